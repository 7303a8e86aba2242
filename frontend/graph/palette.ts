/** The colours of `styles.css`, for the canvas: kinds stay apart for the colour-blind too, each at least 3:1 on paper. */
export interface Palette {
  /** Ink first, at most six. */
  readonly kinds: readonly string[];
  readonly other: string;
  readonly ink: string;
  readonly onInk: string;
  readonly unreached: string;
  readonly strong: string;
  /** What is new. */
  readonly fresh: string;
  readonly text: string;
  readonly paper: string;
  /** From little to much. */
  readonly ramp: readonly string[];
  readonly ties: readonly [number, number, number];
}

export const LIGHT: Palette = {
  kinds: ['#1c2f5c', '#1f8a95', '#ae3e5f', '#768e17', '#5f1920', '#3b43d3'],
  other: '#8a8578',
  ink: '#1c2f5c',
  onInk: '#ffffff',
  unreached: '#dcd5c5',
  strong: '#857d6c',
  fresh: '#8c3b12',
  text: '#1b1e27',
  paper: '#faf7f0',
  ramp: ['#c6d2ea', '#97a7c5', '#6b7da1', '#42557e', '#1c2f5c'],
  ties: [28, 47, 92],
};

export const DARK: Palette = {
  kinds: ['#b4c5ff', '#c7913b', '#36a49e', '#9765db', '#8f6042', '#d9d0af'],
  other: '#8f949b',
  ink: '#b4c5ff',
  onInk: '#101521',
  unreached: '#333b48',
  strong: '#7d8798',
  fresh: '#f0a077',
  text: '#eceef3',
  paper: '#12151b',
  ramp: ['#2f3d5c', '#536182', '#7a88aa', '#a4b1d4', '#cfdbff'],
  ties: [180, 197, 255],
};
