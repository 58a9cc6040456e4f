// A websocket that comes back by itself. What is sent while it is away waits, and goes first when it is back.
import { SUBPROTOCOL } from "./wire.js";

const FIRST_WAIT_MS = 250; // before the first new try; each wait is twice the one before
const LONGEST_WAIT_MS = 8000;
const RESTART = 1012; // the code with which a server that is restarted hangs up

export class Socket {
  #url;
  #on;
  #socket = null;
  #waiting = [];
  #tries = 0;
  #timer = 0;
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

  /** Send now, or as soon as there is a connection again. */
  send(frame) {
    if (this.open) this.#socket.send(frame);
    else this.#waiting.push(frame);
  }

  /** Somebody knows that trying makes sense now: do not wait any longer. */
  hurry() {
    if (this.#timer) this.#connect();
  }

  /** Give up this connection, which brings nothing any more, for a new one. */
  renew() {
    this.#leave();
    this.#on.closed();
    this.#connect();
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
    const socket = new WebSocket(this.#url, SUBPROTOCOL);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.#opened();
    socket.onmessage = ({ data }) => this.#on.frame(data);
    socket.onclose = ({ code }) => this.#closed(code);
    this.#socket = socket;
  }

  #opened() {
    this.#tries = 0;
    for (const frame of this.#waiting.splice(0)) this.#socket.send(frame);
    this.#on.opened();
  }

  #closed(code) {
    if (code === RESTART) {
      this.stop();
      this.#on.restarts();
      return;
    }
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#tries) * (0.75 + Math.random() / 2);
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#connect(), wait);
    this.#on.closed();
  }

  #leave() {
    Object.assign(this.#socket, { onopen: null, onmessage: null, onclose: null });
    this.#socket.close();
  }
}
