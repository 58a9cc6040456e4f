// The meeting: a reading of what happens, point by point, in order of time.

function MeetingStep({ app, body, screen }) {
  if (!body.held) return html`<p class="k-notice k-notice--warn">${app.t("meeting.not-held")}</p>`;
  const people = (some) => some.map((one) => `${one.name} (${one.role})`).join(" · ");
  return html`<div>
    ${body.absent.length > 0 && html`<p class="k-notice k-notice--warn">${app.t("meeting.absent", { who: people(body.absent) })}</p>`}
    ${body.rooms.map((room) => html`<section key=${room.id} class="k-talk">
      <h3>${room.name} <span class="k-help">${app.t("meeting.used", { used: room.minutes, budget: room.budget })}</span></h3>
      <p class="k-help">${room.present.length ? app.t("meeting.present", { who: people(room.present) }) : app.t("meeting.nobody")}</p>
      ${room.points.length === 0 && html`<p>${app.t("meeting.no-points")}</p>`}
      <ol class="k-talk__points">${room.points.map((point) => html`<${TalkPoint} key=${point.id} app=${app} point=${point} />`)}</ol>
    </section>`)}
    <p>${app.t("meeting.surfaced", { n: body.surfaced, of: body.facts })}</p>
    ${screen.submitted && body.unheard.length > 0 && html`<section><h3>${app.t("meeting.unheard")}</h3>
      <ul class="k-findings">${body.unheard.map((one) => html`<li class="k-finding k-finding--ask" key=${one.text}>
        <p class="k-finding__text">${one.text}</p><p>${one.matters}</p><p class="k-help">${one.because}</p></li>`)}</ul></section>`}
  </div>`;
}

function TalkPoint({ app, point }) {
  return html`<li class="k-talk__point is-${point.reach}">
    <h4>${point.title}</h4>
    <p class="k-help">${point.reach === "not-reached" ? point.reachText
      : app.t("meeting.time", { from: point.starts, minutes: point.minutes, reach: point.reachText })}</p>
    ${point.lines.map((line) => html`<blockquote key=${line.id + line.text} class="k-line">
      <p class="k-line__who">${line.name} <span class="k-help">${line.role}</span></p><p>${line.text}</p></blockquote>`)}
    ${point.surfaced.map((text) => html`<p key=${text} class="k-notice k-notice--good">${app.t("meeting.fact", { text })}</p>`)}
    ${point.unreached && html`<p class="k-notice k-notice--warn">${point.unreached}</p>`}
  </li>`;
}
