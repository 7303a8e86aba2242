import type { Point } from './viewport.ts';

const MILLIS = 380;

/** Brings nodes from where they stood to where they belong, so that one can follow them; at once for who wants no motion. */
export class Glide {
  private frame = 0;
  private arrive: () => void = () => undefined;

  get isOn(): boolean {
    return this.frame !== 0;
  }

  /** Everybody is there at once. */
  finish(): void {
    if (this.isOn) {
      this.stop();
      this.arrive();
    }
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /**
   * @param from where each node stood, NaN for who was not there
   * @param to where each belongs, the same length
   * @param least nothing moves where nobody is further away than this
   * @param moved told where everybody is, up to and with the end
   */
  go(
    from: readonly Point[],
    to: readonly Point[],
    least: number,
    moved: (x: Float32Array, y: Float32Array) => void,
  ): void {
    this.stop();
    const far = from.some(({ x, y }, node) => Math.hypot(x - to[node]!.x, y - to[node]!.y) > least);
    if (!far || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      return;
    }
    this.arrive = () =>
      moved(
        Float32Array.from(to, (place) => place.x),
        Float32Array.from(to, (place) => place.y),
      );
    const began = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - began) / MILLIS);
      this.frame = share < 1 ? requestAnimationFrame(step) : 0;
      const left = share < 1 ? (1 - share) ** 3 : 0;
      const at = (axis: 'x' | 'y'): Float32Array =>
        Float32Array.from(to, (place, node) => {
          const start = from[node]![axis];
          return Number.isNaN(start) ? place[axis] : place[axis] + left * (start - place[axis]);
        });
      moved(at('x'), at('y'));
    };
    step(began);
  }
}
