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
    // Texts that were typed and not sent yet: by field, how to send them.
    typed: new Map(),
    flush: () => [...app.typed.values()].forEach((commit) => commit()),
    // What was typed goes first, so that no message overtakes it.
    send(message) {
      app.flush();
      model.send(message);
    },
    decide: (kind, fields) => app.send({ kind: "decide", decision: { kind, ...fields } }),
    nextId: (name) => `k-${name}-${++number}`,
    // Ask how a text is read; `answer` gets the echo, and only the last question of a field counts.
    analyse: (key, read, text, answer) => app.answerTo(key, { kind: "analyse", read, text }, answer),
    // Send a message whose answer is for this component alone; only the last question of a key counts.
    answerTo(key, message, answer) {
      for (const earlier of waiting.keys()) if (earlier.startsWith(`${key} `)) waiting.delete(earlier);
      const ticket = `${key} ${++number}`;
      waiting.set(ticket, answer);
      model.send({ ...message, key: ticket });
    },
    // The kernel answers in order: an answer to an empty question means that all before it was dealt with.
    settled: (then) => app.analyse(app.nextId("settled"), "text", "", then),
    onEcho(message) {
      const answer = waiting.get(message.key);
      waiting.delete(message.key);
      answer?.(message);
    },
    // Have the kernel make a file; `done` hears whether it came.
    files: 0,
    exportFile(what, done) {
      const before = app.files;
      app.send({ kind: "export", what });
      app.settled(() => done(app.files > before));
    },
    onFile(message, buffers) {
      app.files += 1;
      saveFile(message, buffers);
    },
    // Say something to a screen reader, politely; the frame holds the one region for it.
    voice: { current: null },
    announce(text) {
      const said = Object.assign(document.createElement("p"), { textContent: text });
      app.voice.current?.replaceChildren(said);
    },
    link: (name) => (model.get("frame").links ?? {})[name],
    lang: () => model.get("frame").lang,
  };
  return app;
}

// Texts of a case are Dutch, also where the interface is not.
function dutch(text) {
  return html`<span lang="nl">${text}</span>`;
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
