/** The time of the last touch is shared by the tabs of this browser; nothing else is kept. */
const KEY = 'inktvlek-touched';

/** Somebody touched one of the tabs. */
export function touch(storage: Storage, now: number): void {
  storage.setItem(KEY, String(now));
}

/** Somebody is here, surely: they log in, or gave the password again. */
export function begin(storage: Storage): void {
  storage.removeItem(KEY);
}

/** Whether nobody touched any tab for longer than the limit. Not so where nothing was touched yet. */
export function isOver(limitMillis: number, storage: Storage, now: number): boolean {
  const last = storage.getItem(KEY);
  return last !== null && now - Number(last) > limitMillis;
}
