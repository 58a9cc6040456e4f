// Agreements: each is a card that can be opened and changed; new ones come from the pool or from scratch.

const EMPTY_AGREEMENT = { draft: null, person: null, who: "", what: "", when: "", first_contact: false, channel: "", backup: "", condition: "" };
const AGREEMENT_TEXTS = [
  { name: "what", rows: 3, max: 600 },
  { name: "when", rows: 2, max: 200, read: "when" },
  { name: "channel", rows: 2, max: 200 },
  { name: "backup", rows: 2, max: 300 },
  { name: "condition", rows: 2, max: 300 },
];

function AgreementsStep({ app, body, disabled }) {
  const [open, setOpen] = useState(null);
  const root = useRef(null);
  const used = useRef(0);
  // Two quick clicks make two agreements: a number that was just given away is not given again.
  const add = (fields) => {
    const number = Math.max(body.nextNumber, used.current + 1);
    used.current = number;
    app.decide("agreement-written", { ...EMPTY_AGREEMENT, ...fields, agreement: number });
    setOpen(number);
    app.settled(() => { used.current = 0; });
  };
  // After a withdrawal the focus goes to the agreement that takes its place, or to the button for a new one.
  const withdraw = (agreement, at) => {
    app.decide("agreement-withdrawn", { agreement: agreement.number });
    setOpen(null);
    app.settled(() => {
      const cards = root.current.querySelectorAll(".k-agreements > li");
      (cards[Math.min(at, cards.length - 1)]?.querySelector("[data-change]") ?? root.current.querySelector("[data-new]"))?.focus();
      app.announce(app.t("agreements.withdrawn", { n: at + 1 }));
    });
  };
  const followUp = body.questions.find((one) => one.id === "follow-up");
  return html`<div ref=${root}>
    <${GoalAgain} label=${app.t("agreements.goal")} goal=${body.goal} />
    <h3>${app.t("agreements.yours")} <span class="k-count">${body.agreements.length}</span></h3>
    ${body.agreements.length === 0 && html`<p class="k-help">${app.t(disabled ? "agreements.none-made" : "agreements.none")}</p>`}
    <ol class="k-agreements">${body.agreements.map((one, at) => html`<${AgreementCard} key=${one.number} app=${app} body=${body}
      agreement=${one} at=${at} disabled=${disabled} open=${!disabled && open === one.number}
      setOpen=${(on) => setOpen(on ? one.number : null)} onWithdraw=${() => withdraw(one, at)} />`)}</ol>
    ${!disabled && html`<div class="k-row"><${Button} kind="primary" data-new onClick=${() => add({})}><span aria-hidden="true">+ </span>${app.t("agreements.new")}<//>
        ${body.agreements.length > 0 && html`<${ExportButton} app=${app} what="agreements">${app.t("agreements.word")}<//>`}</div>
      <${AgreementPool} app=${app} pool=${body.pool} add=${add} />`}
    <${WiderNetwork} app=${app} contacts=${body.contacts} disabled=${disabled} />
    <${Questions} app=${app} questions=${body.questions} skip=${["follow-up"]} disabled=${disabled} />
    <div class="k-card">${followUp && html`<div lang="nl"><${Radios} app=${app} legend=${followUp.prompt} options=${followUp.options} value=${followUp.chosen}
        disabled=${disabled} onChange=${(option) => app.decide("choice-made", { question: followUp.id, option })} /></div>`}
      <${NumberField} app=${app} label=${app.t("agreements.follow-up")} unit=${app.t("agreements.days")} min=${1} max=${365}
        value=${body.followUpDays} disabled=${disabled} onCommit=${(days) => app.decide("follow-up-planned", { days })}
        onClear=${() => app.decide("follow-up-planned", { days: null })} /></div>
    ${body.solutions.length > 0 && html`<section><h3>${app.t("agreements.solutions")}</h3>
      <div class="k-grid k-grid--wide">${body.solutions.map((one) => html`<div class="k-card" key=${one.topic} lang="nl"><h4>${one.topic}</h4>
        <${AgreementText} app=${app} who=${one.who} fields=${one.fields} /><p class="k-help">${one.why}</p></div>`)}</div></section>`}
  </div>`;
}

// An agreement as one reads it: the situation, who does what, and how it holds. With `lacking` the parts that
// are still empty are named too.
function AgreementText({ app, who, fields, lacking = false }) {
  const situation = fields.condition.trim().replace(/[,.:\s]+$/, "");
  const condition = situation && situation[0].toUpperCase() + situation.slice(1);
  const asked = ["when", "channel", "backup"].filter((name) => fields[name].trim() || (lacking && !(name === "when" && condition)));
  const empty = (key) => html`<span class="k-empty" lang=${app.lang()}>${app.t(key)}</span>`;
  return html`<div class="k-agreement">
    ${fields.first_contact && html`<p class="k-agreement__badge"><span class="k-badge">${app.t("agreements.first-contact-short")}</span></p>`}
    <p class="k-agreement__said" lang="nl">${condition && html`<span class="k-agreement__if">${condition}: </span>`}
      ${who ? html`<strong>${who}</strong>` : lacking && empty("agreements.no-who")} ${fields.what.trim() || (lacking && empty("agreements.no-what"))}</p>
    ${asked.length > 0 && html`<dl>${asked.map((name) => html`<div key=${name}><dt>${app.t(`agreements.part-${name}`)}</dt>
      <dd lang="nl">${fields[name].trim() || empty("agreements.not-yet")}</dd></div>`)}</dl>`}
  </div>`;
}

