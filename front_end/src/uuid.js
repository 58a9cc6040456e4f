/** A name that nobody else has; `crypto.randomUUID` is not there on a page without TLS. */
export function uuid() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
