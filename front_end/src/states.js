// The states of the widgets: first those that all visitors share, from a file; then the kernel's own.
import { put_buffers } from "@jupyter-widgets/base";
import { base64ToBuffer } from "@jupyter-widgets/base-manager";
import { uuid } from "./uuid.js";

const CONTROL = "jupyter.widget.control";
const CONTROL_VERSION = { version: "1.0.0" };
const NONE = { content: { data: { states: {} } }, buffers: [] };

export class States {
  #manager;
  #have;
  #asked = null;
  #answered = deferred();

  /** `url` and `hash` of the file, when there is one; it is fetched at once. */
  constructor(manager, { url, hash }) {
    this.#manager = manager;
    this.#have = hash;
    this.file = url ? this.#fetch(url) : Promise.resolve({});
  }

  /** Ask the kernel for the states as they are now; resolves when the models have them. */
  async ask() {
    const have = this.#have;
    const answer = await this.#answer(have ? { have } : {});
    const file = await this.file;
    if (have && !this.#have) return this.ask(); // the file did not come, and the answer counted on it
    await this.#apply(withBuffers(answer), file);
    this.#answered.resolve();
  }

  /** The model with this id, as soon as it is known. */
  async model(id) {
    await this.file;
    if (!this.#manager.has_model(id)) await this.#answered.promise;
    return this.#manager.get_model(id);
  }

  async #fetch(url) {
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      const { state } = await answer.json();
      Object.values(state).forEach(decodeBuffers);
      await this.#apply(state, {});
      return state;
    } catch (error) {
      console.warn("without the shared states:", error);
      this.#have = undefined;
      return {};
    }
  }

  #answer(wanted) {
    this.#asked?.close();
    const comm = this.#manager.kernel.comm(CONTROL, uuid(), false);
    this.#asked = comm;
    return new Promise((resolve) => {
      comm.on_close(() => resolve(NONE)); // a kernel in which no widget was made: its first cell failed
      comm.on_msg((message) => {
        this.#asked = null;
        comm.close();
        resolve(message);
      });
      comm.open({}, undefined, CONTROL_VERSION);
      comm.send({ method: "request_states", ...wanted });
    });
  }

  /** Give each model what was told of it, on top of what the file says. */
  #apply(told, file) {
    const ids = new Set([...Object.keys(file), ...Object.keys(told)]);
    return Promise.all([...ids].map((id) => this.#set(id, told[id] ?? file[id], { ...file[id]?.state, ...told[id]?.state })));
  }

  /** Models that name each other are made in one go: up to `new_model` nothing may wait. */
  async #set(id, { model_name, model_module, model_module_version }, state) {
    if (!this.#manager.has_model(id)) {
      const comm = this.#manager.comm(id);
      await this.#manager.new_model({ model_id: id, model_name, model_module, model_module_version, comm }, state);
      return;
    }
    const model = await this.#manager.get_model(id);
    // In the same row as the updates that come by themselves, so that none overtakes another.
    model.state_change = model.state_change.then(async () => {
      model.set_state(await model.constructor._deserialize_state(state, this.#manager));
    });
    await model.state_change;
  }
}

/** The states in an answer, with what travelled beside the JSON put back. */
function withBuffers({ content: { data }, buffers }) {
  const { states, buffer_paths: paths = [] } = data;
  put_buffers(states, paths, buffers);
  return states;
}

/** The same in a file, where they stand as text. */
function decodeBuffers({ state, buffers = [] }) {
  put_buffers(state, buffers.map(({ path }) => path), buffers.map(({ data }) => base64ToBuffer(data)));
}

function deferred() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}
