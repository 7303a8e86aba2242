export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark that wants its name beside it. */
export interface Wish {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the text, as measured. */
  readonly width: number;
}

/** Where a name is written: its left end, and the middle of its height. */
export interface Label {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/** Where a name may stand, as a direction from the middle of its mark; the first has precedence. */
export type Side = readonly [number, number];

export const FOUR_SIDES: readonly Side[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
];
const SLANT = Math.SQRT1_2;
export const EIGHT_SIDES: readonly Side[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [SLANT, SLANT],
  [SLANT, -SLANT],
  [-SLANT, SLANT],
  [-SLANT, -SLANT],
];

export const LABEL_HEIGHT = 16;
const GAP = 4;
const CELL = 64;

/** What is taken of a picture: names, marks and what floats over it. */
export class Occupied {
  private readonly boxes = new Map<string, Box[]>();
  private readonly discs = new Map<string, { node: number; x: number; y: number; radius: number }[]>();

  addBox(box: Box): void {
    cells(box, (cell) => add(this.boxes, cell, box));
  }

  addDisc(node: number, x: number, y: number, radius: number): void {
    const around = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    cells(around, (cell) => add(this.discs, cell, { node, x, y, radius }));
  }

  /** Whether nothing lies there but the mark of the node itself. */
  isFree(box: Box, own: number): boolean {
    let free = true;
    cells(box, (cell) => {
      free =
        free &&
        !this.boxes.get(cell)?.some((other) => overlap(box, other)) &&
        !this.discs.get(cell)?.some((disc) => disc.node !== own && touches(box, disc));
    });
    return free;
  }
}

function cells(box: Box, visit: (cell: string) => void): void {
  for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++) {
    for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row++) {
      visit(`${column}:${row}`);
    }
  }
}

function add<T>(lists: Map<string, T[]>, cell: string, value: T): void {
  const list = lists.get(cell);
  if (list) {
    list.push(value);
  } else {
    lists.set(cell, [value]);
  }
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function touches(box: Box, disc: { x: number; y: number; radius: number }): boolean {
  const dx = disc.x - Math.max(box.x, Math.min(disc.x, box.x + box.width));
  const dy = disc.y - Math.max(box.y, Math.min(disc.y, box.y + box.height));
  return dx * dx + dy * dy < disc.radius * disc.radius;
}

/** The box of a label of this width. */
export function boxOf(label: Label, width: number): Box {
  return { x: label.x, y: label.y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
}

/** The boxes of labels in a font, as it is measured here. */
export function measured(labels: readonly Label[], texts: readonly string[], font: string): (Box & { node: number })[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) {
    return [];
  }
  pen.font = font;
  return labels.map((label) => ({ node: label.node, ...boxOf(label, pen.measureText(texts[label.node] ?? '').width) }));
}

/**
 * Writes the names that fit, in the order of the wishes, each on the first side where it lies over nothing and inside
 * `bounds`; the others are left out. What is written is taken from then on.
 */
export function place(wishes: Iterable<Wish>, taken: Occupied, bounds: Box, sides: readonly Side[]): Label[] {
  const written: Label[] = [];
  for (const wish of wishes) {
    for (const side of sides) {
      const label = beside(wish, side);
      const box = boxOf(label, wish.width);
      if (inside(box, bounds) && taken.isFree(box, wish.node)) {
        taken.addBox(box);
        written.push(label);
        break;
      }
    }
  }
  return written;
}

function beside(wish: Wish, [dx, dy]: Side): Label {
  const x = wish.x + dx * (wish.radius + GAP);
  const left = dx > 0 ? x : dx < 0 ? x - wish.width : x - wish.width / 2;
  return { node: wish.node, x: left, y: wish.y + dy * (wish.radius + GAP + LABEL_HEIGHT / 2) };
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}
