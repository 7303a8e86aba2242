import type { Point } from './viewport.ts';

/** What somebody does with a mouse, a pen or fingers. */
export interface Pointing {
  panned(dx: number, dy: number): void;
  zoomed(factor: number, at: Point): void;
  clicked(at: Point): void;
  hovered(at: Point | undefined): void;
}

const STILL = 4;

/** Tells clicks from drags and pinches, by where each pointer is that is down. */
export class Pointers {
  private readonly down = new Map<number, Point>();
  private moved = false;

  constructor(private readonly told: Pointing) {}

  press(id: number, at: Point): void {
    this.moved = this.down.size > 0;
    this.down.set(id, at);
  }

  move(id: number, at: Point): void {
    const before = this.down.get(id);
    if (!before) {
      this.told.hovered(at);
      return;
    }
    const [dx, dy] = [at.x - before.x, at.y - before.y];
    if (!this.moved && Math.abs(dx) + Math.abs(dy) <= STILL) {
      return;
    }
    this.moved = true;
    const other = [...this.down].find(([each]) => each !== id)?.[1];
    this.down.set(id, at);
    if (other) {
      const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      this.told.zoomed(Number.isFinite(factor) ? factor : 1, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
      this.told.panned(dx / 2, dy / 2);
    } else {
      this.told.panned(dx, dy);
    }
  }

  release(id: number, at: Point): void {
    this.down.delete(id);
    if (!this.moved) {
      this.told.clicked(at);
    }
  }

  leave(): void {
    this.told.hovered(undefined);
  }
}
