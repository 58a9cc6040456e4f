// Occasion: the letters that came in, what is a reason to meet now, and when to start.

function OccasionStep({ app, body, disabled }) {
  const answers = ["yes", "no"].map((id) => ({ id, label: app.t(`occasion.${id}`) }));
  return html`<div>
    <div class="k-card"><h3>${app.t("occasion.child", { name: body.child.name, age: body.child.age })}</h3>
      <p>${body.child.portrait}</p></div>
    <h3>${app.t("occasion.letters")}</h3>
    <div class="k-grid k-grid--wide">${body.letters.map((letter) => html`<div class="k-card" key=${letter.sender + letter.text.slice(0, 20)}>
      <p class="k-letter__from">${letter.sender}</p><p class="k-letter">${letter.text}</p></div>`)}</div>
    <h3>${app.t("occasion.judge")}</h3>
    <div class="k-grid">
      ${body.occasions.map((one) => html`<div class="k-card" key=${one.id}>
        <${Radios} app=${app} row=${true} legend=${one.text} options=${answers} disabled=${disabled}
          value=${one.applies === null ? null : one.applies ? "yes" : "no"}
          onChange=${(id) => app.decide("occasion-marked", { occasion: one.id, applies: id === "yes" })} /></div>`)}
    </div>
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
  </div>`;
}
