// The bar above the page: says what is the matter with the connection, and offers to load the page again.
import { byId, texts } from "./page.js";

const AWAY_MS = 1500; // how long a broken connection may last before it is worth a word
const STAY_MS = 12000; // how long a sentence about something that passed stays at least

let awayTimer = null;
let stayTimer = null;
let stays = ""; // the name of the sentence that stays a while

/** Say the text with this name; `reload` offers the button. */
export function tell(name, reload = false) {
  stays = "";
  const text = texts()[name];
  const bar = byId("kompas-bar");
  if (!bar.hidden && byId("kompas-bar-text").textContent === text) return;
  bar.hidden = false;
  byId("kompas-bar-text").textContent = text;
  byId("kompas-reload").hidden = !reload;
}

/** Say it, and leave it there for a while, also when all is well. */
export function tellAWhile(name) {
  tell(name);
  stays = name;
  clearTimeout(stayTimer);
  stayTimer = setTimeout(() => {
    if (stays !== name) return; // something else was said since
    stays = "";
    hush();
  }, STAY_MS);
}

/** Say that the connection is away, if it still is after a moment. */
export function tellAway() {
  awayTimer ??= setTimeout(() => tell("away"), AWAY_MS);
}

/** Take back what has not been said yet. */
export function forget() {
  clearTimeout(awayTimer);
  awayTimer = null;
}

/** All is well. */
export function hush() {
  forget();
  if (!stays) byId("kompas-bar").hidden = true;
}
