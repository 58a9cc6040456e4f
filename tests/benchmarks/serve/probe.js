// Runs in a page before its own scripts do. It notes when the step's title is in view and when the kernel has
// answered a first click, and it can click on: what a label shows as chosen ("is-on") comes from the kernel alone.
"use strict";

if (location.protocol.startsWith("http")) {
  const LOOK_MS = 10;
  const AGAIN_MS = 60; // a click that came before the page could hear it is made again, somewhere else; then later and later
  const PATIENCE_MS = 90_000;
  const ANSWER_MS = 10_000;

  const shown = (it) => it !== null && it.getClientRects().length > 0;
  const isOn = (label) => label.isConnected && label.classList.contains("is-on");
  const input = (label) => label.querySelector("input[type=radio]:enabled:not(:checked)");
  const free = () => [...document.querySelectorAll(".k-check:not(.is-on)")].filter((label) => input(label) && shown(label));

  const usable = new Promise((done, fail) => {
    const at = {};
    const tried = new Set();
    let due = 0;
    let wait = AGAIN_MS;
    const look = () => {
      const now = performance.now();
      if (!at.title && shown(document.querySelector("#k-step-title"))) at.title = now;
      if ([...tried].some(isOn)) {
        clearInterval(timer);
        done({ ...at, usable: now, firstByte: performance.getEntriesByType("navigation")[0].responseStart });
      } else if (now > PATIENCE_MS) {
        clearInterval(timer);
        fail(new Error("the page did not become usable"));
      } else if (at.title && now >= due && free().length) {
        due = now + wait;
        wait *= 2;
        tried.add(free()[0]);
        input(free()[0]).click();
      }
    };
    const timer = setInterval(look, LOOK_MS);
  });
  usable.catch(() => {}); // who waits for it hears it; who does not, need not

  const answered = (label) => new Promise((done, fail) => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (!isOn(label)) return;
      const took = performance.now() - start;
      watch.disconnect();
      clearTimeout(patience);
      done(took);
    });
    const patience = setTimeout(() => {
      watch.disconnect();
      fail(new Error("a click was not answered"));
    }, ANSWER_MS);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
    input(label).click();
  });

  // So many clicks, one after the other was answered and `pause` milliseconds passed.
  const clicks = async (times, pause) => {
    const took = [];
    for (let number = 0; number < times; number += 1) {
      const choices = free();
      took.push(await answered(choices[number % choices.length]));
      await new Promise((go) => setTimeout(go, pause));
    }
    return took;
  };

  window.probe = { usable, clicks };
}
