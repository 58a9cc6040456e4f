// The entry: follows the page as it comes in, talks to its kernel as soon as that is named, shows its widgets.
import { Kernel } from "./kernel.js";
import { sayGoodbyeTo } from "./leaving.js";
import { startLoading } from "./loading.js";
import { Manager } from "./manager.js";
import { showOutputs } from "./outputs.js";
import { byId, whenComplete, whenThere } from "./page.js";
import { States } from "./states.js";
import { Watch } from "./watch.js";

const show = startLoading();

whenThere(() => byId("kompas-kernel"), ({ dataset }) => {
  const kernel = new Kernel(dataset.kernel);
  const manager = new Manager(kernel);
  const states = new States(manager, { url: dataset.state, hash: dataset.have });
  kernel.addEventListener("connected", () => states.ask());
  sayGoodbyeTo(kernel);
  whenComplete(() => {
    new Watch(kernel, () => states.ask());
    showOutputs(manager, states).then(show);
  });
});
