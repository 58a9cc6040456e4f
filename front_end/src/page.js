// What the server wrote into the page.
export const byId = (id) => document.getElementById(id);

/** The kernel's id and the texts that come with it. */
export const texts = () => byId("kompas-kernel").dataset;

export function cookie(name) {
  const pair = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
}

/** Call `then` when the whole page is in. */
export function whenComplete(then) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then, { once: true });
  else then();
}
