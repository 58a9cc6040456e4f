// The kernel as the page sees it: messages go out through a websocket, answers find the comm they are meant for.
import { Comm } from "./comm.js";
import { Socket } from "./socket.js";
import { uuid } from "./uuid.js";
import { pack, unpack } from "./wire.js";

export const LARGEST_MESSAGE = 1048576; // bytes; the server closes the connection on a larger one
const VERSION = "5.4"; // of the messaging protocol
// After a long cut there may be hundreds of messages to send. So many at most wait for an answer; and so many are sent at
// once and per second, below what the server takes of one page (400, then 40): it would hang up.
const UNDER_WAY = 50;
const AT_ONCE = 300;
const PER_SECOND = 30;
const LATER_MS = 100;
const GONE = ["dead", "terminating", "restarting", "autorestarting"];

/** Tells of `connected`, `disconnected`, `restarts` (the server does), `gone` (for good) and `too-large` (a message
 *  that was not sent). */
export class Kernel extends EventTarget {
  comms = new Map();
  #session = uuid();
  #unanswered = new Map(); // messages of which it is not sure that the kernel has dealt with them, by id
  #underWay = new Set(); // the ids of those that were sent over this connection
  #left = AT_ONCE; // how many may be sent now
  #counted = performance.now();
  #later = 0;
  #targets = new Map();
  #socket;

  constructor(id) {
    super();
    const start = location.protocol === "https:" ? "wss:" : "ws:";
    this.#socket = new Socket(
      `${start}//${location.host}/api/kernels/${encodeURIComponent(id)}/channels?session_id=${this.#session}`,
      {
        opened: () => this.#opened(),
        closed: () => this.#closed(),
        restarts: () => this.#tell("restarts"),
        frame: (frame) => this.#heard(unpack(frame)),
      },
    );
  }

  get connected() {
    return this.#socket.open;
  }

  /** Whether something that was chosen or typed is not known to be kept. */
  get owes() {
    return [...this.#unanswered.values()].some(({ lasts }) => lasts);
  }

  hurry() {
    this.#socket.hurry();
  }

  renew() {
    this.#socket.renew();
  }

  stop() {
    this.#socket.stop();
  }

  /** A comm with the kernel's end, which exists or will be opened. What goes over one that `lasts` is sent again
   *  after a cut until the kernel has answered; over another it is forgotten. */
  comm(target, id, lasts) {
    const comm = new Comm(this, target, id, lasts);
    this.comms.set(id, comm);
    return comm;
  }

  /** What happens when the kernel opens a comm. */
  onOpen(target, opened) {
    this.#targets.set(target, opened);
  }

  /** Send a message now, or when there is a connection; gives its id. */
  send(type, content, { metadata = {}, buffers = [], callbacks, lasts = false }) {
    const id = uuid();
    const header = {
      msg_id: id, msg_type: type, session: this.#session, username: "", date: new Date().toISOString(), version: VERSION,
    };
    const frame = pack("shell", { header, parent_header: {}, metadata, content, buffers });
    if (frame.byteLength > LARGEST_MESSAGE) {
      console.error(`a ${type} of ${frame.byteLength} bytes is too large to be sent`);
      this.#tell("too-large");
      return id;
    }
    this.#unanswered.set(id, { frame, lasts, status: callbacks?.iopub?.status });
    this.#flow();
    return id;
  }

  #flow() {
    if (!this.#socket.open) return;
    for (const [id, { frame }] of this.#unanswered) {
      if (this.#underWay.size >= UNDER_WAY) return;
      if (this.#underWay.has(id)) continue;
      if (!this.#may()) return;
      this.#underWay.add(id);
      this.#socket.send(frame);
    }
  }

  // Whether one more may be sent now; when not, what waits is sent a little later.
  #may() {
    const now = performance.now();
    this.#left = Math.min(AT_ONCE, this.#left + ((now - this.#counted) / 1000) * PER_SECOND);
    this.#counted = now;
    if (this.#left < 1) {
      this.#later ||= setTimeout(() => {
        this.#later = 0;
        this.#flow();
      }, LATER_MS);
      return false;
    }
    this.#left -= 1;
    return true;
  }

  #opened() {
    this.#underWay.clear();
    this.#flow();
    this.#tell("connected");
  }

  #closed() {
    this.#underWay.clear();
    for (const [id, { lasts }] of this.#unanswered) if (!lasts) this.#unanswered.delete(id);
    this.#tell("disconnected");
  }

  #heard(message) {
    const { content, header, parent_header: parent } = message;
    if (header.msg_type === "status") this.#status(content.execution_state, parent.msg_id, message);
    else if (header.msg_type === "comm_open") this.#targets.get(content.target_name)?.(content.comm_id, message);
    else if (header.msg_type === "comm_msg") this.comms.get(content.comm_id)?.heard(message);
    else if (header.msg_type === "comm_close") this.comms.get(content.comm_id)?.closed(message);
  }

  #status(state, parent, message) {
    this.#unanswered.get(parent)?.status?.(message);
    if (state === "idle" && this.#unanswered.delete(parent)) {
      this.#underWay.delete(parent);
      this.#flow();
    }
    if (GONE.includes(state)) this.#tell("gone");
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}
