// Feedback: findings with their sources, the reason form, what changed since the first hand-in.

const TONE_SIGNS = { good: "✔", look: "▲", ask: "?", explain: "ℹ" };
const FIRST_FINDINGS = 6;

function Cite({ app, cite }) {
  const page = app.link("method");
  return html`<details class="k-cite">
    <summary><span class="k-hidden">${app.t("cite.source")} </span>${cite.id} · ${cite.source}</summary>
    <p>${cite.text}</p>
    <p class="k-help">${cite.section} · ${cite.strength}${page && html` · <a href="${page}#${cite.id}" target="_blank"
      rel="noopener">${app.t("cite.look-up")}<span class="k-hidden"> ${app.t("cite.new-window")}</span></a>`}</p>
  </details>`;
}

function ReasonForm({ app, finding }) {
  const given = finding.given;
  const [text, setText] = useState(given?.text ?? "");
  const [reason, setReason] = useState(given?.reason ?? null);
  const id = useId(app, "reason");
  const options = [...finding.reasons.map((one) => ({ id: one.id, label: one.text })),
    { id: "", label: app.t("reason.other") }];
  const save = () => app.decide("reason-given", { topic: finding.subject, reason: reason || null, text });
  return html`<details class="k-reason" open=${!given}>
    <summary>${app.t(given ? "reason.change" : "reason.give")}</summary>
    <${Radios} app=${app} legend=${app.t("reason.legend")} options=${options} value=${reason} onChange=${setReason} />
    <div class="k-field">
      <label for=${id}>${app.t("reason.own-words")}</label>
      <textarea id=${id} rows="2" maxlength="1200" value=${text} onInput=${(e) => setText(e.target.value)}></textarea>
    </div>
    <${Button} onClick=${save}>${app.t("reason.save")}<//>
  </details>`;
}

function Finding({ app, finding, numbered }) {
  return html`<li class="k-finding k-finding--${finding.tone}">
    <p class="k-finding__tone"><span aria-hidden="true">${TONE_SIGNS[finding.tone]} </span>${finding.toneText}</p>
    <p class="k-finding__text">${finding.text}</p>
    ${finding.why && html`<p>${finding.why}</p>`}
    ${finding.answer && html`<p class="k-answer"><strong>${app.t("reason.answer")}</strong> ${finding.answer}</p>`}
    ${finding.asksReason && html`<${ReasonForm} app=${app} finding=${finding} key=${finding.key} />`}
    ${finding.extension && html`<p class="k-help">${app.t("finding.extension")}</p>`}
    ${finding.cites.length > 0 && html`<div class="k-cites">
      ${finding.cites.map((cite) => html`<${Cite} key=${cite.id} app=${app} cite=${cite} />`)}</div>`}
  </li>`;
}

function Findings({ app, findings }) {
  const show = (some) => html`<ul class="k-findings">
    ${some.map((one) => html`<${Finding} key=${one.key} app=${app} finding=${one} />`)}</ul>`;
  const rest = findings.slice(FIRST_FINDINGS);
  return html`<${Fragment}>${show(findings.slice(0, FIRST_FINDINGS))}
    ${rest.length > 0 && html`<details class="k-more"><summary>${app.t("feedback.more", { n: rest.length })}</summary>
      ${show(rest)}</details>`}<//>`;
}

function Feedback({ app, feedback }) {
  const before = feedback.before;
  return html`<section class="k-feedback" aria-labelledby="k-feedback-title">
    <h3 id="k-feedback-title" tabindex="-1">${app.t("feedback.title")}</h3>
    ${feedback.levelText && html`<p class="k-level k-level--${feedback.level}">${feedback.levelText}
      ${feedback.score !== null && html` <span>(${app.t("feedback.score", { score: feedback.score })})</span>`}</p>`}
    ${feedback.cap && html`<p class="k-help">${feedback.cap}</p>`}
    ${before && html`<div class="k-card k-card--soft"><h4>${app.t("feedback.compare", { n: before.times })}</h4>
      ${before.from !== null && html`<p>${app.t("feedback.from-to", { from: before.from, to: before.to })}</p>`}
      <${Changes} title=${app.t("feedback.gone")} texts=${before.gone} />
      <${Changes} title=${app.t("feedback.new")} texts=${before.new} />
      ${before.gone.length + before.new.length === 0 && html`<p>${app.t("feedback.same")}</p>`}</div>`}
    <${Findings} app=${app} findings=${feedback.findings} />
    ${feedback.parts.length > 0 && html`<details class="k-more"><summary>${app.t("feedback.parts")}</summary>
      <table class="k-table"><thead><tr><th scope="col">${app.t("feedback.part")}</th>
        <th scope="col">${app.t("feedback.value")}</th><th scope="col">${app.t("feedback.sentence")}</th></tr></thead>
        <tbody>${feedback.parts.map((part) => html`<tr key=${part.name}><th scope="row">${part.name}</th>
          <td>${part.value}</td><td>${part.sentence}</td></tr>`)}</tbody></table>
      <p class="k-help">${app.t("feedback.weights")}</p></details>`}
  </section>`;
}

function Changes({ title, texts }) {
  return texts.length > 0 && html`<${Fragment}><p><strong>${title}</strong></p>
    <ul>${texts.map((text) => html`<li key=${text}>${text}</li>`)}</ul><//>`;
}
