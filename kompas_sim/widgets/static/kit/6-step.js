// The shell around the body of a step: task, feedback, hints, method, confidence, buttons.

// A hint is read out when it comes; when it was the last one, the button goes and the focus moves to the hint.
function Hints({ app, screen }) {
  const { opened, total } = screen.hints;
  const list = useRef(null);
  const shown = useRef(opened.length);
  useLayoutEffect(() => {
    const grew = opened.length > shown.current;
    shown.current = opened.length;
    if (!grew) return;
    if (opened.length === total) list.current.lastElementChild.focus();
    else app.announce(opened.at(-1));
  }, [opened.length]);
  if (total === 0) return null;
  return html`<div class="k-hints">
    ${opened.length > 0 && html`<ol ref=${list} lang="nl">${opened.map((text) => html`<li key=${text} tabindex="-1">${text}</li>`)}</ol>`}
    ${opened.length < total && html`<${Button} onClick=${() => app.decide("hint-opened", { step: screen.step, number: opened.length })}>
      <span aria-hidden="true">☼ </span>${app.t(opened.length ? "hints.next" : "hints.first", { n: total - opened.length })}<//>`}
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
  return html`<details class="k-more k-method" onToggle=${open}><summary>${app.t("step.method")}</summary>
    <ul lang="nl" aria-busy=${items === null}>${items?.map((one) => html`<li key=${one.id}><strong>${one.id}</strong> ${one.text}
      <span class="k-help"> ${one.source} · <span lang=${app.lang()}>${one.strength}</span></span></li>`)}</ul>
  </details>`;
}

function HelpPanel({ app, screen }) {
  return html`<section class="k-helping" aria-label=${app.t("hints.title")}>
    ${!screen.submitted && html`<${Hints} app=${app} screen=${screen} />`}
    <${MethodPanel} app=${app} step=${screen.step} />
  </section>`;
}

function Confidence({ app, screen }) {
  if (!screen.asksConfidence || screen.submitted) return null;
  const options = ["unsure", "fairly-sure", "sure"].map((id) => ({ id, label: app.t(`confidence.${id}`) }));
  return html`<div class="k-confidence"><${Radios} app=${app} side=${true} legend=${screen.confidenceQuestion ?? app.t("confidence.legend")}
    help=${app.t("confidence.help")} options=${options} value=${screen.confidence}
    onChange=${(level) => app.decide("confidence-given", { step: screen.step, level })} /></div>`;
}

function StepButtons({ app, screen, children }) {
  const go = (step) => app.send({ kind: "go", step });
  return html`<div class="k-nav">
    ${screen.previous && html`<${Button} onClick=${() => go(screen.previous)}>${app.t("nav.previous")}<//>`}
    ${children}
    ${screen.submitted && html`<${Button} onClick=${() => app.decide("step-reopened", { step: screen.step })}>
      ${app.t("nav.again")}<//>`}
    ${screen.submitted && screen.next && html`<${Button} kind="primary" onClick=${() => go(screen.next)}>
      ${app.t("nav.next")}<//>`}
    ${!screen.submitted && screen.step !== "debrief" && html`<${Button} kind="primary"
      onClick=${() => app.decide("step-submitted", { step: screen.step })}>${app.t(`nav.submit-${screen.step === "meeting" ? "meeting" : "step"}`)}<//>`}
  </div>`;
}

function Step({ app, frame, screen, children }) {
  const working = screen.step !== "debrief";
  return html`<section class="k-step" aria-labelledby="k-step-title">
    <h2 id="k-step-title" tabindex="-1">${screen.title}</h2>
    <p class="k-task">${screen.task}</p>
    ${screen.feedback && html`<${Feedback} app=${app} feedback=${screen.feedback} />
      <${StepButtons} app=${app} screen=${screen} />
      ${working && html`<h3 class="k-your-work">${app.t("step.your-work")}</h3>`}`}
    ${children}
    ${working && html`<${HelpPanel} app=${app} screen=${screen} />`}
    <${Confidence} app=${app} screen=${screen} />
    <${StepButtons} app=${app} screen=${screen}><${SaveSign} app=${app} frame=${frame} /><//>
  </section>`;
}
