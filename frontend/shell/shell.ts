import { forgetAll, unsent } from '../log/draft.ts';
import { begin, isOver, touch } from './idle.ts';
import { keepPlaces } from './press.ts';

/** The frame around the views, with what its server side can be told. */
interface Watched extends HTMLElement {
  $server: { nobodyIsHere(): void };
}

const CHECK_MILLIS = 5000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Tells the server once when nobody touched any tab for longer than the limit. Not without a connection. */
function watch(layout: Watched, limitMillis: number): void {
  const gone = new AbortController();
  const isIdle = (): boolean => navigator.onLine && layout.isConnected && isOver(limitMillis, localStorage, Date.now());
  const stop = (): void => {
    clearInterval(timer);
    gone.abort();
  };
  const lock = (): void => {
    stop();
    layout.$server.nobodyIsHere();
  };
  const touched = (): void => {
    if (isIdle()) {
      lock();
    } else {
      touch(localStorage, Date.now());
    }
  };
  const timer = setInterval(() => {
    if (!layout.isConnected) {
      stop();
    } else if (isIdle()) {
      lock();
    }
  }, CHECK_MILLIS);
  for (const kind of TOUCHES) {
    window.addEventListener(kind, touched, { passive: true, signal: gone.signal });
  }
  touched();
}

/** Ctrl K anywhere, or / where nothing is typed, leads to the search of the frame. */
function toSearch(event: KeyboardEvent): void {
  const isTyped = event
    .composedPath()
    .some((each) => each instanceof HTMLElement && (each.matches('input, textarea') || each.isContentEditable));
  const isAsked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyped);
  const search = document.getElementById('search-everything');
  if (isAsked && search) {
    event.preventDefault();
    search.focus();
  }
}

window.addEventListener('keydown', toSearch);
keepPlaces(document);

/** What the server calls: `IdleLock` and `Leaving`. */
const shell = {
  watch,
  begin: () => begin(localStorage),
  unsent: () => unsent(localStorage).length,
  forgetUnsent: () => forgetAll(localStorage),
};

declare global {
  interface Window {
    inktvlek: typeof shell;
  }
}

window.inktvlek = shell;
