// Planning: a moment, form and place, the invitation, and who does what.

const PRESENCES = ["in-person", "online", "absent"];
const PRESENCE_SIGNS = { "in-person": "✔", online: "◐", absent: "✖" };

function PlanningStep({ app, body, disabled }) {
  return html`<div>
    <${LookBack} app=${app} back=${body.lookBack} goal=${true} />
    <h3>${app.t("planning.moment")}</h3>
    <p>${app.t(body.minutes.preMeeting ? "planning.two-talks" : "planning.one-talk", { today: body.today, pre: body.minutes.preMeeting, minutes: body.minutes.meeting })}</p>
    ${body.invited.length > 0
      ? html`<${SlotTable} app=${app} body=${body} disabled=${disabled} /><${SlotCards} app=${app} body=${body} disabled=${disabled} />`
      : html`<p class="k-notice">${app.t("planning.nobody")}</p><${SlotCards} app=${app} body=${body} disabled=${disabled} always />`}
    <h3>${app.t("planning.form")}</h3>
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
    <div class="k-card"><${TextField} app=${app} rows=${1} max=${300} label=${app.t("planning.place-note")} help=${app.t("planning.place-note-help")}
      value=${body.placeNote} disabled=${disabled} onCommit=${(text) => app.decide("text-written", { field: "place-note", text })} /></div>
    <h3>${app.t("planning.invitation")}</h3>
    <${InvitationTasks} app=${app} tasks=${body.tasks} disabled=${disabled} />
    <${DeadlineCard} app=${app} deadline=${body.deadline} disabled=${disabled} />
    <${RolesCard} app=${app} body=${body} disabled=${disabled} />
    <${InvitationPreview} app=${app} body=${body} />
  </div>`;
}

function Presence({ app, way }) {
  return html`<span class="k-presence k-presence--${way}"><span aria-hidden="true">${PRESENCE_SIGNS[way]}</span> ${app.t(`planning.${way}`)}</span>`;
}

function slotCounts(app, slot) {
  return PRESENCES.map((way) => app.t(`planning.count-${way}`, { n: slot.counts[way] })).join(" · ");
}

function SlotRadio({ app, name, slot, chosen, disabled }) {
  return html`<label class="k-check ${chosen ? "is-on" : ""} ${disabled ? "is-off" : ""}">
    <input type="radio" name=${name} value=${slot.id} checked=${chosen} disabled=${disabled}
      onChange=${() => app.decide("slot-chosen", { slot: slot.id })} />
    <span class="k-check__label" lang="nl">${slot.label}</span></label>`;
}

// Wide: people in rows, moments in columns; the moment itself is the choice.
function SlotTable({ app, body, disabled }) {
  const name = useId(app, "slot-table");
  return html`<fieldset class="k-fieldset k-slots-wide"><legend class="k-hidden">${app.t("planning.choose")}</legend>
    <div class="k-card k-scroll"><table class="k-table k-slots">
      <caption class="k-hidden">${app.t("planning.table")}</caption>
      <thead><tr><th scope="col">${app.t("planning.participant")}</th>
        ${body.slots.map((slot) => html`<th scope="col" key=${slot.id}>
          <${SlotRadio} app=${app} name=${name} slot=${slot} chosen=${slot.id === body.slot} disabled=${disabled} /></th>`)}</tr></thead>
      <tbody>${body.invited.map((person) => html`<tr key=${person.id}>
        <th scope="row">${person.name}<span class="k-help" lang="nl">${person.role}</span></th>
        ${body.slots.map((slot) => html`<td key=${slot.id} class=${slot.id === body.slot ? "is-chosen" : ""}>
          <${Presence} app=${app} way=${slot.presence[person.id]} /></td>`)}</tr>`)}</tbody>
      <tfoot><tr><th scope="row">${app.t("planning.together")}</th>
        ${body.slots.map((slot) => html`<td key=${slot.id} class=${slot.id === body.slot ? "is-chosen" : ""}>
          ${PRESENCES.map((way) => html`<span class="k-slots__count" key=${way}>${app.t(`planning.count-${way}`, { n: slot.counts[way] })}</span>`)}</td>`)}
      </tr></tfoot></table></div></fieldset>`;
}

// Narrow: one card per moment with its lists.
function SlotCards({ app, body, disabled, always = false }) {
  const name = useId(app, "slot-card");
  const names = (slot, way) => body.invited.filter((person) => slot.presence[person.id] === way).map((person) => person.name).join(", ");
  return html`<fieldset class="k-fieldset ${always ? "" : "k-slots-narrow"}"><legend class="k-hidden">${app.t("planning.choose")}</legend>
    <div class="k-grid">${body.slots.map((slot) => html`<div class="k-card" key=${slot.id}>
      <${SlotRadio} app=${app} name=${name} slot=${slot} chosen=${slot.id === body.slot} disabled=${disabled} />
      ${body.invited.length > 0 && html`<p class="k-slots__sum">${slotCounts(app, slot)}</p>
        <ul class="k-slots__who">${PRESENCES.filter((way) => slot.counts[way] > 0).map((way) => html`<li key=${way}>
          <${Presence} app=${app} way=${way} />: ${names(slot, way)}</li>`)}</ul>`}
    </div>`)}</div></fieldset>`;
}

