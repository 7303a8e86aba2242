import type { Face } from './fonts.ts';
import { Foot } from './foot.ts';
import { arrange } from './force.ts';
import { grouped, type Form, type Guide, type Placed } from './groups.ts';
import type { Label } from './labels.ts';
import { radius } from './marks.ts';
import type { GraphOptions } from './options.ts';
import { COMMUNITY_FONT, draw, NODE_FONT, type Appearance } from './renderer.ts';
import { spread } from './spread.ts';
import { SvgPen } from './svg-pen.ts';
import type { Viewport } from './viewport.ts';
import { decode, LARGEST_BLOT, type Graph } from './wire.ts';

/** How a network gets its places: as they came, communities side by side, a neighbourhood by itself, or in groups. */
export type Way = 'given' | 'communities' | 'own' | Form;

/** What is needed to arrange a network. */
export interface Arrangement {
  readonly way: Way;
  /** Of the part of the picture that is free, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Places that are kept, NaN for who is free. */
  readonly pinnedX: Float32Array;
  readonly pinnedY: Float32Array;
  readonly labels: readonly string[];
  readonly font: string;
  /** Of each node, and where each wants to be. */
  readonly groups: GraphOptions['groups'];
}

/** A picture that leaves the screen: of pixels, or of lines. */
export interface ImageAsked {
  readonly type: 'image';
  readonly form: 'png' | 'svg';
  readonly view: Viewport;
  readonly look: Appearance;
  readonly paper: string;
  readonly legend: GraphOptions['legend'];
  readonly title: readonly string[];
}

export type ToWorker =
  | { type: 'canvas'; canvas: OffscreenCanvas }
  | { type: 'fonts'; faces: readonly Face[] }
  | { type: 'network'; id: number; bytes: ArrayBuffer; arrangement: Arrangement }
  | { type: 'moved'; x: Float32Array; y: Float32Array }
  | { type: 'placed'; node: number; x: number; y: number }
  | { type: 'draw'; view: Viewport; look: Appearance }
  | ImageAsked;

export type FromWorker =
  | { type: 'drawn'; view: Viewport; written: readonly Label[] }
  | { type: 'arranged'; id: number; x: Float32Array; y: Float32Array; guides: readonly Guide[] }
  | { type: 'fonts-loaded' }
  | { type: 'image'; form: ImageAsked['form']; image: Blob };

/** Share of the paper that blots cover. */
const INKED = 0.11;
/** Where there are few communities they do not grow beyond this radius. */
const LARGEST_PIXELS = 72;
/** Of the width of a name, how much is kept free for it below its blot: names have other sides too. */
const NAME_ROOM = 0.7;
const LINE = 18;
const EDGE = 24;

const port = self as unknown as Worker;
let canvas: OffscreenCanvas | undefined;
let graph: Graph | undefined;
let guides: readonly Guide[] = [];
let wanted: { view: Viewport; look: Appearance } | undefined;

port.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.type) {
    case 'canvas':
      canvas = message.canvas;
      break;
    case 'fonts':
      void loadFonts(message.faces);
      break;
    case 'network':
      graph = decode(message.bytes);
      guides = [];
      if (message.arrangement.way !== 'given') {
        const placed = arranged(graph, message.arrangement);
        const { x, y } = placed;
        ({ guides } = placed);
        graph = { ...graph, x, y };
        answer({ type: 'arranged', id: message.id, x: x.slice(), y: y.slice(), guides });
      }
      break;
    case 'moved':
      if (graph) {
        graph = { ...graph, x: message.x, y: message.y };
      }
      break;
    case 'placed':
      if (graph) {
        graph.x[message.node] = message.x;
        graph.y[message.node] = message.y;
      }
      break;
    case 'draw':
      if (!wanted) {
        setTimeout(drawLatest); // several messages that are waiting are one picture
      }
      wanted = message;
      break;
    case 'image':
      void saveImage(message);
      break;
  }
};

function answer(message: FromWorker): void {
  port.postMessage(message);
}

async function loadFonts(faces: readonly Face[]): Promise<void> {
  const fonts = (self as unknown as { fonts?: FontFaceSet }).fonts;
  if (fonts) {
    await Promise.allSettled(
      faces.map(async ({ family, source, weight, unicodeRange }) =>
        fonts.add(await new FontFace(family, source, { weight, unicodeRange }).load()),
      ),
    );
    answer({ type: 'fonts-loaded' });
  }
}