function AgreementCard({ app, body, agreement, at, disabled, open, setOpen, onWithdraw }) {
  const id = useId(app, "agreement");
  const card = useRef(null);
  const was = useRef(false);
  const change = useWholeAgreement(app, agreement);
  const numbered = html`<span class="k-hidden"> ${app.t("agreements.number", { n: at + 1 })}</span>`;
  // Opening goes to the first field, closing back to the button that opened.
  useLayoutEffect(() => {
    if (open && !was.current) card.current.querySelector("select").focus();
    if (!open && was.current) card.current.querySelector("[data-change]")?.focus();
    was.current = open;
  }, [open]);
  return html`<li class="k-card k-agreement-card ${open ? "is-open" : ""}" ref=${card}>
    <span class="k-agreement__number" aria-hidden="true">${at + 1}</span>
    <div id=${id}><span class="k-hidden">${app.t("agreements.number", { n: at + 1 })}</span>
      <${AgreementText} app=${app} who=${agreement.who} fields=${agreement.fields} lacking=${true} /></div>
    ${!disabled && !open && html`<div class="k-agreement__tools">
      <${Button} data-change aria-expanded="false" onClick=${() => setOpen(true)}>${app.t("agreements.change")}${numbered}<//>
      <${Button} kind="quiet" onClick=${onWithdraw}>${app.t("agreements.withdraw")}${numbered}<//></div>`}
    ${open && html`<${AgreementForm} app=${app} body=${body} agreement=${agreement} change=${change} labelled=${id}>
      <${Button} kind="primary" onClick=${() => setOpen(false)}>${app.t("agreements.close")}${numbered}<//>
      <${Button} kind="quiet" onClick=${onWithdraw}>${app.t("agreements.withdraw")}${numbered}<//><//>`}
  </li>`;
}

// An agreement is sent whole. A part that was sent and not yet answered goes along with the next one, so that
// two quick changes in different fields do not undo each other.
function useWholeAgreement(app, agreement) {
  const sent = useRef({});
  const count = useRef(0);
  const fields = useRef(agreement.fields);
  fields.current = agreement.fields;
  return (some) => {
    Object.assign(sent.current, some);
    count.current += 1;
    app.decide("agreement-written", { ...fields.current, ...sent.current, agreement: agreement.number });
    app.settled(() => {
      count.current -= 1;
      if (count.current === 0) sent.current = {};
    });
  };
}

function AgreementForm({ app, body, agreement, change, labelled, children }) {
  const { fields } = agreement;
  return html`<div class="k-agreement__form" role="group" aria-labelledby=${labelled}>
    <div class="k-agreement__fields">
      <div><${Select} app=${app} label=${app.t("agreements.person")} value=${fields.person} options=${body.actors.map((one) => ({ ...one, lang: "nl" }))} empty=${app.t("agreements.person-other")}
          onChange=${(person) => change(person ? { person, who: "" } : { person })} />
        ${!fields.person && html`<${TextField} app=${app} label=${app.t("agreements.who")} rows=${1} max=${120} value=${fields.who}
          onCommit=${(who) => change({ who })} />`}</div>
      ${AGREEMENT_TEXTS.map((field) => html`<${TextField} key=${field.name} app=${app} label=${app.t(`agreements.${field.name}`)}
        help=${app.t(`agreements.${field.name}-help`)} rows=${field.rows} max=${field.max} read=${field.read ?? "text"}
        value=${fields[field.name]} onCommit=${(text) => change({ [field.name]: text })} />`)}
    </div>
    <${Check} app=${app} label=${app.t("agreements.first-contact")} help=${app.t("agreements.first-contact-help")} checked=${fields.first_contact}
      onChange=${(on) => change({ first_contact: on })} />
    <${AgreementReading} app=${app} text=${agreement.text} />
    <div class="k-row">${children}</div>
  </div>`;
}

// How the whole agreement is read, said back while it grows.
function AgreementReading({ app, text }) {
  const id = useId(app, "reading");
  const [echo, setEcho] = useState(null);
  useEffect(() => { app.analyse(id, "agreement", text, setEcho); }, [text]);
  return html`<div class="k-echo k-reading" aria-live="polite">${echo?.elements && html`<p class="k-help">${app.t("agreements.reads-as")}</p>
    <${Echo} app=${app} echo=${echo} />`}</div>`;
}

function AgreementPool({ app, pool, add }) {
  return html`<details class="k-more"><summary>${app.t("agreements.pool", { n: pool.length })}</summary>
    <p class="k-help">${app.t("agreements.pool-help")}</p>
    <ul class="k-pool">${pool.map((one) => html`<li key=${one.id} class="k-card" data-draft=${one.id}>
      <${AgreementText} app=${app} who=${one.who} fields=${one.fields} />
      <${Button} aria-disabled=${one.taken} onClick=${() => one.taken || add(one.fields)}>
        ${app.t(one.taken ? "agreements.taken" : "agreements.take")}<span class="k-hidden" lang="nl">: ${one.who} ${one.fields.what}</span><//></li>`)}</ul></details>`;
}

function WiderNetwork({ app, contacts, disabled }) {
  const ways = ["involve", "inform", "leave"].map((id) => ({ id, label: app.t(`agreements.${id}`) }));
  return html`<section><h3>${app.t("agreements.network")}</h3>
    <p class="k-help">${app.t("agreements.network-help")}</p>
    <div class="k-card k-list">${contacts.map((one) => html`<${Radios} key=${one.id} app=${app} side=${true} help=${one.channel && dutch(one.channel)}
      legend=${html`<strong lang="nl">${one.name}</strong>, <span lang="nl">${one.role}</span>`} options=${ways} value=${one.involve} disabled=${disabled}
      onChange=${(involve) => app.decide("contact-placed", { contact: one.id, involve })} />`)}</div></section>`;
}
