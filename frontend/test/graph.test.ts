import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clip, Density } from '../graph/density.ts';
import { Places } from '../graph/places.ts';
import { fit, panned, toNetwork, toScreen, transformFrom, zoomed } from '../graph/viewport.ts';
import { mostInfluential, nearest, nextNeighbour } from '../graph/walk.ts';
import { decode, MAGIC, type Graph } from '../graph/wire.ts';

/** Three nodes, ties 0-1 and 0-2, one step in which only node 1 is reached by half. */
function threeNodes(): ArrayBuffer {
  const buffer = new ArrayBuffer(16 + 3 * 8 + 3 + 5);
  const view = new DataView(buffer);
  [MAGIC, 3, 2, 1].forEach((word, i) => view.setUint32(4 * i, word, true));
  [0, 100, 65535].forEach((x, i) => view.setUint16(16 + 2 * i, x, true));
  [0, 0, 65535].forEach((y, i) => view.setUint16(22 + 2 * i, y, true));
  [0, 1, 1].forEach((community, i) => view.setUint16(28 + 2 * i, community, true));
  new Uint8Array(buffer, 34).set([10, 255, 0, 0, 1, 2, 0, 128, 0, 2, 1, 1, 0, 0]);
  return buffer;
}

test('a network is read as it was written', () => {
  const graph = decode(threeNodes());
  assert.equal(graph.nodes, 3);
  assert.deepEqual([...graph.x], [0, 100, 65535]);
  assert.deepEqual([...graph.kind], [0, 1, 2]);
  assert.deepEqual([...graph.from], [0, 0]);
  assert.deepEqual([...graph.to], [1, 2]);
  assert.deepEqual([...graph.frames[0]!], [0, 128, 0]);
});

test('something else is refused, and so is a network that is cut off', () => {
  assert.throws(() => decode(new ArrayBuffer(4)), /no network/);
  assert.throws(() => decode(threeNodes().slice(0, 44)), /cut off/);
});

test('a point of the screen and a point of the network are each other’s inverse', () => {
  const view = zoomed(panned(fit(800, 600), 30, -20), 1.7, { x: 100, y: 500 });
  const there = toNetwork(view, 123, 456);
  const back = toScreen(view, there.x, there.y);
  assert.ok(Math.abs(back.x - 123) < 1e-6 && Math.abs(back.y - 456) < 1e-6);
});

test('zooming keeps what is under the pointer in place', () => {
  const view = fit(800, 600);
  const before = toNetwork(view, 200, 100);
  const after = toNetwork(zoomed(view, 2, { x: 200, y: 100 }), 200, 100);
  assert.ok(Math.abs(before.x - after.x) < 1e-6 && Math.abs(before.y - after.y) < 1e-6);
});

test('an unmoved picture needs no transform', () => {
  const view = fit(800, 600);
  assert.equal(transformFrom(view, view), 'translate(0px, 0px) scale(1)');
});

test('arrows lead to the nearest node that way, and nowhere where there is none', () => {
  const graph: Graph = decode(threeNodes());
  assert.equal(nearest(graph, 0, 'right'), 1);
  assert.equal(nearest(graph, 1, 'left'), 0);
  assert.equal(nearest(graph, 0, 'up'), -1);
  assert.equal(mostInfluential(graph), 1);
});

test('who points near a node means it, and who points elsewhere none', () => {
  const places = new Places(decode(threeNodes()));
  const view = { ...fit(800, 600), centreX: 50, centreY: 0, scale: 1 }; // node 0 at 350, 300 and node 1 at 450, 300
  assert.equal(places.pick(view, { x: 360, y: 305 }), 0);
  assert.equal(places.pick(view, { x: 440, y: 300 }), 1);
  assert.equal(places.pick(view, { x: 400, y: 300 }), -1);
});

test('only a node out of sight moves the picture, no further than is needed to see it beside what covers it', () => {
  const places = new Places(decode(threeNodes()));
  const view = { ...fit(800, 600), centreX: 50, centreY: 0, scale: 1 };
  assert.deepEqual(places.inSight(view, 1), view);
  const far = places.inSight(view, 2);
  assert.ok(toScreen(far, 65535, 65535).x < 800 && toScreen(far, 65535, 65535).y < 600);
  const beside = places.inSight(view, 1, { top: 0, right: 400, bottom: 0, left: 0 });
  assert.ok(toScreen(beside, 100, 0).x < 400);
  assert.equal(toScreen(beside, 100, 0).y, toScreen(view, 100, 0).y);
});

test('a network fits into what nothing lies over', () => {
  const view = fit(1000, 600, { minX: 0, minY: 0, maxX: 100, maxY: 100 }, { top: 0, right: 0, bottom: 0, left: 300 });
  assert.ok(Math.abs(toScreen(view, 50, 50).x - 650) < 1e-6);
  assert.ok(toScreen(view, 0, 0).x > 300 && toScreen(view, 100, 100).x < 1000);
});

test('brackets walk the neighbours, the most influential first, and round', () => {
  const graph = decode(threeNodes());
  assert.equal(nextNeighbour(graph, 0, 0, 1), 1);
  assert.equal(nextNeighbour(graph, 0, 1, 1), 2);
  assert.equal(nextNeighbour(graph, 0, 2, 1), 1);
  assert.equal(nextNeighbour(graph, 0, 1, -1), 2);
});

test('a line covers the pixels between its ends, and only those inside', () => {
  const density = new Density(10, 10);
  density.line(-5, 5, 20, 5);
  assert.deepEqual([...density.count.slice(50, 60)], Array(10).fill(1));
  assert.equal(
    density.count.reduce((sum, n) => sum + n, 0),
    10,
  );
  assert.equal(clip(-5, -5, -1, -1, 9, 9), null);
});
