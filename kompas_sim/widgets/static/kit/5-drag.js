// Dragging a point by its handle with mouse or finger. Everything that dragging does can also be done with
// the keyboard on the handle, with the buttons and with the select: dragging is a convenience.

const DRAG_EDGE = 60, DRAG_SPEED = 10, DRAG_FROM = 6; // pixels: edge that scrolls, per frame, before it counts

// What scrolls around an element: a notebook has a box of its own, a page the window.
function scrollerOf(element) {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement;
}

// `root` stays in place while points move; `drop(id, room, position)` is called once, at the end. Escape ends
// the drag without a drop.
function startDrag(event, root, id, drop) {
  if (event.button) return;
  const card = event.currentTarget.closest("[data-point]");
  const scroller = scrollerOf(root);
  const from = { x: event.clientX, y: event.clientY };
  const at = { ...from };
  const shift = { x: 0, y: 0 };
  const grip = event.clientY - card.getBoundingClientRect().top;
  let target = null;
  let frame = 0;
  root.setPointerCapture(event.pointerId);

  const clear = () => root.querySelectorAll(".is-target, .is-before").forEach((one) => one.classList.remove("is-target", "is-before"));
  const aim = () => {
    clear();
    target = null;
    const list = document.elementFromPoint(at.x, at.y)?.closest?.("[data-room]");
    if (!list || !root.contains(list)) return;
    const cards = [...list.querySelectorAll("[data-point]")].filter((one) => one !== card);
    const place = cards.findIndex((one) => at.y < one.getBoundingClientRect().top + one.offsetHeight / 2);
    target = { room: list.dataset.room, position: place < 0 ? cards.length : place };
    list.classList.add("is-target");
    cards[place]?.classList.add("is-before");
  };
  const follow = () => {
    if (at.y < DRAG_EDGE) scroller.scrollTop -= DRAG_SPEED;
    if (at.y > innerHeight - DRAG_EDGE) scroller.scrollTop += DRAG_SPEED;
    shift.x = at.x - from.x;
    shift.y += at.y - grip - card.getBoundingClientRect().top;
    card.style.translate = `${shift.x}px ${shift.y}px`;
    aim();
    frame = requestAnimationFrame(follow);
  };
  const move = (e) => {
    Object.assign(at, { x: e.clientX, y: e.clientY });
    if (frame || Math.hypot(at.x - from.x, at.y - from.y) < DRAG_FROM) return;
    card.classList.add("is-dragged");
    follow();
  };
  const end = (e) => {
    cancelAnimationFrame(frame);
    for (const name of ["pointerup", "pointercancel"]) root.removeEventListener(name, end);
    root.removeEventListener("pointermove", move);
    removeEventListener("keydown", escape, true);
    card.classList.remove("is-dragged");
    card.style.translate = "";
    clear();
    if (target && e.type === "pointerup") drop(id, target.room || null, target.position);
  };
  const escape = (e) => {
    if (e.key !== "Escape") return;
    e.stopPropagation();
    end(e);
  };
  for (const name of ["pointerup", "pointercancel"]) root.addEventListener(name, end);
  root.addEventListener("pointermove", move);
  addEventListener("keydown", escape, true);
}
