// Closing and after: tasks by moment, the sharing list, a short evaluation.

function ClosingStep({ app, body, disabled }) {
  const share = ["yes", "with-consent", "no"].map((id) => ({ id, label: app.t(`closing.share-${id}`) }));
  const judged = body.sharing.filter((one) => one.share).length;
  return html`<div>
    <p>${app.t(body.agreements === 0 ? "closing.no-agreements" : body.agreements === 1 ? "closing.agreements-one" : "closing.agreements", { n: body.agreements })}</p>
    ${body.moments.map((moment) => html`<fieldset key=${moment.id} class="k-fieldset k-closing" disabled=${disabled}><legend><h3>${moment.title}</h3></legend>
      <div class="k-choices">${moment.tasks.map((task) => html`<${Check} key=${task.id} app=${app} label=${task.label}
        checked=${task.done} disabled=${disabled} onChange=${(done) => app.decide("task-ticked", { task: task.id, done })} />`)}</div>
    </fieldset>`)}
    <h3>${app.t("closing.sharing")}</h3>
    <p class="k-help">${app.t("closing.sharing-help")} ${app.t("closing.judged", { n: judged, of: body.sharing.length })}</p>
    <div class="k-card k-list">${body.sharing.map((one) => html`<${Radios} key=${one.id} app=${app} side=${true}
      legend=${html`<strong>${one.name}</strong>, <span lang="nl">${one.role}</span>`} options=${share} value=${one.share} disabled=${disabled}
      onChange=${(value) => app.decide("sharing-set", { person: one.id, share: value })} />`)}</div>
    ${body.preMeetingEvaluation !== null && html`<div class="k-card"><${TextField} app=${app} label=${app.t("closing.pre-meeting-evaluation")}
      help=${app.t("closing.evaluation-help")} value=${body.preMeetingEvaluation} disabled=${disabled}
      onCommit=${(text) => app.decide("text-written", { field: "pre-meeting-evaluation", text })} /></div>`}
    <div class="k-card"><${TextField} app=${app} label=${app.t("closing.evaluation")} help=${app.t("closing.evaluation-help")}
      value=${body.evaluation} disabled=${disabled} onCommit=${(text) => app.decide("text-written", { field: "evaluation", text })} /></div>
  </div>`;
}
