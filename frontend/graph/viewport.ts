/** What part of the network is seen: a point of the network in the middle, and pixels per unit of the network. */
export interface Viewport {
  readonly centreX: number;
  readonly centreY: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners of a part of the network. */
export interface Corners {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What lies over the edges of the picture, in pixels. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const UNCOVERED: Covered = { top: 0, right: 0, bottom: 0, left: 0 };

const SIDE = 65535;
const MARGIN = 24;
const CLOSEST = 4;

/** The viewport that shows everything between these corners, in what is not covered. */
export function fit(
  width: number,
  height: number,
  box: Corners = { minX: 0, minY: 0, maxX: SIDE, maxY: SIDE },
  covered: Covered = UNCOVERED,
  closest = CLOSEST,
): Viewport {
  const wide = Math.max(1, box.maxX - box.minX);
  const high = Math.max(1, box.maxY - box.minY);
  const free = { width: width - covered.left - covered.right, height: height - covered.top - covered.bottom };
  const fitting = Math.min((free.width - 2 * MARGIN) / wide, (free.height - 2 * MARGIN) / high);
  const scale = Math.max(1e-6, Math.min(closest, fitting));
  return {
    centreX: (box.minX + box.maxX) / 2 - (covered.left - covered.right) / 2 / scale,
    centreY: (box.minY + box.maxY) / 2 - (covered.top - covered.bottom) / 2 / scale,
    scale,
    width,
    height,
  };
}

export function toScreen(view: Viewport, x: number, y: number): Point {
  return {
    x: (x - view.centreX) * view.scale + view.width / 2,
    y: (y - view.centreY) * view.scale + view.height / 2,
  };
}

export function toNetwork(view: Viewport, x: number, y: number): Point {
  return {
    x: (x - view.width / 2) / view.scale + view.centreX,
    y: (y - view.height / 2) / view.scale + view.centreY,
  };
}

/** Moves the picture by so many pixels. */
export function panned(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, centreX: view.centreX - dx / view.scale, centreY: view.centreY - dy / view.scale };
}

/** Enlarges by `factor`, keeping what is under a point of the screen where it is. */
export function zoomed(view: Viewport, factor: number, at: Point): Viewport {
  const scale = Math.min(CLOSEST, Math.max(1e-4, view.scale * factor));
  const fixed = toNetwork(view, at.x, at.y);
  return {
    ...view,
    scale,
    centreX: fixed.x - (at.x - view.width / 2) / scale,
    centreY: fixed.y - (at.y - view.height / 2) / scale,
  };
}

/** The CSS transform that shows a picture drawn for `drawn` as `wanted` would show it. */
export function transformFrom(drawn: Viewport, wanted: Viewport): string {
  const scale = wanted.scale / drawn.scale;
  const centre = toScreen(wanted, drawn.centreX, drawn.centreY);
  return `translate(${centre.x - wanted.width / 2}px, ${centre.y - wanted.height / 2}px) scale(${scale})`;
}
