import type { Direction } from './walk.ts';

/** What a key asks for. */
export type Wanted =
  | { what: 'walk'; direction: Direction }
  | { what: 'neighbour'; step: 1 | -1 }
  | { what: 'zoom'; factor: number }
  | { what: 'fit' }
  | { what: 'most-influential' }
  | { what: 'nothing-chosen' }
  /** The marked node beside what was chosen before. */
  | { what: 'beside' }
  /** Puts the marked node elsewhere, in pixels. */
  | { what: 'move'; dx: number; dy: number }
  /** Told to whoever listens; with the marked node where it is about one. */
  | { what: 'tell'; event: string; ofMarked: boolean };

const tell = (event: string): Wanted => ({ what: 'tell', event, ofMarked: false });
const tellOfMarked = (event: string): Wanted => ({ what: 'tell', event, ofMarked: true });

const KEYS: Record<string, Wanted> = {
  ArrowUp: { what: 'walk', direction: 'up' },
  ArrowDown: { what: 'walk', direction: 'down' },
  ArrowLeft: { what: 'walk', direction: 'left' },
  ArrowRight: { what: 'walk', direction: 'right' },
  '[': { what: 'neighbour', step: -1 },
  ']': { what: 'neighbour', step: 1 },
  '+': { what: 'zoom', factor: 1.4 },
  '=': { what: 'zoom', factor: 1.4 },
  '-': { what: 'zoom', factor: 1 / 1.4 },
  f: { what: 'fit' },
  Home: { what: 'most-influential' },
  Escape: { what: 'nothing-chosen' },
  Enter: tellOfMarked('node-opened'),
  ' ': tellOfMarked('node-chosen'),
  ContextMenu: tellOfMarked('menu-wanted'),
  t: tell('table-wanted'),
  '?': tell('help-wanted'),
  Backspace: tell('back-wanted'),
};

const STEP = 16;

const WITH_SHIFT: Record<string, Wanted> = {
  F10: tellOfMarked('menu-wanted'),
  ' ': { what: 'beside' },
  ArrowUp: { what: 'move', dx: 0, dy: -STEP },
  ArrowDown: { what: 'move', dx: 0, dy: STEP },
  ArrowLeft: { what: 'move', dx: -STEP, dy: 0 },
  ArrowRight: { what: 'move', dx: STEP, dy: 0 },
};

/** What a key asks for in the picture; nothing for a key that is not for it. */
export function wanted(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Wanted | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) {
    return undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) {
      return tell('again-wanted');
    }
    return key === 'z' ? tell('back-wanted') : undefined;
  }
  return (event.shiftKey ? WITH_SHIFT[key] : undefined) ?? KEYS[key];
}
