import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Foot } from '../graph/foot.ts';
import { draw, type Appearance } from '../graph/renderer.ts';
import { escaped, SvgPen } from '../graph/svg-pen.ts';
import { fit } from '../graph/viewport.ts';
import type { Graph } from '../graph/wire.ts';

/** A person who leads, an organisation with an awkward name and a series, all tied. */
const GRAPH: Graph = {
  nodes: 3,
  x: Float32Array.of(0, 200, 100),
  y: Float32Array.of(0, 0, 150),
  community: new Uint16Array(3),
  influence: Uint8Array.of(255, 100, 0),
  kind: Uint8Array.of(3, 1, 2),
  from: Uint32Array.of(0, 0, 1),
  to: Uint32Array.of(1, 2, 2),
  frames: [],
};

const LOOK: Appearance = {
  dark: false,
  ratio: 1,
  font: '"Source Sans 3", sans-serif',
  labels: ['Fatma Yıldız', 'Ons <Huis> & "Tuin"', 'serie Tilburg'],
  step: -1,
  current: -1,
  selected: -1,
  group: [],
  hovered: -1,
  path: [],
  colour: 'kind',
  shades: [],
  weights: [],
  beyond: [],
  covered: [],
  withoutNames: true,
  groups: [],
  moving: false,
  asLines: true,
};
const VIEW = fit(600, 400, { minX: -20, minY: -20, maxX: 220, maxY: 170 });
const LEGEND = { marks: ['mens', 'organisatie', 'serie', 'gespreksleider'], ramp: 'minder → meer' };

const pen = (): SvgPen => new SvgPen((text) => 7 * text.length);

function drawing(look: Partial<Appearance> = {}): string {
  const svg = pen();
  draw(svg, GRAPH, VIEW, { ...LOOK, ...look });
  return svg.written(600, 400, 'Inktvlek');
}

test('the same drawing in lines: marks, ties and names, whatever is in a name', () => {
  const svg = drawing();
  assert.ok(svg.includes('>Ons &lt;Huis&gt; &amp; &quot;Tuin&quot;</text>'));
  assert.ok(svg.includes('>serie Tilburg</text>'));
  assert.match(svg, /textLength="91"[^>]*>serie Tilburg</); // as wide as it was measured, in any font
  assert.match(svg, / d="(M[\d.]+ [\d.]+L[\d.]+ [\d.]+){3}"/); // three ties
});

test('people stay without a name where the picture leaves the screen', () => {
  assert.ok(!drawing().includes('Fatma'));
  assert.ok(drawing({ withoutNames: false }).includes('>Fatma Yıldız</text>'));
});

test('what XML does not have is left out', () => {
  assert.equal(escaped('a\u0000b\u001fc\nd'), 'abc\nd');
});

test('every kind that is there is in the legend, once, and the shades where colour says how much', () => {
  const svg = pen();
  const foot = new Foot(svg, 600, GRAPH, LOOK, LEGEND, ['Inktvlek', '3 in beeld']);
  foot.draw(400, LOOK.font);
  const words = [...svg.written(600, 500, '').matchAll(/>([^<>]+)<\/text>/g)].map(([, word]) => word);
  assert.deepEqual(words, ['organisatie', 'serie', 'gespreksleider', 'Inktvlek · 3 in beeld']);
  const shaded = pen();
  new Foot(shaded, 600, GRAPH, { ...LOOK, shades: [5, 0, 0] }, LEGEND, []).draw(400, LOOK.font);
  assert.ok(shaded.written(600, 500, '').includes('>minder → meer</text>'));
});

test('a legend too wide for the picture goes on on a second line', () => {
  const foot = (width: number): number => new Foot(pen(), width, GRAPH, LOOK, LEGEND, []).height;
  assert.ok(foot(200) > foot(600));
});
