import { drawSign } from './marks.ts';
import type { GraphOptions } from './options.ts';
import { DARK, LIGHT } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Appearance } from './renderer.ts';
import { isCommunity, isPerson, type Graph } from './wire.ts';

const LINE = 26;
const SIDE = 12;
const SIGN = 6;
const BETWEEN = 18;

interface Entry {
  readonly width: number;
  draw(x: number, y: number): void;
}

/** What stands below a picture that leaves the screen: what its marks mean, and what it is. */
export class Foot {
  readonly height: number;
  private readonly rows: readonly (readonly Entry[])[];
  private readonly pen: Pen;
  private readonly text: string;

  /** @param pen what it will be drawn with, at most so wide */
  constructor(
    pen: Pen,
    width: number,
    graph: Graph,
    look: Appearance,
    legend: GraphOptions['legend'],
    title: readonly string[],
  ) {
    const palette = look.dark ? DARK : LIGHT;
    this.pen = pen;
    this.text = palette.text;
    pen.font = `13px ${look.font}`;
    const entries = [...new Set(graph.kind)]
      .sort((a, b) => a - b)
      .map((kind) =>
        this.entry(2 * SIGN + 6, legend.marks[kind] ?? '', (x, y) => {
          const shaded = look.shades.length > 0 && !isCommunity(kind);
          pen.fillStyle = shaded
            ? isPerson(kind)
              ? palette.ink
              : palette.unreached
            : isCommunity(kind)
              ? palette.ink
              : (palette.kinds[isPerson(kind) ? 0 : kind] ?? palette.ink);
          drawSign(pen, kind, { x: x + SIGN, y }, SIGN, palette);
        }),
      );
    const ramp = this.entry(palette.ramp.length * 2 * SIGN + 6, legend.ramp, (x, y) => {
      palette.ramp.forEach((shade, step) => {
        pen.fillStyle = shade;
        pen.fillRect(x + 2 * SIGN * step, y - SIGN, 2 * SIGN, 2 * SIGN);
      });
    });
    const said = look.shades.length > 0 ? [...entries, ramp] : entries;
    this.rows = [...wrapped(said, width - 2 * SIDE), [this.entry(0, title.join(' · '), () => undefined)]];
    this.height = (this.rows.length + 0.5) * LINE;
  }

  private entry(room: number, text: string, sign: Entry['draw']): Entry {
    return {
      width: room + this.pen.measureText(text).width + BETWEEN,
      draw: (x, y) => {
        sign(x, y);
        this.pen.fillStyle = this.text;
        this.pen.fillText(text, x + room, y);
      },
    };
  }

  /** @param top where it begins */
  draw(top: number, font: string): void {
    this.pen.globalAlpha = 1;
    this.pen.font = `13px ${font}`;
    this.pen.textBaseline = 'middle';
    this.rows.forEach((row, index) => {
      let x = SIDE;
      for (const entry of row) {
        entry.draw(x, top + (index + 0.75) * LINE);
        x += entry.width;
      }
    });
  }
}

function wrapped(entries: readonly Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && entry.width <= left) {
      row.push(entry);
      left -= entry.width;
    } else {
      rows.push([entry]);
      left = width - entry.width;
    }
  }
  return rows;
}
