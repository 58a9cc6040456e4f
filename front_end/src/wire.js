// The binary frames of the websocket: offsets, the channel, four parts of JSON, then buffers.
export const SUBPROTOCOL = "v1.kernel.websocket.jupyter.org";

const PARTS = ["header", "parent_header", "metadata", "content"];
const WORD = 8; // bytes of one offset, a little-endian number of 64 bits

/** A message as one frame. */
export function pack(channel, message) {
  const encoder = new TextEncoder();
  const texts = [channel, ...PARTS.map((name) => JSON.stringify(message[name]))];
  const parts = [...texts.map((text) => encoder.encode(text)), ...message.buffers.map(bytesOf)];
  const offsets = [WORD * (parts.length + 2)];
  for (const part of parts) offsets.push(offsets.at(-1) + part.byteLength);
  const frame = new Uint8Array(offsets.at(-1));
  const view = new DataView(frame.buffer);
  [offsets.length, ...offsets].forEach((number, place) => view.setBigUint64(WORD * place, BigInt(number), true));
  parts.forEach((part, place) => frame.set(part, offsets[place]));
  return frame;
}

/** The message in a frame; its buffers are views on the frame, not copies. */
export function unpack(frame) {
  const decoder = new TextDecoder();
  const view = new DataView(frame);
  const number = (place) => Number(view.getBigUint64(WORD * place, true));
  const offsets = Array.from({ length: number(0) }, (_, place) => number(place + 1));
  const slices = offsets.slice(1).map((end, place) => new DataView(frame, offsets[place], end - offsets[place]));
  const message = { buffers: slices.slice(PARTS.length + 1) };
  PARTS.forEach((name, place) => { message[name] = JSON.parse(decoder.decode(slices[place + 1])); });
  return message;
}

function bytesOf(buffer) {
  return ArrayBuffer.isView(buffer)
    ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new Uint8Array(buffer);
}
