// What every component gets: words, sending to the kernel, announcing to a screen reader.
const { html, h, render, Fragment, useState, useEffect, useLayoutEffect, useRef } = KompasPreact;

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

// `model` is the widget's model; the app lives as long as the view does.
function makeApp(model) {
  const waiting = new Map();
  let number = 0;
  const app = {
    t: (key, values = {}) => fill(model.get("words")[key] ?? key, values),
    send: (message) => model.send(message),
    decide: (kind, fields) => model.send({ kind: "decide", decision: { kind, ...fields } }),
    nextId: (name) => `k-${name}-${++number}`,
    // Ask how a text is read; `answer` gets the echo, and only the last question of a field counts.
    analyse: (key, read, text, answer) => app.answerTo(key, { kind: "analyse", read, text }, answer),
    // Send a message whose answer is for this component alone; only the last question of a key counts.
    answerTo(key, message, answer) {
      waiting.set(key, answer);
      model.send({ ...message, key });
    },
    onEcho: (message) => waiting.get(message.key)?.(message),
    announce: () => {},
    link: (name) => (model.get("frame").links ?? {})[name],
    lang: () => model.get("frame").lang,
  };
  return app;
}

function useId(app, name) {
  const id = useRef(null);
  id.current ??= app.nextId(name);
  return id.current;
}

// Hand the trainee a file that the kernel made.
function saveFile(message, buffers) {
  const url = URL.createObjectURL(new Blob(buffers, { type: message.media }));
  const link = Object.assign(document.createElement("a"), { href: url, download: message.name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

// Bring the start of something into view and give it the focus, without a jump under a sticky bar.
function focusOn(element) {
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}
