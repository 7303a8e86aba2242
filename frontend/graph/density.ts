import type { Graph } from './wire.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** How often ties pass over each pixel. Drawn in JavaScript: without a GPU several times faster than canvas lines. */
export class Density {
  readonly width: number;
  readonly height: number;
  readonly count: Uint16Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.count = new Uint16Array(width * height);
  }

  /** Adds one straight line between two points in pixels; parts outside are left out. */
  line(x0: number, y0: number, x1: number, y1: number): void {
    const clipped = clip(x0, y0, x1, y1, this.width - 1, this.height - 1);
    if (!clipped) {
      return;
    }
    let [x, y] = [clipped[0], clipped[1]];
    const dx = clipped[2] - x;
    const dy = clipped[3] - y;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) - 1e-6)); // clipping leaves a rounding error
    const sx = dx / steps;
    const sy = dy / steps;
    const { count, width } = this;
    for (let i = 0; i <= steps; i++) {
      count[((y + 0.5) | 0) * width + ((x + 0.5) | 0)]!++;
      x += sx;
      y += sy;
    }
  }

  /** Adds all ties of a network. */
  ties(graph: Graph, view: Viewport, ratio: number): void {
    for (let tie = 0; tie < graph.from.length; tie++) {
      const a = toScreen(view, graph.x[graph.from[tie]!]!, graph.y[graph.from[tie]!]!);
      const b = toScreen(view, graph.x[graph.to[tie]!]!, graph.y[graph.to[tie]!]!);
      this.line(a.x * ratio, a.y * ratio, b.x * ratio, b.y * ratio);
    }
  }

  /** Writes the picture: each passing line makes a pixel darker by the same share of what is left. */
  paint(pixels: Uint8ClampedArray, red: number, green: number, blue: number, strength: number): void {
    const alpha = Uint8Array.from({ length: 64 }, (_, lines) => Math.round(200 * (1 - (1 - strength) ** lines)));
    for (let i = 0; i < this.count.length; i++) {
      const lines = this.count[i]!;
      if (lines > 0) {
        pixels[4 * i] = red;
        pixels[4 * i + 1] = green;
        pixels[4 * i + 2] = blue;
        pixels[4 * i + 3] = alpha[Math.min(63, lines)]!;
      }
    }
  }
}

/** The part of a line inside 0..maxX × 0..maxY (Liang & Barsky 1984), or null. */
export function clip(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  maxX: number,
  maxY: number,
): [number, number, number, number] | null {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let start = 0;
  let end = 1;
  const edges: [number, number][] = [
    [-dx, x0],
    [dx, maxX - x0],
    [-dy, y0],
    [dy, maxY - y0],
  ];
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) {
        return null;
      }
    } else if (p < 0) {
      start = Math.max(start, q / p);
    } else {
      end = Math.min(end, q / p);
    }
  }
  return start > end ? null : [x0 + start * dx, y0 + start * dy, x0 + end * dx, y0 + end * dy];
}
