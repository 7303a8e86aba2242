import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blot, blotRadius } from '../map/blot.ts';
import { type Area, type Borders, decode, type Line, type Topology } from '../map/borders.ts';
import { inkState } from '../map/ink.ts';
import { named, towards, type Way } from '../map/walk.ts';

const WAYS: Way[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const FILE = new URL('../../src/main/resources/nl/inktvlek/borders/municipalities-2023.topojson', import.meta.url);

function country(): Borders {
  return decode(JSON.parse(readFileSync(FILE, 'utf8')) as Topology);
}

function at(areas: Area[], name: string): number {
  const found = areas.findIndex((area) => area.name === name);
  assert.ok(found >= 0, name);
  return found;
}

/** Two squares side by side, west in Zeeland and east in Brabant, sharing arc 0 from (10,0) to (10,10). */
const TWO: Topology = {
  year: 2026,
  source: 'CBS',
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  objects: {
    municipalities: {
      geometries: [
        { id: 'W', properties: { name: 'West', province: 'Zeeland', at: [5, 5] }, arcs: [[[0, 1]]] },
        { id: 'E', properties: { name: 'Oost', province: 'Brabant', at: [15, 5] }, arcs: [[[2, ~0]]] },
      ],
    },
  },
};

test('a shared border is the same line on both sides, one of the provinces, and not of the outline', () => {
  const { areas, provinces, outline } = decode(TWO);
  const shared: Line = [
    [10, 0],
    [10, 10],
  ];
  assert.deepEqual(areas[0]?.polygons[0]?.[0], [...shared, [0, 10], [0, 0], [10, 0]]);
  assert.deepEqual(areas[1]?.polygons[0]?.[0], [
    [10, 0],
    [20, 0],
    [20, 10],
    [10, 10],
    [10, 0],
  ]);
  assert.deepEqual(provinces, [shared]);
  assert.equal(outline.length, 2);
  assert.deepEqual(
    areas.map((area) => area.neighbours),
    [[1], [0]],
  );
});

test('arrows go to the neighbour that way, and stay where nothing lies', () => {
  const { areas } = decode(TWO);
  assert.equal(towards(areas, 0, 'ArrowRight'), 1);
  assert.equal(towards(areas, 1, 'ArrowLeft'), 0);
  assert.equal(towards(areas, 1, 'ArrowRight'), 1);
  assert.equal(towards(areas, 0, 'ArrowUp'), 0);
});

test('from Utrecht one walks to Zeist, De Bilt and Nieuwegein, and from Texel over the water', () => {
  const { areas } = country();
  const to = (from: string, way: Way): string | undefined => areas[towards(areas, at(areas, from), way)]?.name;
  assert.equal(to('Utrecht', 'ArrowRight'), 'Zeist');
  assert.equal(to('Utrecht', 'ArrowUp'), 'De Bilt');
  assert.equal(to('Utrecht', 'ArrowDown'), 'Nieuwegein');
  assert.equal(to('Texel', 'ArrowDown'), 'Den Helder');
});

test('every municipality is come to by arrows, wherever one begins', () => {
  const { areas } = country();
  for (const begin of ['Amsterdam', 'Schiermonnikoog', 'Vaals']) {
    const come = new Set([at(areas, begin)]);
    for (const place of come) {
      WAYS.forEach((way) => come.add(towards(areas, place, way))); // a set is walked on while it grows
    }
    assert.equal(come.size, 342, begin);
  }
});

test('a name is found by its first letters, with or without its accents and articles', () => {
  const { areas } = country();
  const name = (typed: string): string | undefined => areas[named(areas, typed)]?.name;
  assert.equal(name('rott'), 'Rotterdam');
  assert.equal(name('sudwest'), 'Súdwest-Fryslân');
  assert.equal(name('gravenhage'), "'s-Gravenhage");
  assert.equal(name('zzz'), undefined);
});

test('a blot is always the same for the same place, and unlike another one', () => {
  assert.deepEqual(blot('GM0599', 10), blot('GM0599', 10));
  assert.notDeepEqual(blot('GM0599', 10), blot('GM0363', 10));
});

test('a blot has the area of its circle', () => {
  const edge = blot('GM0599', 10);
  const twice = edge.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = edge[(i + 1) % edge.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  assert.ok(Math.abs(twice / 2 - 100 * Math.PI) < 1e-6);
});

test('four times the people is twice the radius, nobody is no blot, the largest is 22 pixels', () => {
  assert.equal(blotRadius(0, 100), 0);
  assert.equal(blotRadius(100, 100), 22);
  assert.equal(blotRadius(25, 100), 11);
});

test('a place is new in the month in which people come, paler after it, hollow before it, hatched while it runs', () => {
  const frames = { values: [[0], [12], [12], [20]], early: [[], [], [], [0]] };
  assert.deepEqual(
    [0, 1, 2, 3].map((step) => inkState(frames, step, 0)),
    ['not-yet', 'new', 'earlier', 'early'],
  );
});
