// The entry: anywidget calls `render` for each view of the widget.

const STEP_BODIES = {
  occasion: OccasionStep,
  "case-summary": CaseSummaryStep,
  goal: GoalStep,
  participants: ParticipantsStep,
  planning: PlanningStep,
  agenda: AgendaStep,
  meeting: MeetingStep,
  agreements: AgreementsStep,
  closing: ClosingStep,
  debrief: DebriefStep,
};

function App({ app, frame, screen }) {
  const shown = useRef({ step: screen.step, submitted: screen.submitted });
  // A new step begins at its title; a hand-in moves to its feedback.
  useLayoutEffect(() => {
    const last = shown.current;
    shown.current = { step: screen.step, submitted: screen.submitted };
    if (last.step !== screen.step) focusOn(document.getElementById("k-step-title"));
    else if (!last.submitted && screen.submitted) focusOn(document.getElementById("k-feedback-title") ?? document.getElementById("k-step-title"));
    else if (last.submitted && !screen.submitted) focusOn(document.getElementById("k-step-title"));
  });
  const Body = STEP_BODIES[screen.step];
  return html`<${Frame} app=${app} frame=${frame}>
    <${Step} app=${app} frame=${frame} screen=${screen} key=${screen.step}>
      <${Body} app=${app} body=${screen.body} screen=${screen} disabled=${screen.submitted} />
    <//>
  <//>`;
}

const CHANGES = "change:frame change:screen change:words";

export default {
  render({ model, el }) {
    const app = makeApp(model);
    el.classList.add("kompas");
    el.lang = model.get("frame").lang;
    const show = () => render(html`<${App} app=${app} frame=${model.get("frame")} screen=${model.get("screen")} />`, el);
    // Frame, screen and words change together: one drawing for all.
    let due = false;
    const showOnce = () => {
      if (due) return;
      due = true;
      queueMicrotask(() => { due = false; show(); });
    };
    const onMessage = (message, buffers) => {
      if (message.kind === "echo") app.onEcho(message);
      if (message.kind === "file") app.onFile(message, buffers);
    };
    // Somebody who leaves the page or picks up another app keeps what was just typed.
    const onHide = () => { if (document.visibilityState === "hidden") app.flush(); };
    // JupyterLab listens to keys around an output: what is typed here stays here.
    const keep = (event) => event.stopPropagation();
    el.addEventListener("keydown", keep);
    document.addEventListener("visibilitychange", onHide);
    model.on(CHANGES, showOnce);
    model.on("msg:custom", onMessage);
    show();
    return () => {
      model.off(CHANGES, showOnce);
      model.off("msg:custom", onMessage);
      el.removeEventListener("keydown", keep);
      document.removeEventListener("visibilitychange", onHide);
      render(null, el);
    };
  },
};
