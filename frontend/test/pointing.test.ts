import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wanted } from '../graph/keyboard.ts';
import { isInside } from '../graph/lasso.ts';
import { Pointers } from '../graph/pointing.ts';
import type { Point } from '../graph/viewport.ts';

/** Pointers over a picture with one node at the origin, and what was told. */
function pointers(): { pointers: Pointers; told: string[] } {
  const told: string[] = [];
  const say =
    (what: string) =>
    (...about: unknown[]): void => {
      told.push([what, ...about.map((each) => JSON.stringify(each))].join(' '));
    };
  return {
    told,
    pointers: new Pointers({
      panned: say('panned'),
      zoomed: say('zoomed'),
      clicked: say('clicked'),
      hovered: say('hovered'),
      grabbed: (at) => Math.hypot(at.x, at.y) < 10,
      dragged: say('dragged'),
      dropped: say('dropped'),
      roped: (line) => told.push(`roped ${line.length}`),
      caught: (line) => told.push(`caught ${line.length}`),
    }),
  };
}

const at = (x: number, y: number): Point => ({ x, y });

test('what is under the pointer comes along, and nothing is clicked', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(2, 2));
  hand.move(1, at(40, 0));
  hand.move(1, at(80, 0));
  hand.release(1, at(80, 0));
  assert.deepEqual(told, ['dragged {"x":40,"y":0}', 'dragged {"x":80,"y":0}', 'dropped']);
});

test('beside a node the picture moves', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(50, 50));
  hand.move(1, at(60, 50));
  hand.release(1, at(60, 50));
  assert.deepEqual(told, ['panned 10 0']);
});

test('a hand that trembles clicks', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(0, 0));
  hand.move(1, at(2, 1));
  hand.release(1, at(2, 1), true);
  assert.deepEqual(told, ['clicked {"x":2,"y":1} true']);
});

test('who chooses many draws a line, also over a node', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(0, 0));
  hand.move(1, at(30, 0), true);
  hand.move(1, at(30, 30), true);
  hand.release(1, at(0, 30), true);
  assert.deepEqual(told, ['roped 2', 'roped 3', 'caught 3']);
});

test('a second finger ends the line and enlarges', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(0, 0));
  hand.move(1, at(30, 0), true);
  hand.press(2, at(100, 0));
  hand.move(2, at(170, 0));
  assert.deepEqual(told, ['roped 2', 'caught 2', 'zoomed 2 {"x":100,"y":0}', 'panned 35 0']);
});

test('what the system takes away catches nothing and clicks nothing', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(50, 50));
  hand.cancel(1);
  hand.release(1, at(50, 50));
  assert.deepEqual(told, []);
});

test('a line that the system breaks off catches nothing and is wiped out', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(0, 0));
  hand.move(1, at(30, 0), true);
  hand.cancel(1);
  assert.deepEqual(told, ['roped 2', 'roped 0']);
});

test('of two fingers the one that stays clicks nothing when it is lifted', () => {
  const { pointers: hand, told } = pointers();
  hand.press(1, at(0, 0));
  hand.press(2, at(100, 0));
  hand.cancel(2);
  hand.release(1, at(0, 0));
  assert.deepEqual(told, []);
});

test('a line goes around what lies in it, also where it bends inwards', () => {
  const horseshoe = [at(0, 0), at(30, 0), at(30, 30), at(20, 30), at(20, 10), at(10, 10), at(10, 30), at(0, 30)];
  assert.equal(isInside(horseshoe, at(5, 20)), true);
  assert.equal(isInside(horseshoe, at(15, 20)), false);
  assert.equal(isInside(horseshoe, at(15, 5)), true);
  assert.equal(isInside(horseshoe, at(40, 5)), false);
  assert.equal(isInside([], at(0, 0)), false);
});

test('with Shift a key does to many, or moves, what it otherwise does to one', () => {
  const key = (name: string, shiftKey: boolean): unknown =>
    wanted({ key: name, shiftKey, ctrlKey: false, metaKey: false, altKey: false });
  assert.deepEqual(key(' ', true), { what: 'beside' });
  assert.deepEqual(key('ArrowLeft', true), { what: 'move', dx: -16, dy: 0 });
  assert.deepEqual(key('ArrowLeft', false), { what: 'walk', direction: 'left' });
  assert.deepEqual(key('?', true), { what: 'tell', event: 'help-wanted', ofMarked: false });
});
