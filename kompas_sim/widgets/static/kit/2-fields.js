// Form fields. Each shows the value that the kernel holds and sends what the trainee changes.

function Button({ kind = "secondary", onClick, children, ...rest }) {
  return html`<button type="button" class="k-button k-button--${kind}" onClick=${onClick} ...${rest}>
    ${children}
  </button>`;
}

function Check({ label, help, checked, onChange, disabled, children }) {
  return html`<label class="k-check ${checked ? "is-on" : ""} ${disabled ? "is-off" : ""}">
    <input type="checkbox" checked=${checked} disabled=${disabled}
      onChange=${(event) => onChange(event.target.checked)} />
    <span><span class="k-check__label">${label}</span>
      ${help && html`<span class="k-help">${help}</span>`}${children}</span>
  </label>`;
}

function Radios({ app, legend, help, options, value, onChange, disabled, row = false }) {
  const name = useId(app, "radios");
  return html`<fieldset class="k-fieldset" disabled=${disabled}>
    <legend>${legend}</legend>
    ${help && html`<p class="k-help">${help}</p>`}
    <div class=${row ? "k-choices k-choices--row" : "k-choices"}>
      ${options.map((option) => html`<label key=${option.id}
          class="k-check ${value === option.id ? "is-on" : ""} ${disabled ? "is-off" : ""}">
        <input type="radio" name=${name} value=${option.id} checked=${value === option.id}
          onChange=${() => onChange(option.id)} />
        <span class="k-check__label">${option.label}</span>
      </label>`)}
    </div>
  </fieldset>`;
}

function Select({ app, label, value, options, onChange, disabled, empty, hidden = false }) {
  const id = useId(app, "select");
  return html`<div class="k-field">
    <label for=${id} class=${hidden ? "k-hidden" : ""}>${label}</label>
    <select id=${id} value=${value ?? ""} disabled=${disabled}
      onChange=${(event) => onChange(event.target.value || null)}>
      ${empty !== undefined && html`<option value="">${empty}</option>`}
      ${options.map((option) => html`<option key=${option.id} value=${option.id}>${option.label}</option>`)}
    </select>
  </div>`;
}

// A text that is kept when the trainee pauses or leaves the field. `read` asks the kernel how it is
// understood (goal, agreement, when, text), and the answer is shown below the field.
function TextField({ app, label, help, value, onCommit, rows = 3, max = 1200, disabled, read = "text", reading }) {
  const id = useId(app, "text");
  const field = useRef(null);
  const kept = useRef(value);
  const timer = useRef(0);
  const [echo, setEcho] = useState(null);

  const ask = (text) => app.analyse(id, read, text, setEcho);
  const commit = () => {
    clearTimeout(timer.current);
    const text = field.current?.value ?? kept.current;
    if (text === kept.current) return;
    kept.current = text;
    onCommit(text);
  };
  const onInput = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { ask(field.current.value); commit(); }, 600);
  };
  // What the kernel holds wins, unless the trainee is typing here right now.
  useLayoutEffect(() => {
    if (value === kept.current && field.current.value === value) return;
    if (document.activeElement !== field.current) field.current.value = value;
    kept.current = value;
  }, [value]);
  useEffect(() => { if (value) ask(value); }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const one = rows === 1;
  return html`<div class="k-field">
    <label for=${id}>${label}</label>
    ${help && html`<p class="k-help" id="${id}-help">${help}</p>`}
    ${h(one ? "input" : "textarea", {
      id, ref: field, rows: one ? undefined : rows, maxlength: max, disabled, defaultValue: value,
      autocomplete: "off", spellcheck: true, lang: "nl",
      "aria-describedby": `${help ? `${id}-help ` : ""}${id}-echo`, onInput, onBlur: () => { ask(field.current.value); commit(); },
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

function NumberField({ app, label, value, min, max, unit, onCommit, disabled, hidden = false }) {
  const id = useId(app, "number");
  const commit = (event) => {
    const number = Math.round(Number(event.target.value));
    if (event.target.value === "" || Number.isNaN(number)) event.target.value = value ?? "";
    else onCommit(Math.min(max, Math.max(min, number)));
  };
  return html`<div class="k-field k-field--number">
    <label for=${id} class=${hidden ? "k-hidden" : ""}>${label}</label>
    <span><input id=${id} type="number" inputmode="numeric" min=${min} max=${max} value=${value ?? ""}
      disabled=${disabled} onChange=${commit} /> ${unit}</span>
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
  return questions.filter((one) => !skip.includes(one.id)).map((one) => html`<div class="k-card" key=${one.id}>
    <${Radios} app=${app} legend=${one.prompt} options=${one.options} value=${one.chosen} disabled=${disabled}
      onChange=${(option) => app.decide("choice-made", { question: one.id, option })} />
  </div>`);
}
