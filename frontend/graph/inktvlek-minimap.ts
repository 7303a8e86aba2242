import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Places } from './places.ts';
import { toNetwork, toScreen, type Point, type Viewport } from './viewport.ts';
import type { Graph } from './wire.ts';

const WIDTH = 132;
const HEIGHT = 88;
/** Everything is fitted into a sheet so many times as large: its margins are for large pictures. */
const FINER = 4;
/** From here on a node is a dot. */
const MANY = 1000;

/**
 * Everything at once, small, with a frame around what is seen. Event: `moved-to` {x, y} of the network.
 *
 * For who points; with the keyboard one walks from node to node. Drawn once per network, O(nodes).
 */
@customElement('inktvlek-minimap')
export class InktvlekMinimap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      inline-size: ${WIDTH}px;
      block-size: ${HEIGHT}px;
      overflow: hidden;
      color: var(--ink);
      background: var(--sheet);
      border: 1px solid var(--line-strong);
      border-radius: 6px;
      cursor: crosshair;
      touch-action: none;
    }
    canvas {
      inline-size: 100%;
      block-size: 100%;
    }
    .frame {
      position: absolute;
      box-sizing: border-box;
      border: 2px solid var(--ink);
      border-radius: 2px;
      pointer-events: none;
    }
  `;

  @property({ attribute: false }) graph!: Graph;
  @property({ attribute: false }) places!: Places;
  /** What is seen of it. */
  @property({ attribute: false }) seen!: Viewport;
  @query('canvas') private canvas!: HTMLCanvasElement;

  private whole!: Viewport;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('places')) {
      this.whole = this.places.whole(FINER * WIDTH, FINER * HEIGHT);
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('places')) {
      this.draw();
    }
  }

  private draw(): void {
    const { graph, canvas } = this;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = WIDTH * ratio;
    canvas.height = HEIGHT * ratio;
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.scale(ratio, ratio);
      pen.fillStyle = getComputedStyle(this).color;
      pen.globalAlpha = graph.nodes > MANY ? 0.35 : 0.8;
      const size = graph.nodes > MANY ? 1 : 4;
      for (let node = 0; node < graph.nodes; node++) {
        const at = this.small(graph.x[node]!, graph.y[node]!);
        pen.fillRect(at.x - size / 2, at.y - size / 2, size, size);
      }
    }
  }

  private small(x: number, y: number): Point {
    const at = toScreen(this.whole, x, y);
    return { x: at.x / FINER, y: at.y / FINER };
  }

  private follow(event: PointerEvent): void {
    if (event.buttons > 0) {
      const box = this.getBoundingClientRect();
      const detail = toNetwork(this.whole, FINER * (event.clientX - box.left), FINER * (event.clientY - box.top));
      this.dispatchEvent(new CustomEvent('moved-to', { detail }));
    }
  }

  override render(): unknown {
    const { seen } = this;
    const middle = this.small(seen.centreX, seen.centreY);
    const shrunk = this.whole.scale / FINER / seen.scale;
    const [width, height] = [seen.width * shrunk, seen.height * shrunk];
    return html`
      <canvas
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => this.follow(event)}
        @pointermove=${(event: PointerEvent) => this.follow(event)}
      ></canvas>
      <div
        class="frame"
        style="left: ${middle.x - width / 2}px; top: ${middle.y - height / 2}px; width: ${width}px; height: ${height}px"
      ></div>
    `;
  }
}
