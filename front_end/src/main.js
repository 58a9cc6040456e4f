// The entry: follows the page as it comes in; when it is complete, talks to its kernel and shows its widgets.
import { ownKernel } from "./own-kernel.js";
import { startLoading } from "./loading.js";
import { sayGoodbyeTo } from "./leaving.js";
import { Manager } from "./manager.js";
import { showOutputs } from "./outputs.js";
import { texts } from "./page.js";
import { States } from "./states.js";
import { Watch } from "./watch.js";

const show = startLoading();

ownKernel.then((kernel) => {
  if (!kernel) return;
  const { state: url, have: hash } = texts();
  const manager = new Manager(kernel);
  const states = new States(manager, { url, hash });
  kernel.addEventListener("connected", () => states.ask().catch(console.error));
  sayGoodbyeTo(kernel);
  new Watch(kernel);
  showOutputs(manager, states).then(show);
});
