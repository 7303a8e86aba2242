import type { Area, Line, Point } from './borders.ts';
import { blot, blotRadius } from './blot.ts';
import type { Look } from './look.ts';

/** Where a municipality stands at a step: new in it, before it, later, or too early to count. */
export type InkState = 'new' | 'earlier' | 'not-yet' | 'early';

/** A value in people for every step and place, and the places whose value is not to be counted on yet. */
export interface Frames {
  /** `values[step][place]`, at least 0. */
  values: number[][];
  /** `early[step]`: positions of places. */
  early: number[][];
}

/** How much of the ink of before is left. */
const EARLIER = 0.45;
const RING = 2;
const HOLLOW = 3.5;

export function inkState(frames: Frames, step: number, place: number): InkState {
  const now = Math.round(frames.values[step]?.[place] ?? 0);
  const before = step > 0 ? Math.round(frames.values[step - 1]?.[place] ?? 0) : 0;
  if (now <= 0) {
    return 'not-yet';
  }
  if (frames.early[step]?.includes(place)) {
    return 'early';
  }
  return now > before ? 'new' : 'earlier';
}

/** What lies on one municipality: a circle, or a blot. */
export interface Mark {
  area: Area;
  value: number;
  state: InkState | 'circle';
}

/** What is drawn over the borders; the borders themselves stay as they are. */
export interface Inked {
  marks: Mark[];
  /** The value of the largest mark there can be. */
  most: number;
  hovered: Area | undefined;
  selected: Area | undefined;
}

const shapes = new Map<string, Path2D>();

/** The blot of a place with radius 1. */
function shape(code: string): Path2D {
  let path = shapes.get(code);
  if (!path) {
    path = new Path2D();
    const edge = blot(code, 1);
    edge.forEach(([x, y], i) => {
      const [nextX, nextY] = edge[(i + 1) % edge.length]!;
      const [middleX, middleY] = [(x + nextX) / 2, (y + nextY) / 2];
      if (i === 0) {
        path?.moveTo(middleX, middleY);
      } else {
        path?.quadraticCurveTo(x, y, middleX, middleY);
      }
    });
    const [x, y] = edge[0]!;
    const [nextX, nextY] = edge[1]!;
    path.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
    path.closePath();
    shapes.set(code, path);
  }
  return path;
}

const CIRCLE = ((): Path2D | undefined => {
  if (typeof Path2D === 'undefined') {
    return undefined;
  }
  const path = new Path2D();
  path.arc(0, 0, 1, 0, 2 * Math.PI);
  return path;
})();

/** Draws everything anew: some hundreds of shapes, less than a millisecond. */
export function drawInk(pen: CanvasRenderingContext2D, inked: Inked, look: Look, at: (point: Point) => Point): void {
  const ratio = devicePixelRatio;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  for (const mark of [...inked.marks].sort((one, other) => other.value - one.value)) {
    const [x, y] = at(mark.area.at);
    const radius = mark.state === 'not-yet' ? HOLLOW : blotRadius(mark.value, inked.most);
    if (radius > 0 && CIRCLE) {
      pen.setTransform(ratio * radius, 0, 0, ratio * radius, x * ratio, y * ratio);
      drawMark(pen, mark.state, mark.state === 'circle' ? CIRCLE : shape(mark.area.code), 1 / radius, look);
    }
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const [area, width] of [[inked.hovered, 1.5] as const, [inked.selected, 2.5] as const]) {
    if (area) {
      drawRing(pen, area.polygons.flat(), at, look.sheet, width + 2.5);
      drawRing(pen, area.polygons.flat(), at, look.text, width);
    }
  }
}

/** @param pixel of the screen, in the unit of the path */
function drawMark(pen: CanvasRenderingContext2D, state: Mark['state'], path: Path2D, pixel: number, look: Look): void {
  pen.fillStyle = state === 'early' ? look.sheet : look.ink;
  pen.globalAlpha = state === 'earlier' ? EARLIER : state === 'circle' ? 0.8 : 1;
  if (state !== 'not-yet') {
    pen.fill(path);
  }
  pen.globalAlpha = 1;
  if (state === 'early') {
    pen.save();
    pen.clip(path);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = look.early;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.restore();
  }
  pen.strokeStyle = { circle: look.sheet, new: look.rust, earlier: look.sheet, early: look.ink, 'not-yet': look.ink }[
    state
  ];
  pen.lineWidth = (state === 'new' ? RING : 1) * pixel;
  pen.stroke(path);
}

function drawRing(
  pen: CanvasRenderingContext2D,
  rings: Line[],
  at: (point: Point) => Point,
  colour: string,
  width: number,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const ring of rings) {
    ring.forEach((point, i) => {
      const [x, y] = at(point);
      if (i === 0) {
        pen.moveTo(x, y);
      } else {
        pen.lineTo(x, y);
      }
    });
    pen.closePath();
  }
  pen.stroke();
}
