// The frame: title, stepper, autosave sign, undo, notices; and the shell around a step.

function Stepper({ app, frame }) {
  const at = frame.steps.findIndex((one) => one.id === frame.current);
  const item = (one) => {
    const current = one.id === frame.current;
    const state = one.done ? html`<span aria-hidden="true">✔</span><span class="k-hidden"> ${app.t("stepper.done")}</span>` : one.number;
    const inside = html`<span class="k-steps__number">${state}</span> <span>${one.name}</span>`;
    return html`<li key=${one.id} class="${current ? "is-current" : ""} ${one.done ? "is-done" : ""}">
      ${one.open
        ? html`<button type="button" aria-current=${current ? "step" : undefined}
            onClick=${() => app.send({ kind: "go", step: one.id })}>${inside}</button>`
        : html`<span class="k-steps__closed">${inside}<span class="k-hidden"> ${app.t("stepper.closed")}</span></span>`}
    </li>`;
  };
  return html`<nav class="k-steps" aria-label=${app.t("stepper.label")}>
    <details class="k-steps__phone">
      <summary>${app.t("stepper.place", { n: at + 1, of: frame.steps.length, name: frame.steps[at]?.name ?? "" })}</summary>
      <ol>${frame.steps.map(item)}</ol>
    </details>
    <ol class="k-steps__wide">${frame.steps.map(item)}</ol>
  </nav>`;
}

function SaveSign({ app, frame }) {
  if (!frame.saved) return html`<p class="k-saved">${app.t("saved.nothing-yet")}</p>`;
  const time = new Date(frame.saved).toLocaleTimeString(frame.lang, { hour: "2-digit", minute: "2-digit" });
  return html`<p class="k-saved"><span aria-hidden="true">✓ </span>${app.t("saved.at", { time })}</p>`;
}

function Notice({ notice }) {
  return html`<div class="k-notice-place" role="status">
    ${notice && html`<p class="k-notice k-notice--${notice.kind}">${notice.text}</p>`}
  </div>`;
}

