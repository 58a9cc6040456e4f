// Watches the kernel of this page. A stopped or idle kernel sends the browser no sign at all, so the page asks.
import { forget, hush, tell, tellAway, tellAWhile } from "./bar.js";
import { byId, cookie, texts } from "./page.js";

const BEAT_MS = 20000; // how often the page asks
const PATIENCE_MS = 8000; // how long it waits for an answer
const LOST_MS = 120000; // how long without an answer before the page gives up hope
const HEALTH = "/gezond";
const RETURN_MS = 1500; // how long the page waits at least before it looks whether the server is back
const WARN_SECONDS = 120; // how long before the kernel is stopped the page asks whether somebody is there

/** Watches `kernel`; `refresh` has it tell its states again, and thereby shows whether it can be reached. */
export class Watch {
  #kernel;
  #refresh;
  #address;
  #idle = byId("kompas-idle");
  #stopped = false; // for good: this page has no kernel any more
  #missedSince = 0;

  constructor(kernel, refresh) {
    this.#kernel = kernel;
    this.#refresh = refresh;
    this.#address = `/hartslag/${encodeURIComponent(texts().kernel)}`;
    this.#listen();
    setInterval(() => this.#ask(), BEAT_MS);
  }

  #listen() {
    const kernel = this.#kernel;
    kernel.addEventListener("connected", () => this.#stopped || hush());
    kernel.addEventListener("disconnected", () => this.#ask(this.#away()));
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

  async #fetch(how) {
    if (this.#stopped) return;
    try {
      const answer = await fetch(this.#address, { ...how, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
      if (answer.status === 404) this.#stop();
      else if (answer.ok) this.#heard(await answer.json());
      else this.#missed();
    } catch {
      this.#missed();
    }
  }

  #heard({ seconds_left: left }) {
    if (this.#missedSince) this.#probe();
    this.#missedSince = 0;
    if (this.#kernel.connected && !this.#stopped) hush();
    if (left <= WARN_SECONDS && !this.#idle.open) {
      this.#idle.showModal();
      byId("kompas-stay").focus();
    } else if (left > WARN_SECONDS && this.#idle.open) this.#idle.close();
  }

  #missed() {
    this.#missedSince ||= performance.now();
    this.#away();
  }

  #away() {
    if (this.#stopped) return;
    if (this.#missedSince && performance.now() - this.#missedSince > LOST_MS) tell("lost", true);
    else tellAway();
  }

  // The server could not be reached and can again. A websocket may have died of that without a sign: does it answer?
  #probe() {
    if (!this.#kernel.connected) return;
    const timer = setTimeout(() => this.#kernel.renew(), PATIENCE_MS);
    this.#refresh().then(() => clearTimeout(timer));
  }

  // The server is restarted, for an update: the page comes back by itself when there is one again.
  async #waitForServer() {
    this.#end("updating");
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
