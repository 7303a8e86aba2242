import type { Point } from './viewport.ts';

/** Whether a point lies in what a line drawn by hand goes around; the line closes itself. Even-odd rule. */
export function isInside(line: readonly Point[], at: Point): boolean {
  let inside = false;
  for (let i = 0, before = line.length - 1; i < line.length; before = i++) {
    const [one, other] = [line[i]!, line[before]!];
    if (one.y > at.y !== other.y > at.y) {
      const crossing = other.x + ((at.y - other.y) / (one.y - other.y)) * (one.x - other.x);
      inside = at.x < crossing ? !inside : inside;
    }
  }
  return inside;
}
