import { EIGHT_SIDES, FOUR_SIDES, Occupied, place, type Box, type Label, type Wish } from './labels.ts';
import type { Guide } from './groups.ts';
import { drawGuides } from './guides.ts';
import { drawFilling, drawMark, drawRing, outline, radius } from './marks.ts';
import type { Pen } from './pen.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';
import { drawBundles, drawMarkedTies, drawPath, drawTies } from './ties.ts';
import { toScreen, type Viewport } from './viewport.ts';
import { isCommunity, isPerson, LEADER, PERSON, type Graph } from './wire.ts';

export interface Appearance {
  readonly dark: boolean;
  readonly ratio: number;
  /** What names are written in, as in CSS, without the size. */
  readonly font: string;
  /** Names of the first nodes, in order. */
  readonly labels: readonly string[];
  /** Step that is shown, or -1. */
  readonly step: number;
  /** Where the keyboard is, or -1. */
  readonly current: number;
  /** What was chosen, or -1. */
  readonly selected: number;
  /** What was chosen together. */
  readonly group: readonly number[];
  /** What is pointed at, or -1: it and its neighbours stay, the rest is dimmed. */
  readonly hovered: number;
  /** Nodes of a path, in order. */
  readonly path: readonly number[];
  readonly colour: 'kind' | 'community';
  /** Of people by a measure, 1 (pale) to 5; empty where the colour says the kind. */
  readonly shades: readonly number[];
  /** Ties in each bundle, in the order of the ties. */
  readonly weights: readonly number[];
  /** Ties of each node to what is not shown; empty where nobody asks. */
  readonly beyond: readonly number[];
  /** What floats over the picture: no name goes under it. */
  readonly covered: readonly Box[];
  /** Whether people stay without a name: the picture leaves the screen. */
  readonly withoutNames: boolean;
  /** Names of the groups that nodes are placed by. */
  readonly groups: readonly string[];
  /** Whether everything is on its way to another place: names follow when it is there. */
  readonly moving: boolean;
  /** Whether every tie is a line, however many there are. */
  readonly asLines: boolean;
}

/** Size of names, as in CSS. */
export const COMMUNITY_FONT = '600 13px';
export const NODE_FONT = '13px';

const DIMMED = 0.15;
/** Room of a ring around a mark. */
const RING = 5;
/** Up to so many nodes marks are in the way of names, and pointing dims the rest. */
const FEW = 3000;

/** Draws the whole picture once; tells which names were written. */
export function draw(pen: Pen, graph: Graph, view: Viewport, look: Appearance, guides: readonly Guide[] = []): Label[] {
  const palette = look.dark ? DARK : LIGHT;
  const width = Math.max(1, Math.round(view.width * look.ratio));
  const height = Math.max(1, Math.round(view.height * look.ratio));
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  const communities = graph.nodes > 0 && isCommunity(graph.kind[0]!);
  const hovered = graph.nodes <= FEW ? look.hovered : -1;
  const marked = tiesOf(graph, [hovered, look.current, look.selected]);
  const ties = { ratio: look.ratio, marked, dimmed: hovered >= 0, asLines: look.asLines };
  if (communities) {
    drawBundles(pen, graph, view, look.weights, ties, palette);
  } else {
    drawTies(pen, graph, view, ties, palette);
  }
  pen.setTransform(look.ratio, 0, 0, look.ratio, 0, 0);
  const named = look.moving ? [] : drawGuides(pen, guides, look.groups, view, look.font, palette);
  if (!communities) {
    drawMarkedTies(pen, graph, view, marked, palette);
  }
  drawPath(pen, graph, view, look.path, palette);
  const near = hovered < 0 ? undefined : neighbours(graph, hovered);
  drawNodes(pen, graph, view, look, palette, near);
  return look.moving ? [] : drawLabels(pen, graph, view, look, palette, near, named);
}

function tiesOf(graph: Graph, nodes: readonly number[]): Set<number> {
  const wanted = new Set(nodes.filter((node) => node >= 0));
  const found = new Set<number>();
  if (wanted.size > 0) {
    for (let tie = 0; tie < graph.from.length; tie++) {
      if (wanted.has(graph.from[tie]!) || wanted.has(graph.to[tie]!)) {
        found.add(tie);
      }
    }
  }
  return found;
}

/** A node with what it is tied to. */
export function neighbours(graph: Graph, node: number): Set<number> {
  const near = new Set([node]);
  for (let tie = 0; tie < graph.from.length; tie++) {
    if (graph.from[tie] === node) {
      near.add(graph.to[tie]!);
    } else if (graph.to[tie] === node) {
      near.add(graph.from[tie]!);
    }
  }
  return near;
}

