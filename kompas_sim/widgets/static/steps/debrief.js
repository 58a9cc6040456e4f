// Debrief: own view first, then the profile in words, figures with their tables, and what to take along.

function DebriefStep({ app, body }) {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (body.figures === null && !asked && body.profile.length > 0) { setAsked(true); app.send({ kind: "figures" }); }
    if (body.figures !== null && asked) setAsked(false);
  }, [body.figures]);
  return html`<div>
    ${body.open.length > 0 && html`<p class="k-notice">${app.t("debrief.open", { steps: body.open.join(", ") })}</p>`}
    <div class="k-card"><${TextField} app=${app} label=${app.t("debrief.own-view")} help=${app.t("debrief.own-view-help")} rows=${4}
      value=${body.ownView} onCommit=${(text) => app.decide("text-written", { field: "own-view", text })} /></div>
    <h3>${app.t("debrief.profile")}</h3>
    <ul class="k-profile">${body.profile.map((one) => html`<li key=${one.step} class="k-card k-profile--${one.level}">
      <button type="button" class="k-button k-button--quiet" onClick=${() => app.send({ kind: "go", step: one.step })}>${one.name}</button>
      <p>${one.levelText}${one.score !== null && html` <span class="k-help">${app.t("feedback.score", { score: one.score })}</span>`}</p></li>`)}</ul>
    <p class="k-help">${app.t("feedback.weights")}</p>
    <${DebriefFindings} app=${app} title=${app.t("debrief.good")} none=${app.t("debrief.no-good")} findings=${body.good} />
    <${DebriefFindings} app=${app} title=${app.t("debrief.ask")} none=${app.t("debrief.no-ask")} findings=${body.ask} />
    <h3>${app.t("debrief.figures")}</h3>
    <div aria-live="polite">${body.figures === null && body.profile.length > 0 && html`<p>${app.t("debrief.drawing")}</p>`}</div>
    ${(body.figures ?? []).map((figure) => html`<${Figure} key=${figure.id} app=${app} figure=${figure} />`)}
    <h3>${app.t("debrief.take-along")}</h3>
    <${Exports} app=${app} body=${body} />
    ${app.link("start") && html`<p><a href=${app.link("start")}>${app.t("debrief.other-case")}</a></p>`}
  </div>`;
}

function DebriefFindings({ app, title, none, findings }) {
  return html`<section><h3>${title}</h3>
    ${findings.length === 0 && html`<p>${none}</p>`}
    <ul class="k-findings">${findings.map((one) => html`<${Finding} key=${one.step + one.key} app=${app}
      finding=${{ ...one, toneText: `${one.stepName} · ${one.toneText}` }} />`)}</ul></section>`;
}

function Figure({ app, figure }) {
  return html`<figure class="k-figure"><div class="k-scroll" tabindex="0" role="group" aria-label=${figure.title}>
      <img src="data:image/svg+xml;base64,${figure.svg}" alt=${figure.alt} /></div>
    <figcaption>${figure.title}</figcaption>
    <details class="k-more"><summary>${app.t("debrief.as-table")}<span class="k-hidden">: ${figure.title}</span></summary>
      <div class="k-scroll" tabindex="0" role="group" aria-label=${figure.title}><table class="k-table"><thead><tr>
        ${figure.columns.map((name) => html`<th key=${name} scope="col">${name}</th>`)}</tr></thead>
        <tbody>${figure.rows.map((row, at) => html`<tr key=${at}>${row.map((cell, i) => i === 0
          ? html`<th key=${i} scope="row">${cell}</th>` : html`<td key=${i}>${cell}</td>`)}</tr>`)}</tbody></table></div></details></figure>`;
}

function Exports({ app, body }) {
  const [busy, setBusy] = useState(null);
  const files = ["report", ...(body.hasAgreements ? ["agreements"] : []), ...(body.hasSlot ? ["invitation"] : []), "data"];
  // The kernel works on one thing at a time: the sign goes away with the next thing it shows.
  useEffect(() => setBusy(null), [body]);
  const ask = (what) => { setBusy(what); app.send({ kind: "export", what }); };
  return html`<div class="k-row">${files.map((what) => html`<${Button} key=${what} onClick=${() => ask(what)}>${app.t(`debrief.export-${what}`)}<//>`)}</div>
    <p role="status" class="k-help">${busy && app.t("debrief.making")}</p>`;
}
