import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetAll, unsent } from '../log/draft.ts';
import { begin, isOver, touch } from '../shell/idle.ts';
import { storage } from './storage.ts';

const LIMIT = 600_000;

test('nobody was here when the last touch in any tab is longer ago than the limit', () => {
  const kept = storage();
  touch(kept, 1_000_000);
  assert.equal(isOver(LIMIT, kept, 1_600_000), false);
  assert.equal(isOver(LIMIT, kept, 1_600_001), true);
  touch(kept, 1_600_001);
  assert.equal(isOver(LIMIT, kept, 2_000_000), false);
});

test('who just logged in is here, however long ago the last touch was', () => {
  const kept = storage();
  touch(kept, 0);
  begin(kept);
  assert.equal(isOver(LIMIT, kept, 9_000_000), false);
});

test('leaving finds every meeting that was not sent, forgets those and nothing else', () => {
  const kept = storage();
  kept.setItem('inktvlek-log-M-1', '{}');
  kept.setItem('inktvlek-log-M-2', '{}');
  kept.setItem('colours', 'dark');
  assert.deepEqual(unsent(kept), ['inktvlek-log-M-1', 'inktvlek-log-M-2']);
  forgetAll(kept);
  assert.deepEqual(unsent(kept), []);
  assert.equal(kept.getItem('colours'), 'dark');
});
