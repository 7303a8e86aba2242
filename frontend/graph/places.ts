import KDBush from 'kdbush';
import type { Guide } from './groups.ts';
import { radius } from './marks.ts';
import {
  fit,
  panned,
  toNetwork,
  toScreen,
  UNCOVERED,
  type Corners,
  type Covered,
  type Point,
  type Viewport,
} from './viewport.ts';
import { isCommunity, LARGEST_BLOT, type Graph } from './wire.ts';

/** How near to a node somebody has to point, in pixels. */
const PICK_RADIUS = 14;
const EDGE = 24;
/** Half the height of the name of a group. */
const NAME = 10;
/** A few nodes are not blown up further than this. */
const CLOSEST_FIT = 1.4;

/** Where the nodes of a network stand, for who points at them. */
export class Places {
  private readonly graph: Graph;
  private readonly guides: readonly Guide[];
  private readonly index: KDBush;

  /** @param guides what lies below groups: to be seen as well */
  constructor(graph: Graph, guides: readonly Guide[] = []) {
    this.graph = graph;
    this.guides = guides;
    this.index = new KDBush(graph.nodes);
    for (let node = 0; node < graph.nodes; node++) {
      this.index.add(graph.x[node]!, graph.y[node]!);
    }
    this.index.finish();
  }

  /** The viewport that shows all of them in what is not covered. */
  whole(width: number, height: number, covered: Covered = UNCOVERED): Viewport {
    return this.graph.nodes === 0
      ? fit(width, height)
      : fit(width, height, this.corners(), covered, this.graph.x instanceof Float32Array ? CLOSEST_FIT : undefined);
  }

  private corners(): Corners {
    const { nodes, x, y, kind } = this.graph;
    const room = this.graph.x instanceof Float32Array ? 18 : 0;
    const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
    for (let node = 0; node < nodes; node++) {
      const reach = isCommunity(kind[node]!) ? radius(this.graph, node, 1) : room;
      box.minX = Math.min(box.minX, x[node]! - reach);
      box.maxX = Math.max(box.maxX, x[node]! + reach);
      box.minY = Math.min(box.minY, y[node]! - reach);
      box.maxY = Math.max(box.maxY, y[node]! + reach);
    }
    for (const { x: middleX, y: middleY, width, height, nameY } of this.guides) {
      box.minX = Math.min(box.minX, middleX - width / 2);
      box.maxX = Math.max(box.maxX, middleX + width / 2);
      box.minY = Math.min(box.minY, middleY - height / 2, nameY - NAME);
      box.maxY = Math.max(box.maxY, middleY + height / 2, nameY + NAME);
    }
    return box;
  }

  /** The node that somebody points at; -1 where there is none. */
  pick(view: Viewport, at: Point): number {
    const { x, y, kind } = this.graph;
    const point = toNetwork(view, at.x, at.y);
    const blots = this.graph.nodes > 0 && isCommunity(kind[0]!);
    const near = this.index.within(point.x, point.y, Math.max(PICK_RADIUS / view.scale, blots ? LARGEST_BLOT : 0));
    const distance = (node: number): number =>
      Math.hypot(x[node]! - point.x, y[node]! - point.y) * view.scale - radius(this.graph, node, view.scale);
    const best = near.reduce((found, node) => (found < 0 || distance(node) < distance(found) ? node : found), -1);
    return best >= 0 && distance(best) <= (blots ? 4 : PICK_RADIUS) ? best : -1;
  }

  /** The viewport, moved no further than is needed to see a node beside what covers the picture. */
  inSight(view: Viewport, node: number, covered: Covered = UNCOVERED): Viewport {
    const at = toScreen(view, this.graph.x[node]!, this.graph.y[node]!);
    const edge = EDGE + radius(this.graph, node, view.scale);
    const dx = within(at.x, covered.left + edge, view.width - covered.right - edge) - at.x;
    const dy = within(at.y, covered.top + edge, view.height - covered.bottom - edge) - at.y;
    return dx === 0 && dy === 0 ? view : panned(view, dx, dy);
  }
}

function within(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}