function drawNodes(
  pen: Pen,
  graph: Graph,
  view: Viewport,
  look: Appearance,
  palette: Palette,
  near: ReadonlySet<number> | undefined,
): void {
  const communities = graph.nodes > 0 && isCommunity(graph.kind[0]!);
  const row = communities ? 2 * look.step : look.step;
  const frame = graph.frames[row];
  const fresh = communities ? graph.frames[row + 1] : undefined;
  for (let node = graph.nodes - 1; node >= 0; node--) {
    const at = toScreen(view, graph.x[node]!, graph.y[node]!);
    let size = radius(graph, node, view.scale);
    if (at.x < -size || at.y < -size || at.x > view.width + size || at.y > view.height + size) {
      continue;
    }
    pen.globalAlpha = near && !near.has(node) ? DIMMED : 1;
    if (frame && communities) {
      const share = frame[node]! / 255;
      drawFilling(pen, graph.community[node]!, at, size, share, fresh?.[node] === 255, palette);
      continue;
    }
    if (frame) {
      const share = frame[node]! / 255;
      pen.globalAlpha = share > 0 ? 0.25 + 0.75 * share : 1;
      pen.fillStyle = share > 0 ? palette.ink : palette.unreached;
      size = share > 0 ? size * (1 + Math.sqrt(share)) : size * 0.7;
    } else {
      pen.fillStyle = colour(graph, node, look, palette);
    }
    drawMark(pen, graph, node, at, size, palette);
    if (!frame && look.shades.length > 0) {
      outline(pen, graph, node, at, size, palette);
    }
  }
  pen.globalAlpha = 1;
  look.group.forEach((node) => drawRing(pen, graph, view, node, palette.ink, 3));
  look.path.forEach((node) => drawRing(pen, graph, view, node, palette.ink, 2));
  drawBadges(pen, graph, view, look, palette);
  if (look.selected >= 0) {
    drawRing(pen, graph, view, look.selected, palette.ink, 3);
  }
  if (look.current >= 0 && look.current !== look.selected) {
    pen.setLineDash([4, 3]);
    drawRing(pen, graph, view, look.current, palette.ink, 2);
    pen.setLineDash([]);
  }
}

function colour(graph: Graph, node: number, look: Appearance, palette: Palette): string {
  const kind = graph.kind[node]!;
  if (isCommunity(kind)) {
    return palette.ink;
  }
  const shade = look.shades[node] ?? 0;
  if (shade > 0) {
    return palette.ramp[shade - 1] ?? palette.ink;
  }
  if (look.shades.length > 0) {
    return palette.unreached;
  }
  return look.colour === 'kind'
    ? palette.kinds[isPerson(kind) ? 0 : kind]!
    : (palette.kinds[graph.community[node]!] ?? palette.other);
}

/** "+12" at what has ties to what is not shown, where somebody looks. */
function drawBadges(pen: Pen, graph: Graph, view: Viewport, look: Appearance, palette: Palette): void {
  pen.font = `600 11px ${look.font}`;
  pen.textBaseline = 'middle';
  for (const node of new Set([look.selected, look.current, look.hovered])) {
    const more = look.beyond[node] ?? 0;
    if (node < 0 || more === 0) {
      continue;
    }
    const at = toScreen(view, graph.x[node]!, graph.y[node]!);
    const text = `+${more}`;
    const width = pen.measureText(text).width + 8;
    const size = radius(graph, node, view.scale);
    pen.fillStyle = palette.paper;
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.roundRect(at.x + size * 0.6, at.y - size * 0.6 - 14, width, 15, 7);
    pen.fill();
    pen.stroke();
    pen.fillStyle = palette.text;
    pen.fillText(text, at.x + size * 0.6 + 4, at.y - size * 0.6 - 6);
  }
}

function drawLabels(
  pen: Pen,
  graph: Graph,
  view: Viewport,
  look: Appearance,
  palette: Palette,
  near: ReadonlySet<number> | undefined,
  named: readonly Box[],
): Label[] {
  const communities = graph.nodes > 0 && isCommunity(graph.kind[0]!);
  pen.font = `${communities ? COMMUNITY_FONT : NODE_FONT} ${look.font}`;
  pen.textBaseline = 'middle';
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.strokeStyle = palette.paper;
  pen.fillStyle = palette.text;
  const taken = new Occupied();
  [...look.covered, ...named].forEach((box) => taken.addBox(box));
  if (graph.nodes <= FEW) {
    for (let node = 0; node < graph.nodes; node++) {
      const at = toScreen(view, graph.x[node]!, graph.y[node]!);
      taken.addDisc(node, at.x, at.y, radius(graph, node, view.scale) * (communities ? 1.12 : 1));
    }
  }
  const bounds = { x: 0, y: 0, width: view.width, height: view.height };
  const wishes = wanted(pen, graph, view, look);
  const written = place(wishes, taken, bounds, communities ? FOUR_SIDES : EIGHT_SIDES);
  for (const label of written) {
    const text = look.labels[label.node]!;
    pen.globalAlpha = near && !near.has(label.node) ? DIMMED : 1;
    pen.strokeText(text, label.x, label.y);
    pen.fillText(text, label.x, label.y);
  }
  pen.globalAlpha = 1;
  return written;
}

function* wanted(pen: Pen, graph: Graph, view: Viewport, look: Appearance): Iterable<Wish> {
  const first = [look.selected, ...look.group, ...look.path, look.hovered, look.current].filter((node) => node >= 0);
  const asked = look.selected < 0 || graph.nodes > FEW ? [] : [...neighbours(graph, look.selected)];
  const ringed = new Set([look.selected, look.current, ...look.group]);
  const rest = Array.from({ length: Math.min(graph.nodes, look.labels.length) }, (_, node) => node);
  for (const node of new Set([...first, ...asked, ...rest])) {
    const text = look.labels[node];
    const kind = graph.kind[node]!;
    if (!text || (look.withoutNames && (kind === PERSON || kind === LEADER))) {
      continue;
    }
    const at = toScreen(view, graph.x[node]!, graph.y[node]!);
    if (at.x >= 0 && at.y >= 0 && at.x <= view.width && at.y <= view.height) {
      const size = radius(graph, node, view.scale) * (isCommunity(kind) ? 1.1 : 1) + (ringed.has(node) ? RING : 0);
      yield { node, x: at.x, y: at.y, radius: size, width: pen.measureText(text).width };
    }
  }
}
