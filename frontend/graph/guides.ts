import type { Guide } from './groups.ts';
import { LABEL_HEIGHT, overlap, type Box } from './labels.ts';
import type { Pen } from './pen.ts';
import type { Palette } from './palette.ts';
import { toScreen, type Viewport } from './viewport.ts';

const FAINT = 0.06;
const LINED = 0.35;

/** Draws what lies below the groups; tells where their names stand. */
export function drawGuides(
  pen: Pen,
  guides: readonly Guide[],
  names: readonly string[],
  view: Viewport,
  font: string,
  palette: Palette,
): Box[] {
  for (const guide of [...guides].reverse()) {
    const { x, y } = toScreen(view, guide.x, guide.y);
    const [width, height] = [guide.width * view.scale, guide.height * view.scale];
    pen.beginPath();
    if (guide.form === 'columns') {
      pen.roundRect(x - width / 2, y - height / 2, width, height, 6);
    } else {
      pen.arc(x, y, width / 2, 0, 2 * Math.PI);
    }
    pen.globalAlpha = guide.form === 'rings' ? LINED : FAINT;
    pen.fillStyle = pen.strokeStyle = palette.text;
    pen.lineWidth = 1;
    if (guide.form === 'rings') {
      pen.stroke();
    } else {
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
  pen.font = `600 13px ${font}`;
  pen.textBaseline = 'middle';
  const taken: Box[] = [];
  for (const guide of guides) {
    const text = names[guide.group] ?? '';
    const { x, y } = toScreen(view, guide.nameX, guide.nameY);
    const width = pen.measureText(text).width;
    const box = { x: x - width / 2 - 4, y: y - LABEL_HEIGHT / 2, width: width + 8, height: LABEL_HEIGHT };
    if (text === '' || taken.some((other) => overlap(box, other))) {
      continue;
    }
    taken.push(box);
    if (guide.form === 'rings') {
      pen.fillStyle = palette.paper;
      pen.fillRect(box.x, box.y, box.width, box.height);
    }
    pen.fillStyle = palette.text;
    pen.fillText(text, box.x + 4, y);
  }
  return taken;
}
