import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, forget, forgetAll, keep, load, type Draft, type LoggedMeeting } from '../log/draft.ts';

function storage(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(methods, { ownKeys: () => Object.keys(kept), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }) as unknown as Storage;
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

test('all drafts are forgotten together, other things are kept', () => {
  const kept = storage();
  keep('M-1', { operation: 'x', seen: MEETING, wanted: MEETING }, kept);
  kept.setItem('other', 'y');
  forgetAll(kept);
  assert.equal(load('M-1', kept), null);
  assert.equal(kept.getItem('other'), 'y');
});

test('codes are as on paper, names are none', () => {
  assert.equal(code(' ab-12 '), 'AB-12');
  assert.equal(code('Jan de Vries'), null);
  assert.equal(code('a'), null);
});
