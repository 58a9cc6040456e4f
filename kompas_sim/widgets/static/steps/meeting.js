// The meeting: a reading of what happens, as a transcript with the minutes beside it.

function MeetingStep({ app, body, screen }) {
  if (!body.held) return html`<div class="k-card k-not-held"><p class="k-notice k-notice--warn">${app.t("meeting.not-held")}</p>
    <${Button} onClick=${() => app.send({ kind: "go", step: "planning" })}>${app.t("meeting.to-planning")}<//></div>`;
  return html`<div class="k-meeting">
    ${body.absent.length > 0 && html`<div class="k-notice k-notice--warn"><p>${app.t("meeting.absent")}</p>
      <ul>${body.absent.map((one) => html`<li key=${one.id}>${one.name}, ${dutch(one.role)}</li>`)}</ul></div>`}
    ${body.rooms.map((room) => html`<${Talk} key=${room.id} app=${app} room=${room} />`)}
    <p class="k-sum"><strong>${app.t("meeting.surfaced", { n: body.surfaced, of: body.facts })}</strong></p>
    ${screen.submitted && body.unheard.length > 0 && html`<section><h3>${app.t("meeting.unheard")}</h3>
      <ul class="k-findings">${body.unheard.map((one) => html`<li class="k-finding k-finding--ask" key=${one.text}><div class="k-finding__main">
        <p class="k-finding__text" lang="nl">${one.text}</p><p lang="nl">${one.matters}</p><p class="k-help">${one.because}</p></div></li>`)}</ul></section>`}
  </div>`;
}

function Talk({ app, room }) {
  const id = useId(app, "talk");
  return html`<section class="k-talk" aria-labelledby=${id}>
    <header class="k-talk__head"><h3 id=${id}>${room.name}</h3>
      <p class="k-help">${app.t("meeting.used", { used: room.minutes, budget: room.budget })}</p></header>
    ${room.present.length === 0 ? html`<p>${app.t("meeting.nobody")}</p>` : html`<p class="k-talk__label">${app.t("meeting.present")}</p>
      <ul class="k-seats">${room.present.map((one) => html`<li key=${one.id}><${Face} person=${one} />
        <span>${one.name}<span class="k-hidden">, </span><span class="k-help" lang="nl">${one.role}</span></span></li>`)}</ul>`}
    ${room.points.length === 0 && html`<p>${app.t("meeting.no-points")}</p>`}
    <ol class="k-talk__points">${room.points.map((point) => html`<${TalkPoint} key=${point.id} app=${app} point=${point} />`)}</ol>
  </section>`;
}

function Face({ person }) {
  return html`<span class="k-face" aria-hidden="true">${person.initials}</span>`;
}

function TalkPoint({ app, point }) {
  const reached = point.reach !== "not-reached";
  return html`<li class="k-talk__point is-${point.reach}">
    <p class="k-talk__time">${reached && app.t("meeting.minutes", { from: point.from, to: point.to })}</p>
    <div class="k-talk__body">
      <h4 lang="nl">${point.title}</h4>
      ${point.reach !== "finished" && html`<p class="k-talk__reach"><span aria-hidden="true">▲ </span>${point.reachText}</p>`}
      ${point.lines.length > 0 && html`<ul class="k-lines">${point.lines.map((line) => html`<li key=${line.id + line.text}><${Face} person=${line} />
        <div><p class="k-line__who">${line.name}${line.first && html`<span class="k-help" lang="nl">, ${line.role}</span>`}</p>
          <p class="k-line__text" lang="nl">${line.text}</p></div></li>`)}</ul>`}
      ${reached && point.lines.length === 0 && html`<p class="k-help">${app.t("meeting.silent")}</p>`}
      ${point.surfaced.length > 0 && html`<div class="k-surfaced"><p class="k-talk__label"><span aria-hidden="true">✦ </span>${app.t("meeting.fact")}</p>
        <ul lang="nl">${point.surfaced.map((text) => html`<li key=${text}>${text}</li>`)}</ul></div>`}
      ${point.unreached && html`<p class="k-notice k-notice--warn" lang="nl">${point.unreached}</p>`}
    </div>
  </li>`;
}
