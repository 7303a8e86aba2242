import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Area, type Borders, loadBorders } from './borders.ts';
import type { DrawnMap } from './drawn-map.ts';
import { drawInk, type Frames, type InkState, inkState, type Mark } from './ink.ts';
import { type Fill, type Look, readLook } from './look.ts';
import { mapStyles } from './styles.ts';
import { isWay, named, towards } from './walk.ts';

/** What is known of a municipality. */
export interface MapPlace {
  code: string;
  /** What is told of it, in the reader's language. */
  said: string;
  fill: Fill;
  people: number;
}

export interface LegendLine {
  sign: Fill | InkState | 'circle';
  text: string;
}

export interface MapOptions {
  /** One or more sentences about what is to be seen: the name of the map. */
  summary: string;
  /** How it is used by keyboard. */
  help: string;
  /** Whose borders they are: {0} the source, {1} the year. */
  source: string;
  /** Told of a municipality of which nothing is known. */
  nothing: string;
  /** {0} people. */
  people: string;
  /** {0} of them new. */
  fresh: string;
  early: string;
  failed: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** Areas in classes, people as circles, or blots that change with the step. */
  drawn: 'areas' | 'circles' | 'blots';
  legend: LegendLine[];
}

export interface MapData {
  places: MapPlace[];
  frames: Frames;
}

const NAME_MILLIS = 1000;

/**
 * The Netherlands with its municipalities: ratios as five classes, or people as circles or blots, never both. Fetches
 * nothing from elsewhere.
 *
 * Tells the server with `place-chosen` {code} what was chosen, "" for nothing. Has the attribute `drawn` once it is.
 */
@customElement('inktvlek-map')
export class InktvlekMap extends LitElement {
  static override styles = mapStyles;

  @property({ attribute: false }) data: MapData = { places: [], frames: { values: [], early: [] } };
  @property({ attribute: false }) options: MapOptions = {
    summary: '',
    help: '',
    source: '',
    nothing: '',
    people: '{0}',
    fresh: '{0}',
    early: '',
    failed: '',
    zoomIn: '+',
    zoomOut: '−',
    fit: '',
    drawn: 'areas',
    legend: [],
  };
  @property({ type: Number }) step = 0;
  /** CBS code of the municipality that is chosen. */
  @property() selected = '';
  @state() private borders: Borders | undefined;
  @state() private hasFailed = false;
  @state() private told = '';

