import { html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isDark } from '../theme.ts';
import { download, Drawing } from './drawing.ts';
import { Glide } from './glide.ts';
import './inktvlek-minimap.ts';
import { wanted, type Wanted } from './keyboard.ts';
import { measured, type Box, type Label } from './labels.ts';
import { isInside } from './lasso.ts';
import { EMPTY, type GraphOptions } from './options.ts';
import { overlays } from './overlays.ts';
import { Places } from './places.ts';
import { Pointers } from './pointing.ts';
import { COMMUNITY_FONT, NODE_FONT, type Appearance } from './renderer.ts';
import { styles } from './styles.ts';
import { tip } from './tip.ts';
import { fit, panned, toNetwork, toScreen, zoomed, type Point, type Viewport } from './viewport.ts';
import { mostInfluential, nearest, nextNeighbour } from './walk.ts';
import { decode, type Graph } from './wire.ts';
import type { FromWorker, ImageAsked } from './worker.ts';

/** Up to so many nodes pointing at one dims the others. */
const DIMS = 3000;
const SETTLED_MILLIS = 400;
/** The lasso of Lucide. */
const LASSO = svg`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M3.704 14.467a10 8 0 1 1 3.115 2.375" /><path d="M7 22a5 5 0 0 1-2-3.994" /><circle cx="5" cy="16" r="2" />
</svg>`;
/** Enlarged so many times beyond seeing everything, one wants to know where one is. */
const ENLARGED = 1.25;

/**
 * The network on a canvas. Drawn in a worker; while it is dragged or zoomed, the last sharp picture is moved.
 *
 * Events: `node-chosen` {position} for a click or the space bar, `node-opened` {position} for a double click or Enter,
 * `group-chosen` {positions} for a line around many, Shift and a click or Shift and the space bar; `menu-wanted`
 * {position}, `table-wanted`, `back-wanted`, `again-wanted`, `help-wanted`, `selection-cleared`;
 * `settled` {load, keys, places, seen} when the picture stands where it will stay; who keeps that calls `known`.
 */
@customElement('inktvlek-graph')
export class InktvlekGraph extends LitElement {
  static override styles = styles;

  /** Where the bytes are. */
  @property() src = '';
  @property({ attribute: false }) options: GraphOptions = EMPTY;
  /** Step that is shown, or -1. */
  @property({ type: Number }) step = -1;
  /** What was chosen, or -1. */
  @property({ type: Number }) selected = -1;
  /** True once the first picture has been drawn. */
  @property({ type: Boolean, reflect: true }) drawn = false;

  /** True while everything stands where it will stay, and whoever asked knows. */
  @property({ type: Boolean, reflect: true }) standing = false;

  @state() private current = -1;
  @state() private hovered = -1;
  /** What was chosen together. */
  @state() private group: ReadonlySet<number> = new Set();
  /** Whether who points chooses many. */
  @state() private choosing = false;
  @state() private rope: readonly Point[] = [];
  @query('canvas') private canvas!: HTMLCanvasElement;

