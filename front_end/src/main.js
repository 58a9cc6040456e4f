// The entry: follows the page as it comes in; when it is complete, talks to its kernel and shows its widgets.
import { Kernel } from "./kernel.js";
import { sayGoodbyeTo } from "./leaving.js";
import { startLoading } from "./loading.js";
import { Manager } from "./manager.js";
import { showOutputs } from "./outputs.js";
import { byId, whenComplete } from "./page.js";
import { States } from "./states.js";
import { Watch } from "./watch.js";

const show = startLoading();

// Not before: while cells still run, the kernel has no widgets to tell of.
whenComplete(() => {
  const { kernel: id, state: url, have: hash } = byId("kompas-kernel")?.dataset ?? {};
  if (!id) return; // the page says what went wrong
  const kernel = new Kernel(id);
  const manager = new Manager(kernel);
  const states = new States(manager, { url, hash });
  kernel.addEventListener("connected", () => states.ask().catch(console.error));
  sayGoodbyeTo(kernel);
  new Watch(kernel);
  showOutputs(manager, states).then(show);
});
