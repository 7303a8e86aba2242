import type { Way } from './worker.ts';

/** Texts and settings from the server; everything else comes as bytes from `src`. Arrays are in the order of the bytes. */
export interface GraphOptions {
  /** Names of the first nodes. */
  labels: string[];
  /** What else is said of each when it is pointed at. */
  details: string[];
  /** One sentence about what is to be seen. */
  summary: string;
  /** How to use it with the keyboard. */
  help: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  /** What choosing many is called; empty where nothing is to be chosen. */
  choose: string;
  /** Positions of the nodes of a path, in order. */
  path: number[];
  /** How the network gets its places. */
  way: Way;
  /** What is the same node from one picture to the next, in this session. */
  keys: number[];
  /** Places that are kept from before, x and y of each node; empty when there are none. */
  pins: number[];
  /** Part of the picture that was seen before, x, y and scale; empty to see all. */
  seen: number[];
  /** Ties in each bundle between communities, in the order of the ties. */
  weights: number[];
  /** Ties of each node to what is not shown. */
  beyond: number[];
  /** Of people by a measure, 1 (pale) to 5; 0 for what has none; empty to colour by kind. */
  shades: number[];
  /** The groups that nodes are placed by: of each node, their names, and where each wants to be (x and y). */
  groups: { of: number[]; names: string[]; at: number[] };
  /** What the marks mean, in the order of their kinds, and what the shades from pale to dark do. */
  legend: { marks: string[]; ramp: string };
  colour: 'kind' | 'community';
}

export const EMPTY: GraphOptions = {
  labels: [],
  details: [],
  summary: '',
  help: '',
  zoomIn: '+',
  zoomOut: '−',
  fit: '⤢',
  choose: '',
  path: [],
  way: 'given',
  keys: [],
  pins: [],
  seen: [],
  weights: [],
  beyond: [],
  shades: [],
  groups: { of: [], names: [], at: [] },
  legend: { marks: [], ramp: '' },
  colour: 'community',
};
