import { code } from './draft.js';

interface BarcodeReader {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => BarcodeReader;
  }
}

/** Reads codes of people off their cards with the camera, where the browser can. */
export class Scanner {
  private readonly found: (person: string) => void;
  private camera: MediaStream | null = null;

  constructor(found: (person: string) => void) {
    this.found = found;
  }

  static get isThere(): boolean {
    return window.BarcodeDetector !== undefined;
  }

  async open(): Promise<void> {
    this.camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  }

  /** Shows what the camera sees and looks for codes in it, until it is closed. */
  async look(video: HTMLVideoElement): Promise<void> {
    if (!window.BarcodeDetector) {
      return;
    }
    const reader = new window.BarcodeDetector({ formats: ['qr_code'] });
    video.srcObject = this.camera;
    await video.play();
    const once = async (): Promise<void> => {
      if (!this.camera) {
        return;
      }
      for (const barcode of await reader.detect(video)) {
        const person = code(barcode.rawValue);
        if (person !== null) {
          this.found(person);
        }
      }
      requestAnimationFrame(() => void once());
    };
    void once();
  }

  close(): void {
    this.camera?.getTracks().forEach((track) => track.stop());
    this.camera = null;
  }
}
