// Four weeks later, in the debrief: what happened with this plan, beside no plan and the plan of the case.

function FourWeeks({ app, weeks }) {
  const id = useId(app, "weeks");
  const run = (mode) => app.send({ kind: "weeks", mode });
  useEffect(() => { if (weeks.state === "idle") run(weeks.mode); }, [weeks.state]);
  return html`<section class="k-weeks" aria-labelledby=${id}>
    <h3 id=${id}>${app.t("weeks.title")}</h3>
    <p>${app.t("weeks.about")}</p>
    <${Radios} app=${app} row=${true} legend=${app.t("weeks.mode")} options=${weeks.modes} value=${weeks.mode} onChange=${run} />
    <${Progress} app=${app} at=${weeks} />
    ${weeks.state === "done" && html`<${WeeksFound} app=${app} weeks=${weeks} />`}
  </section>`;
}

function Progress({ app, at }) {
  if (at.state !== "running") return html`<div role="status"></div>`;
  return html`<div role="status" class="k-progress"><progress max=${at.of} value=${at.done} aria-label=${at.text}></progress><p class="k-help">${at.text}</p></div>`;
}

function WeeksFound({ app, weeks }) {
  return html`<${Fragment}>
    <p class="k-sum"><strong>${weeks.summary}</strong></p>
    <${WeeksTable} app=${app} title=${app.t("weeks.numbers")} table=${weeks.numbers} help=${app.t("weeks.numbers-help", { n: weeks.runs })} />
    ${(weeks.figures ?? []).map((figure) => html`<${Figure} key=${figure.id} app=${app} figure=${figure} />`)}
    <h4>${app.t("weeks.stories")}</h4>
    <p class="k-help">${app.t("weeks.stories-help")}</p>
    ${weeks.stories.length === 0 && html`<p>${app.t("weeks.no-stories")}</p>`}
    <ol class="k-stories">${weeks.stories.map((one) => html`<li key=${one.id} class="k-card is-${one.ending}">
      <p class="k-story__end"><span aria-hidden="true">${one.mark} </span>${one.endingText}</p>
      <h5 lang="nl">${one.title}</h5>
      <p lang="nl">${one.story}</p>
      <p class="k-help">${one.lesson}</p>
    </li>`)}</ol>
    ${weeks.change && html`<${OneChange} app=${app} change=${weeks.change} />`}
    <${ReadBack} app=${app} found=${weeks.readBack ?? []} />
    <${AgreementNetwork} app=${app} network=${weeks.network} />
  <//>`;
}

function WeeksTable({ app, title, table, help }) {
  const id = useId(app, "weeks-table");
  return html`<div><h4 id=${id}>${title}</h4>${help && html`<p class="k-help">${help}</p>`}
    <div class="k-scroll" tabindex="0" role="group" aria-labelledby=${id}><table class="k-table">
      <thead><tr>${table.columns.map((name) => html`<th key=${name} scope="col">${name}</th>`)}</tr></thead>
      <tbody>${table.rows.map((row) => html`<tr key=${row[0]}>${row.map((cell, i) => i === 0
        ? html`<th key=${i} scope="row">${cell}</th>` : html`<td key=${i}>${cell}</td>`)}</tr>`)}</tbody></table></div></div>`;
}

// One decision changed, the same weeks again: what would have made most difference.
function OneChange({ app, change }) {
  return html`<section class="k-change"><h4>${app.t("weeks.change")}</h4>
    <p class="k-help">${app.t("weeks.change-help")}</p>
    ${change.state === "idle" && html`<${Button} onClick=${() => app.send({ kind: "one-change" })}>${app.t("weeks.change-start")}<//>`}
    <${Progress} app=${app} at=${change} />
    ${change.state === "done" && (change.found.length === 0 ? html`<p>${app.t("weeks.change-none")}</p>`
      : html`<ol>${change.found.map((one) => html`<li key=${one.text}><span lang="nl">${one.text}</span> <span class="k-help">${one.gain}</span></li>`)}</ol>`)}
  </section>`;
}

// A colleague who was not there looks for ten things in what was written down.
function ReadBack({ app, found }) {
  if (found.length === 0) return null;
  return html`<section><h4>${app.t("weeks.read-back")}</h4>
    <p class="k-help">${app.t("weeks.read-back-help", { n: found.filter((one) => one.found).length, of: found.length })}</p>
    <ul class="k-read-back">${found.map((one) => html`<li key=${one.id} class=${one.found ? "is-found" : "is-missing"}>
      <p><span class="k-help" lang="nl">${one.asker}: </span><strong lang="nl">${one.question}</strong></p>
      <p><span aria-hidden="true">${one.found ? "✔" : "○"} </span><span class="k-hidden">${app.t(one.found ? "weeks.found" : "weeks.missing")}: </span><span lang="nl">${one.answer}</span></p></li>`)}</ul></section>`;
}

function AgreementNetwork({ app, network }) {
  if (!network) return null;
  return html`<section><h4>${app.t("weeks.network")}</h4>
    <p class="k-help">${app.t("weeks.network-help")}</p>
    ${network.warnings.length === 0 ? html`<p>${app.t("weeks.network-sound")}</p>`
      : html`<ul>${network.warnings.map((text) => html`<li key=${text}>${text}</li>`)}</ul>`}
    ${network.figure && html`<${Figure} app=${app} figure=${network.figure} />`}
  </section>`;
}
