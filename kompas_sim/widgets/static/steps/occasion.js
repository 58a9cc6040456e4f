// Occasion: the letters that came in, what is a reason to meet now, and when to start.

function OccasionStep({ app, body, disabled }) {
  const answers = ["yes", "no"].map((id) => ({ id, label: app.t(`occasion.${id}`) }));
  const letters = html`<div class="k-letters" lang="nl">${body.letters.map((letter) => html`<${Letter} key=${letter.sender} letter=${letter} />`)}</div>`;
  return html`<div>
    ${disabled ? html`<details class="k-more"><summary>${app.t("occasion.letters-again")}</summary><${ChildCard} app=${app} child=${body.child} />${letters}</details>`
      : html`<${ChildCard} app=${app} child=${body.child} /><h3>${app.t("occasion.letters")}</h3>${letters}`}
    <h3>${app.t("occasion.judge")}</h3>
    <div class="k-card k-list">
      ${body.occasions.map((one) => html`<${Radios} key=${one.id} app=${app} side=${true} legend=${dutch(one.text)} options=${answers} disabled=${disabled}
        value=${one.applies === null ? null : one.applies ? "yes" : "no"}
        onChange=${(id) => app.decide("occasion-marked", { occasion: one.id, applies: id === "yes" })} />`)}
    </div>
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
  </div>`;
}

function ChildCard({ app, child }) {
  return html`<div class="k-card k-child" lang="nl"><span class="k-face" aria-hidden="true">${child.name[0]}</span>
    <h3>${app.t("occasion.child", { name: child.name, age: child.age })}</h3><p>${child.portrait}</p></div>`;
}

function Letter({ letter }) {
  return html`<article class="k-card k-letter-card">
    <h4>${letter.sender}${letter.about && html` <span class="k-help">${letter.about}</span>`}</h4>
    ${letter.paragraphs.map((text) => html`<p key=${text}>${text}</p>`)}</article>`;
}
