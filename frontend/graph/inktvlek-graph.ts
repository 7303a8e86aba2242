import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isDark } from '../theme.ts';
import { Places } from './places.ts';
import { styles } from './styles.ts';
import { fit, panned, transformFrom, zoomed, type Point, type Viewport } from './viewport.ts';
import { mostInfluential, nearest, type Direction } from './walk.ts';
import { decode, type Graph } from './wire.ts';
import type { Drawn, ToWorker } from './worker.ts';

/** Texts and settings from the server; everything else comes as bytes from `src`. */
export interface GraphOptions {
  /** Names of the first nodes, in the order of the bytes. */
  labels: string[];
  /** One sentence about what is to be seen. */
  summary: string;
  /** How to use it with the keyboard. */
  help: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** Positions of the nodes of a path, in order. */
  path: number[];
}

const EMPTY: GraphOptions = {
  labels: [],
  summary: '',
  help: '',
  zoomIn: '+',
  zoomOut: '−',
  fit: '⤢',
  path: [],
};
const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The network on a canvas. Drawn in a worker; while it is dragged or zoomed, the last sharp picture is moved.
 *
 * Events: `node-chosen` {position} when a node is clicked or Enter is pressed, `table-wanted` for the key T,
 * `back-wanted` for Backspace, `selection-cleared` for Escape.
 */
@customElement('inktvlek-graph')
export class InktvlekGraph extends LitElement {
  static override styles = styles;

  /** Where the bytes are. */
  @property() src = '';
  @property({ attribute: false }) options: GraphOptions = EMPTY;
  /** Step that is shown, or -1. */
  @property({ type: Number }) step = -1;
  /** True once the first picture has been drawn. */
  @property({ type: Boolean, reflect: true }) drawn = false;

  @state() private current = -1;
  @query('canvas') private canvas!: HTMLCanvasElement;

