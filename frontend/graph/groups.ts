import { spread } from './spread.ts';

/** How groups are placed: rings around the first, columns from left to right, patches each near a place of its own. */
export type Form = 'rings' | 'columns' | 'patches';

/** Nodes in groups, to be placed; lengths in pixels at scale 1. */
export interface Grouped {
  readonly form: Form;
  /** Group of each node, from 0. */
  readonly of: readonly number[];
  /** Where each group wants to be, x and y in any unit; only of patches. */
  readonly at: readonly number[];
  /** Width of the name of each group. */
  readonly names: Float32Array;
  /** Width of the name of each node; 0 where it has none. */
  readonly labels: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Where each node stands in the whole network: those beside each other there stay so where they can. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Width of the picture over its height. */
  readonly aspect: number;
}

/** What is drawn below the nodes of a group, and where its name stands: in the middle of this point. */
export interface Guide {
  readonly group: number;
  readonly form: Form;
  /** Middle of a circle, or of a column. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly nameX: number;
  readonly nameY: number;
}

export interface Placed {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly guides: readonly Guide[];
}

/** Up to so many nodes everybody gets room for a name. */
const NAMED = 60;
/** Between the middles of two nodes, and of two with names above each other. */
const CLOSE = 24;
const LINE = 26;
const WIDEST_NAME = 150;
const GAP = 36;
/** Between two rings: the name of the inner one stands on the line between them. */
const BETWEEN = 56;
const HEAD = 30;
const ROUNDS = 4;
/** Share of the paper that patches take. */
const TAKEN = 0.4;
const GOLDEN_ANGLE = 2.399963;

/** Places every node in its group. The same groups give the same picture; O((nodes + ties) log nodes). */
export function grouped(here: Grouped): Placed {
  const groups = here.names.length;
  const members: number[][] = Array.from({ length: groups }, () => []);
  here.of.forEach((group, node) => members[group]?.push(node));
  switch (here.form) {
    case 'rings':
      return rings(here, members);
    case 'columns':
      return columns(here, members);
    case 'patches':
      return patches(here, members);
  }
}

function neighbours({ from, to, of }: Grouped): number[][] {
  const tied: number[][] = of.map(() => []);
  for (let tie = 0; tie < from.length; tie++) {
    tied[from[tie]!]?.push(to[tie]!);
    tied[to[tie]!]?.push(from[tie]!);
  }
  return tied;
}

/** Each ring as many rows of nodes as it needs; everybody as near as can be to who they are tied to one ring inwards. */
function rings(here: Grouped, members: readonly number[][]): Placed {
  const x = new Float32Array(here.of.length);
  const y = new Float32Array(here.of.length);
  const tied = neighbours(here);
  const guides: Guide[] = [];
  const space = here.of.length <= NAMED ? 2 * CLOSE : CLOSE;
  const middle = members[0]?.[0] ?? 0;
  let inner = 0;
  members.forEach((nodes, group) => {
    if (group === 0 && nodes.length === 1) {
      inner = 2 * CLOSE;
      return;
    }
    const first = inner + (BETWEEN + LINE) / 2;
    const rows = Math.max(1, Math.round((nodes.length * space) / (2 * Math.PI * (first + CLOSE))));
    const wanted = (node: number): number => {
      const inwards = (tied[node] ?? []).filter((other) => here.of[other]! < group && other !== middle);
      const [dx, dy] =
        inwards.length > 0
          ? [sum(inwards.map((other) => x[other]!)), sum(inwards.map((other) => y[other]!))]
          : [here.x[node]! - here.x[middle]!, here.y[node]! - here.y[middle]!];
      return Math.atan2(dy, dx);
    };
    const order = nodes
      .map((node) => ({ node, turn: wanted(node) }))
      .sort((a, b) => a.turn - b.turn || a.node - b.node);
    const step = (2 * Math.PI) / Math.max(1, order.length);
    const [sine, cosine] = [
      sum(order.map(({ turn }, rank) => Math.sin(turn - rank * step))),
      sum(order.map(({ turn }, rank) => Math.cos(turn - rank * step))),
    ];
    const start = Math.atan2(sine, cosine);
    order.forEach(({ node }, rank) => {
      const radius = first + (rank % rows) * LINE;
      x[node] = radius * Math.cos(start + rank * step);
      y[node] = radius * Math.sin(start + rank * step);
    });
    inner = first + (rows - 1) * LINE + BETWEEN / 2;
    guides.push({ group, form: 'rings', x: 0, y: 0, width: 2 * inner, height: 2 * inner, nameX: 0, nameY: -inner });
  });
  return { x, y, guides };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

/** Columns of one height, as wide as those in it need; so high that the picture has the shape of the paper. */
function columns(here: Grouped, members: readonly number[][]): Placed {
  const nodes = here.of.length;
  const named = nodes <= NAMED;
  const wide = members.map((group) =>
    named
      ? CLOSE +
        Math.min(
          WIDEST_NAME,
          group.reduce((most, node) => Math.max(most, here.labels[node]!), 0),
        )
      : CLOSE,
  );
  const side = (group: number, rows: number): number => {
    const beside = Math.ceil(members[group]!.length / rows);
    return Math.max(here.names[group]! + 12, beside * wide[group]! + GAP / 2);
  };
  const width = (rows: number): number => sum(members.map((_, group) => side(group, rows) + 8));
  const off = (rows: number): number => Math.abs(Math.log(width(rows) / (rows * LINE + HEAD) / here.aspect));
  const most = members.reduce((all, group) => Math.max(all, group.length), 1);
  let rows = 1;
  for (let each = 2; each <= most; each++) {
    rows = off(each) < off(rows) ? each : rows;
  }
  const x = new Float32Array(nodes);
  const y = new Float32Array(nodes);
  const guides: Guide[] = [];
  const height = rows * LINE;
  const lefts: number[] = [];
  let left = 0;
  members.forEach((_, group) => {
    const across = side(group, rows);
    lefts.push(left);
    guides.push({
      group,
      form: 'columns',
      x: left + across / 2,
      y: height / 2 - HEAD / 2,
      width: across,
      height: height + HEAD + 12,
      nameX: left + across / 2,
      nameY: -HEAD / 2 - 8,
    });
    left += across + 8;
  });
  const put = (order: readonly number[], group: number): void => {
    const beside = Math.max(1, Math.ceil(order.length / rows));
    const used = Math.ceil(order.length / beside);
    order.forEach((node, rank) => {
      x[node] = lefts[group]! + GAP / 4 + ((rank % beside) + (named ? 0 : 0.5)) * wide[group]! + (named ? 8 : 0);
      y[node] = ((rows - used) / 2 + Math.floor(rank / beside) + 0.5) * LINE;
    });
  };
  const tied = neighbours(here);
  const orders = members.map((group) => [...group].sort((a, b) => here.y[a]! - here.y[b]! || a - b));
  orders.forEach(put);
  for (let round = 0; round < ROUNDS; round++) {
    orders.forEach((order, group) => {
      const mean = new Map(
        order.map((node) => {
          const others = (tied[node] ?? []).filter((other) => here.of[other] !== group);
          return [node, others.length > 0 ? sum(others.map((other) => y[other]!)) / others.length : y[node]!];
        }),
      );
      order.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || a - b);
      put(order, group);
    });
  }
  return { x, y, guides };
}

/** Round patches, each near where its group wants to be and none over another. */
function patches(here: Grouped, members: readonly number[][]): Placed {
  const nodes = here.of.length;
  const room = nodes <= NAMED ? 1.5 * CLOSE : 0.62 * CLOSE;
  const radius = Float32Array.from(members, (group) => room * Math.sqrt(Math.max(1, group.length)) + 10);
  const paper = sum([...radius].map((each) => Math.PI * (each + LINE / 2) ** 2)) / TAKEN;
  const sheet = {
    width: Math.sqrt(paper * here.aspect),
    height: Math.sqrt(paper / here.aspect),
    x: Float32Array.from(members, (_, group) => here.at[2 * group] ?? 0),
    y: Float32Array.from(members, (_, group) => here.at[2 * group + 1] ?? 0),
    radius,
    label: here.names,
    line: LINE,
  };
  spread(sheet);
  const x = new Float32Array(nodes);
  const y = new Float32Array(nodes);
  const guides = members.map((group, which): Guide => {
    const [middleX, middleY, size] = [sheet.x[which]!, sheet.y[which]!, radius[which]!];
    group.forEach((node, rank) => {
      const away = group.length === 1 ? 0 : room * Math.sqrt(rank + 0.5);
      x[node] = middleX + away * Math.cos(GOLDEN_ANGLE * rank);
      y[node] = middleY + away * Math.sin(GOLDEN_ANGLE * rank);
    });
    return {
      group: which,
      form: 'patches',
      x: middleX,
      y: middleY,
      width: 2 * size,
      height: 2 * size,
      nameX: middleX,
      nameY: middleY + size + LINE / 2,
    };
  });
  return { x, y, guides };
}
