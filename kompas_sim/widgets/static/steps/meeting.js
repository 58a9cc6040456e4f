// The meeting: a conversation on a clock. The trainee chairs; what people say comes back from the kernel.

function MeetingStep({ app, body, screen, disabled }) {
  if (!body.held) return html`<div class="k-card k-not-held"><p class="k-notice k-notice--warn">${app.t("meeting.not-held")}</p>
    <${Button} onClick=${() => app.send({ kind: "go", step: "planning" })}>${app.t("meeting.to-planning")}<//></div>`;
  return html`<div class="k-meeting">
    ${body.absent.length > 0 && html`<div class="k-notice k-notice--warn"><p>${app.t("meeting.absent")}</p>
      <ul>${body.absent.map((one) => html`<li key=${one.id}>${one.name}, ${dutch(one.role)}</li>`)}</ul></div>`}
    ${body.skipped > 0 && html`<p class="k-notice k-notice--info">${app.t("meeting.skipped", { n: body.skipped })}</p>`}
    <div class="k-talk ${body.room ? "" : "is-over"}">
      <div class="k-talk__main">
        <${TalkLog} app=${app} body=${body} />
        ${!disabled && body.room && html`<${Moves} app=${app} body=${body} key=${body.room.id} />`}
        ${!disabled && !body.room && html`<p class="k-notice k-notice--info" role="status">${app.t("meeting.over")}</p>`}
      </div>
      ${body.room && html`<${TableSide} app=${app} body=${body} />`}
    </div>
    ${!body.room && html`<p class="k-sum"><strong>${app.t("meeting.surfaced", { n: body.surfaced, of: body.facts })}</strong></p>`}
    ${screen.submitted && html`<${AfterTalk} app=${app} body=${body} />`}
  </div>`;
}

// The conversation as a log: new turns are read out, and the last one is in view.
function TalkLog({ app, body }) {
  const id = useId(app, "log");
  const log = useRef(null);
  const now = body.points.find((one) => one.state === "open");
  useLayoutEffect(() => { log.current.scrollTop = log.current.scrollHeight; }, [body.turns.length]);
  return html`<section class="k-log-part" aria-labelledby=${id}>
    <header class="k-talk__head"><h3 id=${id}>${body.room ? body.room.name : app.t("meeting.log")}</h3>
      ${body.clock && html`<p class="k-clock"><span aria-hidden="true">◷ </span>${body.clock.text}</p>`}</header>
    ${now && html`<p class="k-now"><span class="k-help">${app.t("meeting.point-now")} </span><span lang="nl">${now.title}</span></p>`}
    <div class="k-log" role="log" tabindex="0" aria-labelledby=${id} ref=${log}>
      ${body.turns.length === 0 && html`<p class="k-help">${app.t("meeting.begin")}</p>`}
      <ol>${body.turns.map((turn) => html`<${Turn} key=${turn.number} app=${app} turn=${turn} />`)}</ol>
    </div></section>`;
}

function Turn({ app, turn }) {
  return html`<li class="k-turn">
    ${turn.opens && html`<p class="k-turn__room">${turn.opens}</p>`}
    <p class="k-turn__time">${turn.time}</p>
    <div class="k-turn__body">
      <p class="k-chair"><span class="k-chair__who">${app.t("meeting.you")}</span> <span lang="nl">${turn.chair}</span></p>
      ${turn.lines.length > 0 && html`<ul class="k-lines">${turn.lines.map((line) => html`<${Line} key=${line.id + line.text} line=${line} />`)}</ul>`}
      ${turn.answer && html`<${AnswerTo} app=${app} answer=${turn.answer} />`}
      ${turn.surfaced.length > 0 && html`<div class="k-surfaced"><p class="k-talk__label"><span aria-hidden="true">✦ </span>${app.t("meeting.fact")}</p>
        <ul lang="nl">${turn.surfaced.map((text) => html`<li key=${text}>${text}</li>`)}</ul></div>`}
      ${turn.notes.map((text) => html`<p class="k-turn__note" key=${text}>${text}</p>`)}
    </div>
  </li>`;
}

function Line({ line }) {
  if (!line.name) return html`<li class="k-line k-line--told"><p lang="nl">${line.text}</p></li>`;
  return html`<li class="k-line"><${Face} person=${line} />
    <div><p class="k-line__who">${line.name}${line.first && html`<span class="k-help" lang="nl">, ${line.role}</span>`}</p>
      <p class="k-line__text" lang="nl">${line.text}</p></div></li>`;
}

function Face({ person }) {
  return html`<span class="k-face" aria-hidden="true">${person.initials}</span>`;
}

