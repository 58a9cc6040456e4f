// A websocket that comes back by itself.
import { SUBPROTOCOL } from "./wire.js";

const FIRST_WAIT_MS = 250; // before the first new try; each wait is twice the one before
const LONGEST_WAIT_MS = 8000;
const OPEN_MS = 15000; // how long a new connection may take: over a dead network it would take minutes
const RESTART = 1012; // the code with which a server that is restarted hangs up
const TOO_MUCH = 1008; // the code for a page that sends too much: it has to wait until it may again

export class Socket {
  #url;
  #on;
  #socket = null;
  #tries = 0;
  #timer = 0;
  #patience = 0;
  #stopped = false;

  /** Connects to `url`; `on` hears `opened`, `closed`, `restarts` and each `frame`. */
  constructor(url, on) {
    this.#url = url;
    this.#on = on;
    this.#connect();
  }

  get open() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Send, if there is a connection. */
  send(frame) {
    if (this.open) this.#socket.send(frame);
  }

  /** Somebody knows that trying makes sense now: do not wait any longer. */
  hurry() {
    if (this.#timer) this.#connect();
  }

  /** Give up this connection, which brings nothing any more, for a new one. */
  renew() {
    this.#leave();
    this.#connect();
    this.#on.closed();
  }

  /** For good. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#leave();
  }

  #connect() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#stopped) return;
    this.#patience = setTimeout(() => this.renew(), OPEN_MS);
    const socket = new WebSocket(this.#url, SUBPROTOCOL);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.#opened();
    socket.onmessage = ({ data }) => this.#on.frame(data);
    socket.onclose = ({ code }) => this.#closed(code);
    this.#socket = socket;
  }

  #opened() {
    clearTimeout(this.#patience);
    this.#tries = 0;
    this.#on.opened();
  }

  #closed(code) {
    clearTimeout(this.#patience);
    if (code === RESTART) {
      this.stop();
      this.#on.restarts();
      return;
    }
    const first = code === TOO_MUCH ? LONGEST_WAIT_MS : FIRST_WAIT_MS;
    const wait = Math.min(LONGEST_WAIT_MS, first * 2 ** this.#tries) * (0.75 + Math.random() / 2);
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#connect(), wait);
    this.#on.closed();
  }

  #leave() {
    clearTimeout(this.#patience);
    Object.assign(this.#socket, { onopen: null, onmessage: null, onclose: null });
    this.#socket.close();
  }
}
