import type { Graph } from './wire.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The nearest node in a direction: within 45 degrees of it, the distance counting double sideways.
 * Returns -1 when there is none.
 */
export function nearest(graph: Graph, from: number, direction: Direction): number {
  const [ux, uy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction] as [number, number];
  let best = -1;
  let bestCost = Infinity;
  for (let node = 0; node < graph.nodes; node++) {
    const dx = graph.x[node]! - graph.x[from]!;
    const dy = graph.y[node]! - graph.y[from]!;
    const along = dx * ux + dy * uy;
    const across = Math.abs(dx * uy) + Math.abs(dy * ux);
    if (node !== from && along > 0 && across <= along) {
      const cost = along + 2 * across;
      if (cost < bestCost) {
        bestCost = cost;
        best = node;
      }
    }
  }
  return best;
}

/** The node with most influence; -1 in an empty network. */
export function mostInfluential(graph: Graph): number {
  let best = -1;
  for (let node = 0; node < graph.nodes; node++) {
    if (best < 0 || graph.influence[node]! > graph.influence[best]!) {
      best = node;
    }
  }
  return best;
}

/** Who comes before or after another among those a node is tied to, by how influential they are; -1 without any. */
export function nextNeighbour(graph: Graph, of: number, from: number, step: 1 | -1): number {
  const near = new Set<number>();
  for (let tie = 0; tie < graph.from.length; tie++) {
    if (graph.from[tie] === of) {
      near.add(graph.to[tie]!);
    } else if (graph.to[tie] === of) {
      near.add(graph.from[tie]!);
    }
  }
  const ordered = [...near].sort((a, b) => graph.influence[b]! - graph.influence[a]! || a - b);
  const place = ordered.indexOf(from);
  return ordered.length === 0
    ? -1
    : ordered[place < 0 ? (step > 0 ? 0 : ordered.length - 1) : (place + step + ordered.length) % ordered.length]!;
}
