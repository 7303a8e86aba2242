import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

export interface PlayerOptions {
  /** What each step is called. */
  steps: string[];
  play: string;
  pause: string;
  previous: string;
  next: string;
  slider: string;
}

const MILLIS_PER_STEP = 700;

/**
 * Goes through the steps of what its neighbours show. Never starts by itself.
 *
 * Sets `step` on every `inktvlek-graph` and `inktvlek-map` in the same parent, so that playing needs no server; tells
 * the server with `step-shown` {step}.
 */
@customElement('inktvlek-player')
export class InktvlekPlayer extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      padding: 0.5rem 0;
    }
    button {
      font: inherit;
      min-inline-size: 2.75rem;
      min-block-size: 2.75rem;
      color: var(--text);
      background: var(--paper);
      border: 1px solid currentcolor;
      border-radius: 6px;
    }
    input {
      flex: 1 1 12rem;
      min-block-size: 2rem;
      accent-color: var(--ink);
    }
    output {
      min-inline-size: 6rem;
      font-weight: 600;
      color: var(--text);
    }
  `;

  @property({ attribute: false }) options: PlayerOptions = {
    steps: [],
    play: '',
    pause: '',
    previous: '',
    next: '',
    slider: '',
  };
  @property({ type: Number }) step = 0;
  @state() private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  private show(step: number): void {
    this.step = Math.max(0, Math.min(this.options.steps.length - 1, step));
    this.parentElement
      ?.querySelectorAll<HTMLElement & { step: number }>('inktvlek-graph, inktvlek-map')
      .forEach((neighbour) => (neighbour.step = this.step));
    this.dispatchEvent(new CustomEvent('step-shown', { detail: { step: this.step } }));
  }

  private toggle(): void {
    if (this.timer) {
      this.pause();
      return;
    }
    if (this.step >= this.options.steps.length - 1) {
      this.show(0);
    }
    this.timer = setInterval(() => {
      this.show(this.step + 1);
      if (this.step >= this.options.steps.length - 1) {
        this.pause();
      }
    }, MILLIS_PER_STEP);
  }

  private pause(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  override render(): unknown {
    const { options } = this;
    return html`
      <button @click=${() => this.toggle()}>${this.timer ? options.pause : options.play}</button>
      <button aria-label=${options.previous} title=${options.previous} @click=${() => this.show(this.step - 1)}>
        ‹
      </button>
      <button aria-label=${options.next} title=${options.next} @click=${() => this.show(this.step + 1)}>›</button>
      <input
        type="range"
        min="0"
        max=${Math.max(0, options.steps.length - 1)}
        .value=${String(this.step)}
        aria-label=${options.slider}
        aria-valuetext=${options.steps[this.step] ?? ''}
        @input=${(event: Event) => this.show(Number((event.target as HTMLInputElement).value))}
      />
      <output>${options.steps[this.step] ?? ''}</output>
    `;
  }
}
