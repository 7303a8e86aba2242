import { draw, type Appearance } from './renderer.ts';
import type { Viewport } from './viewport.ts';
import { decode, type Graph } from './wire.ts';

export type ToWorker =
  | { type: 'canvas'; canvas: OffscreenCanvas }
  | { type: 'network'; bytes: ArrayBuffer }
  | { type: 'draw'; view: Viewport; look: Appearance };

export interface Drawn {
  type: 'drawn';
  view: Viewport;
}

const port = self as unknown as Worker;
let canvas: OffscreenCanvas | undefined;
let graph: Graph | undefined;
let wanted: { view: Viewport; look: Appearance } | undefined;

port.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.type) {
    case 'canvas':
      canvas = message.canvas;
      break;
    case 'network':
      graph = decode(message.bytes);
      break;
    case 'draw':
      if (!wanted) {
        setTimeout(drawLatest); // several messages that are waiting are one picture
      }
      wanted = message;
      break;
  }
};

function drawLatest(): void {
  if (canvas && graph && wanted) {
    const { view, look } = wanted;
    const width = Math.max(1, Math.round(view.width * look.ratio));
    const height = Math.max(1, Math.round(view.height * look.ratio));
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen) {
      draw(pen, graph, view, look);
      port.postMessage({ type: 'drawn', view } satisfies Drawn);
    }
  }
  wanted = undefined;
}
