import type { Pen } from './pen.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const TWO_DECIMALS = 100;

/** Text as XML has it, without what XML does not have. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function short(value: number): number {
  return Math.round(value * TWO_DECIMALS) / TWO_DECIMALS;
}

/** Draws into SVG what is drawn on a canvas: the same calls give the same picture, in lines and letters. */
export class SvgPen implements Pen {
  fillStyle: string | CanvasGradient | CanvasPattern = '#000';
  strokeStyle: string | CanvasGradient | CanvasPattern = '#000';
  font = '10px sans-serif';
  globalAlpha = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineWidth = 1;
  textBaseline: CanvasTextBaseline = 'alphabetic';
  private dash: number[] = [];
  private path = '';
  private readonly parts: string[] = [];

  private readonly measure: (text: string, font: string) => number;

  /** @param measure width of a text in a font, as in CSS */
  constructor(measure: (text: string, font: string) => number) {
    this.measure = measure;
  }

  beginPath(): void {
    this.path = '';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${short(x)} ${short(y)}`;
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path += `Q${short(cx)} ${short(cy)} ${short(x)} ${short(y)}`;
  }

  /** Whole circles only. */
  arc(x: number, y: number, radius: number): void {
    const r = short(radius);
    this.path += `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }

  closePath(): void {
    this.path += 'z';
  }

  fill(): void {
    this.parts.push(`<path d="${this.path}" fill="${this.filling()}"${this.alpha()}/>`);
  }

  stroke(): void {
    const dashed = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.join(' ')}"` : '';
    const line = `stroke="${lined(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}" stroke-linecap="${this.lineCap}"`;
    this.parts.push(`<path d="${this.path}" fill="none" ${line}${dashed}${this.alpha()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  fillText(text: string, x: number, y: number): void {
    this.write(text, x, y, `fill="${this.filling()}"`);
  }

  strokeText(text: string, x: number, y: number): void {
    const line = `stroke="${lined(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"`;
    this.write(text, x, y, `fill="none" ${line}`);
  }

  private write(text: string, x: number, y: number, paint: string): void {
    const middle = this.textBaseline === 'middle' ? ' dominant-baseline="central"' : '';
    const wide = short(this.measure(text, this.font)); // as wide in whatever font there is where it is opened
    const place = `x="${short(x)}" y="${short(y)}" textLength="${wide}" lengthAdjust="spacingAndGlyphs" style="font:${escaped(this.font)}"`;
    this.parts.push(`<text ${place} ${paint}${middle}${this.alpha()}>${escaped(text)}</text>`);
  }

  measureText(text: string): { width: number } {
    return { width: this.measure(text, this.font) };
  }

  setLineDash(segments: number[]): void {
    this.dash = [...segments];
  }

  /** Lines have no pixels to be drawn finer. */
  setTransform(): void {
    this.path = '';
  }

  clearRect(): void {
    this.path = '';
  }

  createImageData(): ImageData {
    throw new Error('Ties are lines here, never pixels');
  }

  putImageData(): void {
    throw new Error('Ties are lines here, never pixels');
  }

  private filling(): string {
    return lined(this.fillStyle);
  }

  private alpha(): string {
    return this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : '';
  }

  /** @param title what the picture is, for who hears it */
  written(width: number, height: number, title: string): string {
    const [w, h] = [short(width), short(height)];
    const size = `width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"`;
    const said = `<title>${escaped(title)}</title>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">${said}${this.parts.join('')}</svg>\n`;
  }
}

function lined(style: string | CanvasGradient | CanvasPattern): string {
  if (typeof style !== 'string') {
    throw new Error('Only colours are drawn in lines');
  }
  return escaped(style);
}