// How the owner answers an agreement; what they would change can be taken over at once.
function AnswerTo({ app, answer }) {
  return html`<div class="k-answer is-${answer.kind}">
    <p class="k-talk__label"><span aria-hidden="true">${{ accepted: "✔", amended: "✎", refused: "▲" }[answer.kind] ?? "○"} </span>${answer.label}</p>
    <p lang="nl">${answer.agreement}</p>
    ${answer.instead && html`<p><span class="k-help">${app.t("meeting.instead")}</span> <span lang="nl">${answer.instead}</span></p>
      ${answer.decision && html`<${Button} onClick=${() => app.send({ kind: "decide", decision: answer.decision })}>${app.t("meeting.take-over")}<//>`}`}
  </div>`;
}

// Who sits there and how they are doing, and where the agenda stands.
function TableSide({ app, body }) {
  return html`<aside class="k-talk__side" aria-label=${app.t("meeting.side")}>
    <${Meter} label=${app.t("meeting.clock")} text=${body.clock.content} value=${body.clock.used} max=${body.clock.budget} />
    <h4>${app.t("meeting.points")}</h4>
    ${body.points.length === 0 ? html`<p class="k-help">${app.t("meeting.no-points")}</p>` : html`<ol class="k-points">
      ${body.points.map((one) => html`<li key=${one.id} class="is-${one.state}" aria-current=${one.state === "open" ? "step" : undefined}>
        ${one.chapter && html`<span class="k-help">${one.chapter}</span>`}
        <span lang="nl">${one.title}</span><span class="k-help">${one.stateText}</span></li>`)}</ol>`}
    <h4>${app.t("meeting.present")}</h4>
    ${body.people.length === 0 ? html`<p>${app.t("meeting.nobody")}</p>` : html`<ul class="k-seats">${body.people.map((one) => html`<li key=${one.id}>
      <${Face} person=${one} /><span><strong>${one.name}</strong><span class="k-hidden">, </span><span class="k-help" lang="nl">${one.role}${one.online ? html`<span lang=${app.lang()}> · ${app.t("meeting.online")}</span>` : ""}</span>
        <span class="k-mood is-${one.mood}"><span aria-hidden="true">${one.mark} </span>${one.moodText}</span></span></li>`)}</ul>`}
  </aside>`;
}

// The moves: a few that fit now, the word to somebody, an agreement, and all the others within reach.
function Moves({ app, body }) {
  const id = useId(app, "moves");
  const title = useRef(null);
  const [agreeing, setAgreeing] = useState(false);
  const [paused, setPaused] = useState(false);
  // A move that was made may no longer be on offer: the focus then waits at the title of the moves.
  useLayoutEffect(() => {
    if (body.turns.length > 0 && (document.activeElement === document.body || document.activeElement === null)) title.current.focus();
  }, [body.turns.length]);
  const make = (decision) => app.send({ kind: "decide", decision: { kind: "move-made", room: body.room.id, ...decision } });
  if (paused) return html`<section class="k-moves"><p class="k-notice k-notice--info" role="status">${app.t("meeting.paused")}</p>
    <${Button} kind="primary" onClick=${() => setPaused(false)}>${app.t("meeting.go-on")}<//></section>`;
  return html`<section class="k-moves" aria-labelledby=${id}>
    <h4 id=${id} tabindex="-1" ref=${title}>${app.t("meeting.now")}</h4>
    <ul class="k-moves__fitting">${body.fitting.map((one) => html`<li key=${one.key}><${MoveButton} one=${one}
      make=${one.decision.move === "agree" ? () => setAgreeing(true) : make} /></li>`)}</ul>
    ${body.speak && html`<${GiveTheWord} app=${app} speak=${body.speak} make=${make} />`}
    ${body.agree && html`<div><${Button} aria-expanded=${agreeing} onClick=${() => setAgreeing(!agreeing)}>
      <span aria-hidden="true">✎ </span>${app.t("meeting.agree")}<//>
      ${agreeing && html`<${AgreeForm} app=${app} agree=${body.agree} make=${make} close=${() => { setAgreeing(false); title.current.focus(); }} />`}</div>`}
    <p class="k-moves__pause"><${Button} kind="quiet" onClick=${() => setPaused(true)}>${app.t("meeting.pause")}<//></p>
    <details class="k-more"><summary>${app.t("meeting.all-moves")}</summary>
      ${body.groups.map((group) => html`<fieldset class="k-fieldset" key=${group.id}><legend>${group.label}</legend>
        <ul class="k-moves__all">${group.moves.map((one) => html`<li key=${one.key}><${MoveButton} one=${one} make=${make} /></li>`)}</ul></fieldset>`)}
    </details>
  </section>`;
}

function MoveButton({ one, make }) {
  return html`<${Button} data-move=${one.key.trim()} onClick=${() => make(one.decision)}>${one.label}${one.about && html`<span class="k-move__about" lang="nl">${one.about}</span>`}<//>`;
}

