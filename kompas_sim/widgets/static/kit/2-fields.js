// Form fields. Each shows the value that the kernel holds and sends what the trainee changes.

const PAUSE = 600; // milliseconds without a key after which what was typed is kept

function Button({ kind = "secondary", onClick, children, ...rest }) {
  return html`<button type="button" class="k-button k-button--${kind}" onClick=${onClick} ...${rest}>
    ${children}
  </button>`;
}

// A button that has the kernel make a file, with a word on how that goes.
function ExportButton({ app, what, children, ...rest }) {
  const [state, setState] = useState(null);
  const ask = () => {
    if (state === "making") return;
    setState("making");
    app.exportFile(what, (came) => setState(came ? "made" : "failed"));
  };
  return html`<span class="k-export"><${Button} aria-disabled=${state === "making"} onClick=${ask} ...${rest}>${children}<//>
    <span role="status" class="k-export__state is-${state}">${state && app.t(`export.${state}`)}</span></span>`;
}

// What was chosen last stands until the kernel has answered it: the answer to an earlier choice undoes no later
// one, also when somebody is quicker than the line. Gives what to show and how to send something newer.
function useNewest(app, value) {
  const [sent, setSent] = useState(null);
  const turn = useRef(0);
  const send = (next, tell) => {
    const mine = ++turn.current;
    setSent({ next });
    tell(next);
    app.settled(() => { if (mine === turn.current) setSent(null); });
  };
  return [sent ? sent.next : value, send];
}

// What is kept has a colour (`is-on`); what was chosen has a mark at once.
function Check({ app, label, help, checked, onChange, disabled, children }) {
  const [shown, send] = useNewest(app, checked);
  return html`<label class="k-check ${checked ? "is-on" : ""} ${disabled ? "is-off" : ""}">
    <input type="checkbox" checked=${shown} disabled=${disabled}
      onChange=${(event) => send(event.target.checked, onChange)} />
    <span><span class="k-check__label">${label}</span>
      ${help && html`<span class="k-help">${help}</span>`}${children}</span>
  </label>`;
}

// `row` puts the options beside each other; `side` puts them beside the question, for lists of short questions.
function Radios({ app, legend, help, options, value, onChange, disabled, row = false, side = false }) {
  const id = useId(app, "radios");
  const [shown, send] = useNewest(app, value);
  return html`<fieldset class="k-fieldset ${side ? "k-fieldset--side" : ""}" disabled=${disabled} aria-describedby=${help ? `${id}-help` : undefined}>
    <legend>${legend}</legend>
    ${help && html`<p class="k-help" id="${id}-help">${help}</p>`}
    <div class="k-choices ${row ? "k-choices--row" : ""} ${side ? "k-choices--side" : ""}">
      ${options.map((option) => html`<label key=${option.id}
          class="k-check ${value === option.id ? "is-on" : ""} ${disabled ? "is-off" : ""}">
        <input type="radio" name=${id} value=${option.id} checked=${shown === option.id}
          onChange=${() => send(option.id, onChange)} />
        <span class="k-check__label">${option.label}</span>
      </label>`)}
    </div>
  </fieldset>`;
}

function Select({ app, label, value, options, onChange, disabled, empty, hidden = false }) {
  const id = useId(app, "select");
  const [shown, send] = useNewest(app, value);
  return html`<div class="k-field">
    <label for=${id} class=${hidden ? "k-hidden" : ""}>${label}</label>
    <select id=${id} value=${shown ?? ""} disabled=${disabled}
      onChange=${(event) => send(event.target.value || null, onChange)}>
      ${empty !== undefined && html`<option value="">${empty}</option>`}
      ${options.map((option) => html`<option key=${option.id} value=${option.id} lang=${option.lang}>${option.label}</option>`)}
    </select>
  </div>`;
}

// A text that is sent when the trainee pauses, leaves the field or does something else. What is being typed
// is never overwritten: a value that the kernel changed (masked, undone) is shown once the field is left.
function useTyped(app, id, value, onCommit) {
  const field = useRef(null);
  const sent = useRef(value);
  const owed = useRef(false);
  const timer = useRef(0);
  const now = useRef({});
  now.current = { value, onCommit };
  const show = () => { field.current.value = sent.current = now.current.value; owed.current = false; };
  const commit = () => {
    clearTimeout(timer.current);
    app.typed.delete(id);
    const text = field.current?.value ?? sent.current;
    const before = now.current.value;
    if (text.trim() === sent.current.trim()) return false;
    sent.current = text;
    now.current.onCommit(text);
    // Not kept, as the notice says: the text stays in the field and goes again next time.
    app.settled(() => { if (sent.current === text && now.current.value === before) sent.current = before; });
    return true;
  };
  const onInput = (then) => {
    clearTimeout(timer.current);
    app.typed.set(id, commit);
    timer.current = setTimeout(() => { commit(); then(field.current.value); }, PAUSE);
  };
  const onLeave = () => { if (field.current && !commit() && owed.current) show(); };
  useLayoutEffect(() => {
    if (document.activeElement !== field.current) show();
    else owed.current = value !== sent.current;
  }, [value]);
  useEffect(() => () => { clearTimeout(timer.current); app.typed.delete(id); }, []);
  return { field, onInput, onLeave };
}

