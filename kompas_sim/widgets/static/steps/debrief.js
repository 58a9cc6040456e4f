// Debrief: own view first, then the profile in words, figures with their tables, and what to take along.

function DebriefStep({ app, body }) {
  const [asked, setAsked] = useState(false);
  const some = body.profile.length > 0;
  const draw = () => {
    setAsked(true);
    app.send({ kind: "figures" });
    app.settled(() => setAsked(false));
  };
  useEffect(() => { if (body.figures === null && some) draw(); }, [body.figures === null]);
  return html`<div>
    ${body.open.length > 0 && html`<p class="k-notice">${app.t("debrief.open", { steps: body.open.join(", ") })}</p>`}
    <div class="k-card k-own-view"><${TextField} app=${app} label=${app.t("debrief.own-view")} help=${app.t("debrief.own-view-help")} rows=${4}
      value=${body.ownView} onCommit=${(text) => app.decide("text-written", { field: "own-view", text })} /></div>
    ${some && html`<h3>${app.t("debrief.profile")}</h3>
      <ul class="k-profile">${body.profile.map((one) => html`<li key=${one.step}>
        <button type="button" onClick=${() => app.send({ kind: "go", step: one.step })}><span class="k-profile__name">${one.name}</span>
          <${Level} app=${app} level=${one.level} text=${one.levelText} score=${one.score} /></button></li>`)}</ul>
      <p class="k-help">${app.t("debrief.profile-help")} ${app.t("feedback.weights")}</p>`}
    <div class="k-debrief-two">
      <${DebriefFindings} app=${app} title=${app.t("debrief.good")} none=${app.t("debrief.no-good")} findings=${body.good} />
      <${DebriefFindings} app=${app} title=${app.t("debrief.ask")} none=${app.t("debrief.no-ask")} findings=${body.ask} />
    </div>
    ${body.weeks && html`<${FourWeeks} app=${app} weeks=${body.weeks} />`}
    <${Unheard} app=${app} facts=${body.unheard} />
    ${body.turns.length > 0 && html`<details class="k-more"><summary>${app.t("meeting.transcript")}</summary>
      <div class="k-talk is-over"><div class="k-log"><ol>${body.turns.map((turn) => html`<${Turn} key=${turn.number} app=${app} turn=${turn} />`)}</ol></div></div></details>`}
    ${some && html`<h3>${app.t("debrief.figures")}</h3>
      <div role="status">${body.figures === null && html`<p class="k-help">${app.t(asked ? "debrief.drawing" : "debrief.not-drawn")}</p>`}</div>
      ${body.figures === null && !asked && html`<${Button} onClick=${draw}>${app.t("debrief.draw-again")}<//>`}
      ${(body.figures ?? []).map((figure) => html`<${Figure} key=${figure.id} app=${app} figure=${figure} />`)}`}
    <${TakeAlong} app=${app} body=${body} />
  </div>`;
}

function DebriefFindings({ app, title, none, findings }) {
  return html`<section><h3>${title}</h3>
    ${findings.length === 0 && html`<p class="k-help">${none}</p>`}
    ${findings.length > 0 && html`<ul class="k-findings">${findings.map((one) => html`<${Finding} key=${one.step + one.key} app=${app}
      finding=${{ ...one, toneText: `${one.stepName} · ${one.toneText}` }} />`)}</ul>`}</section>`;
}

function Figure({ app, figure }) {
  const id = useId(app, "figure");
  return html`<figure class="k-figure"><figcaption id=${id}>${figure.title}</figcaption>
    <div class="k-scroll" tabindex="0" role="group" aria-labelledby=${id}>
      <img src="data:image/svg+xml;base64,${figure.svg}" alt=${figure.alt} /></div>
    <details class="k-more"><summary>${app.t("debrief.as-table")}<span class="k-hidden">: ${figure.title}</span></summary>
      <div class="k-scroll" tabindex="0" role="group" aria-labelledby=${id}><table class="k-table"><thead><tr>
        ${figure.columns.map((name) => html`<th key=${name} scope="col">${name}</th>`)}</tr></thead>
        <tbody>${figure.rows.map((row, at) => html`<tr key=${at}>${row.map((cell, i) => i === 0
          ? html`<th key=${i} scope="row">${cell}</th>` : html`<td key=${i}>${cell}</td>`)}</tr>`)}</tbody></table></div></details></figure>`;
}

function TakeAlong({ app, body }) {
  const files = ["report", ...(body.hasAgreements ? ["agreements"] : []), ...(body.hasSlot ? ["invitation"] : []), "data"];
  return html`<section class="k-card k-take-along"><h3>${app.t("debrief.take-along")}</h3>
    <ul>${files.map((what) => html`<li key=${what}><${ExportButton} app=${app} what=${what}>${app.t(`debrief.export-${what}`)}<//>
      <p class="k-help">${app.t(`debrief.export-${what}-help`)}</p></li>`)}</ul>
    ${app.link("start") && html`<p><a class="k-link" href=${app.link("start")}>${app.t("debrief.other-case")}</a></p>`}
  </section>`;
}
