/** The network as it comes over the wire: columns, little endian; see `GraphWire` on the server. */
export interface Graph {
  readonly nodes: number;
  /** Place of each node, 0..65535 from the left and from the top. */
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  /** Community of each node; 0 is the largest. */
  readonly community: Uint16Array;
  /** Square root of the influence, 0..255. */
  readonly influence: Uint8Array;
  /** 0 person, 1 organisation, 2 series. */
  readonly kind: Uint8Array;
  /** Ends of each tie, `from < to`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Per step and node, 0..255; empty when nothing is played. */
  readonly frames: readonly Uint8Array[];
}

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