function InvitationTasks({ app, tasks, disabled }) {
  return html`<fieldset class="k-fieldset"><legend>${app.t("planning.tasks")}</legend>
    <div class="k-choices k-choices--two">${tasks.map((task) => html`<${Check} key=${task.id} app=${app} label=${app.t(`tasks.${task.id}`)} checked=${task.done}
      disabled=${disabled} onChange=${(done) => app.decide("task-ticked", { task: task.id, done })} />`)}</div></fieldset>`;
}

function DeadlineCard({ app, deadline, disabled }) {
  const said = deadline.days === null ? null
    : deadline.date === null ? app.t("planning.deadline-no-moment")
    : app.t(deadline.passed ? "planning.deadline-passed" : "planning.deadline-date", { date: deadline.date });
  return html`<div class="k-card">
    <${NumberField} app=${app} label=${app.t("planning.deadline")} value=${deadline.days} min=${0} max=${30}
      unit=${app.t("planning.days-before")} disabled=${disabled} onCommit=${(days) => app.decide("deadline-set", { days_before: days })}
      onClear=${() => app.decide("deadline-set", { days_before: null })} />
    <p role="status" class=${deadline.passed ? "k-notice k-notice--warn" : ""}>${said}</p></div>`;
}

function RolesCard({ app, body, disabled }) {
  const people = body.invited.map((person) => ({ id: person.id, label: `${person.name}, ${person.role}`, lang: "nl" }));
  return html`<div class="k-card"><fieldset class="k-fieldset"><legend>${app.t("planning.roles")}</legend>
    <div class="k-grid k-roles">${body.roles.map((role) => html`<${Select} key=${role.id} app=${app} label=${app.t(`planning.role.${role.id}`)}
      value=${role.person} options=${people} empty=${app.t("planning.no-role")} disabled=${disabled}
      onChange=${(person) => app.decide("role-assigned", { role: role.id, person })} />`)}</div></fieldset></div>`;
}

function InvitationPreview({ app, body }) {
  const help = useId(app, "calendar");
  const slot = body.slots.find((one) => one.id === body.slot);
  const name = (id) => body.invited.find((person) => person.id === id)?.name;
  const answer = (id) => {
    const question = body.questions.find((one) => one.id === id);
    return question?.options.find((option) => option.id === question.chosen)?.label;
  };
  const ticked = body.tasks.filter((task) => task.done).map((task) => app.t(`tasks.${task.id}`));
  const roles = body.roles.filter((role) => role.person).map((role) => `${app.t(`planning.role.${role.id}`)}: ${name(role.person)}`);
  const rows = [["when", slot && dutch(slot.label)], ["how", [answer("form"), answer("place"), body.placeNote].filter(Boolean).map(dutch)],
    ["who", body.invited.map((person) => person.name).join(", ")], ["goal", body.lookBack.goal && dutch(body.lookBack.goal)], ["along", ticked],
    ["sending", answer("sending") && dutch(answer("sending"))],
    ["additions", body.deadline.date], ["who-does", roles]];
  return html`<section class="k-card k-invitation" aria-labelledby="${help}-title">
    <h4 id="${help}-title">${app.t("planning.preview")}</h4>
    <dl class="k-terms">${rows.map(([id, value]) => html`<${InvitationRow} key=${id} app=${app} id=${id} value=${value} />`)}</dl>
    <p class="k-help">${app.t("planning.agenda-note")}</p>
    ${slot ? html`<${ExportButton} app=${app} what="invitation" aria-describedby=${help}>${app.t("planning.save-calendar")}<//>`
      : html`<${Button} aria-disabled="true" aria-describedby=${help}>${app.t("planning.save-calendar")}<//>`}
    <p class="k-help" id=${help}>${app.t(slot ? "planning.calendar-help" : "planning.calendar-no-moment")}</p>
  </section>`;
}

function InvitationRow({ app, id, value }) {
  const filled = Array.isArray(value) ? value.length > 0 : Boolean(value);
  return html`<div><dt>${app.t(`planning.preview-${id}`)}</dt>
    ${!filled ? html`<dd class="k-help">${app.t("planning.not-yet")}</dd>`
      : Array.isArray(value) ? value.map((one, at) => html`<dd key=${at}>${one}</dd>`) : html`<dd class="k-written">${value}</dd>`}</div>`;
}