function arranged(network: Graph, how: Arrangement): Placed {
  const x = Float32Array.from(network.x);
  const y = Float32Array.from(network.y);
  const radii = Float32Array.from({ length: network.nodes }, (_, node) => radius(network, node, 1));
  const { way } = how;
  const communities = way === 'communities';
  const labels = widths(
    Array.from({ length: network.nodes }, (_, node) => how.labels[node] ?? ''),
    how,
    communities ? COMMUNITY_FONT : NODE_FONT,
  );
  if (communities) {
    const unit = unitOf(radii, how.width * how.height);
    const [width, height] = [(how.width - 2 * EDGE) * unit, (how.height - 2 * EDGE) * unit];
    spread({
      width,
      height,
      x,
      y,
      radius: radii,
      label: labels.map((each) => each * NAME_ROOM * unit),
      line: LINE * unit,
    });
  } else if (way === 'rings' || way === 'columns' || way === 'patches') {
    const names = widths(how.groups.names, how, COMMUNITY_FONT);
    const { of, at } = how.groups;
    const { from, to } = network;
    return grouped({ form: way, of, at, names, labels, from, to, x, y, aspect: how.width / how.height });
  } else {
    const pinned = Uint8Array.from(how.pinnedX, (place) => (Number.isNaN(place) ? 0 : 1));
    if (pinned.includes(1)) {
      x.set(how.pinnedX);
      y.set(how.pinnedY);
    }
    const { from, to } = network;
    arrange({ from, to, x, y, pinned, radius: radii, labels, aspect: how.width / how.height });
  }
  return { x, y, guides: [] };
}

function widths(texts: readonly string[], how: Arrangement, font: string): Float32Array {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (pen) {
    pen.font = `${font} ${how.font}`;
  }
  return Float32Array.from(texts, (text) => pen?.measureText(text).width ?? 0);
}

/** Units of the network in a pixel, so that the blots cover their share of the paper. */
function unitOf(radii: Float32Array, pixels: number): number {
  const inked = radii.reduce((sum, each) => sum + Math.PI * each * each, 0);
  return Math.max(Math.sqrt(inked / INKED / pixels), LARGEST_BLOT / LARGEST_PIXELS);
}

function drawLatest(): void {
  if (canvas && graph && wanted) {
    const { view, look } = wanted;
    const pen = penFor(canvas, view, look.ratio);
    if (pen) {
      const written = draw(pen, graph, view, look, guides);
      answer({ type: 'drawn', view, written });
    }
  }
  wanted = undefined;
}

function penFor(paper: OffscreenCanvas, view: Viewport, ratio: number): OffscreenCanvasRenderingContext2D | null {
  const width = Math.max(1, Math.round(view.width * ratio));
  const height = Math.max(1, Math.round(view.height * ratio));
  if (paper.width !== width || paper.height !== height) {
    paper.width = width;
    paper.height = height;
  }
  return paper.getContext('2d', { willReadFrequently: true });
}

/** The picture on paper with what it means below it, as a file. */
async function saveImage(asked: ImageAsked): Promise<void> {
  if (graph) {
    const image = asked.form === 'svg' ? asLines(graph, asked) : await asPixels(graph, asked);
    answer({ type: 'image', form: asked.form, image });
  }
}

function asLines(network: Graph, { view, look, paper, legend, title }: ImageAsked): Blob {
  const measured = new OffscreenCanvas(1, 1).getContext('2d');
  const pen = new SvgPen((text, font) => {
    if (measured) {
      measured.font = font;
    }
    return measured?.measureText(text).width ?? 0;
  });
  const foot = new Foot(pen, view.width, network, look, legend, title);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, view.width, view.height + foot.height);
  draw(pen, network, view, { ...look, asLines: true }, guides);
  pen.globalAlpha = 1;
  pen.fillStyle = paper;
  pen.fillRect(0, view.height, view.width, foot.height); // nothing of the picture runs on below it
  foot.draw(view.height, look.font);
  return new Blob([pen.written(view.width, view.height + foot.height, title.join(' · '))], { type: 'image/svg+xml' });
}

async function asPixels(network: Graph, { view, look, paper, legend, title }: ImageAsked): Promise<Blob> {
  const drawn = new OffscreenCanvas(1, 1);
  const pen = penFor(drawn, view, look.ratio);
  const whole = new OffscreenCanvas(1, 1);
  const sheet = whole.getContext('2d');
  if (!pen || !sheet) {
    throw new Error('This browser draws nothing that is not seen');
  }
  draw(pen, network, view, look, guides);
  whole.width = drawn.width;
  whole.height =
    drawn.height + Math.ceil(new Foot(sheet, view.width, network, look, legend, title).height * look.ratio);
  sheet.fillStyle = paper;
  sheet.fillRect(0, 0, whole.width, whole.height);
  sheet.drawImage(drawn, 0, 0);
  sheet.scale(look.ratio, look.ratio);
  new Foot(sheet, view.width, network, look, legend, title).draw(view.height, look.font);
  return whole.convertToBlob({ type: 'image/png' });
}
