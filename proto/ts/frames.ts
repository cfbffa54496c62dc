// What travels, seen from a page: encoding, decoding, limits and what a close code asks of us.
//
// Apart from the session so that tests can speak the protocol without one. It must never know a socket.
import { ClientFrame, ServerFrame } from 'nameplate/v1/frame.ts';

export const PROTOCOL = 1;
export const SUBPROTOCOL = 'nameplate.v1';
export const COMMAND_ID_BYTES = 16;
// A directory of 500 participants with six names each stays under 200 KiB; beyond this the peer is not ours.
export const MAX_FROM_SERVER = 4 * 1024 * 1024;

export function encodeClient(frame: ClientFrame): Uint8Array {
  return ClientFrame.encode(frame).finish();
}

// Undefined when the bytes are not a frame. A body this page does not know decodes to `body: undefined` and is to be
// skipped: bodies are only ever added.
export function decodeServer(bytes: Uint8Array): ServerFrame | undefined {
  if (bytes.length > MAX_FROM_SERVER) return undefined;
  try {
    return ServerFrame.decode(bytes);
  } catch {
    return undefined;
  }
}

export type AfterClose =
  | 'come-back' // with the usual back-off
  | 'come-back-soon' // 0 to 1.5 s: the server restarts, and all its clients are coming
  | 'come-back-late' // after 10 s: we flooded it
  | 'stay-away' // we or it broke the protocol: say so
  | 'sign-in' // signed out, or the role needs a code
  | 'reload'; // no common protocol version

// What proto/README.md, "Close codes", asks of a client.
export function afterClose(code: number): AfterClose {
  switch (code) {
    case 1002:
    case 1003:
    case 1007:
    case 1009:
      return 'stay-away';
    case 4401:
    case 4403:
      return 'sign-in';
    case 4406:
      return 'reload';
    case 4503:
      return 'come-back-soon';
    case 4529:
      return 'come-back-late';
    default:
      return code >= 4400 && code < 4500 ? 'stay-away' : 'come-back';
  }
}
