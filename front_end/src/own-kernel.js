// The page's kernel. Imported first: the connection is being made while the rest of the script is still read.
import { Kernel } from "./kernel.js";
import { byId, whenComplete } from "./page.js";

/** The kernel when the page is complete; not before, for while cells still run it has no widgets to tell of.
 *  Nothing when the page has none and says what went wrong. */
export const ownKernel = new Promise((resolve) => {
  whenComplete(() => {
    const id = byId("kompas-kernel")?.dataset.kernel;
    resolve(id && new Kernel(id));
  });
});
