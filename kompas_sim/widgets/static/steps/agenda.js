// Agenda: points are placed in a room by select, buttons, keyboard on the handle, or dragging.

function AgendaStep({ app, body, disabled }) {
  const root = useRef(null);
  const focusAfter = useRef(null);
  const place = (item, room, position) => app.decide("agenda-item-placed", { item, room, position });
  const move = (item, room, position, keep) => { focusAfter.current = keep; place(item, room, position); };
  // A moved point is drawn anew elsewhere: the focus goes along with it.
  useLayoutEffect(() => {
    if (!focusAfter.current) return;
    root.current.querySelector(focusAfter.current)?.focus();
    focusAfter.current = null;
  }, [body]);
  const lists = [{ id: "", name: app.t("agenda.unplaced"), points: body.unplaced, open: true }, ...body.rooms];
  const shared = { app, body, disabled, place, move, drag: (event, id) => startDrag(event, root.current, id, place) };
  return html`<div ref=${root}>
    ${body.goal && html`<div class="k-card k-card--soft"><p class="k-help">${app.t("agenda.goal")}</p><p>${body.goal}</p></div>`}
    <${Questions} app=${app} questions=${body.questions} disabled=${disabled} />
    <p class="k-help">${app.t("agenda.how")}</p>
    <div class="k-rooms">${lists.map((list) => html`<${AgendaRoom} key=${list.id} ...${shared} list=${list} />`)}</div>
  </div>`;
}

function AgendaRoom({ app, body, list, disabled, ...rest }) {
  const id = useId(app, "room");
  const text = list.budget && app.t(list.used > list.budget ? "agenda.over" : "agenda.used",
    { used: list.used, budget: list.budget, over: list.used - list.budget });
  return html`<section class="k-room k-room--${list.id || "unplaced"}" aria-labelledby=${id}>
    <h3 id=${id}>${list.name}</h3>
    ${list.budget && html`<${Meter} label=${app.t("agenda.minutes-in", { room: list.name })} text=${text} value=${list.used} max=${list.budget} />
      <p class="k-help">${app.t("agenda.frame", { total: list.total, rest: list.total - list.budget })}</p>`}
    ${!list.open && html`<p class="k-help">${app.t("agenda.no-pre-meeting")}</p>`}
    <ol class="k-points" data-room=${list.open ? list.id : undefined}>
      ${list.points.map((point, place) => html`<${AgendaPoint} key=${point.id} app=${app} body=${body} list=${list}
        point=${point} at=${place} disabled=${disabled} ...${rest} />`)}
    </ol>
    ${list.points.length === 0 && html`<p class="k-help">${app.t(list.id ? "agenda.empty" : "agenda.all-placed")}</p>`}
  </section>`;
}

function AgendaPoint({ app, body, list, point, at, disabled, place, move, drag }) {
  const handle = `[data-point="${point.id}"] .k-handle`;
  const last = list.points.length - 1;
  const rooms = body.rooms.filter((room) => room.open || room.id === list.id).map((room) => ({ id: room.id, label: room.name }));
  const onKey = (event) => {
    const order = ["", ...rooms.map((room) => room.id)];
    const side = order[order.indexOf(list.id) + (event.key === "ArrowRight" ? 1 : -1)];
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last }[event.key];
    if (["ArrowLeft", "ArrowRight"].includes(event.key) && side !== undefined) move(point.id, side || null, 0, handle);
    else if (list.id && to !== undefined && to >= 0 && to <= last) move(point.id, list.id, to, handle);
    else return;
    event.preventDefault();
  };
  const arrow = (sign, to, key) => html`<${Button} class="k-button k-button--icon" data-way=${key} aria-disabled=${to < 0 || to > last}
    onClick=${() => to >= 0 && to <= last && move(point.id, list.id, to, `[data-point="${point.id}"] [data-way="${key}"]`)}
    ><span aria-hidden="true">${sign}</span><span class="k-hidden">${app.t(`agenda.${key}`, { title: point.title })}</span><//>`;
  return html`<li class="k-point" data-point=${point.id}>
    ${!disabled && html`<button type="button" class="k-handle" onKeyDown=${onKey} onPointerDown=${(event) => drag(event, point.id)}>
      <span aria-hidden="true">⠿</span><span class="k-hidden">${app.t("agenda.handle", { title: point.title, n: at + 1, of: last + 1, room: list.name })}</span></button>`}
    <p class="k-point__title">${point.title}</p>
    <div class="k-point__tools">
      ${list.id !== "parked" && html`<${NumberField} app=${app} hidden=${true} label=${app.t("agenda.minutes-for", { title: point.title })}
        unit=${app.t("agenda.minutes")} min="1" max="30" value=${point.minutes} disabled=${disabled}
        onCommit=${(minutes) => app.decide("minutes-set", { item: point.id, minutes })} />`}
      ${!disabled && html`<${Select} app=${app} hidden=${true} label=${app.t("agenda.where", { title: point.title })} value=${list.id}
        options=${rooms} empty=${app.t("agenda.unplaced")} disabled=${disabled}
        onChange=${(room) => place(point.id, room, body.rooms.find((one) => one.id === room)?.points.length ?? 0)} />
      ${list.id && html`<span class="k-row">${arrow("↑", at - 1, "up")}${arrow("↓", at + 1, "down")}</span>`}`}
    </div>
  </li>`;
}
