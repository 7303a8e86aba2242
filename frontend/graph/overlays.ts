import type { Box } from './labels.ts';
import type { Covered } from './viewport.ts';

/** Of the width of the picture: what is wider lies at the bottom. */
const SHEET = 0.8;

/** What floats over the picture: elements of class `over`; those with `data-edge` take a whole edge of it. */
export function overlays(stage: HTMLElement): { boxes: Box[]; covered: Covered } {
  const origin = stage.getBoundingClientRect();
  const covered = { top: 0, right: 0, bottom: 0, left: 0 };
  const boxes: Box[] = [];
  const shown = [
    ...(stage.parentElement?.querySelectorAll<HTMLElement>('.over') ?? []),
    ...(stage.shadowRoot?.querySelectorAll<HTMLElement>('.tools, inktvlek-minimap') ?? []),
  ];
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) {
      continue;
    }
    boxes.push({ x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height });
    const { edge } = element.dataset;
    const isSheet = edge !== undefined && edge !== 'top' && box.width > SHEET * origin.width;
    switch (isSheet ? 'bottom' : edge) {
      case 'left':
        covered.left = Math.max(covered.left, box.right - origin.left);
        break;
      case 'right':
        covered.right = Math.max(covered.right, origin.right - box.left);
        break;
      case 'top':
        covered.top = Math.max(covered.top, box.bottom - origin.top);
        break;
      case 'bottom':
        covered.bottom = Math.max(covered.bottom, origin.bottom - box.top);
        break;
    }
  }
  return { boxes, covered };
}
