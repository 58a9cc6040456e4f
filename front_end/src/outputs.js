// The outputs of the notebook stand in the page as JSON; where one is a widget, its view is put in its place.
// A widget that cannot be shown leaves a sentence for the trainee, and the console says why.
import { texts } from "./page.js";

const OUTPUTS = '[data-kompas-cell] script[type="application/vnd.voila.cell-output+json"]';
const WIDGET = "application/vnd.jupyter.widget-view+json";

/** Show every widget of the notebook; resolves when all of them have drawn themselves. */
export function showOutputs(manager, states) {
  const widgets = [...document.querySelectorAll(OUTPUTS)]
    .map((script) => ({ script, shown: JSON.parse(script.textContent).data?.[WIDGET] }))
    .filter(({ shown }) => shown);
  return Promise.all(widgets.map(({ script, shown }) => show(manager, states, place(script), shown.model_id)));
}

function place(script) {
  const element = document.createElement("div");
  script.replaceWith(element);
  return element;
}

function note() {
  const text = Object.assign(document.createElement("p"), { className: "note error", textContent: texts().unknown });
  text.setAttribute("role", "alert");
  return text;
}

async function show(manager, states, element, id) {
  try {
    const view = await manager.create_view(await states.model(id));
    element.replaceChildren(view.el);
    view.trigger("displayed");
    await view.drawn;
  } catch (error) {
    console.error(`widget ${id} cannot be shown:`, error);
    element.replaceChildren(note());
  }
}
