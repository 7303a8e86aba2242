import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, type Neighbourhood } from '../graph/force.ts';
import { wanted } from '../graph/keyboard.ts';
import { boxOf, EIGHT_SIDES, FOUR_SIDES, Occupied, overlap, place, type Wish } from '../graph/labels.ts';
import { spread, type Sheet } from '../graph/spread.ts';
import { strongestTies } from '../graph/ties.ts';

const PAPER = { x: 0, y: 0, width: 1000, height: 700 };
const LETTER = 6.6;

function wish(node: number, x: number, y: number, width = 60): Wish {
  return { node, x, y, radius: 6, width };
}

test('a name goes to the first side where it lies over nothing, and stays away where there is none', () => {
  const taken = new Occupied();
  taken.addDisc(0, 100, 100, 6);
  taken.addDisc(1, 150, 100, 6); // in the way on the right
  const [label] = place([wish(0, 100, 100)], taken, PAPER, EIGHT_SIDES);
  assert.deepEqual(label, { node: 0, x: 100 - 6 - 4 - 60, y: 100 });
  const walled = new Occupied();
  walled.addBox({ x: 0, y: 0, width: 300, height: 300 });
  assert.deepEqual(place([wish(0, 100, 100)], walled, PAPER, EIGHT_SIDES), []);
});

test('no name leaves the paper', () => {
  const labels = place([wish(0, 995, 350), wish(1, 5, 5)], new Occupied(), PAPER, EIGHT_SIDES);
  assert.deepEqual(
    labels.map((label) => [label.node, label.x >= 0, label.x + 60 <= 1000, label.y >= 8]),
    [
      [0, true, true, true],
      [1, true, true, true],
    ],
  );
});

test('who comes first has precedence', () => {
  const labels = place([wish(0, 500, 300, 900), wish(1, 500, 300, 900)], new Occupied(), PAPER, [[0, 1]]);
  assert.deepEqual(
    labels.map((label) => label.node),
    [0],
  );
});

/** A series with its thirteen participants, its leader in two more series, an organisation: thirty nodes. */
function thirty(pins?: (node: number) => [number, number] | undefined): Neighbourhood {
  const ties: [number, number][] = [];
  for (let participant = 1; participant <= 13; participant++) {
    ties.push([0, participant]);
  }
  ties.push([0, 14], [14, 15], [14, 16], [14, 17]);
  for (let other = 18; other < 24; other++) {
    ties.push([15, other]);
  }
  for (let other = 24; other < 30; other++) {
    ties.push([16, other]);
  }
  ties.push([17, 3], [17, 20], [2, 5]);
  const nodes = 30;
  const at = (axis: 0 | 1): Float32Array =>
    Float32Array.from({ length: nodes }, (_, node) =>
      pins ? (pins(node)?.[axis] ?? NaN) : (node * (axis ? 37 : 61)) % 101,
    );
  return {
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
    x: at(0),
    y: at(1),
    pinned: Uint8Array.from({ length: nodes }, (_, node) => (pins?.(node) ? 1 : 0)),
    radius: new Float32Array(nodes).fill(8),
    labels: Float32Array.from({ length: nodes }, (_, node) => LETTER * (8 + (node % 9))),
    aspect: 1.4,
  };
}

function written(here: Neighbourhood): { share: number; overlapping: number } {
  const [width, height] = [968, 660];
  const [minX, maxX] = [Math.min(...here.x) - 18, Math.max(...here.x) + 18];
  const [minY, maxY] = [Math.min(...here.y) - 18, Math.max(...here.y) + 18];
  const scale = Math.min(1.4, (width - 48) / (maxX - minX), (height - 48) / (maxY - minY));
  const at = (node: number): [number, number] => [
    (here.x[node]! - (minX + maxX) / 2) * scale + width / 2,
    (here.y[node]! - (minY + maxY) / 2) * scale + height / 2,
  ];
  const taken = new Occupied();
  here.x.forEach((_, node) => taken.addDisc(node, ...at(node), 8));
  const wishes = [...here.x.keys()].map((node) => {
    const [x, y] = at(node);
    return { node, x, y, radius: 8, width: here.labels[node]! };
  });
  const labels = place(wishes, taken, { x: 0, y: 0, width, height }, EIGHT_SIDES);
  const boxes = labels.map((label) => boxOf(label, here.labels[label.node]!));
  const overlapping = boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => overlap(one, other))).length;
  return { share: labels.length / here.x.length, overlapping };
}

test('of a neighbourhood of thirty at least nine in ten are named, and no name lies over another', () => {
  const here = thirty();
  arrange(here);
  const { share, overlapping } = written(here);
  assert.ok(share >= 0.9, `named: ${share}`);
  assert.equal(overlapping, 0);
});

test('in a neighbourhood of thirty no mark lies over another', () => {
  const here = thirty();
  arrange(here);
  for (let one = 0; one < 30; one++) {
    for (let other = one + 1; other < 30; other++) {
      assert.ok(Math.hypot(here.x[one]! - here.x[other]!, here.y[one]! - here.y[other]!) >= 16);
    }
  }
});

