// One end of a comm, as the widget packages expect it.
export class Comm {
  #kernel;
  #lasts;
  #onMessage = () => {};
  #onClose = () => {};

  constructor(kernel, target, id, lasts) {
    this.#kernel = kernel;
    this.#lasts = lasts;
    this.target_name = target;
    this.comm_id = id;
  }

  open(data, callbacks, metadata, buffers) {
    return this.#send("comm_open", { target_name: this.target_name, data }, callbacks, metadata, buffers);
  }

  send(data, callbacks, metadata, buffers) {
    return this.#send("comm_msg", { data }, callbacks, metadata, buffers);
  }

  close(data, callbacks, metadata, buffers) {
    this.#kernel.comms.delete(this.comm_id);
    return this.#send("comm_close", { data: data ?? {} }, callbacks, metadata, buffers);
  }

  on_msg(callback) {
    this.#onMessage = callback;
  }

  on_close(callback) {
    this.#onClose = callback;
  }

  heard(message) {
    this.#onMessage(message);
  }

  closed(message) {
    this.#kernel.comms.delete(this.comm_id);
    this.#onClose(message);
  }

  #send(type, content, callbacks, metadata, buffers) {
    const more = { callbacks, metadata, buffers, lasts: this.#lasts };
    return this.#kernel.send(type, { comm_id: this.comm_id, ...content }, more);
  }
}
