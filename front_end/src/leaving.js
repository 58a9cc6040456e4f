// A page that is left tells the server that its kernel may go. Everything that was chosen is in the store.
import { cookie, texts } from "./page.js";

/** Say goodbye when the page is left; a page that comes back from the browser's memory is loaded anew. */
export function sayGoodbyeTo(kernel) {
  addEventListener("pagehide", () => {
    document.activeElement?.blur(); // what is being typed is sent when its field is left
    const form = new FormData();
    form.append("_xsrf", cookie("_xsrf"));
    navigator.sendBeacon(`/voila/api/shutdown/${encodeURIComponent(texts().kernel)}`, form);
    kernel.stop();
  });
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
