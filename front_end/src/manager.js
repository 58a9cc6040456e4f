// The widget manager of Jupyter's own packages, for the few widget classes that our pages have.
import { LayoutModel, LayoutView } from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import { AnyModel, AnyView } from "./anywidget.js";
import { UnknownModel, UnknownView } from "./unknown.js";

const CLASSES = {
  "@jupyter-widgets/base": { LayoutModel, LayoutView },
  anywidget: { AnyModel, AnyView },
};

export class Manager extends ManagerBase {
  /** A manager for the widgets of `kernel`; also of those that it opens later. */
  constructor(kernel) {
    super();
    this.kernel = kernel;
    kernel.onOpen(this.comm_target_name, (id, message) => this.handle_comm_open(this.comm(id), message));
  }

  /** The live comm of a model. */
  comm(id) {
    return this.kernel.comm(this.comm_target_name, id, true);
  }

  async loadClass(name, module) {
    return CLASSES[module]?.[name] ?? (name.endsWith("View") ? UnknownView : UnknownModel);
  }

  async _create_comm(target, id, data, metadata, buffers) {
    const comm = this.kernel.comm(target, id, true);
    if (data || metadata) comm.open(data, undefined, metadata, buffers);
    return comm;
  }

  /** Nothing on our pages is shown as HTML: a text stays a text. */
  inline_sanitize(text) {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
  }
}
