/** How an area or what lies on it is drawn: five classes, hidden, no denominator, nothing there. */
export type Fill = '1' | '2' | '3' | '4' | '5' | 'hidden' | 'unknown' | 'none';

/** Colours of the page as a canvas takes them. */
export interface Look {
  fills: Record<Fill, string | CanvasPattern>;
  sheet: string;
  strong: string;
  text: string;
  ink: string;
  rust: string;
  early: string | CanvasPattern;
}

/** Reads the tokens as they are now, light or dark; `probe` is an element in which they hold. */
export function readLook(probe: HTMLElement): Look {
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const [paper, strong, quiet, ink] = [colour('sheet'), colour('line-strong'), colour('text-3'), colour('ink')];
  return {
    fills: {
      '1': colour('ramp-1'),
      '2': colour('ramp-2'),
      '3': colour('ramp-3'),
      '4': colour('ramp-4'),
      '5': colour('ramp-5'),
      hidden: hatch(colour('well'), `color-mix(in srgb, ${strong} 45%, ${colour('well')})`, 'up'),
      unknown: hatch(paper, quiet, 'down'),
      none: colour('well'),
    },
    sheet: paper,
    strong,
    text: colour('text'),
    ink,
    rust: colour('rust'),
    early: hatch(paper, ink, 'up', 4),
  };
}

/** Thin lines to the right top, or to the right bottom and farther apart. */
function hatch(paper: string, line: string, way: 'up' | 'down', apart = way === 'up' ? 6 : 9): string | CanvasPattern {
  const side = Math.round(apart * devicePixelRatio);
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const pen = tile.getContext('2d');
  if (!pen) {
    return paper;
  }
  pen.fillStyle = paper;
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = line;
  pen.lineWidth = devicePixelRatio;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift, way === 'up' ? side : 0);
    pen.lineTo(shift + side, way === 'up' ? 0 : side);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? paper;
}
