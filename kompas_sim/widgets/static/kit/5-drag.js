// Dragging a point by its handle with mouse or finger. Everything that dragging does can also be done with
// the keyboard on the handle, with the buttons and with the select: dragging is a convenience.

const DRAG_EDGE = 60;

// `root` stays in place while points move; `drop(id, room, position)` is called once, at the end.
function startDrag(event, root, id, drop) {
  if (event.button) return;
  const handle = event.currentTarget;
  const card = handle.closest("[data-point]");
  let target = null;
  card.classList.add("is-dragged");
  root.setPointerCapture(event.pointerId);
  const clear = () => root.querySelectorAll(".is-target, .is-before").forEach((one) => one.classList.remove("is-target", "is-before"));
  const move = (e) => {
    if (e.clientY < DRAG_EDGE) scrollBy(0, -12);
    if (e.clientY > innerHeight - DRAG_EDGE) scrollBy(0, 12);
    const below = document.elementFromPoint(e.clientX, e.clientY);
    const list = below?.closest?.("[data-room]");
    clear();
    target = null;
    if (!list || !root.contains(list)) return;
    const cards = [...list.querySelectorAll("[data-point]")].filter((one) => one !== card);
    const place = cards.findIndex((one) => e.clientY < one.getBoundingClientRect().top + one.offsetHeight / 2);
    target = { room: list.dataset.room, position: place < 0 ? cards.length : place };
    list.classList.add("is-target");
    if (place >= 0) cards[place].classList.add("is-before");
  };
  const end = (e) => {
    root.removeEventListener("pointermove", move);
    root.removeEventListener("pointerup", end);
    root.removeEventListener("pointercancel", end);
    removeEventListener("keydown", escape, true);
    card.classList.remove("is-dragged");
    clear();
    if (target && e.type === "pointerup") drop(id, target.room || null, target.position);
  };
  const escape = (e) => { if (e.key === "Escape") end(e); };
  root.addEventListener("pointermove", move);
  root.addEventListener("pointerup", end);
  root.addEventListener("pointercancel", end);
  addEventListener("keydown", escape, true);
}
