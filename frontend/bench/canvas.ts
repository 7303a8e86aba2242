import Graph from 'graphology';
import Sigma from 'sigma';
import { InktvlekGraph } from '../graph/inktvlek-graph.ts';
import { EMPTY } from '../graph/options.ts';
import { encode, invent, type Network } from './network.ts';

/** What is measured of each. Every promise is kept once the picture can be seen. */
interface Drawn {
  /** All of it again from where it is seen, with names. */
  redraw(round: number): Promise<void>;
  /** Every node in another colour. */
  step(round: number): Promise<void>;
}

const COLOURS = ['#1c2f5c', '#1f8a95', '#ae3e5f', '#768e17', '#5f1920', '#3b43d3'];
const NAMED = 300;

const stage = (): HTMLElement => {
  const found = document.getElementById('stage');
  if (!found) {
    throw new Error('No stage to draw on');
  }
  found.replaceChildren();
  return found;
};

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function ours(network: Network): Promise<Drawn> {
  const src = URL.createObjectURL(new Blob([encode(network)]));
  const element = new InktvlekGraph();
  const drawn = (): Promise<void> =>
    new Promise((resolve) => element.addEventListener('drawn', () => resolve(), { once: true }));
  const labels = Array.from({ length: NAMED }, (_, node) => `Person ${node}`);
  element.options = { ...EMPTY, labels, colour: 'community' };
  element.src = src;
  const first = drawn();
  stage().append(element);
  await first;
  const redraw = async (): Promise<void> => {
    const done = drawn();
    element.options = { ...element.options };
    await done;
  };
  return {
    redraw,
    step: async (round) => {
      const done = drawn();
      element.step = round % 2;
      await done;
    },
  };
}

async function sigma(network: Network): Promise<Drawn> {
  const graph = new Graph({ type: 'undirected' });
  network.x.forEach((x, node) => {
    graph.addNode(node, {
      x,
      y: -network.y[node]!,
      size: 2,
      label: `Person ${node}`,
      color: COLOURS[network.community[node]! % COLOURS.length],
    });
  });
  network.ties.forEach(([from, to]) => graph.addEdge(from, to, { size: 0.5, color: '#d5d2ca' }));
  const host = document.createElement('div');
  stage().append(host);
  const renderer = new Sigma(graph, host, { settings: { labelRenderedSizeThreshold: 0 } });
  // The picture is there once the pixels can be read.
  const seen = (): void => {
    for (const canvas of host.querySelectorAll('canvas')) {
      const pen = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
      pen?.readPixels(0, 0, 1, 1, pen.RGBA, pen.UNSIGNED_BYTE, new Uint8Array(4));
    }
  };
  const refresh = async (skipIndexation: boolean): Promise<void> => {
    renderer.refresh({ skipIndexation });
    seen();
    await frame();
  };
  await refresh(false);
  return {
    redraw: () => refresh(true),
    step: async (round) => {
      graph.updateEachNodeAttributes((node, attributes) => ({
        ...attributes,
        color: COLOURS[(Number(node) + round) % COLOURS.length],
      }));
      await refresh(true);
    },
  };
}

const KINDS = { ours, sigma };
let network: Network | undefined;
let shown: Drawn | undefined;

/** Called by `CanvasBenchmark`. */
const bench = {
  invent: (nodes: number): void => {
    network = invent(nodes);
  },
  /** Milliseconds from the data to the first picture. */
  open: async (kind: keyof typeof KINDS): Promise<number> => {
    if (!network) {
      throw new Error('Invent a network first');
    }
    const before = performance.now();
    shown = await KINDS[kind](network);
    return performance.now() - before;
  },
  /** Does one thing so many times; milliseconds. */
  repeat: async (what: keyof Drawn, times: number): Promise<number> => {
    const before = performance.now();
    for (let round = 0; round < times; round++) {
      await shown?.[what](round);
    }
    return performance.now() - before;
  },
};

Object.assign(window, { bench });
