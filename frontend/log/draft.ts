/** A meeting as it is written up. */
export interface LoggedMeeting {
  present: string[];
  heads: number | null;
  theme: string | null;
  forms: string[];
  warmth: number | null;
  needsCare: boolean;
  version: number;
}

/** What somebody typed and the server has not got yet. */
export interface Draft {
  operation: string;
  seen: LoggedMeeting;
  wanted: LoggedMeeting;
}

const PREFIX = 'inktvlek-log-';

/** The draft of a meeting, kept in this browser until the server has it. Codes and numbers only. */
export function load(meeting: string, storage: Storage): Draft | null {
  const text = storage.getItem(PREFIX + meeting);
  if (text === null) {
    return null;
  }
  try {
    return JSON.parse(text) as Draft;
  } catch {
    storage.removeItem(PREFIX + meeting); // written by another version: not a draft of ours
    return null;
  }
}

export function keep(meeting: string, draft: Draft, storage: Storage): void {
  storage.setItem(PREFIX + meeting, JSON.stringify(draft));
}

export function forget(meeting: string, storage: Storage): void {
  storage.removeItem(PREFIX + meeting);
}

/** Forgets the drafts of all meetings. */
export function forgetAll(storage: Storage): void {
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => storage.removeItem(key));
}

/** A code as it is stored, or null for what cannot be one. */
export function code(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return /^[0-9A-Z][0-9A-Z-]{2,19}$/.test(text) ? text : null;
}
