// Stands in for a widget class that our pages do not have.
import { WidgetModel, WidgetView } from "@jupyter-widgets/base";

export class UnknownModel extends WidgetModel {}

export class UnknownView extends WidgetView {
  async #refuse() {
    const { _view_name: name, _view_module: module } = this.model.attributes;
    throw new Error(`this page has no widget class ${name} of ${module}`);
  }

  render() {
    this.drawn = this.#refuse();
  }
}
