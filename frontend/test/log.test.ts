import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, forget, keep, load, settled, type Draft, type LoggedMeeting } from '../log/draft.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const MEETING: LoggedMeeting = {
  present: ['AB-1'],
  heads: null,
  theme: null,
  forms: [],
  warmth: 4,
  needsCare: false,
  version: 3,
};

test('what was typed is there again after the tab was killed, until it is stored', () => {
  const kept = storage();
  const draft: Draft = { operation: 'x', seen: MEETING, wanted: { ...MEETING, present: ['AB-1', 'AB-2'] } };
  keep('M-1', draft, kept);
  assert.deepEqual(load('M-1', kept), draft);
  assert.equal(load('M-2', kept), null);
  forget('M-1', kept);
  assert.equal(load('M-1', kept), null);
});

test('a draft that cannot be read is no draft', () => {
  const kept = storage();
  kept.setItem('inktvlek-log-M-1', '{');
  assert.equal(load('M-1', kept), null);
  assert.equal(kept.getItem('inktvlek-log-M-1'), null);
});

test('codes are as on paper, names are none', () => {
  assert.equal(code(' ab-12 '), 'AB-12');
  assert.equal(code('Jan de Vries'), null);
  assert.equal(code('a'), null);
});

test('what only one of two changed is kept, what both changed is as chosen, ticks are put together', () => {
  const draft: Draft = {
    operation: 'x',
    seen: MEETING,
    wanted: { ...MEETING, present: ['MINE'], warmth: 2, theme: 'opvoeding' },
  };
  const current: LoggedMeeting = { ...MEETING, present: ['AB-1', 'THEIRS'], warmth: 5, heads: 12, version: 4 };
  assert.deepEqual(settled(draft, current, []), {
    ...MEETING,
    present: ['THEIRS', 'MINE'],
    warmth: 2,
    theme: 'opvoeding',
    heads: 12,
    version: 4,
  });
  assert.equal(settled(draft, current, ['warmth']).warmth, 5);
  assert.equal(settled(draft, current, ['warmth']).theme, 'opvoeding');
});
