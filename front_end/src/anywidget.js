// Our component as an anywidget. It is part of this script: what the kernel sends as `_esm` is never run.
import { DOMWidgetModel, WidgetView } from "@jupyter-widgets/base";
import kompas from "kompas-component";
import { uuid } from "./uuid.js";

const COMPONENTS = { "kompas_sim.widgets.app_widget.KompasApp": kompas };

export class AnyModel extends DOMWidgetModel {
  /** After a cut a message is sent again when it is not sure that it arrived: the kernel knows it by `once`. */
  send(content, callbacks, buffers) {
    super.send({ ...content, once: uuid() }, callbacks, buffers);
  }
}

export class AnyView extends WidgetView {
  #cleanUp = () => {};

  render() {
    this.drawn = this.#draw();
    const layout = this.model.get("layout");
    if (layout) this.create_child_view(layout);
  }

  remove() {
    this.#cleanUp();
    return super.remove();
  }

  async #draw() {
    const name = this.model.get("_anywidget_id");
    const component = COMPONENTS[name];
    if (!component) throw new Error(`this page has no component for ${name}`);
    await this.#displayed();
    await this.#filled(); // the state that all visitors share is empty; the kernel fills in the visitor's own
    this.#cleanUp = component.render({ model: this.model, el: this.el });
  }

  #displayed() {
    return new Promise((resolve) => { this.once("displayed", resolve); });
  }

  #filled() {
    const isFilled = () => Object.keys(this.model.get("frame") ?? {}).length > 0;
    return new Promise((resolve) => {
      const look = () => {
        if (!isFilled()) return;
        this.stopListening(this.model, "change", look);
        resolve();
      };
      this.listenTo(this.model, "change", look);
      look();
    });
  }

}
