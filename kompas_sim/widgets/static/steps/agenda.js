// Agenda: points are placed in a room by select, buttons, keyboard on the handle, or dragging.

function AgendaStep({ app, body, disabled }) {
  const root = useRef(null);
  const how = useId(app, "how");
  const lists = [{ id: "", name: app.t("agenda.unplaced"), points: body.unplaced, open: true }, ...body.rooms];
  const going = useFollowedMoves(app, root, lists);
  const place = (item, room, position, part = ".k-handle") => {
    const here = lists.find((list) => list.points.some((point) => point.id === item));
    if (here?.id === (room ?? "") && here.points[position]?.id === item) return;
    const arrived = going(item, part);
    app.decide("agenda-item-placed", { item, room, position });
    app.settled(arrived);
  };
  const shared = { app, body, disabled, place, how, drag: (event, id) => startDrag(event, root.current, id, place) };
  return html`<div ref=${root} class="k-agenda">
    <${GoalAgain} label=${app.t("agenda.goal")} goal=${body.goal} />
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
    ${body.preMeetingGoal !== null && html`<div class="k-card"><${TextField} app=${app} label=${app.t("agenda.pre-meeting-goal")}
      help=${app.t("agenda.pre-meeting-goal-help")} rows=${2} max=${400} value=${body.preMeetingGoal} disabled=${disabled}
      onCommit=${(text) => app.decide("text-written", { field: "pre-meeting-goal", text })} /></div>`}
    ${!disabled && html`<p class="k-help" id=${how}>${app.t("agenda.how")}</p>`}
    <div class="k-rooms">${lists.map((list) => html`<${AgendaRoom} key=${list.id} ...${shared} list=${list} />`)}</div>
  </div>`;
}

// The goal as the trainee wrote it, at hand in later steps.
function GoalAgain({ label, goal }) {
  return goal && html`<div class="k-goal-again"><p class="k-help">${label}</p><p lang="nl">${goal}</p></div>`;
}

// A point that moved is drawn anew elsewhere: the focus goes along with it (to `part` of its card), and where
// it came, and a room that is now too full, are said aloud. Gives back how a move is begun, which gives back how it is ended.
function useFollowedMoves(app, root, lists) {
  const moving = useRef(null);
  const before = useRef(lists);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = lists;
    const said = [];
    const move = moving.current;
    const list = move && lists.find((one) => one.points.some((point) => point.id === move.item));
    const n = list ? list.points.findIndex((point) => point.id === move.item) + 1 : 0;
    if (list && `${list.id} ${n}` !== move.from) {
      moving.current = null;
      const card = root.current.querySelector(`[data-point="${move.item}"]`);
      (card.querySelector(move.part) ?? card.querySelector(".k-handle"))?.focus();
      said.push(app.t(list.id ? "agenda.moved" : "agenda.moved-off", { title: list.points[n - 1].title, n, of: list.points.length, room: list.name }));
    }
    for (const room of lists.filter((one) => one.budget && one.used > one.budget)) {
      const then = was.find((one) => one.id === room.id);
      if (then && then.used <= then.budget) said.push(`${room.name}: ${agendaMinutes(app, room)}`);
    }
    if (said.length) app.announce(said.join(" "));
  });
  return (item, part) => {
    const list = lists.find((one) => one.points.some((point) => point.id === item));
    const move = { item, part, from: `${list.id} ${list.points.findIndex((point) => point.id === item) + 1}` };
    moving.current = move;
    return () => { if (moving.current === move) moving.current = null; };
  };
}

function agendaMinutes(app, room) {
  const over = room.used - room.budget;
  return app.t(over > 0 ? "agenda.over" : "agenda.used", { used: room.used, budget: room.budget, over });
}

