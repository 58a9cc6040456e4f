// Watches the kernel of this page. A stopped or idle kernel sends the browser no sign at all, so the page asks.
"use strict";

{
  const BEAT_MS = 20000; // how often the page asks
  const PATIENCE_MS = 8000; // how long it waits for an answer
  const AWAY_MS = 1500; // how long a broken connection may last before it is worth a word
  const LOST_AFTER = 6; // missed answers in a row
  const WARN_SECONDS = 120; // how long before the kernel is stopped the page asks whether somebody is there

  const byId = (id) => document.getElementById(id);
  const texts = byId("kompas-kernel").dataset;
  const address = `/hartslag/${encodeURIComponent(texts.kernel)}`;
  const idle = byId("kompas-idle");
  let stopped = false; // for good: this page has no kernel any more
  let missed = 0;
  let awayTimer = null;

  function tell(text, reload) {
    const bar = byId("kompas-bar");
    if (!bar.hidden && byId("kompas-bar-text").textContent === text) return;
    bar.hidden = false;
    byId("kompas-bar-text").textContent = text;
    byId("kompas-reload").hidden = !reload;
  }

  function hush() {
    clearTimeout(awayTimer);
    awayTimer = null;
    if (!stopped) byId("kompas-bar").hidden = true;
  }

  function stop() {
    stopped = true;
    clearTimeout(awayTimer);
    if (idle.open) idle.close();
    tell(texts.stopped, true);
  }

  function away() {
    if (stopped) return;
    if (missed >= LOST_AFTER) tell(texts.lost, true);
    else awayTimer ??= setTimeout(() => stopped || tell(texts.away, false), AWAY_MS);
  }

  function cookie(name) {
    const pair = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
    return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
  }

  async function ask(method = "GET") {
    if (stopped) return;
    const headers = method === "POST" ? { "X-XSRFToken": cookie("_xsrf") } : {};
    try {
      const answer = await fetch(address, { method, headers, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
      if (answer.status === 404) stop();
      else if (answer.ok) heard(await answer.json());
      else miss();
    } catch {
      miss();
    }
  }

  function heard({ seconds_left: left }) {
    missed = 0;
    if (kernelConnected()) hush();
    if (left <= WARN_SECONDS && !idle.open) {
      idle.showModal();
      byId("kompas-stay").focus();
    } else if (left > WARN_SECONDS && idle.open) idle.close();
  }

  function miss() {
    missed += 1;
    away();
  }

  const kernel = () => window.jupyterapp?.widgetManager?.kernel;
  const kernelConnected = () => (kernel()?.connectionStatus ?? "connected") === "connected";

  function listen() {
    const connection = kernel();
    if (!connection) {
      setTimeout(listen, 200);
      return;
    }
    connection.connectionStatusChanged.connect((_, status) => {
      if (status === "connected") hush();
      else {
        away();
        ask();
      }
    });
    connection.statusChanged.connect((_, status) => {
      if (["dead", "terminating", "restarting", "autorestarting"].includes(status)) stop();
    });
  }

  byId("kompas-reload").addEventListener("click", () => location.reload());
  byId("kompas-stay").addEventListener("click", () => {
    idle.close();
    ask("POST");
  });
  idle.addEventListener("cancel", () => ask("POST")); // Escape also means: I am here
  addEventListener("online", () => ask());
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  setInterval(ask, BEAT_MS);
  listen();
}