// `read` asks the kernel how the text is understood (goal, agreement, when, text): said back below the field.
function TextField({ app, label, help, value, onCommit, rows = 3, max = 1200, disabled, read = "text", reading }) {
  const id = useId(app, "text");
  const [echo, setEcho] = useState(null);
  const ask = (text) => app.analyse(id, read, text, setEcho);
  const { field, onInput, onLeave } = useTyped(app, id, value, onCommit);
  useEffect(() => { if (value) ask(value); }, []);
  const one = rows === 1;
  return html`<div class="k-field">
    <label for=${id}>${label}</label>
    ${help && html`<p class="k-help" id="${id}-help">${help}</p>`}
    ${h(one ? "input" : "textarea", {
      id, ref: field, rows: one ? undefined : rows, style: { "--rows": rows }, maxlength: max, disabled, defaultValue: value,
      autocomplete: "off", spellcheck: true, lang: "nl", "aria-describedby": `${help ? `${id}-help ` : ""}${id}-echo`,
      onInput: () => onInput(ask), onBlur: () => { onLeave(); if (field.current) ask(field.current.value); },
    })}
    <div id="${id}-echo" class="k-echo" aria-live="polite">
      ${echo && html`<${Echo} app=${app} echo=${echo} show=${reading} />`}
    </div>
  </div>`;
}

function Echo({ app, echo, show }) {
  return html`<${Fragment}>
    ${echo.pii?.length > 0 && html`<p class="k-echo__pii"><span aria-hidden="true">▲ </span>
      ${app.t("echo.pii", { text: echo.pii.join(", ") })}</p>`}
    ${echo.moments?.map((text) => html`<p key=${text}>${text}</p>`)}
    ${show !== "quiet" && echo.elements && html`<ul class="k-marks">
      ${echo.elements.map((one) => html`<li key=${one.name} class=${one.found ? "is-on" : ""}>
        <span aria-hidden="true">${one.found ? "✔" : "○"}</span> ${one.name}
        <span class="k-hidden"> (${app.t(one.found ? "echo.found" : "echo.not-found")})</span></li>`)}
    </ul>`}
    ${echo.hints?.slice(0, 3).map((text) => html`<p class="k-help" key=${text}>${text}</p>`)}
  <//>`;
}

// A whole number. An emptied field takes the number back where `onClear` says how, else the number returns.
function NumberField({ app, label, value, min, max, unit, onCommit, onClear, disabled, hidden = false }) {
  const id = useId(app, "number");
  const field = useRef(null);
  const show = (number) => { field.current.value = number ?? ""; };
  useLayoutEffect(() => { if (document.activeElement !== field.current) show(value); }, [value]);
  useEffect(() => () => app.typed.delete(id), []);
  const commit = () => {
    app.typed.delete(id);
    if (!field.current) return; // a field that is taken away while it has the focus says "change" once more
    const { value: text, valueAsNumber, validity } = field.current;
    if (text === "" && !validity.badInput && onClear) {
      if (value !== null) onClear();
      return;
    }
    const number = Math.min(Number(max), Math.max(Number(min), Math.round(valueAsNumber)));
    show(Number.isNaN(number) ? value : number);
    if (!Number.isNaN(number) && number !== value) onCommit(number);
  };
  return html`<div class="k-field k-field--number">
    <label for=${id} class=${hidden ? "k-hidden" : ""}>${label}</label>
    <span class="k-number"><input id=${id} ref=${field} type="number" inputmode="numeric" min=${min} max=${max} defaultValue=${value ?? ""}
      disabled=${disabled} onInput=${() => app.typed.set(id, commit)} onChange=${commit} /> <span>${unit}</span></span>
  </div>`;
}

function Meter({ label, text, value, max }) {
  const over = value > max;
  const share = Math.min(100, (100 * value) / Math.max(1, max));
  return html`<div class="k-meter ${over ? "is-over" : ""}">
    <div role="meter" aria-label=${label} aria-valuemin="0" aria-valuemax=${max} aria-valuenow=${Math.min(value, max)}
      aria-valuetext=${text}><span style=${{ width: `${share}%` }}></span></div>
    <p>${over && html`<span aria-hidden="true">▲ </span>`}${text}</p>
  </div>`;
}

// The judgement questions of a step.
function Questions({ app, questions, disabled, skip = [] }) {
  return questions.filter((one) => !skip.includes(one.id)).map((one) => html`<div class="k-card k-question" lang="nl" key=${one.id}>
    <${Radios} app=${app} legend=${one.prompt} options=${one.options} value=${one.chosen} disabled=${disabled}
      onChange=${(option) => app.decide("choice-made", { question: one.id, option })} />
  </div>`);
}
