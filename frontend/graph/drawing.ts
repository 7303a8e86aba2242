import { facesOfPage } from './fonts.ts';
import { transformFrom, type Viewport } from './viewport.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** The worker that draws, and the canvas it draws on; while something moves, its last sharp picture is moved. */
export class Drawing {
  private worker: Worker | undefined;
  private canvas: HTMLCanvasElement | undefined;
  private sharpView: Viewport | undefined;

  constructor(private readonly told: (message: FromWorker) => void) {}

  get isStarted(): boolean {
    return this.worker !== undefined;
  }

  /** Whether there is a sharp picture. */
  get isThere(): boolean {
    return this.sharpView !== undefined;
  }

  start(placeholder: HTMLCanvasElement): void {
    this.canvas = document.createElement('canvas'); // a canvas can be given to a worker once only
    placeholder.replaceWith(this.canvas);
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = (event: MessageEvent<FromWorker>) => this.told(event.data);
    const offscreen = this.canvas.transferControlToOffscreen();
    this.send({ type: 'canvas', canvas: offscreen }, [offscreen]);
    this.send({ type: 'fonts', faces: facesOfPage() });
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  send(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }

  /** A sharp picture came, drawn for one view while another may be seen by now. */
  sharp(drawn: Viewport, seen: Viewport): void {
    this.sharpView = drawn;
    this.shift(seen);
  }

  /** Moves the last sharp picture to where it belongs now. */
  shift(seen: Viewport): void {
    if (this.sharpView && this.canvas) {
      this.canvas.style.transform = transformFrom(this.sharpView, seen);
    }
  }
}

/** Hands a file to whoever looks. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
