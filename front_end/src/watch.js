// Watches the kernel of this page. A stopped or idle kernel sends the browser no sign at all, so the page asks.
import { forget, hush, tell, tellAway, tellAWhile } from "./bar.js";
import { byId, cookie, texts } from "./page.js";

const BEAT_MS = 20000; // how often the page asks
const AGAIN_MS = 3000; // how long after a question without an answer
const PATIENCE_MS = 8000; // how long it waits for an answer
const LOST_MS = 120000; // how long without an answer before the page gives up hope
const HEALTH = "/gezond";
const RETURN_MS = 1500; // how long the page waits at least before it looks whether the server is back
const WARN_SECONDS = 120; // how long before the kernel is stopped the page asks whether somebody is there

/** Watches the kernel of this page for as long as the page is there. */
export class Watch {
  #kernel;
  #address;
  #idle = byId("kompas-idle");
  #stopped = false; // for good: this page has no kernel any more
  #missedSince = 0;
  #reachedAt = 0;
  #timer = 0;

  constructor(kernel) {
    this.#kernel = kernel;
    this.#address = `/hartslag/${encodeURIComponent(texts().kernel)}`;
    this.#listen();
    this.#askIn(BEAT_MS);
  }

  #listen() {
    const kernel = this.#kernel;
    kernel.addEventListener("connected", () => this.#reached());
    kernel.addEventListener("disconnected", () => {
      this.#away();
      this.#ask(); // is it the network, or is the kernel gone?
    });
    kernel.addEventListener("gone", () => this.#stop());
    kernel.addEventListener("restarts", () => this.#waitForServer());
    kernel.addEventListener("too-large", () => this.#stopped || tellAWhile("tooLarge"));
    byId("kompas-reload").addEventListener("click", () => location.reload());
    byId("kompas-stay").addEventListener("click", () => {
      this.#idle.close();
      this.#stay();
    });
    this.#idle.addEventListener("cancel", () => this.#stay()); // Escape also means: I am here
    addEventListener("online", () => this.#look());
    document.addEventListener("visibilitychange", () => document.hidden || this.#look());
  }

  #look() {
    this.#kernel.hurry();
    this.#ask();
  }

  #stay() {
    return this.#fetch({ method: "POST", headers: { "X-XSRFToken": cookie("_xsrf") } });
  }

  #ask() {
    return this.#fetch({});
  }

  #askIn(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), ms);
  }

  async #fetch(how) {
    if (this.#stopped) return;
    this.#askIn(BEAT_MS);
    const asked = performance.now();
    try {
      const answer = await fetch(this.#address, { ...how, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
      if (answer.status === 404) this.#stop();
      else if (answer.ok) this.#heard(await answer.json());
      else this.#missed(asked);
    } catch {
      this.#missed(asked);
    }
  }

  #heard({ seconds_left: left }) {
    if (this.#kernel.connected) this.#reached();
    if (left <= WARN_SECONDS && !this.#idle.open) {
      this.#idle.showModal();
      byId("kompas-stay").focus();
    } else if (left > WARN_SECONDS && this.#idle.open) this.#idle.close();
  }

  #reached() {
    if (this.#stopped) return;
    this.#missedSince = 0;
    this.#reachedAt = performance.now();
    hush();
  }

  // The network may have died without a sign, and the websocket with it: a new one shows when it is back.
  #missed(asked) {
    this.#askIn(AGAIN_MS);
    if (asked < this.#reachedAt) return; // that was before
    this.#missedSince ||= asked;
    if (this.#kernel.connected) this.#kernel.renew();
    else this.#away();
  }

  #away() {
    if (this.#stopped) return;
    const lost = this.#missedSince && performance.now() - this.#missedSince > LOST_MS;
    if (!lost) tellAway();
    else if (this.#kernel.owes) tell("lostUnkept"); // this page alone knows it: it must not be loaded anew
    else tell("lost", true);
  }

  // The server is restarted, for an update: the page comes back by itself when there is one again.
  async #waitForServer() {
    this.#end("updating");
    byId("rendered_cells").inert = true; // what would be chosen now could not be kept
    for (;;) {
      await new Promise((go) => { setTimeout(go, RETURN_MS * (1 + Math.random())); }); // not all at the same moment
      const answer = await fetch(HEALTH, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
      if (answer?.ok) break;
    }
    location.reload();
  }

  #stop() {
    this.#end("stopped");
  }

  #end(why) {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#kernel.stop();
    forget();
    if (this.#idle.open) this.#idle.close();
    tell(why, true);
  }
}
