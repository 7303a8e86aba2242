/** Communities on a sheet: where each wants to be, how large it is, and what joins them. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Shape `[nodes]`; changed in place. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** Room that the name of each takes below it, in the same unit. */
  readonly label: Float32Array;
  readonly line: number;
}

/** Free paper between two blots. */
const GAP = 6;
const ROUNDS = 500;
const PULL = 0.02;

/**
 * Puts the blots on the sheet without one over another, each near where it wants to be: first half by place, half by
 * rank, which spreads a crowd; then pushed apart, with room for their names as far as the sheet has it. The same blots
 * always end up in the same places, and a blot that grows a little moves its neighbours a little.
 */
export function spread(sheet: Sheet): void {
  const wantedX = along(sheet.x, sheet.width);
  const wantedY = along(sheet.y, sheet.height);
  sheet.x.set(wantedX);
  sheet.y.set(wantedY);
  const bare = { ...sheet, label: new Float32Array(sheet.x.length), line: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const pull = round < ROUNDS / 3 ? PULL : 0;
    for (let node = 0; node < sheet.x.length; node++) {
      sheet.x[node]! += pull * (wantedX[node]! - sheet.x[node]!);
      sheet.y[node]! += pull * (wantedY[node]! - sheet.y[node]!);
    }
    const moved = pushApart(round < 0.8 * ROUNDS ? sheet : bare);
    if (!moved && pull === 0) {
      return;
    }
  }
}

function along(values: Float32Array, length: number): Float32Array {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
  const least = values[order[0] ?? 0] ?? 0;
  const extent = (values[order.at(-1) ?? 0] ?? 0) - least;
  const wanted = new Float32Array(values.length);
  order.forEach((node, rank) => {
    const linear = extent > 0 ? (values[node]! - least) / extent : 0.5;
    const ranked = order.length > 1 ? rank / (order.length - 1) : 0.5;
    wanted[node] = (0.35 * linear + 0.65 * ranked) * length;
  });
  return wanted;
}

/** Pushes each pair apart that lies over each other, blots with the names below them, the shorter way. */
function pushApart(sheet: Sheet): boolean {
  const { x, y, radius, label, line } = sheet;
  let moved = false;
  for (let one = 0; one < x.length; one++) {
    for (let other = one + 1; other < x.length; other++) {
      const dx = x[other]! - x[one]!;
      const dy = y[other]! - y[one]!;
      const [upper, lower] = dy > 0 || (dy === 0 && one < other) ? [one, other] : [other, one];
      const high = radius[upper]! + line + radius[lower]! + GAP - Math.abs(dy);
      const wide = Math.max(radius[one]! + radius[other]!, (label[one]! + label[other]!) / 2) + GAP - Math.abs(dx);
      if (high > 0.01 && wide > 0.01) {
        moved = true;
        if (high < wide) {
          y[upper]! -= high / 2;
          y[lower]! += high / 2;
        } else {
          const sign = dx < 0 || (dx === 0 && one % 2 === 1) ? -1 : 1;
          x[one]! -= (sign * wide) / 2;
          x[other]! += (sign * wide) / 2;
        }
      }
    }
  }
  for (let node = 0; node < x.length; node++) {
    const half = Math.max(radius[node]!, label[node]! / 2);
    x[node] = Math.max(half, Math.min(sheet.width - half, x[node]!));
    y[node] = Math.max(radius[node]!, Math.min(sheet.height - radius[node]! - line, y[node]!));
  }
  return moved;
}
