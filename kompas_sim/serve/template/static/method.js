// Filters the items of the method as you type. Without this script the page shows everything.
"use strict";

{
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const form = document.getElementById("filter");
  const found = document.getElementById("found");
  const items = [...document.querySelectorAll(".item")].map((node) => ({
    node,
    text: plain(node.textContent),
    source: node.dataset.source,
    strength: node.dataset.strength,
  }));

  function hideEmpty(selector) {
    for (const part of document.querySelectorAll(selector)) part.hidden = !part.querySelector(".item:not([hidden])");
  }

  function filter() {
    const words = plain(form.elements.q.value).split(/\s+/).filter(Boolean);
    const { value: source } = form.elements.source;
    const { value: strength } = form.elements.strength;
    let count = 0;
    for (const item of items) {
      const fits = (!source || item.source === source) && (!strength || item.strength === strength)
        && words.every((word) => item.text.includes(word));
      item.node.hidden = !fits;
      count += fits;
    }
    hideEmpty(".group");
    hideEmpty(".chapter");
    tell(count, words.length > 0 || source || strength);
  }

  function tell(count, asked) {
    if (!asked) found.textContent = "";
    else if (count === 0) found.textContent = form.dataset.nothing.replace("%", () => form.elements.q.value);
    else found.textContent = form.dataset.found.replace("%", () => String(count));
  }

  /** A link to an item that is filtered away shows it again. */
  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    form.reset();
    filter();
    target.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  addEventListener("hashchange", showTarget);
}
