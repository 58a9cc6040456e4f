// Closing and after: tasks by moment, the sharing list, a short evaluation.

function ClosingStep({ app, body, disabled }) {
  const share = ["yes", "with-consent", "no"].map((id) => ({ id, label: app.t(`closing.share-${id}`) }));
  return html`<div>
    <p class="k-help">${app.t("closing.agreements", { n: body.agreements })}</p>
    ${body.moments.map((moment) => html`<section key=${moment.id}><h3>${moment.title}</h3>
      <div class="k-choices k-closing">${moment.tasks.map((task) => html`<${Check} key=${task.id} label=${task.label}
        checked=${task.done} disabled=${disabled} onChange=${(done) => app.decide("task-ticked", { task: task.id, done })} />`)}</div>
    </section>`)}
    <h3>${app.t("closing.sharing")}</h3>
    <p class="k-help">${app.t("closing.sharing-help")}</p>
    <div class="k-grid">${body.sharing.map((one) => html`<div class="k-card" key=${one.id}>
      <${Radios} app=${app} legend="${one.name}, ${one.role}" options=${share} value=${one.share} disabled=${disabled}
        onChange=${(value) => app.decide("sharing-set", { person: one.id, share: value })} /></div>`)}</div>
    <div class="k-card"><${TextField} app=${app} label=${app.t("closing.evaluation")} help=${app.t("closing.evaluation-help")}
      value=${body.evaluation} disabled=${disabled} onCommit=${(text) => app.decide("text-written", { field: "evaluation", text })} /></div>
  </div>`;
}
