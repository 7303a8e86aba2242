/** Borders as the server sends them: TopoJSON on the Dutch grid, a border that two municipalities share written once. */
export interface Topology {
  year: number;
  source: string;
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: { municipalities: { geometries: TopologyArea[] } };
}

interface TopologyArea {
  id: string;
  properties: { name: string; province: string; at: [number, number] };
  /** Polygons, of rings, of arcs; ~i is arc i the other way round. */
  arcs: number[][][];
}

export type Point = [x: number, y: number];
export type Line = Point[];

/** A municipality where it lies, in metres of the Dutch grid. */
export interface Area {
  /** CBS code. */
  code: string;
  name: string;
  province: string;
  /** Middle of the largest circle that fits in it. */
  at: Point;
  /** Polygons, of rings, the outer one first. */
  polygons: Line[][];
  /** Positions of the municipalities that share a border with it. */
  neighbours: number[];
}

export interface Borders {
  year: number;
  source: string;
  areas: Area[];
  /** Between provinces. */
  provinces: Line[];
  /** Coast and frontier. */
  outline: Line[];
}

export function decode(topology: Topology): Borders {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const geometries = topology.objects.municipalities.geometries;
  const sides = arcs.map((): number[] => []);
  geometries.forEach((area, index) => {
    for (const arc of area.arcs.flat(2)) {
      sides[arc < 0 ? ~arc : arc]!.push(index);
    }
  });
  const province = (index: number): string | undefined => geometries[index]?.properties.province;
  return {
    year: topology.year,
    source: topology.source,
    areas: geometries.map((area, index) => ({
      code: area.id,
      ...area.properties,
      polygons: area.arcs.map((rings) => rings.map((ring) => joined(ring, arcs))),
      neighbours: [
        ...new Set(area.arcs.flat(2).flatMap((arc) => sides[arc < 0 ? ~arc : arc]!.filter((other) => other !== index))),
      ],
    })),
    provinces: arcs.filter((_, arc) => {
      const [one, other] = sides[arc]!;
      return one !== undefined && other !== undefined && province(one) !== province(other);
    }),
    outline: arcs.filter((_, arc) => sides[arc]!.length === 1),
  };
}

function joined(ring: number[], arcs: Line[]): Line {
  const points: Line = [];
  for (const reference of ring) {
    const arc = reference < 0 ? arcs[~reference]!.toReversed() : arcs[reference]!;
    points.push(...(points.length === 0 ? arc : arc.slice(1)));
  }
  return points;
}

let fetched: Promise<Borders> | undefined;

/** The borders maps are drawn with, asked for once a page. */
export function loadBorders(): Promise<Borders> {
  fetched ??= fetch(new URL('borders', document.baseURI), { credentials: 'same-origin' })
    .then(async (answer) => {
      if (!answer.ok) {
        throw new Error(`Borders: ${answer.status}`);
      }
      return decode((await answer.json()) as Topology);
    })
    .catch((failure: unknown) => {
      fetched = undefined;
      throw failure;
    });
  return fetched;
}
