export interface Label {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Which labels are shown: going through the candidates in order, one per cell of a grid, so that none lies over another.
 * A label takes the cells its width needs.
 */
export function choose(
  candidates: Iterable<Label & { readonly width: number }>,
  cellWidth = 40,
  cellHeight = 16,
): Label[] {
  const taken = new Set<string>();
  const shown: Label[] = [];
  for (const label of candidates) {
    const row = Math.floor(label.y / cellHeight);
    const first = Math.floor(label.x / cellWidth);
    const last = Math.floor((label.x + label.width) / cellWidth);
    const cells: string[] = [];
    for (let column = first; column <= last; column++) {
      cells.push(`${column}:${row}`, `${column}:${row + 1}`);
    }
    if (!cells.some((cell) => taken.has(cell))) {
      cells.forEach((cell) => taken.add(cell));
      shown.push(label);
    }
  }
  return shown;
}
