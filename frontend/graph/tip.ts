import { html, nothing } from 'lit';
import type { Point } from './viewport.ts';

/** Of a tip at its widest, in pixels: nearer to the edge it stands on the other side. */
const WIDEST = 260;

/** What is said beside a mark that is pointed at; nothing where it has no name. */
export function tip(at: Point, width: number, name: string, detail: string): unknown {
  if (!name) {
    return nothing;
  }
  const side = at.x > width - WIDEST ? `right: ${width - at.x + 16}px` : `left: ${at.x + 16}px`;
  return html`<div class="tip" style="${side}; top: ${Math.max(8, at.y + 14)}px" aria-hidden="true">
    <strong>${name}</strong>
    <span>${detail}</span>
  </div>`;
}