  private drawn: DrawnMap | undefined;
  private look: Look | undefined;
  private starting = 0;
  private hovered = -1;
  private focused = -1;
  private typed = '';
  private typedAt = 0;
  private known = new Map<string, number>();
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = (): void => {
    this.look = undefined;
    this.repaint();
  };
  private readonly themes = new MutationObserver(this.recolour);

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.recolour);
    this.themes.observe(document.documentElement, { attributeFilter: ['style', 'theme', 'class'] });
    this.requestUpdate(); // the frame around the views may move the element: then the map starts anew
    void this.updateComplete.then(() => this.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.recolour);
    this.themes.disconnect();
    this.starting++;
    this.drawn?.dispose();
    this.drawn = undefined;
  }

  private async start(): Promise<void> {
    const mine = ++this.starting;
    try {
      const [borders, { DrawnMap: Drawing }] = await Promise.all([loadBorders(), import('./drawn-map.ts')]);
      const target = this.renderRoot.querySelector<HTMLElement>('#map');
      if (mine !== this.starting || !target) {
        return;
      }
      this.borders = borders;
      this.look = readLook(this.probe());
      this.drawn = new Drawing(target, borders, this.look, {
        hovered: (area) => this.hover(area),
        chosen: (area) => this.choose(area),
        moved: () => this.ink(),
      });
      this.repaint();
      this.toggleAttribute('drawn', true);
    } catch {
      this.hasFailed = true;
    }
  }

  private probe(): HTMLElement {
    const probe = this.renderRoot.querySelector<HTMLElement>('#probe');
    if (!probe) {
      throw new Error('The map is not there yet');
    }
    return probe;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('data')) {
      this.known = new Map(this.data.places.map((place, index) => [place.code, index]));
    }
    if (changed.has('data') || changed.has('options')) {
      this.repaint();
    } else if (changed.has('step') || changed.has('selected')) {
      this.ink();
    }
  }

  private areas(): Area[] {
    return this.borders?.areas ?? [];
  }

  private place(area: Area): MapPlace | undefined {
    return this.data.places[this.known.get(area.code) ?? -1];
  }

  /** The borders and what lies on them. */
  private repaint(): void {
    if (this.drawn && this.borders) {
      this.look ??= readLook(this.probe());
      const plain = this.options.drawn !== 'areas';
      this.drawn.paint(
        this.areas().map((area): Fill => {
          const fill = this.place(area)?.fill ?? 'none';
          return plain && fill !== 'hidden' ? 'none' : fill;
        }),
        this.look,
      );
      this.ink();
    }
  }

  private marks(): Mark[] {
    const { drawn } = this.options;
    if (drawn === 'areas') {
      return [];
    }
    const { frames } = this.data;
    return this.areas().flatMap((area): Mark[] => {
      const index = this.known.get(area.code) ?? -1;
      const place = this.data.places[index];
      if (!place) {
        return [];
      }
      return drawn === 'circles'
        ? [{ area, value: place.people, state: 'circle' }]
        : [{ area, value: frames.values[this.step]?.[index] ?? 0, state: inkState(frames, this.step, index) }];
    });
  }

  private most(): number {
    return this.options.drawn === 'circles'
      ? Math.max(0, ...this.data.places.map((place) => place.people))
      : this.data.frames.values.reduce((most, frame) => Math.max(most, ...frame), 0);
  }

  /** Only what lies on the borders. */
  private ink(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('#ink');
    const pen = canvas?.getContext('2d');
    const { drawn, look } = this;
    if (!canvas || !pen || !drawn || !look) {
      return;
    }
    const width = Math.round(canvas.clientWidth * devicePixelRatio);
    const height = Math.round(canvas.clientHeight * devicePixelRatio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const areas = this.areas();
    drawInk(
      pen,
      {
        marks: this.marks(),
        most: this.most(),
        hovered: areas[this.hovered >= 0 ? this.hovered : this.focused],
        selected: areas.find((area) => area.code === this.selected),
      },
      look,
      (point) => drawn.pixel(point),
    );
    this.tip();
  }

  /** What is said of a municipality at this step. */
  private said(area: Area): string {
    const index = this.known.get(area.code) ?? -1;
    const place = this.data.places[index];
    const { options } = this;
    if (options.drawn !== 'blots') {
      return place?.said ?? options.nothing;
    }
    const { frames } = this.data;
    const [now, before] = [this.step, this.step - 1].map((step) => Math.round(frames.values[step]?.[index] ?? 0));
    const [value, earlier] = [now ?? 0, before ?? 0];
    if (value === 0) {
      return options.nothing;
    }
    const state = inkState(frames, this.step, index);
    return [
      options.people.replace('{0}', number(value)),
      ...(value > earlier ? [options.fresh.replace('{0}', number(value - earlier))] : []),
      ...(state === 'early' ? [options.early] : []),
    ].join(', ');
  }

  private hover(area: number): void {
    if (area !== this.hovered) {
      this.hovered = area;
      this.ink();
    }
  }

  private tip(): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    const area = this.areas()[this.hovered >= 0 ? this.hovered : this.focused];
    if (!tip || !this.drawn) {
      return;
    }
    tip.hidden = !area;
    if (area) {
      tip.replaceChildren(Object.assign(document.createElement('strong'), { textContent: area.name }), this.said(area));
      const [x, y] = this.drawn.pixel(area.at);
      const [width, height] = [this.clientWidth, this.clientHeight];
      tip.style.left = `${Math.max(4, Math.min(width - tip.offsetWidth - 4, x - tip.offsetWidth / 2))}px`;
      tip.style.top = `${y - tip.offsetHeight - 14 > 0 ? y - tip.offsetHeight - 14 : Math.min(height, y + 18)}px`;
    }
  }

  /** Goes to a municipality by keyboard, and says where one is. */
  private focusOn(index: number): void {
    const area = this.areas()[index];
    if (area) {
      this.focused = index;
      this.hovered = -1;
      this.drawn?.show(area);
      this.ink();
      this.told = `${area.name}, ${area.province}. ${this.said(area)}`;
    }
  }

  private choose(index: number): void {
    const code = this.areas()[index]?.code ?? '';
    this.selected = code;
    this.focused = index;
    this.dispatchEvent(new CustomEvent('place-chosen', { detail: { code } }));
  }

  /** Where the keyboard begins: what is chosen, else what has most to show. */
  private begin(): number {
    const areas = this.areas();
    const chosen = areas.findIndex((area) => area.code === this.selected);
    const value = (area: Area): number => this.place(area)?.people ?? 0;
    return chosen >= 0
      ? chosen
      : areas.reduce((best, area, index) => (value(area) > value(areas[best] ?? area) ? index : best), 0);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.areas().length === 0) {
      return;
    }
    if (this.act(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private act(key: string): boolean {
    const isTyping = this.typed !== '' && performance.now() - this.typedAt < NAME_MILLIS;
    if (isWay(key)) {
      this.focusOn(this.focused < 0 ? this.begin() : towards(this.areas(), this.focused, key));
    } else if (key === 'Home') {
      this.focused = -1;
      this.focusOn(this.begin());
    } else if (key === 'Enter' && this.focused >= 0) {
      this.choose(this.focused);
    } else if (key === 'Escape' && (this.focused >= 0 || this.selected !== '')) {
      this.choose(-1);
      this.told = '';
      this.ink();
    } else if (!isTyping && (key === '+' || key === '=' || key === '-')) {
      this.drawn?.zoom(key === '-' ? -1 : 1);
    } else if (key.length === 1 && (/[\p{L}'’-]/u.test(key) || (isTyping && key === ' '))) {
      this.typed = isTyping ? this.typed + key : key;
      this.typedAt = performance.now();
      this.focusOn(named(this.areas(), this.typed));
    } else {
      return false;
    }
    return true;
  }

  override render(): unknown {
    const { options, borders } = this;
    const source = options.source.replace('{0}', borders?.source ?? '').replace('{1}', String(borders?.year ?? ''));
    return html`
      <div class="frame">
        <div
          id="map"
          tabindex="0"
          role="application"
          aria-label=${options.summary}
          aria-describedby="help"
          @keydown=${this.pressed}
          @blur=${() => {
            this.focused = -1;
            this.ink();
          }}
        ></div>
        <canvas id="ink" aria-hidden="true"></canvas>
        <div class="tip" aria-hidden="true" hidden></div>
        <div class="zoom">
          <button title=${options.zoomIn} aria-label=${options.zoomIn} @click=${() => this.drawn?.zoom(1)}>+</button>
          <button title=${options.zoomOut} aria-label=${options.zoomOut} @click=${() => this.drawn?.zoom(-1)}>−</button>
          <button title=${options.fit} aria-label=${options.fit} @click=${() => this.drawn?.fit()}>⤢</button>
        </div>
        ${this.hasFailed ? html`<p class="failed" role="alert">${options.failed}</p>` : nothing}
      </div>
      <span id="help" class="unseen">${options.help}</span>
      <span class="unseen live" role="status" aria-live="polite">${this.told}</span>
      <span id="probe" hidden></span>
      ${
        options.legend.length === 0
          ? nothing
          : html`<ul class="legend">
              ${options.legend.map(
                (line) =>
                  html`<li><span class="sign" data-sign=${line.sign} aria-hidden="true"></span>${line.text}</li>`,
              )}
            </ul>`
      }
      ${borders ? html`<p class="source">${source}</p>` : nothing}
    `;
  }
}

function number(value: number): string {
  return value.toLocaleString(document.documentElement.lang || undefined);
}
