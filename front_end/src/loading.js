// While a page with a kernel is being made: says how far it is, and shows the exercise when it is really there.
import { byId, whenComplete } from "./page.js";

const SLOW_MS = 20000;
const LOOK_MS = 50;
const started = performance.now();
const slow = () => performance.now() - started > SLOW_MS;

/** Follow the page as it comes in; gives what to call when the exercise can be seen. */
export function startLoading() {
  let shown = false;
  const show = () => {
    if (shown) return;
    shown = true;
    byId("rendered_cells").classList.remove("pending");
    byId("kompas-loading").remove();
  };
  const look = () => {
    if (shown) return;
    followCells();
    if (!navigator.cookieEnabled) say("cookies");
    else if (slow()) say("slow");
    setTimeout(look, LOOK_MS);
  };
  look();
  whenComplete(() => document.querySelector("[data-kompas-broken]") && show());
  return show;
}

function say(name) {
  const line = byId("kompas-loading-text");
  const text = line?.dataset[name];
  if (text && line.textContent !== text) line.textContent = text;
}

function followCells() {
  const last = [...document.querySelectorAll("[data-kompas-cell]")].at(-1);
  const progress = byId("kompas-progress");
  if (!last || !progress) return;
  const [done, of] = last.dataset.kompasCell.split("/").map(Number);
  progress.max = of + 1; // the last part is the browser's own
  progress.value = done;
  if (document.querySelector("[data-kompas-complete]") && !slow()) say("building");
}
