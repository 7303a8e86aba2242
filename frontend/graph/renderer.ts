import { Density } from './density.ts';
import { choose } from './labels.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';
import { toScreen, type Viewport } from './viewport.ts';
import type { Graph } from './wire.ts';

export interface Appearance {
  readonly dark: boolean;
  readonly ratio: number;
  /** Names of the first nodes, in order. */
  readonly labels: readonly string[];
  /** Step that is shown, or -1 to colour by community. */
  readonly step: number;
  /** Marked node, or -1. */
  readonly current: number;
  /** Nodes of a path, in order. */
  readonly path: readonly number[];
}

type Pen = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Above this many nodes a node is a square of a few pixels and has no outline. */
const MANY = 20_000;

/** Draws the whole picture once. */
export function draw(pen: Pen, graph: Graph, view: Viewport, look: Appearance): void {
  const palette = look.dark ? DARK : LIGHT;
  const width = Math.max(1, Math.round(view.width * look.ratio));
  const height = Math.max(1, Math.round(view.height * look.ratio));
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  drawTies(pen, graph, view, look, palette, width, height);
  pen.setTransform(look.ratio, 0, 0, look.ratio, 0, 0);
  drawMarkedTies(pen, graph, view, look, palette);
  drawNodes(pen, graph, view, look, palette);
  drawLabels(pen, graph, view, look, palette);
}

function drawTies(
  pen: Pen,
  graph: Graph,
  view: Viewport,
  look: Appearance,
  palette: Palette,
  width: number,
  height: number,
): void {
  const density = new Density(width, height);
  density.ties(graph, view, look.ratio);
  const image = pen.createImageData(width, height);
  const [red, green, blue] = palette.ties;
  density.paint(image.data, red, green, blue, graph.from.length > 20_000 ? 0.05 : 0.22);
  pen.putImageData(image, 0, 0);
}

function drawMarkedTies(pen: Pen, graph: Graph, view: Viewport, look: Appearance, palette: Palette): void {
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  if (look.current >= 0) {
    pen.beginPath();
    for (let tie = 0; tie < graph.from.length; tie++) {
      if (graph.from[tie] === look.current || graph.to[tie] === look.current) {
        trace(pen, graph, view, graph.from[tie]!, graph.to[tie]!);
      }
    }
    pen.stroke();
  }
  pen.lineWidth = 4;
  pen.beginPath();
  for (let i = 1; i < look.path.length; i++) {
    trace(pen, graph, view, look.path[i - 1]!, look.path[i]!);
  }
  pen.stroke();
}

function trace(pen: Pen, graph: Graph, view: Viewport, from: number, to: number): void {
  const a = toScreen(view, graph.x[from]!, graph.y[from]!);
  const b = toScreen(view, graph.x[to]!, graph.y[to]!);
  pen.moveTo(a.x, a.y);
  pen.lineTo(b.x, b.y);
}

/** Radius in pixels: 3 for nobody, 11 for the most influential; smaller where there are many. */
export function radius(graph: Graph, node: number): number {
  const size = 3 + (8 * graph.influence[node]!) / 255;
  return graph.nodes > 3000 ? size * 0.6 : size;
}

function drawNodes(pen: Pen, graph: Graph, view: Viewport, look: Appearance, palette: Palette): void {
  const frame = look.step < 0 ? undefined : graph.frames[look.step];
  for (let node = graph.nodes - 1; node >= 0; node--) {
    const at = toScreen(view, graph.x[node]!, graph.y[node]!);
    const size = radius(graph, node);
    if (at.x < -size || at.y < -size || at.x > view.width + size || at.y > view.height + size) {
      continue;
    }
    if (frame) {
      const share = frame[node]! / 255;
      pen.globalAlpha = share > 0 ? 0.25 + 0.75 * share : 1;
      pen.fillStyle = share > 0 ? palette.ink : palette.unreached;
      shape(pen, graph.kind[node]!, at.x, at.y, share > 0 ? size * (1 + Math.sqrt(share)) : size * 0.7, graph.nodes);
    } else {
      pen.globalAlpha = 1;
      pen.fillStyle = palette.communities[graph.community[node]!] ?? palette.other;
      shape(pen, graph.kind[node]!, at.x, at.y, size, graph.nodes);
    }
  }
  pen.globalAlpha = 1;
  [...look.path, look.current].filter((node) => node >= 0).forEach((node) => ring(pen, graph, view, node, palette));
}

/** A person is a disc, an organisation a square, a series a diamond: the kind does not hang on colour. */
function shape(pen: Pen, kind: number, x: number, y: number, size: number, nodes: number): void {
  if (kind === 1 || nodes > MANY) {
    pen.fillRect(x - size, y - size, 2 * size, 2 * size);
    return;
  }
  pen.beginPath();
  if (kind === 2) {
    pen.moveTo(x, y - 1.3 * size);
    pen.lineTo(x + 1.3 * size, y);
    pen.lineTo(x, y + 1.3 * size);
    pen.lineTo(x - 1.3 * size, y);
  } else {
    pen.arc(x, y, size, 0, 2 * Math.PI);
  }
  pen.fill();
}

function ring(pen: Pen, graph: Graph, view: Viewport, node: number, palette: Palette): void {
  const at = toScreen(view, graph.x[node]!, graph.y[node]!);
  pen.lineWidth = 3;
  pen.strokeStyle = palette.ink;
  pen.beginPath();
  pen.arc(at.x, at.y, radius(graph, node) + 5, 0, 2 * Math.PI);
  pen.stroke();
}

function drawLabels(pen: Pen, graph: Graph, view: Viewport, look: Appearance, palette: Palette): void {
  pen.font = '13px system-ui, sans-serif';
  pen.textBaseline = 'middle';
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.strokeStyle = palette.halo;
  pen.fillStyle = palette.text;
  for (const label of choose(candidates(graph, view, look))) {
    const text = look.labels[label.node] ?? '';
    pen.strokeText(text, label.x, label.y);
    pen.fillText(text, label.x, label.y);
  }
}

function* candidates(
  graph: Graph,
  view: Viewport,
  look: Appearance,
): Iterable<{ node: number; x: number; y: number; width: number }> {
  const first = look.current >= 0 ? [look.current] : [];
  const rest = Array.from({ length: Math.min(graph.nodes, look.labels.length) }, (_, node) => node);
  for (const node of [...first, ...look.path, ...rest]) {
    const text = look.labels[node];
    const at = toScreen(view, graph.x[node]!, graph.y[node]!);
    if (text && at.x >= 0 && at.y >= 0 && at.x <= view.width && at.y <= view.height) {
      yield { node, x: at.x + radius(graph, node) + 4, y: at.y, width: 7 * text.length };
    }
  }
}
