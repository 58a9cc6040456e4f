// Feedback: findings with their sources, the reason form, what changed since the first hand-in.

const TONE_SIGNS = { good: "✔", look: "▲", ask: "?", explain: "ℹ" };
const FIRST_FINDINGS = 6;

// The ids are in view; what they say, and where, is one click away.
function Sources({ app, cites }) {
  const page = app.link("method");
  return html`<details class="k-sources">
    <summary><span>${app.t(cites.length === 1 ? "cite.source" : "cite.sources")} ${cites.map((one) => html`<span key=${one.id} class="k-sources__id">${one.id}</span> `)}</span></summary>
    <ul>${cites.map((one) => html`<li key=${one.id}><p lang="nl"><strong>${one.id}</strong> ${one.text}</p>
      <p class="k-help">${dutch(`${one.source} · ${one.section}`)} · ${one.strength}${page && html` · <a href="${page}#${one.id}" target="_blank" rel="noopener"
        >${app.t("cite.look-up")}<span class="k-hidden"> ${one.id} ${app.t("cite.new-window")}</span></a>`}</p></li>`)}</ul>
  </details>`;
}

// The form closes when the reason is kept; the focus goes back to the finding, which now holds the answer.
function ReasonForm({ app, finding }) {
  const given = finding.given;
  const [text, setText] = useState(given?.text ?? "");
  const [reason, setReason] = useState(given?.reason ?? null);
  const form = useRef(null);
  const id = useId(app, "reason");
  const options = [...finding.reasons.map((one) => ({ id: one.id, label: dutch(one.text) })),
    { id: "", label: app.t("reason.other") }];
  const empty = !reason && !text.trim();
  const save = () => {
    if (empty) return form.current.querySelector("textarea").focus();
    app.decide("reason-given", { topic: finding.subject, reason: reason || null, text });
    const place = form.current.closest(".k-finding");
    form.current.open = false;
    app.settled(() => { focusOn(place); app.announce(app.t("reason.saved")); });
  };
  return html`<details class="k-more k-reason" ref=${form}>
    <summary>${app.t(given ? "reason.change" : "reason.give")}</summary>
    <div class="k-reason__form">
      ${finding.reasons.length > 0 && html`<${Radios} app=${app} legend=${app.t("reason.legend")} options=${options} value=${reason} onChange=${setReason} />`}
      <div class="k-field">
        <label for=${id}>${app.t(finding.reasons.length > 0 ? "reason.own-words" : "reason.legend")}</label>
        <textarea id=${id} rows="2" maxlength="1200" lang="nl" value=${text} onInput=${(e) => setText(e.target.value)}></textarea>
      </div>
      <${Button} aria-disabled=${empty} onClick=${save}>${app.t("reason.save")}<//>
    </div>
  </details>`;
}

function Finding({ app, finding }) {
  return html`<li class="k-finding k-finding--${finding.tone}" tabindex="-1">
    <div class="k-finding__main">
      <p class="k-finding__tone"><span class="k-finding__sign" aria-hidden="true">${TONE_SIGNS[finding.tone]}</span> ${finding.toneText}</p>
      <p class="k-finding__text">${finding.text}</p>
      ${finding.why && html`<p lang="nl">${finding.why}</p>`}
      ${finding.answer && html`<p class="k-answer"><strong>${app.t("reason.answer")}</strong> <span lang="nl">${finding.answer}</span></p>`}
      ${finding.extension && html`<p class="k-help">${app.t("finding.extension")}</p>`}
      ${finding.asksReason && html`<${ReasonForm} app=${app} finding=${finding} key=${finding.key} />`}
    </div>
    ${finding.cites.length > 0 && html`<${Sources} app=${app} cites=${finding.cites} />`}
  </li>`;
}

function Findings({ app, findings }) {
  const show = (some) => html`<ul class="k-findings">
    ${some.map((one) => html`<${Finding} key=${one.key} app=${app} finding=${one} />`)}</ul>`;
  const rest = findings.slice(FIRST_FINDINGS);
  return html`<${Fragment}>${show(findings.slice(0, FIRST_FINDINGS))}
    ${rest.length > 0 && html`<details class="k-more"><summary>${counted(app, "feedback.more", rest.length)}</summary>
      ${show(rest)}</details>`}<//>`;
}

// "Nog 1 punt", "Nog 3 punten": one of something has a text of its own.
function counted(app, key, n, values = {}) {
  return app.t(n === 1 ? `${key}-one` : key, { n, ...values });
}

function Feedback({ app, feedback }) {
  return html`<section class="k-feedback" aria-labelledby="k-feedback-title">
    <div class="k-feedback__head"><h3 id="k-feedback-title" tabindex="-1">${app.t("feedback.title")}</h3>
      ${feedback.levelText && html`<p><${Level} app=${app} level=${feedback.level} text=${feedback.levelText} score=${feedback.score} /></p>`}</div>
    ${feedback.cap && html`<p class="k-notice k-notice--warn">${feedback.cap}</p>`}
    ${feedback.before && html`<${Before} app=${app} before=${feedback.before} />`}
    <${Findings} app=${app} findings=${feedback.findings} />
    ${feedback.parts.length > 0 && html`<${Parts} app=${app} parts=${feedback.parts} />`}
  </section>`;
}

// A level is a word; the dots only repeat it.
function Level({ app, level, text, score }) {
  const dots = { strong: "●●●", "on-the-way": "●●○", "to-gain": "●○○" }[level];
  return html`<span class="k-level k-level--${level}"><span class="k-level__dots" aria-hidden="true">${dots}</span> <span>${text}
    ${score !== null && html` <span class="k-help">${app.t("feedback.score", { score })}</span>`}</span></span>`;
}

function Before({ app, before }) {
  return html`<div class="k-card k-before"><h4>${app.t("feedback.compare", { n: before.times })}</h4>
    ${before.from !== null && html`<p>${app.t("feedback.from-to", { from: before.from, to: before.to })}</p>`}
    <${Changes} sign="✔" title=${app.t("feedback.gone")} texts=${before.gone} />
    <${Changes} sign="+" title=${app.t("feedback.new")} texts=${before.new} />
    ${before.gone.length + before.new.length === 0 && html`<p>${app.t("feedback.same")}</p>`}</div>`;
}

function Changes({ sign, title, texts }) {
  return texts.length > 0 && html`<${Fragment}><p><strong><span aria-hidden="true">${sign} </span>${title}</strong></p>
    <ul>${texts.map((text) => html`<li key=${text}>${text}</li>`)}</ul><//>`;
}

function Parts({ app, parts }) {
  return html`<details class="k-more"><summary>${app.t("feedback.parts")}</summary>
    <dl class="k-parts">${parts.map((part) => html`<div key=${part.name}><dt>${part.name} <span>${part.value}</span></dt>
      <dd>${part.sentence} <span class="k-help">${part.cites.join(", ")}${part.extension && ` · ${app.t("finding.extension")}`}</span></dd></div>`)}</dl>
    <p class="k-help">${app.t("feedback.weights")}</p></details>`;
}
