/** What drawing a network needs of a canvas, so that it can be drawn in lines as well. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'closePath'
  | 'createImageData'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'putImageData'
  | 'quadraticCurveTo'
  | 'rect'
  | 'roundRect'
  | 'setLineDash'
  | 'strokeStyle'
  | 'strokeText'
  | 'textBaseline'
> & {
  measureText(text: string): { width: number };
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  stroke(): void;
};
