// Stands for jQuery, which only views of DOMWidgetView's kind need; our pages have none.
export default function jquery() {
  throw new Error("jQuery is not part of this page");
}
