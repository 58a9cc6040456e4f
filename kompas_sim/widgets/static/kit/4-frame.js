// The frame around every step: title, stepper, autosave sign, undo, notices, menu.

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
    <details class="k-steps__phone" key=${frame.current}>
      <summary><span class="k-steps__place">${app.t("stepper.place", { n: at + 1, of: frame.steps.length, name: frame.steps[at]?.name ?? "" })}</span>
        <span class="k-steps__bar" aria-hidden="true"><span style=${{ width: `${(100 * (at + 1)) / frame.steps.length}%` }}></span></span></summary>
      <ol>${frame.steps.map(item)}</ol>
    </details>
    <ol class="k-steps__wide">${frame.steps.map(item)}</ol>
  </nav>`;
}

// No live region: each decision is kept, and hearing so each time would be a chatter.
function SaveSign({ app, frame }) {
  if (!frame.saved) return html`<p class="k-saved">${app.t("saved.nothing-yet")}</p>`;
  const time = new Date(frame.saved).toLocaleTimeString(frame.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return html`<p class="k-saved"><span aria-hidden="true">✓ </span>${app.t("saved.at", { time })}</p>`;
}

// What the kernel has to say, in view wherever the page was scrolled to, and the one voice of the app for
// screen readers: both in a single polite region, read piece by piece.
function Notice({ app, notice }) {
  const place = useRef(null);
  useKeptClear(place);
  return html`<div class="k-notice-place" role="status" aria-atomic="false" ref=${place}>
    ${notice && html`<p class="k-notice k-notice--${notice.kind}" key=${notice.text}>${notice.text}</p>`}
    <div class="k-hidden" ref=${app.voice}></div>
  </div>`;
}

// What gets the focus by keyboard under something sticky is brought to the middle of the window.
function useKeptClear(sticky) {
  useEffect(() => {
    const around = sticky.current.closest(".k-app");
    const clear = ({ target }) => {
      const it = target.getBoundingClientRect(), over = sticky.current.getBoundingClientRect();
      const covered = it.bottom > over.top && it.top < over.bottom && it.right > over.left && it.left < over.right;
      if (covered && target.matches(":focus-visible")) target.scrollIntoView({ block: "center" });
    };
    around.addEventListener("focusin", clear);
    return () => around.removeEventListener("focusin", clear);
  }, []);
}

function Undo({ app, frame }) {
  const id = useId(app, "undo");
  return html`<${Fragment}><${Button} kind="tool" aria-disabled=${!frame.canUndo} aria-describedby=${frame.canUndo ? undefined : id}
      onClick=${() => app.send({ kind: "undo" })}><span aria-hidden="true">↶ </span>${app.t("frame.undo")}<//>
    <span id=${id} class="k-hidden">${frame.canUndo ? "" : app.t("frame.undo-none")}</span><//>`;
}

// Closes with Escape, by leaving it, and by a click beside it.
function Menu({ app, frame }) {
  const menu = useRef(null);
  const close = () => { menu.current.open = false; };
  useEffect(() => {
    const beside = (event) => { if (menu.current.open && !menu.current.contains(event.target)) close(); };
    document.addEventListener("pointerdown", beside);
    return () => document.removeEventListener("pointerdown", beside);
  }, []);
  const onKey = (event) => {
    if (event.key !== "Escape" || !menu.current.open) return;
    close();
    menu.current.querySelector("summary").focus();
  };
  const onLeave = (event) => { if (event.relatedTarget && !menu.current.contains(event.relatedTarget)) close(); };
  return html`<details class="k-menu" ref=${menu} onKeyDown=${onKey} onFocusOut=${onLeave}>
    <summary class="k-button k-button--tool">${app.t("menu.title")} <span class="k-menu__sign" aria-hidden="true">▾</span></summary>
    <div class="k-card">
      ${frame.code && html`<p>${app.t("menu.code")}<br /><strong class="k-code">${frame.code}</strong></p>
        <p class="k-help">${app.t("menu.code-help")}</p>`}
      <${Check} app=${app} label=${app.t("menu.numbers")} help=${app.t("menu.numbers-help")} checked=${frame.showNumbers}
        onChange=${(on) => app.send({ kind: "numbers", on })} />
      <${Restart} app=${app} close=${close} />
    </div>
  </details>`;
}

// Asks once more; the focus stays with the question and its answers.
function Restart({ app, close }) {
  const [sure, setSure] = useState(false);
  const focus = useRef(null);
  const asked = useRef(false);
  useLayoutEffect(() => { if (asked.current) focus.current.focus(); }, [sure]);
  const ask = (on) => { asked.current = true; setSure(on); };
  const again = () => {
    asked.current = false;
    setSure(false);
    close();
    app.send({ kind: "restart" });
    app.settled(() => focusOn(document.getElementById("k-step-title")));
  };
  if (!sure) return html`<button type="button" class="k-button" ref=${focus} onClick=${() => ask(true)}>${app.t("menu.restart")}</button>`;
  return html`<div role="group" aria-label=${app.t("menu.restart")}><p ref=${focus} tabindex="-1">${app.t("menu.restart-sure")}</p><div class="k-row">
    <${Button} kind="primary" onClick=${again}>${app.t("menu.restart-yes")}<//>
    <${Button} onClick=${() => ask(false)}>${app.t("menu.restart-no")}<//></div></div>`;
}

function ExerciseTask({ app, exercise }) {
  return html`<section class="k-exercise" aria-label=${app.t("exercise.label")}>
    ${exercise.closing
      ? html`<p class="k-exercise__over">${app.t("exercise.done")}</p><p lang="nl">${exercise.closing}</p>`
      : html`<p class="k-exercise__over">${exercise.minutes}</p><p lang="nl">${exercise.task}</p>`}
  </section>`;
}

function Frame({ app, frame, children }) {
  return html`<div class="k-app">
    <header class="k-top">
      <p class="k-top__over">${frame.subtitle}${frame.draft && html` <span class="k-badge">${app.t("frame.draft")}</span>`}</p>
      <h1 lang="nl">${frame.title}</h1>
      <div class="k-top__tools"><${SaveSign} app=${app} frame=${frame} /><${Undo} app=${app} frame=${frame} /><${Menu} app=${app} frame=${frame} /></div>
    </header>
    <${Stepper} app=${app} frame=${frame} />
    <${Notice} app=${app} notice=${frame.notice} />
    ${frame.exercise && html`<${ExerciseTask} app=${app} exercise=${frame.exercise} />`}
    ${children}
    <p class="k-invented">${app.t("frame.invented")}</p>
  </div>`;
}
