import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { platformModifierKeyOnly } from 'ol/events/condition.js';
import MultiLineString from 'ol/geom/MultiLineString.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import DragPan from 'ol/interaction/DragPan.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import Projection from 'ol/proj/Projection.js';
import VectorSource from 'ol/source/Vector.js';
import FillStyle from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { Area, Borders, Line, Point } from './borders.ts';
import type { Fill, Look } from './look.ts';

const GRID = new Projection({ code: 'EPSG:28992', units: 'm', extent: [-7000, 289000, 300000, 640000] });
const COUNTRY = [13600, 306900, 278100, 619400];
const CLOSEST = 60; // metres a pixel

/** What the map tells: positions of municipalities, -1 for none. */
export interface Told {
  hovered: (area: number) => void;
  chosen: (area: number) => void;
  moved: () => void;
}

/** The borders on OpenLayers: drawn when the colours change or the map moves, not for what lies on them. */
export class DrawnMap {
  private readonly map: OlMap;
  private readonly areas: VectorSource<Feature<MultiPolygon>>;
  private readonly layers: VectorLayer[];
  private fills: readonly Fill[] = [];

  constructor(
    target: HTMLElement,
    borders: Borders,
    private look: Look,
    told: Told,
  ) {
    this.areas = new VectorSource({ features: borders.areas.map((area, index) => feature(area, index)) });
    this.layers = [
      new VectorLayer({ source: this.areas, style: (area) => this.style(area.get('index') as number) }),
      this.lines(borders.provinces, () => new Stroke({ color: this.look.sheet, width: 1.75 })),
      this.lines(borders.outline, () => new Stroke({ color: this.look.strong, width: 1 })),
    ];
    this.map = new OlMap({
      target,
      layers: this.layers,
      controls: [],
      interactions: defaultInteractions({
        keyboard: false,
        altShiftDragRotate: false,
        pinchRotate: false,
        mouseWheelZoom: false,
        dragPan: false,
      }).extend([
        // One finger scrolls the page, two move the map; the wheel scrolls the page unless the map has the focus.
        new DragPan({
          condition(this: unknown, event) {
            return (
              (this as DragPan).getPointerCount() === 2 || (event.originalEvent as PointerEvent).pointerType !== 'touch'
            );
          },
        }),
        new MouseWheelZoom({ condition: (event) => platformModifierKeyOnly(event) || target.matches(':focus') }),
      ]),
      view: new View({ projection: GRID, minResolution: CLOSEST, extent: grown(COUNTRY), constrainOnlyCenter: true }),
    });
    const viewport = this.map.getViewport();
    if (viewport) {
      viewport.style.touchAction = 'pan-y';
      viewport.addEventListener('pointerleave', () => told.hovered(-1));
    }
    this.map.on('change:size', () => this.fit());
    this.fit();
    this.map.on('postrender', told.moved);
    this.map.on('pointermove', (event) => {
      if (!event.dragging) {
        told.hovered(this.at(event.coordinate));
      }
    });
    this.map.on('click', (event) => told.chosen(this.at(event.coordinate)));
  }

  private lines(lines: Line[], stroke: () => Stroke): VectorLayer {
    const source = new VectorSource();
    source.addFeature(new Feature(new MultiLineString(lines)));
    return new VectorLayer({
      source,
      style: () => new Style({ stroke: stroke() }),
    });
  }

  private style(index: number): Style {
    return new Style({
      fill: new FillStyle({ color: this.look.fills[this.fills[index] ?? 'none'] }),
      stroke: new Stroke({ color: this.look.sheet, width: 0.75 }),
    });
  }

  /** Paints the areas; nothing is drawn where nothing changed. */
  paint(fills: readonly Fill[], look: Look): void {
    if (look !== this.look || fills.length !== this.fills.length || fills.some((fill, i) => fill !== this.fills[i])) {
      this.fills = fills;
      this.look = look;
      this.layers.forEach((layer) => layer.changed());
    }
  }

  private at(coordinate: number[]): number {
    const found = this.areas.getFeaturesAtCoordinate(coordinate)[0];
    return found ? (found.get('index') as number) : -1;
  }

  /** From the grid to the pixels of the element. */
  pixel(point: Point): Point {
    const pixel = this.map.getPixelFromCoordinate([...point]) as number[] | null;
    return [pixel?.[0] ?? 0, pixel?.[1] ?? 0];
  }

  fit(): void {
    this.map.getView().fit(COUNTRY, { padding: [8, 8, 24, 8] });
  }

  zoom(by: number): void {
    const view = this.map.getView();
    view.setZoom((view.getZoom() ?? 0) + by);
  }

  /** Moves the map when a municipality lies outside what is seen. */
  show(area: Area): void {
    const view = this.map.getView();
    const [minX, minY, maxX, maxY] = view.calculateExtent(this.map.getSize()) as [number, number, number, number];
    const [x, y] = area.at;
    if (x < minX || x > maxX || y < minY || y > maxY) {
      view.setCenter([x, y]);
    }
  }

  dispose(): void {
    this.map.setTarget(undefined);
    this.map.dispose();
  }
}

function feature(area: Area, index: number): Feature<MultiPolygon> {
  const drawn = new Feature(new MultiPolygon(area.polygons));
  drawn.set('index', index, true);
  return drawn;
}

/** A tenth more on every side. */
function grown(extent: number[]): number[] {
  const [minX, minY, maxX, maxY] = extent as [number, number, number, number];
  const [dx, dy] = [(maxX - minX) / 10, (maxY - minY) / 10];
  return [minX - dx, minY - dy, maxX + dx, maxY + dy];
}
