// Stands for a library that cleans HTML. Our manager shows no HTML at all and never asks for it (`inline_sanitize`).
export default function sanitize() {
  throw new Error("HTML is not shown on this page");
}