function Menu({ app, frame }) {
  const [sure, setSure] = useState(false);
  return html`<details class="k-menu">
    <summary>${app.t("menu.title")}</summary>
    <div class="k-card">
      ${frame.code && html`<p>${app.t("menu.code")}<br /><strong class="k-code">${frame.code}</strong></p>
        <p class="k-help">${app.t("menu.code-help")}</p>`}
      <${Check} label=${app.t("menu.numbers")} help=${app.t("menu.numbers-help")} checked=${frame.showNumbers}
        onChange=${(on) => app.send({ kind: "numbers", on })} />
      ${sure
        ? html`<p>${app.t("menu.restart-sure")}</p><div class="k-row">
            <${Button} kind="primary" onClick=${() => { setSure(false); app.send({ kind: "restart" }); }}>${app.t("menu.restart-yes")}<//>
            <${Button} onClick=${() => setSure(false)}>${app.t("menu.restart-no")}<//></div>`
        : html`<${Button} onClick=${() => setSure(true)}>${app.t("menu.restart")}<//>`}
    </div>
  </details>`;
}

function Frame({ app, frame, children }) {
  return html`<div class="k-app">
    <header class="k-top">
      <div><p class="k-top__over">${frame.subtitle}${frame.draft && html` <span class="k-badge">${app.t("frame.draft")}</span>`}</p>
        <h1>${frame.title}</h1></div>
      <div class="k-top__tools"><${SaveSign} app=${app} frame=${frame} />
        <${Button} onClick=${() => app.send({ kind: "undo" })} aria-disabled=${!frame.canUndo}>
          <span aria-hidden="true">↶ </span>${app.t("frame.undo")}<//>
        <${Menu} app=${app} frame=${frame} /></div>
    </header>
    <${Stepper} app=${app} frame=${frame} />
    <${Notice} notice=${frame.notice} />
    ${frame.exercise && html`<div class="k-card k-card--soft"><p>${frame.exercise.closing ?? frame.exercise.task}</p>
      <p class="k-help">${frame.exercise.minutes}</p></div>`}
    ${children}
    <p class="k-invented">${app.t("frame.invented")}</p>
  </div>`;
}

function Hints({ app, screen }) {
  const { opened, total } = screen.hints;
  if (total === 0) return null;
  return html`<section class="k-hints" aria-label=${app.t("hints.title")}>
    ${opened.length > 0 && html`<ul>${opened.map((text) => html`<li key=${text}>${text}</li>`)}</ul>`}
    ${opened.length < total && html`<${Button} kind="quiet"
      onClick=${() => app.decide("hint-opened", { step: screen.step, number: opened.length })}>
      ${app.t(opened.length ? "hints.next" : "hints.first", { n: total - opened.length })}<//>`}
  </section>`;
}

function Confidence({ app, screen }) {
  if (!screen.asksConfidence || screen.submitted) return null;
  const options = ["unsure", "fairly-sure", "sure"].map((id) => ({ id, label: app.t(`confidence.${id}`) }));
  return html`<div class="k-card k-card--soft"><${Radios} app=${app} row=${true} legend=${screen.confidenceQuestion ?? app.t("confidence.legend")}
    help=${app.t("confidence.help")} options=${options} value=${screen.confidence}
    onChange=${(level) => app.decide("confidence-given", { step: screen.step, level })} /></div>`;
}

function StepButtons({ app, screen }) {
  const go = (step) => app.send({ kind: "go", step });
  return html`<div class="k-nav">
    ${screen.previous && html`<${Button} onClick=${() => go(screen.previous)}>${app.t("nav.previous")}<//>`}
    ${screen.submitted && html`<${Button} onClick=${() => app.decide("step-reopened", { step: screen.step })}>
      ${app.t("nav.again")}<//>`}
    ${screen.submitted && screen.next && html`<${Button} kind="primary" onClick=${() => go(screen.next)}>
      ${app.t("nav.next")}<//>`}
    ${!screen.submitted && screen.step !== "debrief" && html`<${Button} kind="primary"
      onClick=${() => app.decide("step-submitted", { step: screen.step })}>${app.t(`nav.submit-${screen.step === "meeting" ? "read" : "step"}`)}<//>`}
  </div>`;
}

// What the method says about this step: asked from the kernel when it is opened.
function MethodPanel({ app, step }) {
  const id = useId(app, "method");
  const [items, setItems] = useState(null);
  const open = (event) => {
    if (!event.currentTarget.open || items) return;
    app.answerTo(id, { kind: "method", step }, (answer) => setItems(answer.items));
  };
  return html`<details class="k-more" onToggle=${open}><summary>${app.t("step.method")}</summary>
    ${items && html`<ul class="k-method">${items.map((one) => html`<li key=${one.id}><strong>${one.id}</strong> ${one.text}
      <span class="k-help"> ${one.source} · ${one.strength}</span></li>`)}</ul>`}
  </details>`;
}

function Step({ app, screen, children }) {
  return html`<section class="k-step" aria-labelledby="k-step-title">
    <h2 id="k-step-title" tabindex="-1">${screen.title}</h2>
    <div class="k-task"><p>${screen.task}</p></div>
    ${screen.feedback && html`<${Feedback} app=${app} feedback=${screen.feedback} />
      <${StepButtons} app=${app} screen=${screen} />
      ${screen.step !== "debrief" && html`<h3>${app.t("step.your-work")}</h3>`}`}
    ${children}
    ${screen.step !== "debrief" && html`<${MethodPanel} app=${app} step=${screen.step} />`}
    ${!screen.submitted && html`<${Hints} app=${app} screen=${screen} />`}
    <${Confidence} app=${app} screen=${screen} />
    <${StepButtons} app=${app} screen=${screen} />
  </section>`;
}