function AgendaRoom({ app, list, ...rest }) {
  const id = useId(app, "room");
  const empty = list.points.length === 0;
  return html`<section class="k-room k-room--${list.id || "unplaced"} ${empty ? "is-empty" : ""}" aria-labelledby=${id}>
    <h3 id=${id}>${list.name}${!list.budget && !empty && html` <span class="k-count">${list.points.length}</span>`}</h3>
    ${list.budget && list.open && html`<${Meter} label=${app.t("agenda.minutes-in", { room: list.name })} text=${agendaMinutes(app, list)} value=${list.used} max=${list.budget} />
      <p class="k-help">${app.t("agenda.frame", { total: list.total, rest: list.total - list.budget })}</p>`}
    ${!list.open && html`<p class="k-help">${app.t("agenda.no-pre-meeting")}</p>`}
    <ol class="k-points" data-room=${list.open ? list.id : undefined}>
      ${list.points.map((point, at) => html`<${AgendaPoint} key=${point.id} app=${app} list=${list} point=${point} at=${at} ...${rest} />`)}
    </ol>
    ${empty && list.open && html`<p class="k-help k-room__empty">${app.t(list.id ? "agenda.empty" : "agenda.all-placed")}</p>`}
  </section>`;
}

function AgendaPoint({ app, body, list, point, at, disabled, place, drag, how }) {
  const last = list.points.length - 1;
  const rooms = body.rooms.filter((room) => room.open || room.id === list.id);
  const end = (id) => body.rooms.find((room) => room.id === id)?.points.length ?? 0;
  const onKey = (event) => {
    const order = ["", ...rooms.map((room) => room.id)];
    const side = order[order.indexOf(list.id) + { ArrowRight: 1, ArrowLeft: -1 }[event.key]];
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last }[event.key];
    if (side !== undefined) place(point.id, side || null, 0);
    else if (list.id && to !== undefined) { if (to >= 0 && to <= last) place(point.id, list.id, to); }
    else return;
    event.preventDefault();
  };
  const arrow = (sign, to, key) => html`<${Button} kind="icon" data-way=${key} aria-disabled=${to < 0 || to > last}
    onClick=${() => to >= 0 && to <= last && place(point.id, list.id, to, `[data-way="${key}"]`)}
    ><span aria-hidden="true">${sign}</span><span class="k-hidden">${app.t(`agenda.${key}`, { title: point.title })}</span><//>`;
  return html`<li class="k-point" data-point=${point.id}>
    ${disabled ? html`<span class="k-point__number" aria-hidden="true">${list.id && at + 1}</span>`
      : html`<button type="button" class="k-handle" aria-describedby=${how} onKeyDown=${onKey} onPointerDown=${(event) => drag(event, point.id)}>
        <span aria-hidden="true">⠿</span><span class="k-hidden">${app.t("agenda.handle", { title: point.title, n: at + 1, of: last + 1, room: list.name })}</span></button>`}
    <p class="k-point__title" lang="nl">${point.title}</p>
    ${disabled ? list.budget && html`<p class="k-point__minutes">${app.t("agenda.n-minutes", { n: point.minutes })}</p>`
      : html`<div class="k-point__tools">
        ${list.id && html`<span class="k-arrows">${arrow("↑", at - 1, "up")}${arrow("↓", at + 1, "down")}</span>`}
        ${list.id !== "parked" && html`<${NumberField} app=${app} hidden=${true} label=${app.t("agenda.minutes-for", { title: point.title })}
          unit=${app.t("agenda.minutes")} min=${1} max=${30} value=${point.minutes}
          onCommit=${(minutes) => app.decide("minutes-set", { item: point.id, minutes })} />`}
        <${Select} app=${app} hidden=${true} label=${app.t("agenda.where", { title: point.title })} value=${list.id}
          options=${rooms.map((room) => ({ id: room.id, label: app.t(`agenda.short.${room.id}`) }))} empty=${app.t("agenda.unplaced")}
          onChange=${(room) => place(point.id, room, end(room), "select")} />
      </div>`}
  </li>`;
}
