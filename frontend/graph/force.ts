/** A neighbourhood to be laid out by itself; lengths in pixels at scale 1. */
export interface Neighbourhood {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Where each node stands or might stand, NaN where nobody knows; changed in place. Shape `[nodes]`. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 1 for a node that stays where it is. */
  readonly pinned: Uint8Array;
  readonly radius: Float32Array;
  /** Width of the name of each node; 0 where it has none. */
  readonly labels: Float32Array;
  /** Width of the picture over its height. */
  readonly aspect: number;
}

const GOLDEN_ANGLE = 2.399963;
const CLOSEST = 38;
const WIDEST = 110;
/** Who comes to a picture that is there stays close to those it belongs to. */
const BESIDE = 64;
/** Of pairs, in all rounds together: a few tenths of a second. */
const WORK = 20_000_000;
const MOST_ROUNDS = 300;
const PARTINGS = 120;
/** Up to so many nodes everybody gets room for a name. */
const NAMED = 60;
const LINE = 22;

/**
 * Lays a neighbourhood out: ties pull, nodes push, until nothing overlaps. Whoever is pinned does not move; who is new
 * starts beside those it is tied to.
 *
 * **Model.** Fruchterman & Reingold 1991 with a weak pull to the middle, cooled linearly; then boxes pushed apart.
 * **Randomness.** None: the same neighbourhood gives the same picture. **Cost.** O(nodes²) a round.
 */
export function arrange(here: Neighbourhood): void {
  if (here.pinned.every((pin) => pin === 1)) {
    return;
  }
  const free = here.pinned.every((pin) => pin === 0);
  const length = Math.max(CLOSEST, Math.min(free ? WIDEST : BESIDE, 560 / Math.sqrt(here.x.length)));
  if (free) {
    normalise(here, length);
  }
  startNewOnes(here, length);
  pullAndPush(here, length, free);
  part(here);
}

/** Brings places in any unit to the size of this picture. */
function normalise({ x, y, aspect }: Neighbourhood, length: number): void {
  const side = length * Math.sqrt(x.length);
  scale(x, side * Math.sqrt(aspect));
  scale(y, side / Math.sqrt(aspect));
}

function scale(values: Float32Array, length: number): void {
  const known = values.filter((value) => !Number.isNaN(value));
  const least = known.reduce((a, b) => Math.min(a, b), Infinity);
  const extent = known.reduce((a, b) => Math.max(a, b), -Infinity) - least;
  for (let node = 0; node < values.length; node++) {
    values[node] = extent > 0 ? ((values[node]! - least) / extent - 0.5) * length : values[node]! - least;
  }
}

/** Who has no place yet starts around those it is tied to that have one. */
function startNewOnes({ from, to, x, y }: Neighbourhood, length: number): void {
  const sumX = new Float32Array(x.length);
  const sumY = new Float32Array(x.length);
  const known = new Uint16Array(x.length);
  for (let tie = 0; tie < from.length; tie++) {
    for (const [node, other] of [
      [from[tie]!, to[tie]!],
      [to[tie]!, from[tie]!],
    ] as const) {
      if (Number.isNaN(x[node]!) && !Number.isNaN(x[other]!)) {
        sumX[node]! += x[other]!;
        sumY[node]! += y[other]!;
        known[node]!++;
      }
    }
  }
  let turn = 0;
  for (let node = 0; node < x.length; node++) {
    if (Number.isNaN(x[node]!)) {
      const [cx, cy] = known[node] ? [sumX[node]! / known[node]!, sumY[node]! / known[node]!] : [0, 0];
      const away = length * (0.8 + 0.12 * Math.sqrt(turn));
      x[node] = cx + away * Math.cos(GOLDEN_ANGLE * turn);
      y[node] = cy + away * Math.sin(GOLDEN_ANGLE * turn);
      turn++;
    }
  }
}

function pullAndPush(here: Neighbourhood, length: number, free: boolean): void {
  const { from, to, x, y, pinned } = here;
  const nodes = x.length;
  const rounds = Math.max(30, Math.min(MOST_ROUNDS, Math.floor(WORK / (nodes * nodes + 1))));
  const moveX = new Float32Array(nodes);
  const moveY = new Float32Array(nodes);
  for (let round = 0; round < rounds; round++) {
    moveX.fill(0);
    moveY.fill(0);
    for (let one = 0; one < nodes; one++) {
      for (let other = one + 1; other < nodes; other++) {
        let dx = x[other]! - x[one]!;
        const dy = y[other]! - y[one]!;
        if (dx === 0 && dy === 0) {
          dx = 0.1 * (1 + (other % 7));
        }
        const push = (length * length) / (dx * dx + dy * dy);
        moveX[one]! -= push * dx;
        moveY[one]! -= push * dy;
        moveX[other]! += push * dx;
        moveY[other]! += push * dy;
      }
    }
    for (let tie = 0; tie < from.length; tie++) {
      const [one, other] = [from[tie]!, to[tie]!];
      const dx = x[other]! - x[one]!;
      const dy = y[other]! - y[one]!;
      const pull = Math.hypot(dx, dy) / length;
      moveX[one]! += pull * dx;
      moveY[one]! += pull * dy;
      moveX[other]! -= pull * dx;
      moveY[other]! -= pull * dy;
    }
    const most = length * (1 - round / rounds) + 0.5;
    const gravity = free ? 0.06 * Math.sqrt(nodes) : 0;
    for (let node = 0; node < nodes; node++) {
      if (!pinned[node]) {
        const dx = moveX[node]! - (gravity * x[node]!) / here.aspect;
        const dy = moveY[node]! - gravity * y[node]! * here.aspect;
        const far = Math.hypot(dx, dy);
        const step = far > most ? most / far : 1;
        x[node]! += step * dx;
        y[node]! += step * dy;
      }
    }
  }
}

/** Pushes apart what lies over each other: marks always, and the room of a name where there are few. */
function part({ x, y, pinned, radius, labels }: Neighbourhood): void {
  const nodes = x.length;
  const withNames = nodes <= NAMED;
  for (let round = 0; round < PARTINGS; round++) {
    let moved = false;
    for (let one = 0; one < nodes; one++) {
      for (let other = one + 1; other < nodes; other++) {
        if (pinned[one] && pinned[other]) {
          continue;
        }
        const near = radius[one]! + radius[other]! + 6;
        const wide = withNames ? Math.max(near, near + 0.62 * Math.max(labels[one]!, labels[other]!)) : near;
        const high = withNames ? Math.max(near, LINE + 4) : near;
        const dx = x[other]! - x[one]!;
        const dy = y[other]! - y[one]!;
        const overX = wide - Math.abs(dx);
        const overY = high - Math.abs(dy);
        if (overX > 0.01 && overY > 0.01) {
          moved = true;
          const [stays, goes] = [pinned[one] ? 0 : pinned[other] ? 1 : 0.5, pinned[other] ? 0 : pinned[one] ? 1 : 0.5];
          if (overY <= overX) {
            const sign = dy < 0 || (dy === 0 && one % 2 === 1) ? -1 : 1;
            y[one]! -= sign * stays * overY;
            y[other]! += sign * goes * overY;
          } else {
            const sign = dx < 0 ? -1 : 1;
            x[one]! -= sign * stays * overX;
            x[other]! += sign * goes * overX;
          }
        }
      }
    }
    if (!moved) {
      return;
    }
  }
}
