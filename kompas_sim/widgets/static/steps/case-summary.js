// Case summary: each piece of the dossier gets a place and a length; beside it the summary as it will read.

function CaseSummaryStep({ app, body, disabled }) {
  return html`<div class="k-dossier">
    <div class="k-dossier__pieces">
      <h3>${app.t("case-summary.dossier", { n: body.pieces.length })}</h3>
      ${body.pieces.map((piece) => html`<${DossierPiece} key=${piece.id} app=${app} piece=${piece}
        places=${body.places} sections=${body.sections} disabled=${disabled} />`)}
    </div>
    <div class="k-dossier__side">
      <${DossierBar} app=${app} body=${body} disabled=${disabled} />
      <${SummaryPreview} app=${app} body=${body} />
    </div>
  </div>`;
}

// Sums up what is chosen and stays in view; it is read out when it changes. What gets the focus by keyboard
// under the bar is brought to the middle: browsers do so only for what lies outside the window.
function StickyBar({ kind, still, children }) {
  const bar = useRef(null);
  useEffect(() => {
    const around = bar.current.closest(".k-step");
    const clear = ({ target }) => {
      const it = target.getBoundingClientRect(), over = bar.current.getBoundingClientRect();
      const covered = it.bottom > over.top && it.top < over.bottom && it.right > over.left && it.left < over.right;
      if (covered && !bar.current.contains(target) && target.matches(":focus-visible")) target.scrollIntoView({ block: "center" });
    };
    around.addEventListener("focusin", clear);
    return () => around.removeEventListener("focusin", clear);
  }, []);
  return html`<div class="k-bar ${kind} ${still ? "is-still" : ""}" role="status" ref=${bar}>${children}</div>`;
}

function DossierBar({ app, body, disabled }) {
  const said = { n: body.words, most: body.maxWords };
  return html`<${StickyBar} kind="k-dossier__bar" still=${disabled}>
    <${Meter} label=${app.t("case-summary.length")} value=${body.words} max=${body.maxWords}
      text=${app.t(body.words > body.maxWords ? "case-summary.words-over" : "case-summary.words", { ...said, over: body.words - body.maxWords })} />
    <p>${body.unplaced === 0 ? app.t("case-summary.all-placed")
      : app.t(body.unplaced === 1 ? "case-summary.one-unplaced" : "case-summary.unplaced", { n: body.unplaced })}</p>
  <//>`;
}

function DossierPiece({ app, piece, places, sections, disabled }) {
  const id = useId(app, "piece");
  const [now, send] = useNewest(app, { placement: piece.placement, short: piece.isShort });
  const put = (some) => send({ ...now, ...some }, (place) => app.decide("piece-placed", { piece: piece.id, ...place }));
  const inSummary = sections.includes(now.placement);
  const versions = ["full", "short"].map((version) => ({ id: version, label: app.t(`case-summary.${version}`, { n: piece.words[version] }) }));
  const options = places.map((place) => ({ id: place, label: app.t(`case-summary.place.${place}`) }));
  return html`<div class="k-card k-piece ${piece.placement ? "has-place" : ""}" data-piece=${piece.id} role="group" aria-labelledby=${id}>
    <h4 id=${id} class="k-piece__source" lang="nl">${piece.source}</h4>
    <p lang="nl">${piece.text}</p>
    <${Select} app=${app} label=${app.t("case-summary.where")} value=${now.placement} options=${options}
      empty=${app.t("case-summary.no-place")} disabled=${disabled} onChange=${(placement) => put({ placement })} />
    ${inSummary && html`<${Radios} app=${app} row=${true} legend=${app.t("case-summary.version")} options=${versions}
      value=${now.short ? "short" : "full"} disabled=${disabled} onChange=${(one) => put({ short: one === "short" })} />`}
    ${inSummary && now.short && html`<p class="k-piece__short"><span>${app.t("case-summary.reads")}</span> <span lang="nl">${piece.short}</span></p>`}
  </div>`;
}

function SummaryPreview({ app, body }) {
  const id = useId(app, "preview");
  const box = useRef(null);
  // Where it scrolls by itself, it can be reached by keyboard; elsewhere it is no stop.
  useLayoutEffect(() => {
    if (box.current.scrollHeight > box.current.clientHeight + 1) box.current.tabIndex = 0;
    else box.current.removeAttribute("tabindex");
  });
  const inPlace = (place) => body.pieces.filter((piece) => piece.placement === place);
  return html`<section class="k-card k-preview" aria-labelledby=${id} ref=${box}>
    <h3 id=${id}>${app.t("case-summary.preview")}</h3>
    ${body.sections.map((section) => html`<div key=${section}>
      <h4>${app.t(`case-summary.place.${section}`)}</h4>
      ${inPlace(section).map((piece) => html`<p key=${piece.id} lang="nl">${piece.isShort ? piece.short : piece.text}</p>`)}
      ${inPlace(section).length === 0 && html`<p class="k-help">${app.t("case-summary.empty")}</p>`}
    </div>`)}
    ${body.places.includes("care-plan") && html`<h4>${app.t("case-summary.annex")}</h4>
      ${inPlace("care-plan").length > 0
        ? html`<ul lang="nl">${inPlace("care-plan").map((piece) => html`<li key=${piece.id}>${piece.short}</li>`)}</ul>`
        : html`<p class="k-help">${app.t("case-summary.empty")}</p>`}`}
  </section>`;
}