  private worker: Worker | undefined;
  private graph: Graph | undefined;
  private places: Places | undefined;
  private view: Viewport = fit(100, 100);
  private drawnView: Viewport | undefined;
  private drag: { at: Point; moved: boolean } | undefined;
  private readonly resizes = new ResizeObserver(() => this.resized());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
    this.worker?.terminate();
    this.worker = undefined;
    this.drawn = false;
  }

  private start(): void {
    if (this.worker || !this.isConnected) {
      return;
    }
    const fresh = document.createElement('canvas'); // a canvas can be given to a worker once only
    this.canvas.replaceWith(fresh);
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = (event: MessageEvent<Drawn>) => this.sharp(event.data.view);
    const offscreen = fresh.transferControlToOffscreen();
    this.send({ type: 'canvas', canvas: offscreen }, [offscreen]);
    this.resizes.observe(this);
    if (this.src) {
      void this.load();
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src && this.worker) {
      void this.load();
    } else if (changed.has('options') || changed.has('step')) {
      this.redraw();
    }
  }

  private async load(): Promise<void> {
    const response = await fetch(this.src, { credentials: 'same-origin' });
    if (!response.ok) {
      throw new Error(`The network could not be fetched: ${response.status}`);
    }
    const bytes = await response.arrayBuffer();
    this.graph = decode(bytes);
    this.places = new Places(this.graph);
    this.send({ type: 'network', bytes: bytes.slice(0) });
    this.current = -1;
    this.view = this.whole();
    this.redraw();
  }

  private whole(): Viewport {
    const { clientWidth, clientHeight } = this;
    return this.places?.whole(clientWidth, clientHeight) ?? fit(clientWidth, clientHeight);
  }

  private resized(): void {
    this.view = { ...this.view, width: this.clientWidth, height: this.clientHeight };
    if (!this.drawnView) {
      this.view = this.whole();
    }
    this.redraw();
  }

  private redraw(): void {
    if (!this.graph || this.clientWidth === 0) {
      return;
    }
    this.shift();
    const look = {
      dark: isDark(),
      ratio: Math.min(2, window.devicePixelRatio || 1),
      labels: this.options.labels,
      step: this.step,
      current: this.current,
      path: this.options.path,
    };
    this.send({ type: 'draw', view: this.view, look });
  }

  private sharp(view: Viewport): void {
    this.drawnView = view;
    this.drawn = true;
    this.shift();
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  /** Moves the last sharp picture to where it belongs now. */
  private shift(): void {
    if (this.drawnView) {
      this.canvas.style.transform = transformFrom(this.drawnView, this.view);
    }
  }

  private send(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  private changeView(view: Viewport): void {
    this.view = view;
    this.redraw();
  }

  private zoom(factor: number, at: Point = { x: this.view.width / 2, y: this.view.height / 2 }): void {
    this.changeView(zoomed(this.view, factor, at));
  }

  private at(event: MouseEvent): Point {
    const box = this.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private pointerDown(event: PointerEvent): void {
    this.drag = { at: this.at(event), moved: false };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  private pointerMove(event: PointerEvent): void {
    if (!this.drag) {
      return;
    }
    const at = this.at(event);
    const [dx, dy] = [at.x - this.drag.at.x, at.y - this.drag.at.y];
    if (this.drag.moved || Math.abs(dx) + Math.abs(dy) > 4) {
      this.drag = { at, moved: true };
      this.changeView(panned(this.view, dx, dy));
    }
  }

  private pointerUp(event: PointerEvent): void {
    const moved = this.drag?.moved ?? true;
    this.drag = undefined;
    if (!moved) {
      const node = this.places?.pick(this.view, this.at(event)) ?? -1;
      if (node >= 0) {
        this.choose(node);
      }
    }
  }

  private choose(node: number): void {
    this.mark(node);
    this.dispatchEvent(new CustomEvent('node-chosen', { detail: { position: node } }));
  }

  private mark(node: number): void {
    this.current = node;
    if (this.places && node >= 0) {
      this.view = this.places.inSight(this.view, node);
    }
    this.redraw();
  }

  private key(event: KeyboardEvent): void {
    if (!this.graph || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const direction = ARROWS[event.key];
    if (direction) {
      const next = this.current < 0 ? mostInfluential(this.graph) : nearest(this.graph, this.current, direction);
      if (next >= 0) {
        this.mark(next);
      }
    } else if (event.key === 'Enter' && this.current >= 0) {
      this.choose(this.current);
    } else if (event.key === 'Home') {
      this.mark(mostInfluential(this.graph));
    } else if (event.key === '+' || event.key === '=') {
      this.zoom(1.4);
    } else if (event.key === '-') {
      this.zoom(1 / 1.4);
    } else if (event.key === 'Escape') {
      this.mark(-1);
      this.dispatchEvent(new CustomEvent('selection-cleared'));
    } else if (event.key === 'Backspace') {
      this.dispatchEvent(new CustomEvent('back-wanted'));
    } else if (event.key === 't' || event.key === 'T') {
      this.dispatchEvent(new CustomEvent('table-wanted'));
    } else {
      return;
    }
    event.preventDefault();
  }

  private name(node: number): string {
    return node < 0 ? '' : (this.options.labels[node] ?? `${node + 1}`);
  }

  override render(): unknown {
    return html`
      <div
        id="stage"
        role="application"
        tabindex="0"
        aria-label=${this.options.summary}
        aria-describedby="help"
        aria-activedescendant=${this.current < 0 ? '' : 'current'}
        @pointerdown=${(event: PointerEvent) => this.pointerDown(event)}
        @pointermove=${(event: PointerEvent) => this.pointerMove(event)}
        @pointerup=${(event: PointerEvent) => this.pointerUp(event)}
        @wheel=${(event: WheelEvent) => {
          event.preventDefault();
          this.zoom(Math.exp(-event.deltaY / 400), this.at(event));
        }}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      >
        <canvas></canvas>
        <div id="current" class="hidden" role="img" aria-label=${this.name(this.current) || this.options.summary}></div>
      </div>
      <div id="help" class="hidden">${this.options.help}</div>
      <div class="hidden" role="status" aria-live="polite">${this.name(this.current)}</div>
      <div class="tools">
        <button title=${this.options.zoomIn} aria-label=${this.options.zoomIn} @click=${() => this.zoom(1.4)}>+</button>
        <button title=${this.options.zoomOut} aria-label=${this.options.zoomOut} @click=${() => this.zoom(1 / 1.4)}>
          −
        </button>
        <button title=${this.options.fit} aria-label=${this.options.fit} @click=${() => this.changeView(this.whole())}>
          ⤢
        </button>
      </div>
    `;
  }
}
