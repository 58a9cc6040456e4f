// Agreements: each is a card that can be opened and changed; new ones come from the pool or from scratch.

const EMPTY_AGREEMENT = { draft: null, person: null, who: "", what: "", when: "", first_contact: false, channel: "", backup: "", condition: "" };
const AGREEMENT_TEXTS = [
  { name: "what", rows: 2, max: 600 },
  { name: "when", rows: 1, max: 200, read: "when" },
  { name: "channel", rows: 1, max: 200 },
  { name: "backup", rows: 2, max: 300 },
  { name: "condition", rows: 2, max: 300 },
];

function AgreementsStep({ app, body, disabled }) {
  const [open, setOpen] = useState(null);
  const add = (fields) => {
    app.decide("agreement-written", { ...EMPTY_AGREEMENT, ...fields, agreement: body.nextNumber });
    setOpen(body.nextNumber);
  };
  return html`<div>
    ${body.goal && html`<div class="k-card k-card--soft"><p class="k-help">${app.t("agreements.goal")}</p><p>${body.goal}</p></div>`}
    <h3>${app.t("agreements.yours", { n: body.agreements.length })}</h3>
    ${body.agreements.length === 0 && html`<p class="k-help">${app.t("agreements.none")}</p>`}
    <ol class="k-agreements">${body.agreements.map((one, at) => html`<${AgreementCard} key=${one.number} app=${app} body=${body}
      agreement=${one} at=${at} disabled=${disabled} open=${open === one.number}
      onToggle=${() => setOpen(open === one.number ? null : one.number)} />`)}</ol>
    ${!disabled && html`<div class="k-row"><${Button} kind="primary" onClick=${() => add({})}>${app.t("agreements.new")}<//>
        ${body.agreements.length > 0 && html`<${Button} onClick=${() => app.send({ kind: "export", what: "agreements" })}>${app.t("agreements.word")}<//>`}</div>
      <details class="k-more"><summary>${app.t("agreements.pool", { n: body.pool.length })}</summary>
        <p class="k-help">${app.t("agreements.pool-help")}</p>
        <ul class="k-pool">${body.pool.map((one) => html`<li key=${one.id} class="k-card"><p>${one.text}</p>
          <${Button} aria-disabled=${one.taken} onClick=${() => one.taken || add(one.fields)}>
            ${app.t(one.taken ? "agreements.taken" : "agreements.take")}<span class="k-hidden">: ${one.text}</span><//></li>`)}</ul></details>`}
    <h3>${app.t("agreements.network")}</h3>
    <p class="k-help">${app.t("agreements.network-help")}</p>
    <div class="k-grid">${body.contacts.map((one) => html`<div class="k-card" key=${one.id}>
      <${Radios} app=${app} legend="${one.name}, ${one.role}" help=${one.channel} value=${one.involve} disabled=${disabled}
        options=${["involve", "inform", "leave"].map((id) => ({ id, label: app.t(`agreements.${id}`) }))}
        onChange=${(involve) => app.decide("contact-placed", { contact: one.id, involve })} /></div>`)}</div>
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
    <div class="k-card"><${NumberField} app=${app} label=${app.t("agreements.follow-up")} unit=${app.t("agreements.days")} min="1" max="365"
      value=${body.followUpDays} disabled=${disabled} onCommit=${(days) => app.decide("follow-up-planned", { days })} /></div>
    ${body.solutions.length > 0 && html`<section><h3>${app.t("agreements.solutions")}</h3>
      ${body.solutions.map((one) => html`<div class="k-card k-card--soft" key=${one.topic}><h4>${one.topic}</h4><p>${one.text}</p>
        <p class="k-help">${one.why}</p></div>`)}</section>`}
  </div>`;
}

function AgreementCard({ app, body, agreement, at, disabled, open, onToggle }) {
  const id = useId(app, "agreement");
  const fields = agreement.fields;
  // Each part is sent with the other parts as the kernel holds them now.
  const now = useRef(fields);
  now.current = fields;
  const change = (some) => {
    now.current = { ...now.current, ...some };
    app.decide("agreement-written", { ...now.current, agreement: agreement.number });
  };
  return html`<li class="k-card">
    <p class="k-agreement__text" id=${id}><strong>${app.t("agreements.number", { n: at + 1 })}</strong> ${agreement.text}</p>
    <ul class="k-marks">${Object.entries(agreement.complete).map(([name, found]) => html`<li key=${name} class=${found ? "is-on" : ""}>
      <span aria-hidden="true">${found ? "✔" : "○"}</span> ${app.t(`agreements.part-${name}`)}
      <span class="k-hidden"> (${app.t(found ? "echo.found" : "echo.not-found")})</span></li>`)}</ul>
    ${!disabled && html`<div class="k-row k-agreement__tools">
      <${Button} aria-expanded=${open} onClick=${onToggle}>${app.t(open ? "agreements.close" : "agreements.change")}
        <span class="k-hidden"> ${app.t("agreements.number", { n: at + 1 })}</span><//>
      <${Button} onClick=${() => app.decide("agreement-withdrawn", { agreement: agreement.number })}>${app.t("agreements.withdraw")}
        <span class="k-hidden"> ${app.t("agreements.number", { n: at + 1 })}</span><//></div>
      ${open && html`<div class="k-agreement__form" role="group" aria-labelledby=${id}>
        <${Select} app=${app} label=${app.t("agreements.person")} value=${fields.person} options=${body.actors} empty=${app.t("agreements.person-other")}
          onChange=${(person) => change({ person, who: person ? "" : now.current.who })} />
        ${!fields.person && html`<${TextField} app=${app} label=${app.t("agreements.who")} rows=${1} max=${120} value=${fields.who}
          onCommit=${(who) => change({ who })} />`}
        ${AGREEMENT_TEXTS.map((field) => html`<${TextField} key=${field.name} app=${app} label=${app.t(`agreements.${field.name}`)}
          help=${app.t(`agreements.${field.name}-help`)} rows=${field.rows} max=${field.max} read=${field.read ?? "text"}
          value=${fields[field.name]} onCommit=${(text) => change({ [field.name]: text })} />`)}
        <${Check} label=${app.t("agreements.first-contact")} help=${app.t("agreements.first-contact-help")} checked=${fields.first_contact}
          onChange=${(on) => change({ first_contact: on })} />
        <${AgreementReading} app=${app} text=${agreement.text} />
      </div>`}`}
  </li>`;
}

// How the whole agreement is read, said back while it grows.
function AgreementReading({ app, text }) {
  const id = useId(app, "reading");
  const [echo, setEcho] = useState(null);
  useEffect(() => { app.analyse(id, "agreement", text, setEcho); }, [text]);
  return html`<div class="k-echo" aria-live="polite">${echo && html`<p class="k-help">${app.t("agreements.reads-as")}</p>
    <${Echo} app=${app} echo=${echo} />`}</div>`;
}
