import KDBush from 'kdbush';
import { fit, toNetwork, toScreen, type Point, type Viewport } from './viewport.ts';
import type { Graph } from './wire.ts';

/** How near to a node somebody has to point, in pixels. */
const PICK_RADIUS = 14;
const EDGE = 20;

/** Where the nodes of a network stand, for who points at them. */
export class Places {
  private readonly graph: Graph;
  private readonly index: KDBush;

  constructor(graph: Graph) {
    this.graph = graph;
    this.index = new KDBush(graph.nodes);
    for (let node = 0; node < graph.nodes; node++) {
      this.index.add(graph.x[node]!, graph.y[node]!);
    }
    this.index.finish();
  }

  /** The viewport that shows all of them. */
  whole(width: number, height: number): Viewport {
    const { nodes, x, y } = this.graph;
    if (nodes === 0) {
      return fit(width, height);
    }
    const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
    for (let node = 0; node < nodes; node++) {
      box.minX = Math.min(box.minX, x[node]!);
      box.maxX = Math.max(box.maxX, x[node]!);
      box.minY = Math.min(box.minY, y[node]!);
      box.maxY = Math.max(box.maxY, y[node]!);
    }
    return fit(width, height, box);
  }

  /** The node that somebody points at; -1 where there is none. */
  pick(view: Viewport, at: Point): number {
    const { x, y } = this.graph;
    const point = toNetwork(view, at.x, at.y);
    const near = this.index.within(point.x, point.y, PICK_RADIUS / view.scale);
    const distance = (node: number): number => (x[node]! - point.x) ** 2 + (y[node]! - point.y) ** 2;
    return near.reduce((best, node) => (best < 0 || distance(node) < distance(best) ? node : best), -1);
  }

  /** The viewport, moved to a node that cannot be seen in it. */
  inSight(view: Viewport, node: number): Viewport {
    const [centreX, centreY] = [this.graph.x[node]!, this.graph.y[node]!];
    const at = toScreen(view, centreX, centreY);
    const isSeen = Math.min(at.x, at.y, view.width - at.x, view.height - at.y) >= EDGE;
    return isSeen ? view : { ...view, centreX, centreY };
  }
}
