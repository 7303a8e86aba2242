/** Colours that stay apart for the colour-blind too, each with at least 3:1 on its ground; the rest is grey. */
export interface Palette {
  readonly communities: readonly string[];
  readonly other: string;
  readonly ink: string;
  readonly unreached: string;
  readonly text: string;
  readonly halo: string;
  readonly ties: readonly [number, number, number];
}

export const LIGHT: Palette = {
  communities: ['#113333', '#6600BB', '#883300', '#997788', '#8877FF', '#22AA22'],
  other: '#8a8578',
  ink: '#1c2f5c',
  unreached: '#d8d3c6',
  text: '#1d1d1b',
  halo: '#fbf8f1',
  ties: [70, 70, 90],
};

export const DARK: Palette = {
  communities: ['#7744FF', '#DD1100', '#996677', '#CCBBFF', '#FFBB22', '#77EECC'],
  other: '#8f949b',
  ink: '#b9c8ff',
  unreached: '#3a4048',
  text: '#eceff4',
  halo: '#14171c',
  ties: [170, 180, 200],
};
