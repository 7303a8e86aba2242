import { css, html, LitElement, type PropertyValues, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { defaults as defaultControls } from 'ol/control/defaults.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import olStyles from 'ol/ol.css?inline';
import { isDark } from '../theme.ts';
import { blot, blotRadius } from './blot.ts';
import { LAKE, OUTLINE } from './outline.ts';

export interface MapPlace {
  code: string;
  name: string;
  lon: number;
  lat: number;
}

export interface MapOptions {
  /** One sentence about what is to be seen. */
  summary: string;
  /** "schematic", in the reader's language. */
  schematic: string;
  zoomIn: string;
  zoomOut: string;
}

/** Places with a value per step. */
export interface MapData {
  places: MapPlace[];
  /** `frames[step][place]`, at least 0. */
  frames: number[][];
}

const COLOURS = {
  light: { land: '#f1ecdf', line: '#8a8578', ink: 'rgba(28, 47, 92, 0.78)', water: '#fbf8f1' },
  dark: { land: '#20252c', line: '#8f949b', ink: 'rgba(185, 200, 255, 0.85)', water: '#14171c' },
};

/**
 * A map of the Netherlands with an ink blot per municipality, its area proportional to the value of the step shown.
 * Draws nothing from elsewhere: no background map is fetched.
 */
@customElement('inktvlek-map')
export class InktvlekMap extends LitElement {
  static override styles = [
    unsafeCSS(olStyles),
    css`
      :host {
        display: block;
        position: relative;
        min-height: 22rem;
        border: 1px solid var(--line);
        border-radius: 8px;
        overflow: hidden;
        background: var(--paper);
      }
      #map {
        position: absolute;
        inset: 0;
      }
      .note {
        position: absolute;
        left: 8px;
        bottom: 6px;
        font-size: 0.8rem;
        color: var(--text);
      }
      .tip {
        position: absolute;
        right: 8px;
        bottom: 6px;
        font-weight: 600;
        color: var(--text);
        background: var(--paper);
      }
      .ol-zoom button,
      .ol-zoom button:hover,
      .ol-zoom button:focus {
        color: var(--text);
        background: var(--paper);
        inline-size: 2.2rem;
        block-size: 2.2rem;
        font-size: 1.1rem;
      }
    `,
  ];

  @property({ attribute: false }) data: MapData = { places: [], frames: [] };
  @property({ attribute: false }) options: MapOptions = {
    summary: '',
    schematic: '',
    zoomIn: '+',
    zoomOut: '−',
  };
  @property({ type: Number }) step = 0;

  private map: OlMap | undefined;
  private readonly land = new VectorSource();
  private readonly blots = new VectorSource<Feature<Point>>();
  private landLayer: VectorLayer | undefined;
  private blotLayer: VectorLayer | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // the frame around the views may move the element: then the map starts anew
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.map?.setTarget(undefined);
    this.map = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.map) {
      this.start();
    }
    if (changed.has('data')) {
      this.placeBlots();
    }
    this.landLayer?.changed();
    this.blotLayer?.changed();
  }

  private start(): void {
    const ring = (points: readonly (readonly [number, number])[]): number[][] =>
      points.map(([lon, lat]) => fromLonLat([lon, lat]));
    this.land.clear();
    this.land.addFeature(new Feature(new Polygon([ring(OUTLINE), ring(LAKE)])));
    this.landLayer = new VectorLayer({
      source: this.land,
      style: () => {
        const colours = this.colours();
        return new Style({
          fill: new Fill({ color: colours.land }),
          stroke: new Stroke({ color: colours.line, width: 1.5 }),
        });
      },
    });
    this.blotLayer = new VectorLayer({ source: this.blots, style: (feature) => this.blotStyle(feature as Feature) });
    const extent = transformExtent([3.2, 50.7, 7.3, 53.6], 'EPSG:4326', 'EPSG:3857');
    this.map = new OlMap({
      target: this.renderRoot.querySelector<HTMLElement>('#map') ?? undefined,
      layers: [this.landLayer, this.blotLayer],
      view: new View({ extent: grow(extent), constrainOnlyCenter: true }),
      controls: defaultControls({
        attribution: false,
        rotate: false,
        zoomOptions: { zoomInTipLabel: this.options.zoomIn, zoomOutTipLabel: this.options.zoomOut },
      }),
    });
    const map = this.map;
    const showAll = (): void => map.getView().fit(extent, { padding: [12, 12, 24, 12] });
    map.on('change:size', showAll);
    showAll();
    this.map.on('pointermove', (event) => this.tell(event.pixel));
  }

  private colours(): (typeof COLOURS)['light'] {
    return isDark() ? COLOURS.dark : COLOURS.light;
  }

  private placeBlots(): void {
    this.blots.clear();
    this.blots.addFeatures(
      this.data.places.map((place, index) => {
        const feature = new Feature(new Point(fromLonLat([place.lon, place.lat])));
        feature.setId(place.code);
        feature.set('index', index);
        feature.set('name', place.name);
        return feature;
      }),
    );
  }

  private value(index: number): number {
    return this.data.frames[Math.min(this.step, this.data.frames.length - 1)]?.[index] ?? 0;
  }

  private largest(): number {
    return this.data.frames.reduce((max, frame) => frame.reduce((a, b) => Math.max(a, b), max), 0);
  }

  private blotStyle(feature: Feature): Style {
    const index = feature.get('index') as number;
    const radius = blotRadius(this.value(index), this.largest());
    const edge = radius > 0 ? blot(String(feature.getId()), radius) : [];
    return new Style({
      renderer: (point, state) => {
        if (edge.length === 0) {
          return;
        }
        const [x, y] = point as [number, number];
        const pen = state.context;
        pen.save();
        pen.globalCompositeOperation = isDark() ? 'source-over' : 'multiply';
        pen.fillStyle = this.colours().ink;
        pen.beginPath();
        edge.forEach(([dx, dy], i) => {
          const next = edge[(i + 1) % edge.length]!;
          const middle: [number, number] = [(dx + next[0]) / 2, (dy + next[1]) / 2];
          const at: [number, number] = [x + middle[0] * state.pixelRatio, y + middle[1] * state.pixelRatio];
          if (i === 0) {
            pen.moveTo(...at);
          } else {
            pen.quadraticCurveTo(x + dx * state.pixelRatio, y + dy * state.pixelRatio, ...at);
          }
        });
        pen.closePath();
        pen.fill();
        pen.restore();
      },
    });
  }

  /** Names the nearest place with a value under the pointer. */
  private tell(pixel: number[]): void {
    const tip = this.renderRoot.querySelector('.tip');
    const map = this.map;
    if (!tip || !map) {
      return;
    }
    let text = '';
    let nearest = 24;
    for (const feature of this.blots.getFeatures()) {
      const place = feature.getGeometry();
      if (!place) {
        continue;
      }
      const at = map.getPixelFromCoordinate(place.getCoordinates());
      const distance = Math.hypot(at[0]! - pixel[0]!, at[1]! - pixel[1]!);
      const value = this.value(feature.get('index') as number);
      if (value > 0 && distance < nearest) {
        nearest = distance;
        text = `${feature.get('name') as string}: ${Math.round(value).toLocaleString()}`;
      }
    }
    tip.textContent = text;
  }

  override render(): unknown {
    return html`
      <div id="map" tabindex="0" role="application" aria-label=${this.options.summary}></div>
      <div class="note">${this.options.schematic}</div>
      <div class="tip" role="status"></div>
    `;
  }
}

/** A tenth more on every side. */
function grow(extent: number[]): number[] {
  const [minX, minY, maxX, maxY] = extent as [number, number, number, number];
  const [dx, dy] = [(maxX - minX) / 2, (maxY - minY) / 2];
  return [minX - dx, minY - dy, maxX + dx, maxY + dy];
}