test('what is there moves not at all when something is added, and what is new comes beside what it belongs to', () => {
  const first = thirty();
  arrange(first);
  const old = (node: number): [number, number] | undefined =>
    node < 18 ? [first.x[node]!, first.y[node]!] : undefined;
  const grown = thirty(old);
  arrange(grown);
  for (let node = 0; node < 18; node++) {
    assert.deepEqual([grown.x[node], grown.y[node]], [first.x[node], first.y[node]]);
  }
  const size = Math.max(...first.x) - Math.min(...first.x);
  for (let node = 18; node < 30; node++) {
    const parent = node < 24 ? 15 : 16;
    assert.ok(Math.hypot(grown.x[node]! - grown.x[parent]!, grown.y[node]! - grown.y[parent]!) < size);
  }
});

test('the same neighbourhood is laid out the same each time', () => {
  const [one, other] = [thirty(), thirty()];
  arrange(one);
  arrange(other);
  assert.deepEqual(one.x, other.x);
});

/** Sixty-four communities, most of them at two places, on the paper of a screen of 1280 × 800 with facets and time. */
function sheet(grown = 0): Sheet {
  const place = (node: number, step: number): number => (node % 2 ? 10 : 50) + ((node * step) % 7);
  return {
    width: 920,
    height: 612,
    x: Float32Array.from({ length: 64 }, (_, node) => place(node, 3)),
    y: Float32Array.from({ length: 64 }, (_, node) => place(node, 5)),
    radius: Float32Array.from({ length: 64 }, (_, node) => 7 + ((node * 17) % 24) + (node === 7 ? grown : 0)),
    label: Float32Array.from({ length: 64 }, (_, node) => 0.7 * nameWidth(node)),
    line: 18,
  };
}

function nameWidth(node: number): number {
  return 55 + ((node * 29) % 95);
}

test('no blot lies over another, and all lie on the paper', () => {
  const { x, y, radius, width, height, ...rest } = sheet();
  spread({ x, y, radius, width, height, ...rest });
  for (let one = 0; one < 64; one++) {
    assert.ok(x[one]! >= radius[one]! - 0.1 && x[one]! <= width - radius[one]! + 0.1);
    assert.ok(y[one]! >= radius[one]! - 0.1 && y[one]! <= height - radius[one]! + 0.1);
    for (let other = one + 1; other < 64; other++) {
      const gap = Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!) - radius[one]! - radius[other]!;
      assert.ok(gap >= 0, `${one} and ${other}: ${gap}`);
    }
  }
});

test('a blot that grows a little moves the others a little', () => {
  const [before, after] = [sheet(), sheet(0.3)];
  spread(before);
  spread(after);
  const moved = [...before.x.keys()].map((node) =>
    Math.hypot(before.x[node]! - after.x[node]!, before.y[node]! - after.y[node]!),
  );
  moved.sort((a, b) => a - b);
  assert.ok(moved[32]! < 0.05 * 920, `median ${moved[32]}`);
});

test('of sixty-four blots at least six in ten have their name beside them, and none lies over another', () => {
  const paper = sheet();
  spread(paper);
  const { x, y, radius, width, height } = paper;
  const taken = new Occupied();
  x.forEach((_, node) => taken.addDisc(node, x[node]! + 24, y[node]! + 24, 1.12 * radius[node]!));
  const wishes = [...x.keys()].map((node) => ({
    node,
    x: x[node]! + 24,
    y: y[node]! + 24,
    radius: 1.1 * radius[node]!,
    width: nameWidth(node),
  }));
  const labels = place(wishes, taken, { x: 0, y: 0, width: width + 48, height: height + 48 }, FOUR_SIDES);
  assert.ok(labels.length >= 0.6 * 64, `named: ${labels.length}`);
  const boxes = labels.map((label) => boxOf(label, nameWidth(label.node)));
  assert.equal(boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => overlap(one, other))).length, 0);
});

test('only the strongest bundles are drawn unasked', () => {
  assert.deepEqual(strongestTies([3, 9, 1, 9, 4], 3), [1, 3, 4]);
});

test('undo and redo have the keys they have everywhere, and keys of the browser are left alone', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const event = (key: string, more: Partial<typeof none> = {}): string | undefined => {
    const asked = wanted({ ...none, key, ...more });
    return asked?.what === 'tell' ? asked.event : asked?.what;
  };
  assert.equal(event('z', { ctrlKey: true }), 'back-wanted');
  assert.equal(event('Z', { ctrlKey: true, shiftKey: true }), 'again-wanted');
  assert.equal(event('y', { metaKey: true }), 'again-wanted');
  assert.equal(event('Backspace'), 'back-wanted');
  assert.equal(event('F10', { shiftKey: true }), 'menu-wanted');
  assert.equal(event('F10'), undefined);
  assert.equal(event('f', { ctrlKey: true }), undefined);
  assert.equal(event('ArrowLeft', { altKey: true }), undefined);
  assert.equal(event('T'), 'table-wanted');
});
