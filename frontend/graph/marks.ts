import { blot } from '../map/blot.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { toScreen, type Viewport } from './viewport.ts';
import { COMMUNITY, isCommunity, LARGEST_BLOT, LEADER, LEADERLESS, ORGANISATION, SERIES, type Graph } from './wire.ts';

/** Above this many nodes a node is a square of a few pixels and has no outline. */
const MANY = 20_000;
/** Up to so many nodes a node is large enough to see what it is. */
const FEW = 400;
const SMALLEST_BLOT = 7;
const EDGE_POINTS = 12;

/**
 * Radius in pixels. Of a community by its people, growing with the picture; of another node 3 for nobody to 11 for
 * the most influential: a little more where there are few, less where there are many.
 */
export function radius(graph: Graph, node: number, scale: number): number {
  const share = graph.influence[node]! / 255;
  if (isCommunity(graph.kind[node]!)) {
    return Math.max(SMALLEST_BLOT, LARGEST_BLOT * share) * scale;
  }
  const size = graph.nodes <= FEW ? 5 + 8 * share : 3 + 8 * share;
  return graph.nodes > 3000 ? size * 0.6 : size;
}

/** A person is a disc, one who leads has a dot in it; an organisation a square, a series a diamond, a community a blot. */
export function drawMark(
  pen: Pen,
  graph: Graph,
  node: number,
  at: { x: number; y: number },
  size: number,
  palette: Palette,
): void {
  const kind = graph.kind[node]!;
  if (kind === COMMUNITY || kind === LEADERLESS) {
    drawBlot(pen, graph.community[node]!, kind, at, size, palette);
    return;
  }
  if (graph.nodes > MANY) {
    pen.fillRect(at.x - size, at.y - size, 2 * size, 2 * size);
    return;
  }
  pen.beginPath();
  trace(pen, kind, at.x, at.y, size);
  if (graph.nodes <= 3000) {
    pen.lineWidth = 3;
    pen.strokeStyle = palette.paper;
    pen.stroke(); // half of it lies under the fill: 1.5 px of paper around each
  }
  pen.fill();
  if (kind === LEADER && graph.nodes <= 3000) {
    drawDot(pen, at, size, palette);
  }
}

/** The mark of a kind by itself, in the colour that the pen fills with: for a legend. */
export function drawSign(pen: Pen, kind: number, at: { x: number; y: number }, size: number, palette: Palette): void {
  if (isCommunity(kind)) {
    drawBlot(pen, 0, kind, at, size * 1.2, palette);
    return;
  }
  pen.beginPath();
  trace(pen, kind, at.x, at.y, size);
  pen.fill();
  if (kind === LEADER) {
    drawDot(pen, at, size, palette);
  }
}

function drawDot(pen: Pen, at: { x: number; y: number }, size: number, palette: Palette): void {
  pen.fillStyle = palette.paper;
  pen.beginPath();
  pen.arc(at.x, at.y, Math.max(1.6, size * 0.34), 0, 2 * Math.PI);
  pen.fill();
}

/** A thin line around a mark: the palest shades are too pale for paper. */
export function outline(
  pen: Pen,
  graph: Graph,
  node: number,
  at: { x: number; y: number },
  size: number,
  palette: Palette,
): void {
  pen.beginPath();
  trace(pen, graph.kind[node]!, at.x, at.y, size);
  pen.lineWidth = 1;
  pen.strokeStyle = palette.ink;
  pen.stroke();
}

function trace(pen: Pen, kind: number, x: number, y: number, size: number): void {
  if (kind === ORGANISATION) {
    pen.rect(x - 0.9 * size, y - 0.9 * size, 1.8 * size, 1.8 * size);
  } else if (kind === SERIES) {
    pen.moveTo(x, y - 1.25 * size);
    pen.lineTo(x + 1.25 * size, y);
    pen.lineTo(x, y + 1.25 * size);
    pen.lineTo(x - 1.25 * size, y);
    pen.closePath();
  } else {
    pen.arc(x, y, size, 0, 2 * Math.PI);
  }
}

function drawBlot(
  pen: Pen,
  number: number,
  kind: number,
  at: { x: number; y: number },
  size: number,
  palette: Palette,
): void {
  traceBlot(pen, number, at, size);
  if (kind === LEADERLESS) {
    pen.setLineDash([5, 4]);
    pen.fillStyle = palette.paper;
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = palette.strong;
    pen.stroke();
    pen.setLineDash([]);
  } else {
    pen.lineWidth = 3;
    pen.strokeStyle = palette.paper;
    pen.stroke();
    pen.fill();
  }
}

/** A community that fills: pale paper, ink as far as it was reached, a rim where somebody was reached just now. */
export function drawFilling(
  pen: Pen,
  number: number,
  at: { x: number; y: number },
  size: number,
  share: number,
  isFresh: boolean,
  palette: Palette,
): void {
  traceBlot(pen, number, at, size);
  pen.fillStyle = palette.unreached;
  pen.fill();
  if (share > 0) {
    traceBlot(pen, number, at, Math.max(2, size * Math.sqrt(share)));
    pen.fillStyle = palette.ink;
    pen.fill();
  }
  if (isFresh) {
    traceBlot(pen, number, at, size);
    pen.lineWidth = 2;
    pen.strokeStyle = palette.fresh;
    pen.stroke();
  }
}

/** The edge of an ink blot as a smooth closed line; the same for the same number. */
function traceBlot(pen: Pen, number: number, at: { x: number; y: number }, size: number): void {
  const edge = blot(`community ${number}`, size, EDGE_POINTS);
  const middle = (i: number): [number, number] => {
    const [a, b] = [edge[i % edge.length]!, edge[(i + 1) % edge.length]!];
    return [at.x + (a[0] + b[0]) / 2, at.y + (a[1] + b[1]) / 2];
  };
  pen.beginPath();
  pen.moveTo(...middle(edge.length - 1));
  edge.forEach(([x, y], i) => pen.quadraticCurveTo(at.x + x, at.y + y, ...middle(i)));
  pen.closePath();
}

/** A line around a mark. */
export function drawRing(pen: Pen, graph: Graph, view: Viewport, node: number, colour: string, width: number): void {
  const at = toScreen(view, graph.x[node]!, graph.y[node]!);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.beginPath();
  pen.arc(
    at.x,
    at.y,
    radius(graph, node, view.scale) * (isCommunity(graph.kind[node]!) ? 1.16 : 1) + 4,
    0,
    2 * Math.PI,
  );
  pen.stroke();
}