function GiveTheWord({ app, speak, make }) {
  const [person, setPerson] = useState(null);
  const chosen = speak.people.some((one) => one.id === person) ? person : null;
  return html`<div class="k-word"><${Select} app=${app} label=${app.t("meeting.word")} value=${chosen} empty=${app.t("meeting.word-empty")}
      options=${speak.people.map((one) => ({ ...one, lang: "nl" }))} onChange=${setPerson} />
    <div class="k-row" role="group" aria-label=${app.t("meeting.word")}>${speak.moves.map((one) => {
      const can = speak.people.find((each) => each.id === chosen)?.moves.includes(one.move);
      return html`<${Button} key=${one.move} data-move=${one.move} aria-disabled=${!can}
        onClick=${() => (can ? make({ move: one.move, person: chosen }) : app.announce(app.t(chosen ? "meeting.word-not" : "meeting.word-first")))}>${one.label}<//>`;
    })}</div></div>`;
}

// An agreement at the table: from the pool, or in own words; its owner answers.
function AgreeForm({ app, agree, make, close }) {
  const [own, setOwn] = useState({ person: null, what: "", when: "", channel: "", backup: "" });
  const first = useRef(null);
  useLayoutEffect(() => { first.current.focus(); }, []);
  const say = (fields) => { make({ move: "agree", agreement: { kind: "agreement-written", agreement: agree.number, ...fields } }); close(); };
  const field = (name, max) => html`<div class="k-field"><label for="k-agree-${name}">${app.t(`agreements.${name}`)}</label>
    <input id="k-agree-${name}" maxlength=${max} lang="nl" autocomplete="off" value=${own[name]} onInput=${(event) => setOwn({ ...own, [name]: event.target.value })} /></div>`;
  return html`<div class="k-agree k-card" role="group" aria-label=${app.t("meeting.agree")}>
    <p class="k-help" tabindex="-1" ref=${first}>${app.t("meeting.agree-help")}</p>
    ${agree.pool.length > 0 && html`<details class="k-more"><summary>${app.t("agreements.pool", { n: agree.pool.length })}</summary>
      <ul class="k-pool">${agree.pool.map((one) => html`<li key=${one.id} class="k-card" data-draft=${one.id}>
        ${one.by && html`<p class="k-help">${app.t("meeting.offered", { who: one.by })}</p>`}
        <${AgreementText} app=${app} who=${one.who} fields=${one.fields} />
        <${Button} onClick=${() => say(one.fields)}>${app.t("meeting.put-forward")}<span class="k-hidden" lang="nl">: ${one.who} ${one.fields.what}</span><//></li>`)}</ul></details>`}
    <fieldset class="k-fieldset"><legend>${app.t("meeting.own-words")}</legend>
      <${Select} app=${app} label=${app.t("agreements.person")} value=${own.person} empty=${app.t("meeting.word-empty")}
        options=${agree.actors.map((one) => ({ ...one, lang: "nl" }))} onChange=${(person) => setOwn({ ...own, person })} />
      ${field("what", 600)}${field("when", 200)}${field("channel", 200)}${field("backup", 300)}
      <div class="k-row"><${Button} kind="primary" aria-disabled=${!own.person || !own.what.trim()}
        onClick=${() => (own.person && own.what.trim() ? say(own) : app.announce(app.t("meeting.agree-first")))}>${app.t("meeting.put-forward")}<//>
        <${Button} kind="quiet" onClick=${close}>${app.t("meeting.agree-close")}<//></div></fieldset>
  </div>`;
}

// After the hand-in: what was left unsaid and what it would have taken, and how the talk was shared out.
function AfterTalk({ app, body }) {
  return html`<${Fragment}>
    <${Unheard} app=${app} facts=${body.unheard} />
    ${body.notReached.length > 0 && html`<section><h3>${app.t("meeting.not-reached")}</h3>
      <ul>${body.notReached.map((one) => html`<li key=${one.title} lang="nl"><strong>${one.title}</strong>: ${one.text}</li>`)}</ul></section>`}
    ${body.measures && html`<details class="k-more"><summary>${app.t("meeting.measures")}</summary>
      <div class="k-scroll" tabindex="0" role="group" aria-label=${app.t("meeting.measures")}><table class="k-table">
        <tbody>${body.measures.map((one) => html`<tr key=${one.label}><th scope="row">${one.label}</th><td lang="nl">${one.value}</td></tr>`)}</tbody></table></div></details>`}
  <//>`;
}

// Facts that stayed unsaid, why they matter, and whom or what it would have taken.
function Unheard({ app, facts }) {
  if (facts.length === 0) return null;
  return html`<section><h3>${app.t("meeting.unheard")}</h3>
    <ul class="k-findings">${facts.map((one) => html`<li key=${one.text} class="k-finding k-finding--ask"><div class="k-finding__main">
      <p class="k-finding__text" lang="nl">${one.text}</p><p lang="nl">${one.matters}</p><p class="k-help">${one.because}</p></div></li>`)}</ul></section>`;
}
