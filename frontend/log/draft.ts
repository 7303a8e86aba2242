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

/** A draft is sent under an operation of its own. */
export function drafted(seen: LoggedMeeting, wanted = seen): Draft {
  return { operation: crypto.randomUUID(), seen, wanted };
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

/** The keys of all drafts of meetings in this browser. */
export function unsent(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  );
}

export function forgetAll(storage: Storage): void {
  unsent(storage).forEach((key) => storage.removeItem(key));
}

/** A code as it is stored, or null for what cannot be one. */
export function code(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return /^[0-9A-Z][0-9A-Z-]{2,19}$/.test(text) ? text : null;
}

/**
 * What was changed here, put on the meeting as it is now; except the fields (by their names at the server) that are to
 * stay as somebody else made them. Who was ticked or unticked here is so, whatever others did.
 */
export function settled(draft: Draft, current: LoggedMeeting, theirs: string[]): LoggedMeeting {
  const { seen, wanted: mine } = draft;
  const choose = <T>(serverName: string, was: T, is: T, now: T): T =>
    JSON.stringify(was) === JSON.stringify(is) || theirs.includes(serverName) ? now : is;
  return {
    present: [
      ...current.present.filter((person) => mine.present.includes(person) || !seen.present.includes(person)),
      ...mine.present.filter((person) => !seen.present.includes(person) && !current.present.includes(person)),
    ],
    heads: choose('headCount', seen.heads, mine.heads, current.heads),
    theme: choose('theme', seen.theme, mine.theme, current.theme),
    forms: choose('forms', seen.forms, mine.forms, current.forms),
    warmth: choose('warmth', seen.warmth, mine.warmth, current.warmth),
    needsCare: choose('needsCare', seen.needsCare, mine.needsCare, current.needsCare),
    version: current.version,
  };
}
