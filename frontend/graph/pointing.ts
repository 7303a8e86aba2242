import type { Point } from './viewport.ts';

/** What somebody does with a mouse, a pen or fingers. */
export interface Pointing {
  panned(dx: number, dy: number): void;
  zoomed(factor: number, at: Point): void;
  /** @param more whether it is meant beside what was chosen before */
  clicked(at: Point, more: boolean): void;
  hovered(at: Point | undefined): void;
  /** Whether what is under the pointer comes along when it moves; otherwise the picture does. */
  grabbed(at: Point): boolean;
  dragged(at: Point): void;
  dropped(): void;
  /** The line that was drawn so far around what is meant. */
  roped(line: readonly Point[]): void;
  caught(line: readonly Point[]): void;
}

const STILL = 4;

type Doing = 'nothing' | 'picture' | 'node' | 'rope';

/** Tells clicks, drags, lines around something and pinches apart, by where each pointer is that is down. */
export class Pointers {
  private readonly down = new Map<number, Point>();
  private doing: Doing = 'nothing';
  private line: Point[] = [];

  private readonly told: Pointing;

  constructor(told: Pointing) {
    this.told = told;
  }

  press(id: number, at: Point): void {
    if (this.down.size > 0) {
      this.end();
      this.doing = 'picture';
    }
    this.down.set(id, at);
  }

  /** @param more whether the way of choosing many is on */
  move(id: number, at: Point, more = false): void {
    const before = this.down.get(id);
    if (!before) {
      this.told.hovered(at);
      return;
    }
    const [dx, dy] = [at.x - before.x, at.y - before.y];
    if (this.doing === 'nothing') {
      if (Math.abs(dx) + Math.abs(dy) <= STILL) {
        return;
      }
      this.begin(before, more);
    }
    const other = [...this.down].find(([each]) => each !== id)?.[1];
    this.down.set(id, at);
    if (this.doing === 'rope') {
      this.line.push(at);
      this.told.roped(this.line);
    } else if (this.doing === 'node') {
      this.told.dragged(at);
    } else if (other) {
      const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      this.told.zoomed(Number.isFinite(factor) ? factor : 1, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
      this.told.panned(dx / 2, dy / 2);
    } else {
      this.told.panned(dx, dy);
    }
  }

  private begin(at: Point, more: boolean): void {
    if (more) {
      this.doing = 'rope';
      this.line = [at];
    } else {
      this.doing = this.told.grabbed(at) ? 'node' : 'picture';
    }
  }

  release(id: number, at: Point, more = false): void {
    if (!this.down.delete(id)) {
      return;
    }
    if (this.doing === 'nothing') {
      this.told.clicked(at, more);
    } else if (this.down.size === 0) {
      this.end();
    }
  }

  /** What was begun is not finished: the system took the pointer. */
  cancel(id: number): void {
    this.down.delete(id);
    if (this.doing === 'rope') {
      this.told.roped([]);
      this.doing = 'nothing';
    } else if (this.down.size === 0) {
      this.end();
    }
    this.line = [];
  }

  private end(): void {
    if (this.doing === 'rope') {
      this.told.caught(this.line);
    } else if (this.doing === 'node') {
      this.told.dropped();
    }
    this.doing = 'nothing';
    this.line = [];
  }

  leave(): void {
    this.told.hovered(undefined);
  }
}
