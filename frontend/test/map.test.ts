import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blot, blotRadius } from '../map/blot.ts';
import { OUTLINE } from '../map/outline.ts';

test('a blot is always the same for the same place, and unlike another one', () => {
  assert.deepEqual(blot('GM0599', 10), blot('GM0599', 10));
  assert.notDeepEqual(blot('GM0599', 10), blot('GM0363', 10));
});

test('the edge of a blot stays near its radius', () => {
  for (const [x, y] of blot('GM0599', 10)) {
    const radius = Math.hypot(x, y);
    assert.ok(radius >= 8 && radius <= 12, `radius ${radius}`);
  }
});

test('four times the people is twice the radius, nobody is no blot', () => {
  assert.equal(blotRadius(0, 100), 0);
  assert.ok(Math.abs(blotRadius(100, 100) - 2 * blotRadius(25, 100)) < 1e-9);
});

test('the outline is closed and lies in the Netherlands', () => {
  assert.deepEqual(OUTLINE[0], OUTLINE.at(-1));
  assert.ok(OUTLINE.every(([lon, lat]) => lon > 3.3 && lon < 7.3 && lat > 50.7 && lat < 53.6));
});
