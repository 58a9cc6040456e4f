// Participants: a card per person, grouped by discipline in the order of the method.

function ParticipantsStep({ app, body, disabled }) {
  return html`<div class="k-people">
    <${LookBack} app=${app} back=${body.lookBack} goal=${true} />
    <div class="k-people__main">
      <div class="k-people__groups">
        ${body.groups.map((group) => html`<${PeopleGroup} key=${group.id} app=${app} group=${group} disabled=${disabled} />`)}
      </div>
      <${ChosenBar} app=${app} body=${body} disabled=${disabled} />
    </div>
    <${Deviations} app=${app} deviations=${body.deviations} disabled=${disabled} />
    <h3>${app.t("participants.questions")}</h3>
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
  </div>`;
}

function PeopleGroup({ app, group, disabled }) {
  const note = useId(app, "many");
  return html`<fieldset class="k-fieldset k-people__group" disabled=${disabled} aria-describedby=${group.many ? note : undefined}>
    <legend lang="nl">${group.name}</legend>
    ${group.people.map((person) => html`<${PersonCard} key=${person.id} app=${app} person=${person} disabled=${disabled}
      onChange=${(invited) => app.decide("person-invited", { person: person.id, invited })} />`)}
    ${group.many > 0 && html`<p class="k-notice" id=${note}>${app.t("participants.many", { n: group.many })}</p>`}
  </fieldset>`;
}

function PersonCard({ app, person, onChange, disabled }) {
  const [shown, send] = useNewest(app, person.invited);
  return html`<label class="k-check k-person ${person.invited ? "is-on" : ""} ${disabled ? "is-off" : ""}">
    <input type="checkbox" checked=${shown} onChange=${(event) => send(event.target.checked, onChange)} />
    <span class="k-person__initials" aria-hidden="true">${person.initials}</span>
    <span><span class="k-check__label">${person.name}</span>
      <span class="k-help" lang="nl">${person.role}${person.organisation && html`<br />${person.organisation}`}</span></span>
  </label>`;
}

function ChosenBar({ app, body, disabled }) {
  const { chosen } = body;
  const count = chosen.length === 0 ? "participants.none" : chosen.length === 1 ? "participants.one" : "participants.chosen";
  return html`<${StickyBar} kind="k-chosen" still=${disabled}>
    <p><strong>${app.t(count, { n: chosen.length })}</strong> ${chosen.length > 0 && html`<span class="k-chosen__names">${chosen.join(", ")}</span>`}</p>
    ${body.groups.filter((group) => group.many > 0).map((group) => html`<p key=${group.id}><span aria-hidden="true">ℹ </span>
      ${app.t("participants.many-short", { n: group.many, name: group.name })}</p>`)}
  <//>`;
}

// Why somebody of the core is left out, or somebody else comes: a note that the trainee may already make.
function Deviations({ app, deviations, disabled }) {
  const shown = disabled ? deviations.filter((one) => one.text) : deviations;
  if (shown.length === 0) return null;
  return html`<details class="k-more k-deviations" open=${disabled || shown.some((one) => one.text)}>
    <summary>${app.t("participants.deviate", { n: shown.length })}</summary>
    <p>${app.t("participants.deviate-about")}</p>
    ${shown.map((one) => html`<${TextField} key=${one.topic + one.kind} app=${app} rows=${1} max=${400} value=${one.text}
      label=${app.t(`participants.why-${one.kind}`, one)} disabled=${disabled}
      onCommit=${(text) => app.decide("reason-given", { topic: one.topic, reason: one.reason, text })} />`)}
  </details>`;
}
