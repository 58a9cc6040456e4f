// Stands for Lumino's widgets and messages, which only views of DOMWidgetView's kind need; our pages have none.
export class Widget {
  constructor() {
    throw new Error("Lumino is not part of this page");
  }
}
export class Panel extends Widget {}
export const MessageLoop = Widget;
