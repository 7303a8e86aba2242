import type { Area, Point } from './borders.ts';

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const WAYS: Record<Way, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface Seen {
  to: number;
  ahead: number;
  aside: number;
}

export function isWay(key: string): key is Way {
  return key in WAYS;
}

/**
 * The municipality one comes to from another by an arrow: of those that share a border with it the nearest and
 * straightest that way, else (islands, the coast) the nearest that lies that way. Itself where there is none.
 */
export function towards(areas: readonly Area[], from: number, way: Way): number {
  const [rightX, rightY] = WAYS[way];
  const here = areas[from]?.at ?? [0, 0];
  const seen = (to: number): Seen => {
    const [x, y] = areas[to]!.at;
    const [dx, dy] = [x - here[0], y - here[1]];
    return { to, ahead: dx * rightX + dy * rightY, aside: Math.abs(dx * rightY - dy * rightX) };
  };
  const liesThatWay = ({ ahead, aside }: Seen): boolean => ahead > 0 && aside <= ahead;
  // Distance ÷ cosine: with the angle alone two of the 342 cannot be come to from anywhere.
  const detour = ({ ahead, aside }: Seen): number => (ahead ** 2 + aside ** 2) / ahead;
  const beside = (areas[from]?.neighbours ?? []).map(seen).filter(liesThatWay);
  if (beside.length > 0) {
    return beside.reduce((best, other) => (detour(other) < detour(best) ? other : best)).to;
  }
  const beyond = areas
    .map((_, to) => seen(to))
    .filter((place) => place.to !== from)
    .filter(liesThatWay);
  const far = ({ ahead, aside }: Seen): number => Math.hypot(ahead, aside);
  return beyond.length === 0 ? from : beyond.reduce((best, other) => (far(other) < far(best) ? other : best)).to;
}

/** The first municipality whose name begins with what was typed, else one with a word that does; -1 for none. */
export function named(areas: readonly Area[], typed: string): number {
  const sought = plain(typed);
  const names = areas.map((area) => plain(area.name));
  const order = [...names.keys()].sort((one, other) => names[one]!.localeCompare(names[other]!));
  return (
    order.find((place) => names[place]!.startsWith(sought)) ??
    order.find((place) => names[place]!.split(/[ -]/).some((word) => word.startsWith(sought))) ??
    -1
  );
}

/** "'s-Gravenhage" as s-gravenhage, "Súdwest-Fryslân" as sudwest-fryslan. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
}
