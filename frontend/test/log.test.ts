import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, forget, keep, load, settled, type Draft, type LoggedMeeting } from '../log/draft.ts';
import { outcome, patience } from '../log/sending.ts';
import { storage } from './storage.ts';

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

test('what became of a meeting that was sent is told apart by what the server says', async () => {
  const said = async (status: number, body?: unknown): Promise<string> =>
    (await outcome(new Response(body === undefined ? '<html></html>' : JSON.stringify(body), { status }))).kind;
  assert.equal(await said(200, {}), 'stored');
  assert.equal(await said(400), 'not-taken');
  assert.equal(await said(413), 'not-taken');
  assert.equal(await said(403, { reason: 'others' }), 'others');
  assert.equal(await said(403), 'logged-out');
  assert.equal(await said(404), 'gone');
  assert.equal(await said(409, { reason: 'reused' }), 'reused');
  assert.equal(await said(409, { current: {}, fields: ['theme'], by: 'anna' }), 'conflict');
  assert.equal(await said(422, { problems: { present: 'problem.code' } }), 'refused');
  assert.equal(await said(503), 'again');
});

test('a meeting is sent again more and more slowly, every five minutes at most', () => {
  assert.deepEqual([0, 1, 2, 3].map(patience), [4000, 8000, 16000, 32000]);
  assert.equal(patience(20), 300_000);
});
