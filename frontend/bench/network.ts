import { MAGIC } from '../graph/wire.ts';

/** A network to measure with: the same every time. */
export interface Network {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly community: Uint16Array;
  /** Ends of each tie, `from < to`, each once. */
  readonly ties: readonly (readonly [number, number])[];
}

const PEOPLE_A_COMMUNITY = 130;
const TIES_A_NODE = 5;
/** Share of the ties that stay within a community. */
const INSIDE = 0.97;

/** Numbers in 0..1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Communities as round clouds on a square of 0..1, five ties a node, nearly all of them inside. */
export function invent(nodes: number): Network {
  const next = random(7);
  const communities = Math.ceil(nodes / PEOPLE_A_COMMUNITY);
  const side = Math.ceil(Math.sqrt(communities));
  const x = new Float32Array(nodes);
  const y = new Float32Array(nodes);
  const community = Uint16Array.from({ length: nodes }, (_, node) => Math.floor(node / PEOPLE_A_COMMUNITY));
  for (let node = 0; node < nodes; node++) {
    const [own, turn, away] = [community[node]!, 2 * Math.PI * next(), 0.45 * Math.sqrt(next())];
    x[node] = ((own % side) + 0.5 + away * Math.cos(turn)) / side;
    y[node] = (Math.floor(own / side) + 0.5 + away * Math.sin(turn)) / side;
  }
  const seen = new Set<number>();
  const ties: [number, number][] = [];
  while (ties.length < TIES_A_NODE * nodes) {
    const one = Math.floor(next() * nodes);
    const first = community[one]! * PEOPLE_A_COMMUNITY;
    const other =
      next() < INSIDE
        ? first + Math.floor(next() * Math.min(PEOPLE_A_COMMUNITY, nodes - first))
        : Math.floor(next() * nodes);
    const [low, high] = one < other ? [one, other] : [other, one];
    if (low !== high && !seen.has(low * nodes + high)) {
      seen.add(low * nodes + high);
      ties.push([low, high]);
    }
  }
  return { x, y, community, ties };
}

/** As the server writes it, with two frames in which every node is reached otherwise. */
export function encode(network: Network): ArrayBuffer {
  const nodes = network.x.length;
  const frames = 2;
  const head = new ArrayBuffer(16 + nodes * (8 + frames));
  const view = new DataView(head);
  [MAGIC, nodes, network.ties.length, frames].forEach((word, i) => view.setUint32(4 * i, word, true));
  for (let node = 0; node < nodes; node++) {
    view.setUint16(16 + 2 * node, 65535 * network.x[node]!, true);
    view.setUint16(16 + 2 * (nodes + node), 65535 * network.y[node]!, true);
    view.setUint16(16 + 2 * (2 * nodes + node), network.community[node]!, true);
    view.setUint8(16 + 6 * nodes + node, (node * 37) % 256);
    view.setUint8(16 + 8 * nodes + node, (node * 91) % 256);
    view.setUint8(16 + 9 * nodes + node, (node * 53) % 256);
  }
  const later: number[][] = Array.from({ length: nodes }, () => []);
  network.ties.forEach(([low, high]) => later[low]!.push(high));
  const rest: number[] = [];
  const varint = (value: number): void => {
    while (value >= 0x80) {
      rest.push((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    rest.push(value);
  };
  later.forEach((others, node) => {
    varint(others.length);
    let before = node;
    others
      .sort((a, b) => a - b)
      .forEach((other) => {
        varint(other - before);
        before = other;
      });
  });
  const bytes = new Uint8Array(head.byteLength + rest.length);
  bytes.set(new Uint8Array(head));
  bytes.set(rest, head.byteLength);
  return bytes.buffer;
}
