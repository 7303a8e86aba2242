/** The edge of an ink blot around the origin: irregular, always the same for the same name, its area that of the circle. */
export function blot(name: string, radius: number, points = 18): [number, number][] {
  let state = 2166136261; // FNV-1a, so that neighbouring names give unlike blots
  for (const letter of name) {
    state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  }
  const edge: [number, number][] = [];
  for (let i = 0; i < points; i++) {
    state = Math.imul(state ^ (state >>> 13), 1540483477) + i;
    const wobble = 0.82 + (0.36 * ((state >>> 8) & 0xffff)) / 0xffff;
    const angle = (2 * Math.PI * i) / points;
    edge.push([wobble * Math.cos(angle), wobble * Math.sin(angle)]);
  }
  const scale = radius * Math.sqrt(Math.PI / area(edge));
  return edge.map(([x, y]) => [x * scale, y * scale]);
}

function area(edge: [number, number][]): number {
  return edge.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = edge[(i + 1) % edge.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Radius in pixels of a value: its area is proportional to the value, the largest of all has the `largest` radius. */
export function blotRadius(value: number, max: number, largest = 22): number {
  return value <= 0 || max <= 0 ? 0 : Math.max(2.5, largest * Math.sqrt(value / max));
}