  private readonly glide = new Glide();
  /** Where what was seen before stood on the screen, by key. */
  private cameFrom: ReadonlyMap<number, Point> = new Map();
  private readonly drawing = new Drawing((message) => this.told(message));
  private graph: Graph | undefined;
  private places: Places | undefined;
  @state() private view: Viewport = fit(100, 100);
  private keys: number[] = [];
  private loads = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private readonly resizes = new ResizeObserver(() => this.resized());
  private readonly pointers = new Pointers({
    panned: (dx, dy) => this.changeView(panned(this.view, dx, dy)),
    zoomed: (factor, at) => this.zoom(factor, at),
    clicked: (at, more) => this.clicked(at, more),
    hovered: (at) => this.hover(at),
    grabbed: (at) => this.grab(at),
    dragged: (at) => this.place(this.grabbed, toNetwork(this.view, at.x, at.y)),
    dropped: () => this.drop(),
    roped: (line) => (this.rope = line.slice()),
    caught: (line) => this.caught(line),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
    this.drawing.stop();
    this.glide.stop();
    this.drawn = false;
  }

  private start(): void {
    if (this.drawing.isStarted || !this.isConnected) {
      return;
    }
    this.drawing.start(this.canvas);
    this.resizes.observe(this);
    if (this.src) {
      void this.load();
    }
  }

  private told(message: FromWorker): void {
    switch (message.type) {
      case 'drawn':
        this.written = message.written.map((label) => label.node);
        this.boxes = message.written;
        this.sharp(message.view);
        break;
      case 'arranged':
        if (message.id === this.loads && this.graph) {
          this.graph = { ...this.graph, x: message.x, y: message.y };
          this.places = new Places(this.graph, message.guides);
          this.arrived();
          this.follow(this.cameFrom);
        }
        break;
      case 'fonts-loaded':
        this.redraw();
        break;
      case 'image':
        download(message.image, `inktvlek-netwerk.${message.form}`);
        break;
    }
  }

  /** Nodes whose names are to be read in the last picture, and where. */
  written: number[] = [];
  private boxes: readonly Label[] = [];

  private hadMinimap = false;

  override updated(changed: PropertyValues<this>): void {
    const hasMinimap = this.renderRoot.querySelector('inktvlek-minimap') !== null;
    if (hasMinimap !== this.hadMinimap) {
      this.hadMinimap = hasMinimap;
      this.redraw(); // names go around it
    }
    if (changed.has('src') && this.src && this.drawing.isStarted) {
      void this.load();
    } else if (changed.has('selected') && this.places && this.selected >= 0) {
      this.current = this.selected;
      requestAnimationFrame(() => this.bringInSight(this.selected)); // once its card lies where it will lie
    } else if (changed.has('options') || changed.has('step') || changed.has('selected')) {
      this.redraw();
    }
  }

  private async load(): Promise<void> {
    const load = ++this.loads;
    this.standing = false;
    clearTimeout(this.settling); // it would tell the places of before
    const response = await fetch(this.src, { credentials: 'same-origin' });
    if (!response.ok) {
      throw new Error(`The network could not be fetched: ${response.status}`);
    }
    const bytes = await response.arrayBuffer();
    if (load !== this.loads) {
      return; // another was asked for meanwhile
    }
    const before = this.kept();
    this.cameFrom = this.onScreen();
    this.glide.stop();
    const marked = this.keys[this.current];
    const { way, keys, pins, labels, groups } = this.options;
    const pinned = (axis: 0 | 1): Float32Array =>
      Float32Array.from(keys, (key, node) => pins[2 * node + axis] ?? before.get(key)?.[axis] ?? NaN);
    const { covered } = overlays(this);
    this.graph = decode(bytes);
    this.places = undefined; // nothing can be pointed at until everything has its place
    this.keys = keys;
    this.current = marked === undefined ? -1 : keys.indexOf(marked);
    this.hovered = -1;
    this.group = new Set();
    const [pinnedX, pinnedY] = [pinned(0), pinned(1)];
    this.stays = way === 'own' && pins.length === 0 && pinnedX.some((place) => !Number.isNaN(place));
    const width = Math.max(100, this.clientWidth - covered.left - covered.right);
    const height = Math.max(100, this.clientHeight - covered.top - covered.bottom);
    const arrangement = { way, width, height, pinnedX, pinnedY, labels, font: this.font(), groups };
    this.drawing.send({ type: 'network', id: load, bytes: bytes.slice(0), arrangement });
    if (way === 'given') {
      this.places = new Places(this.graph);
      this.arrived();
    }
  }

  /** Whether what was seen before is part of this picture, so that nothing may move. */
  private stays = false;

  /** Where the nodes of the picture before stood. */
  private kept(): Map<number, [number, number]> {
    const kept = new Map<number, [number, number]>();
    const { graph } = this;
    if (graph && this.wayShown === 'own') {
      this.keys.forEach((key, node) => kept.set(key, [graph.x[node]!, graph.y[node]!]));
    }
    return kept;
  }

  private onScreen(): Map<number, Point> {
    const isFollowed = this.wayShown !== 'given' && this.wayShown !== 'communities';
    return new Map(
      isFollowed && this.graph && this.places ? this.keys.map((key, node) => [key, this.screenPlace(node)]) : [],
    );
  }

  /** Lets everything come from where it was seen before. */
  private follow(before: ReadonlyMap<number, Point>): void {
    if (this.wayShown !== 'given' && this.wayShown !== 'communities' && before.size > 0) {
      const from = this.keys.map((key) => {
        const at = before.get(key);
        return at ? toNetwork(this.view, at.x, at.y) : { x: NaN, y: NaN };
      });
      const to = this.keys.map((_, node) => ({ x: this.placeOf(node)[0], y: this.placeOf(node)[1] }));
      this.glide.go(from, to, 1 / this.view.scale, (x, y) => {
        this.drawing.send({ type: 'moved', x, y });
        this.redraw();
      });
    }
  }

  private wayShown: GraphOptions['way'] = 'given';

  private arrived(): void {
    const { way, seen } = this.options;
    this.wayShown = way;
    const [centreX, centreY, scale] = seen;
    if (centreX !== undefined && centreY !== undefined && scale !== undefined) {
      this.view = { centreX, centreY, scale, width: this.clientWidth, height: this.clientHeight };
    } else if (!this.stays || way !== 'own') {
      this.view = this.whole();
    }
    if (this.selected >= 0) {
      this.current = this.selected;
      if (seen.length === 0 && !this.stays) {
        requestAnimationFrame(() => this.bringInSight(this.selected)); // once its card lies where it will lie
      }
    }
    this.arrivals = this.loads;
    this.fitting = this.whole().scale;
    this.redraw();
    this.settle();
  }

  /** The load whose places are seen. */
  private arrivals = 0;

  /** The scale at which everything is seen. */
  private fitting = 1;

  private whole(): Viewport {
    const { clientWidth, clientHeight } = this;
    return this.places?.whole(clientWidth, clientHeight, overlays(this).covered) ?? fit(clientWidth, clientHeight);
  }

  private resized(): void {
    this.view = { ...this.view, width: this.clientWidth, height: this.clientHeight };
    this.fitting = this.whole().scale;
    if (!this.drawing.isThere) {
      this.view = this.whole();
    }
    this.redraw();
  }

  private font(): string {
    return getComputedStyle(this).fontFamily || 'system-ui, sans-serif';
  }

  private look(): Appearance {
    return {
      dark: isDark(),
      ratio: Math.min(2, window.devicePixelRatio || 1),
      font: this.font(),
      labels: this.options.labels,
      step: this.step,
      current: this.current,
      selected: this.selected,
      group: [...this.group],
      hovered: this.hovered,
      path: this.options.path,
      colour: this.options.colour,
      weights: this.options.weights,
      beyond: this.options.beyond,
      shades: this.options.shades,
      covered: overlays(this).boxes,
      withoutNames: false,
      groups: this.options.groups.names,
      moving: this.glide.isOn,
      asLines: false,
    };
  }

  private redraw(): void {
    if (!this.graph || !this.places || this.clientWidth === 0) {
      return;
    }
    this.drawing.shift(this.view);
    this.drawing.send({ type: 'draw', view: this.view, look: this.look() });
  }

  private sharp(view: Viewport): void {
    this.drawing.sharp(view, this.view);
    this.drawn = true;
    this.dispatchEvent(new CustomEvent('drawn'));
  }

  private changeView(view: Viewport): void {
    this.view = view;
    this.redraw();
    this.settle();
  }

  /** Tells where everything stands, once it has stood there for a moment. */
  private settle(): void {
    clearTimeout(this.settling);
    if (this.wayShown !== 'given') {
      this.settling = setTimeout(() => {
        if (this.arrivals !== this.loads) {
          return; // another picture is on its way
        }
        const places =
          this.graph && this.wayShown === 'own' ? [...this.keys.keys()].flatMap((n) => this.placeOf(n)) : [];
        const { centreX, centreY, scale } = this.view;
        this.tell('settled', { load: this.loads, keys: this.keys.slice(), places, seen: [centreX, centreY, scale] });
      }, SETTLED_MILLIS);
    } else {
      this.standing = true;
    }
  }

  /** Where everything of this load stands has been kept. */
  known(load: number): void {
    this.standing ||= load === this.loads;
  }

  /** Where a node stands in the network. */
  placeOf(node: number): [number, number] {
    return [this.graph?.x[node] ?? 0, this.graph?.y[node] ?? 0];
  }

  private grabbed = -1;

  /** Only in a neighbourhood nodes can be put elsewhere: its places are its own. */
  private grab(at: Point): boolean {
    this.glide.finish();
    this.grabbed = this.wayShown === 'own' ? this.pick(at) : -1;
    return this.grabbed >= 0;
  }

  private place(node: number, at: Point): void {
    if (this.graph && node >= 0) {
      this.graph.x[node] = at.x;
      this.graph.y[node] = at.y;
      this.drawing.send({ type: 'placed', node, x: at.x, y: at.y });
      this.redraw();
    }
  }

  private drop(): void {
    if (this.graph) {
      this.places = new Places(this.graph);
      this.settle();
    }
  }

  private caught(line: readonly Point[]): void {
    const nodes = [...Array(this.graph?.nodes ?? 0).keys()];
    const inside = nodes.filter((node) => isInside(line, this.screenPlace(node)));
    this.rope = [];
    this.chooseTogether(new Set([...this.group, ...inside]));
  }

  /** Nothing is chosen together any more; nobody is told. */
  letGo(): void {
    if (this.group.size > 0) {
      this.group = new Set();
      this.redraw();
    }
  }

  private toggle(node: number): void {
    const group = new Set(this.group);
    if (!group.delete(node)) {
      group.add(node);
    }
    this.chooseTogether(group);
  }

  private chooseTogether(group: ReadonlySet<number>): void {
    this.group = group;
    this.redraw();
    this.tell('group-chosen', { positions: [...group] });
  }

  /** Many can be chosen where nodes are people and what they are tied to. */
  private get choosesMany(): boolean {
    return this.options.choose !== '' && this.wayShown !== 'communities';
  }

  private zoom(factor: number, at: Point = { x: this.view.width / 2, y: this.view.height / 2 }): void {
    this.changeView(zoomed(this.view, factor, at));
  }

  private point(event: MouseEvent): Point {
    const box = this.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private isMore(event: PointerEvent): boolean {
    return this.choosesMany && (event.shiftKey || this.choosing);
  }

  private pick(at: Point): number {
    return this.places?.pick(this.view, at) ?? -1;
  }

  private hover(at: Point | undefined): void {
    const node = at ? this.pick(at) : -1;
    if (node !== this.hovered) {
      this.hovered = node;
      if (this.graph && this.graph.nodes <= DIMS) {
        this.redraw();
      }
    }
  }

  private clicked(at: Point, more: boolean): void {
    const node = this.pick(at);
    if (node >= 0 && more) {
      this.toggle(node);
    } else if (node >= 0) {
      this.group = new Set();
      this.mark(node);
      this.tell('node-chosen', { position: node });
    }
  }

  private tell(name: string, detail: object = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private mark(node: number): void {
    if (node >= 0) {
      this.current = node;
      this.bringInSight(node);
    }
  }

  private bringInSight(node: number): void {
    if (this.places && node >= 0) {
      this.view = this.places.inSight(this.view, node, overlays(this).covered);
    }
    this.redraw();
    this.settle();
  }

  private key(event: KeyboardEvent): void {
    const asked = this.graph && wanted(event);
    if (this.graph && asked) {
      this.obey(asked, this.graph);
      event.preventDefault();
    }
  }

  private obey(asked: Wanted, graph: Graph): void {
    switch (asked.what) {
      case 'walk':
        this.mark(this.current < 0 ? mostInfluential(graph) : nearest(graph, this.current, asked.direction));
        break;
      case 'neighbour': {
        const of = this.selected >= 0 ? this.selected : this.current;
        this.mark(of < 0 ? mostInfluential(graph) : nextNeighbour(graph, of, this.current, asked.step));
        break;
      }
      case 'most-influential':
        this.mark(mostInfluential(graph));
        break;
      case 'zoom':
        this.zoom(asked.factor);
        break;
      case 'fit':
        this.changeView(this.whole());
        break;
      case 'nothing-chosen':
        this.current = -1;
        this.hovered = -1;
        this.group = new Set();
        this.redraw();
        this.tell('selection-cleared');
        break;
      case 'beside':
        if (this.current >= 0 && this.choosesMany) {
          this.toggle(this.current);
        }
        break;
      case 'move':
        if (this.current >= 0 && this.grab(this.screenPlace(this.current))) {
          const [x, y] = this.placeOf(this.current);
          this.place(this.current, { x: x + asked.dx / this.view.scale, y: y + asked.dy / this.view.scale });
          this.drop();
        }
        break;
      case 'tell':
        if (!asked.ofMarked || this.current >= 0) {
          this.tell(asked.event, asked.ofMarked ? { position: this.current } : {});
        }
        break;
    }
  }

  /** Saves the picture as a file: without names of people, with these lines below it. */
  saveImage(form: ImageAsked['form'], ...title: string[]): void {
    this.glide.finish();
    const look = { ...this.look(), moving: false, ratio: 2, withoutNames: true, covered: [], hovered: -1, current: -1 };
    const paper = isDark() ? '#12151b' : '#faf7f0';
    const { legend } = this.options;
    this.drawing.send({ type: 'image', form, view: this.view, look, paper, legend, title });
  }

  /** Where the names of the last picture stand, for who checks that none lies over another. */
  labelBoxes(): (Box & { node: number })[] {
    const font = this.wayShown === 'communities' ? COMMUNITY_FONT : NODE_FONT;
    return measured(this.boxes, this.options.labels, `${font} ${this.font()}`);
  }

  /** Where a node stands on the screen, from the left top of the canvas. */
  screenPlace(node: number): Point {
    return toScreen(this.view, ...this.placeOf(node));
  }

  private name(node: number): string {
    return node < 0 ? '' : (this.options.labels[node] ?? `${node + 1}`);
  }

  private described(node: number): string {
    return [this.name(node), this.options.details[node] ?? ''].filter(Boolean).join(', ');
  }

  private tooltip(): unknown {
    const node = this.hovered >= 0 ? this.hovered : this.current !== this.selected ? this.current : -1;
    if (node < 0 || !this.graph || !this.places) {
      return nothing;
    }
    const { labels, details } = this.options;
    return tip(this.screenPlace(node), this.clientWidth, labels[node] ?? '', details[node] ?? '');
  }

  private minimap(): unknown {
    const { graph, places, view } = this;
    if (!graph || !places || this.options.choose === '' || view.scale < ENLARGED * this.fitting) {
      return nothing;
    }
    return html`<inktvlek-minimap
      .graph=${graph}
      .places=${places}
      .seen=${view}
      @moved-to=${({ detail }: CustomEvent<Point>) =>
        this.changeView({ ...this.view, centreX: detail.x, centreY: detail.y })}
    ></inktvlek-minimap>`;
  }

  private tool(text: string, sign: string, action: () => void): unknown {
    return html`<button title=${text} aria-label=${text} @click=${action}>${sign}</button>`;
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
        @pointerdown=${(event: PointerEvent) => {
          (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
          this.pointers.press(event.pointerId, this.point(event));
        }}
        @pointermove=${(event: PointerEvent) => this.pointers.move(event.pointerId, this.point(event), this.isMore(event))}
        @pointerup=${(event: PointerEvent) => this.pointers.release(event.pointerId, this.point(event), this.isMore(event))}
        @pointercancel=${(event: PointerEvent) => this.pointers.cancel(event.pointerId)}
        @pointerleave=${() => this.pointers.leave()}
        @dblclick=${(event: MouseEvent) => {
          const node = this.pick(this.point(event));
          if (node >= 0) {
            this.tell('node-opened', { position: node });
          }
        }}
        @contextmenu=${(event: MouseEvent) => {
          const node = this.pick(this.point(event));
          if (node >= 0) {
            event.preventDefault();
            this.mark(node);
            this.tell('menu-wanted', { position: node });
          }
        }}
        @wheel=${(event: WheelEvent) => {
          if (this.options.choose === '' && !event.ctrlKey && !event.metaKey) {
            return; // a picture in a page: the page scrolls
          }
          event.preventDefault();
          this.zoom(Math.exp(-event.deltaY / 400), this.point(event));
        }}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      >
        <canvas></canvas>
        <div id="current" class="hidden" role="img" aria-label=${this.name(this.current) || this.options.summary}></div>
      </div>
      ${this.tooltip()}
      <div id="help" class="hidden">${this.options.help}</div>
      <div class="hidden" role="status" aria-live="polite">${this.described(this.current)}</div>
      ${
        this.rope.length > 1
          ? svg`<svg class="rope"><polygon points=${this.rope.map(({ x, y }) => `${x},${y}`).join(' ')}></polygon></svg>`
          : nothing
      }
      ${this.minimap()}
      <div class="tools">
        ${
          this.choosesMany
            ? html`<button
                title=${this.options.choose}
                aria-label=${this.options.choose}
                aria-pressed=${this.choosing}
                @click=${() => (this.choosing = !this.choosing)}
              >
                ${LASSO}
              </button>`
            : nothing
        }
        ${this.tool(this.options.zoomIn, '+', () => this.zoom(1.4))}
        ${this.tool(this.options.zoomOut, '−', () => this.zoom(1 / 1.4))}
        ${this.tool(this.options.fit, '⤢', () => this.changeView(this.whole()))}
      </div>
    `;
  }
}
