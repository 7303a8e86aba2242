/** The network as it comes over the wire: columns, little endian; see `GraphWire` on the server. */
export interface Graph {
  readonly nodes: number;
  /** Place of each node from the left and from the top; 0..65535 as it came, pixels once it was arranged here. */
  readonly x: Uint16Array | Float32Array;
  readonly y: Uint16Array | Float32Array;
  /** Community of each node; 0 is the largest. */
  readonly community: Uint16Array;
  /** Square root of the influence, 0..255. */
  readonly influence: Uint8Array;
  readonly kind: Uint8Array;
  /** Ends of each tie, `from < to`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /**
   * Per step and node how far it is reached, 0..255; empty when nothing is played. Of communities two a step: the share
   * of each that is reached, and 255 for those where somebody was reached in it.
   */
  readonly frames: readonly Uint8Array[];
}

/** What a node is, as it stands in `kind`. */
export const PERSON = 0;
export const ORGANISATION = 1;
export const SERIES = 2;
export const LEADER = 3;
export const COMMUNITY = 4;
export const LEADERLESS = 5;

export function isCommunity(kind: number): boolean {
  return kind === COMMUNITY || kind === LEADERLESS;
}

export function isPerson(kind: number): boolean {
  return kind === PERSON || kind === LEADER;
}

/** Radius in the network of the largest community, the only marks that grow with the picture. */
export const LARGEST_BLOT = 64;

export const MAGIC = 0x314b4e49; // "INK1"
const HEADER = 16;

/** Decodes a network; throws when the bytes are something else. */
export function decode(buffer: ArrayBuffer): Graph {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER || view.getUint32(0, true) !== MAGIC) {
    throw new Error('These bytes are no network');
  }
  const nodes = view.getUint32(4, true);
  const ties = view.getUint32(8, true);
  const steps = view.getUint32(12, true);
  let offset = HEADER;
  const words = (): Uint16Array => {
    const column = new Uint16Array(buffer, offset, nodes);
    offset += 2 * nodes;
    return column;
  };
  const bytes = (): Uint8Array => {
    const column = new Uint8Array(buffer, offset, nodes);
    offset += nodes;
    return column;
  };
  const x = words();
  const y = words();
  const community = words();
  const influence = bytes();
  const kind = bytes();
  const frames: Uint8Array[] = [];
  for (let step = 0; step < steps; step++) {
    frames.push(bytes());
  }
  const from = new Uint32Array(ties);
  const to = new Uint32Array(ties);
  const rest = new Uint8Array(buffer, offset);
  let at = 0;
  const varint = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = rest[at++];
      if (byte === undefined) {
        throw new Error('The network is cut off');
      }
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
      shift += 7;
    }
  };
  let tie = 0;
  for (let node = 0; node < nodes; node++) {
    let target = node;
    for (let left = varint(); left > 0; left--) {
      target += varint();
      from[tie] = node;
      to[tie++] = target;
    }
  }
  return { nodes, x, y, community, influence, kind, from, to, frames };
}
