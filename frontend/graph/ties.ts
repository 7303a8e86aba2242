import { Density } from './density.ts';
import type { Pen } from './pen.ts';
import type { Palette } from './palette.ts';
import { toScreen, type Viewport } from './viewport.ts';
import type { Graph } from './wire.ts';

/** Up to so many ties each is a smooth line; more are counted per pixel. */
const FEW_TIES = 3000;
/** Bundles between communities that are always shown: the strongest. */
export const STRONGEST = 40;
const WIDEST = 9;
const DIMMED = 0.15;

export interface TieLook {
  readonly ratio: number;
  /** Ties that are told apart from the others, or empty. */
  readonly marked: ReadonlySet<number>;
  /** Whether the ties of nothing else than `marked` are to be seen well. */
  readonly dimmed: boolean;
  /** Whether every tie is a line, however many there are. */
  readonly asLines: boolean;
}

/** The ties of a network: thin lines where there are few, a density where there are many. */
export function drawTies(pen: Pen, graph: Graph, view: Viewport, look: TieLook, palette: Palette): void {
  const [red, green, blue] = palette.ties;
  if (graph.from.length > FEW_TIES && !look.asLines) {
    const [width, height] = [Math.round(view.width * look.ratio), Math.round(view.height * look.ratio)];
    const density = new Density(Math.max(1, width), Math.max(1, height));
    density.ties(graph, view, look.ratio);
    const image = pen.createImageData(density.width, density.height);
    density.paint(image.data, red, green, blue, graph.from.length > 20_000 ? 0.05 : 0.22);
    pen.putImageData(image, 0, 0);
    return;
  }
  pen.setTransform(look.ratio, 0, 0, look.ratio, 0, 0);
  pen.lineWidth = 1;
  pen.strokeStyle = `rgb(${red} ${green} ${blue} / ${look.dimmed ? 0.35 * DIMMED : graph.from.length > 600 ? 0.22 : 0.35})`;
  pen.beginPath();
  for (let tie = 0; tie < graph.from.length; tie++) {
    trace(pen, graph, view, graph.from[tie]!, graph.to[tie]!);
  }
  pen.stroke();
}

/** Ties drawn again in ink, over the others. */
export function drawMarkedTies(
  pen: Pen,
  graph: Graph,
  view: Viewport,
  ties: ReadonlySet<number>,
  palette: Palette,
): void {
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  ties.forEach((tie) => trace(pen, graph, view, graph.from[tie]!, graph.to[tie]!));
  pen.stroke();
}

export function drawPath(pen: Pen, graph: Graph, view: Viewport, path: readonly number[], palette: Palette): void {
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 4;
  pen.beginPath();
  for (let i = 1; i < path.length; i++) {
    trace(pen, graph, view, path[i - 1]!, path[i]!);
  }
  pen.stroke();
}

/** The strongest bundles and those that are marked, each as wide as the root of the ties in it. */
export function drawBundles(
  pen: Pen,
  graph: Graph,
  view: Viewport,
  weights: readonly number[],
  look: TieLook,
  palette: Palette,
): void {
  const most = Math.max(1, ...weights);
  const [red, green, blue] = palette.ties;
  const strongest = strongestTies(weights, STRONGEST);
  pen.setTransform(look.ratio, 0, 0, look.ratio, 0, 0);
  pen.lineCap = 'round';
  for (const tie of [...strongest.filter((each) => !look.marked.has(each)), ...look.marked]) {
    const marked = look.marked.has(tie);
    pen.lineWidth =
      Math.max(1.2, WIDEST * Math.sqrt((weights[tie] ?? 1) / most)) * Math.max(0.6, Math.min(1.6, view.scale));
    pen.strokeStyle = `rgb(${red} ${green} ${blue} / ${marked ? 0.6 : look.dimmed ? 0.05 : 0.26})`;
    pen.beginPath();
    bend(pen, graph, view, graph.from[tie]!, graph.to[tie]!);
    pen.stroke();
  }
  pen.lineCap = 'butt';
}

/** Places of the heaviest ties; among equals the first. */
export function strongestTies(weights: readonly number[], most: number): number[] {
  return [...weights.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, most);
}

/** A slightly bent line, so that two bundles that leave a blot the same way part. */
function bend(pen: Pen, graph: Graph, view: Viewport, from: number, to: number): void {
  const a = toScreen(view, graph.x[from]!, graph.y[from]!);
  const b = toScreen(view, graph.x[to]!, graph.y[to]!);
  pen.moveTo(a.x, a.y);
  pen.quadraticCurveTo((a.x + b.x) / 2 + 0.1 * (b.y - a.y), (a.y + b.y) / 2 - 0.1 * (b.x - a.x), b.x, b.y);
}

function trace(pen: Pen, graph: Graph, view: Viewport, from: number, to: number): void {
  const a = toScreen(view, graph.x[from]!, graph.y[from]!);
  const b = toScreen(view, graph.x[to]!, graph.y[to]!);
  pen.moveTo(a.x, a.y);
  pen.lineTo(b.x, b.y);
}
