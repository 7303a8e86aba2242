import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, type Form, type Grouped, type Placed } from '../graph/groups.ts';

/** One in the middle, twelve around it, thirty around those, and one tied to nobody. */
function some(form: Form, of: readonly number[], groups: number, at: readonly number[] = [], name = 60): Grouped {
  const ties = Array.from({ length: 12 }, (_, one): [number, number] => [0, one + 1]);
  for (let other = 0; other < 30; other++) {
    ties.push([1 + (other % 12), 13 + other]);
  }
  return {
    form,
    of,
    at,
    names: new Float32Array(groups).fill(name),
    labels: new Float32Array(of.length).fill(70),
    from: Uint32Array.from(ties, ([from]) => from),
    to: Uint32Array.from(ties, ([, to]) => to),
    x: of.map((_, node) => (node * 61) % 101),
    y: of.map((_, node) => (node * 37) % 101),
    aspect: 1.5,
  };
}

const STEPS = [0, ...Array<number>(12).fill(1), ...Array<number>(30).fill(2), 3];

function nearest({ x, y }: Placed): number {
  let least = Infinity;
  for (let one = 0; one < x.length; one++) {
    for (let other = one + 1; other < x.length; other++) {
      least = Math.min(least, Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!));
    }
  }
  return least;
}

const far = ({ x, y }: Placed, node: number): number => Math.hypot(x[node]!, y[node]!);

test('around one, who is a step further stands further away', () => {
  const placed = grouped(some('rings', STEPS, 4));
  const away = STEPS.map((_, node) => far(placed, node));
  const [most, least] = [
    (group: number): number => Math.max(...away.filter((_, node) => STEPS[node] === group)),
    (group: number): number => Math.min(...away.filter((_, node) => STEPS[node] === group)),
  ];
  assert.equal(away[0], 0);
  for (let group = 1; group < 4; group++) {
    assert.ok(least(group) > most(group - 1) + 20, `ring ${group}`);
  }
  assert.ok(nearest(placed) > 15);
});

test('each ring is drawn between its people and the next', () => {
  const placed = grouped(some('rings', STEPS, 4));
  assert.deepEqual(
    placed.guides.map((guide) => guide.group),
    [1, 2, 3],
  );
  for (const guide of placed.guides) {
    STEPS.forEach((group, node) => {
      assert.equal(far(placed, node) < guide.width / 2, group <= guide.group, `node ${node}, ring ${guide.group}`);
    });
  }
});

test('who is tied to one of the first ring stands on the side of that one', () => {
  const placed = grouped(some('rings', STEPS, 4));
  const turn = (node: number): number => Math.atan2(placed.y[node]!, placed.x[node]!);
  const apart = Array.from({ length: 30 }, (_, other) => {
    const difference = Math.abs(turn(13 + other) - turn(1 + (other % 12)));
    return Math.min(difference, 2 * Math.PI - difference);
  });
  assert.ok(Math.max(...apart) < Math.PI / 4, `${Math.max(...apart)}`);
});

test('columns stand in order, nobody outside the own one, none over another', () => {
  const placed = grouped(some('columns', STEPS, 4));
  placed.guides.forEach((guide, which) => {
    const next = placed.guides[which + 1];
    assert.ok(!next || guide.x + guide.width / 2 < next.x - next.width / 2);
    STEPS.forEach((group, node) => {
      const inside =
        Math.abs(placed.x[node]! - guide.x) < guide.width / 2 && Math.abs(placed.y[node]! - guide.y) < guide.height / 2;
      assert.equal(inside, group === which, `node ${node}, column ${which}`);
    });
  });
  assert.ok(nearest(placed) > 15);
});

test('columns take the shape of the paper', () => {
  const many = Array.from({ length: 300 }, (_, node) => node % 6);
  for (const aspect of [0.5, 1.5, 2.2]) {
    const { guides } = grouped({ ...some('columns', many, 6), aspect });
    const ends = guides.flatMap((guide) => [guide.x - guide.width / 2, guide.x + guide.width / 2]);
    const shape = (Math.max(...ends) - Math.min(...ends)) / guides[0]!.height / aspect;
    assert.ok(shape > 0.6 && shape < 1.7, `${aspect}: ${shape}`);
  }
});

test('an empty column keeps its place in time', () => {
  const placed = grouped(some('columns', [0, 0, 2, 2, 2], 3));
  assert.equal(placed.guides.length, 3);
  assert.ok(placed.guides[1]!.width >= 60);
});

test('patches stand as on the map and not over each other', () => {
  // Groningen in the north, Utrecht in the middle, Maastricht in the south; north is up.
  const of = Array.from({ length: 44 }, (_, node) => node % 3);
  const placed = grouped(some('patches', of, 3, [4, -53.2, 3.1, -52.1, 3.5, -50.8]));
  assert.deepEqual(
    [...placed.guides].sort((a, b) => a.y - b.y).map((guide) => guide.group),
    [0, 1, 2],
  );
  for (const one of placed.guides) {
    for (const other of placed.guides) {
      assert.ok(one === other || Math.hypot(one.x - other.x, one.y - other.y) > (one.width + other.width) / 2);
    }
    of.forEach((group, node) => {
      const inside = Math.hypot(placed.x[node]! - one.x, placed.y[node]! - one.y) < one.width / 2;
      assert.equal(inside, group === one.group);
    });
  }
  assert.ok(nearest(placed) > 12);
});

test('the same groups give the same picture, and nothing or nobody gives none', () => {
  for (const form of ['rings', 'columns', 'patches'] as const) {
    assert.deepEqual(grouped(some(form, STEPS, 4)), grouped(some(form, STEPS, 4)));
    assert.equal(grouped({ ...some(form, [], 0), from: new Uint32Array(), to: new Uint32Array() }).x.length, 0);
    const placed = grouped({ ...some(form, [0, 0, 0, 0], 1), from: new Uint32Array(), to: new Uint32Array() });
    assert.ok([...placed.x, ...placed.y].every(Number.isFinite) && nearest(placed) > 12, form);
  }
});
