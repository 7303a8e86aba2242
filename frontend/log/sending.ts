import type { Draft, LoggedMeeting } from './draft.js';
import type { LogOptions } from './form.js';

export interface Conflict {
  current: LoggedMeeting;
  /** Names of the fields that both changed, as the server calls them. */
  fields: string[];
  by: string;
}

/** What became of a meeting that was sent. Only `again` is sent again by itself. */
export type Outcome =
  | { kind: 'stored' }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'refused'; problems: Record<string, string> }
  /** The operation was used for something else: it needs another one. */
  | { kind: 'reused' }
  | { kind: 'gone' }
  /** The meeting is another partner's. */
  | { kind: 'others' }
  | { kind: 'logged-out' }
  /** Not something this form can have sent. */
  | { kind: 'not-taken' }
  | { kind: 'again' };

const FIRST_MILLIS = 4000;
const LONGEST_MILLIS = 300_000;

/** How long to wait before sending again: twice as long every time, five minutes at most. */
export function patience(attempts: number): number {
  return Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** Math.min(attempts, 10));
}

/** Sends a meeting. Without a connection it has to be sent again. */
export async function post(draft: Draft, { url, csrfHeader, csrfToken }: LogOptions): Promise<Outcome> {
  let answer: Response;
  try {
    answer = await fetch(new URL(url, document.baseURI), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', [csrfHeader]: csrfToken },
      body: JSON.stringify(draft),
    });
  } catch {
    return { kind: 'again' };
  }
  return outcome(answer);
}

export async function outcome(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    return { kind: 'stored' };
  }
  switch (answer.status) {
    case 400:
    case 413:
    case 415:
      return { kind: 'not-taken' };
    case 401:
      return { kind: 'logged-out' };
    case 403:
      return (await reason(answer)) === 'others' ? { kind: 'others' } : { kind: 'logged-out' };
    case 404:
      return { kind: 'gone' };
    case 409: {
      const said = (await answer.json()) as Conflict | { reason: string };
      return 'reason' in said ? { kind: 'reused' } : { kind: 'conflict', conflict: said };
    }
    case 422:
      return { kind: 'refused', problems: ((await answer.json()) as { problems: Record<string, string> }).problems };
    default:
      return answer.type === 'opaqueredirect' ? { kind: 'logged-out' } : { kind: 'again' };
  }
}

/** Why it was refused, where our own endpoint said so. */
async function reason(answer: Response): Promise<string | null> {
  try {
    return ((await answer.json()) as { reason?: string }).reason ?? null;
  } catch {
    return null; // a page of the server: the session or its token is over
  }
}
