// While a page with a kernel is being made: says how far it is, and shows the exercise when it is really there.
// Voila's page calls window.voila_finish when its scripts have converted the outputs; widgets come a little later.
"use strict";

{
  const SLOW_MS = 20000;
  const EMPTY_PX = 40; // an output that has not drawn anything yet is lower than this
  const started = performance.now();
  const byId = (id) => document.getElementById(id);
  let converted = false;
  let shown = false;

  window.cellLoaded = true; // Voila waits for this before it calls voila_finish
  window.voila_heartbeat = () => {};
  window.voila_process = () => {};
  window.voila_finish = () => {
    converted = true;
  };

  function say(name) {
    const line = byId("kompas-loading-text");
    const text = line && line.dataset[name];
    if (text && line.textContent !== text) line.textContent = text;
  }

  /** Something of the exercise has a size: a widget that drew itself, or the note about an error. */
  function isDrawn() {
    const outputs = document.querySelectorAll("#rendered_cells .jp-OutputArea-output, #rendered_cells [data-kompas-broken]");
    return [...outputs].some((one) => one.scrollHeight > EMPTY_PX && one.textContent.trim() !== "");
  }

  function show() {
    shown = true;
    byId("rendered_cells").classList.remove("pending");
    byId("kompas-loading").remove();
    document.dispatchEvent(new CustomEvent("kompas-shown"));
  }

  function followCells() {
    const cells = document.querySelectorAll("[data-kompas-cell]");
    const last = cells[cells.length - 1];
    const progress = byId("kompas-progress");
    if (!last || !progress) return;
    const [done, of] = last.dataset.kompasCell.split("/").map(Number);
    progress.max = of + 1; // the last part is the browser's own
    progress.value = done;
    if (document.querySelector("[data-kompas-complete]") && performance.now() - started < SLOW_MS) say("building");
  }

  function look() {
    if (shown) return;
    followCells();
    const failed = document.querySelector("[data-kompas-broken]");
    if ((converted && isDrawn()) || (failed && document.readyState === "complete")) show();
    else {
      if (!navigator.cookieEnabled) say("cookies");
      else if (performance.now() - started > SLOW_MS) say("slow");
      setTimeout(look, 50);
    }
  }

  look();
}
