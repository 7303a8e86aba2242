import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

export interface PlayerOptions {
  /** What each step is called. */
  steps: string[];
  /** How much appears at each step. */
  fresh: number[];
  play: string;
  pause: string;
  previous: string;
  next: string;
  slider: string;
  speed: string;
  repeat: string;
}

const MILLIS_PER_STEP = 700;
const SPEEDS = [0.5, 1, 2, 4];
/** Height of the bars, in their own units. */
const HIGH = 100;

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
    button,
    select {
      font: inherit;
      min-inline-size: 2.75rem;
      min-block-size: 2.75rem;
      padding-inline: 0.75rem;
      color: var(--text);
      background: var(--paper);
      border: 1px solid currentcolor;
      border-radius: 6px;
    }
    button[aria-pressed='true'] {
      color: var(--on-ink);
      background: var(--ink);
    }
    .line {
      display: grid;
      flex: 1 1 14rem;
    }
    svg {
      inline-size: 100%;
      block-size: 2.5rem;
    }
    rect {
      fill: var(--ramp-2);
    }
    rect.shown {
      fill: var(--ink);
    }
    input {
      inline-size: 100%;
      min-block-size: 1.5rem;
      margin: 0;
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
    fresh: [],
    play: '',
    pause: '',
    previous: '',
    next: '',
    slider: '',
    speed: '',
    repeat: '',
  };
  @property({ type: Number }) step = 0;
  @state() private speed = 1;
  @state() private repeats = false;
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
    if (this.isAtEnd()) {
      this.show(0);
    }
    this.play();
  }

  private isAtEnd(): boolean {
    return this.step >= this.options.steps.length - 1;
  }

  private play(): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      this.show(this.isAtEnd() && this.repeats ? 0 : this.step + 1);
      if (this.isAtEnd() && !this.repeats) {
        this.pause();
      }
    }, MILLIS_PER_STEP / this.speed);
  }

  private go(speed: number): void {
    this.speed = speed;
    if (this.timer) {
      this.play();
    }
  }

  /** What appears at each step, over the place of the slider that stands for it. */
  private bars(): unknown {
    const { fresh } = this.options;
    const most = Math.max(1, ...fresh);
    return svg`${fresh.map((number, step) => {
      const height = (HIGH * number) / most;
      return svg`<rect class=${step <= this.step ? 'shown' : ''} x=${step + 0.1} width="0.8" y=${HIGH - height} height=${height}></rect>`;
    })}`;
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
      <div class="line">
        <svg viewBox="0 0 ${options.fresh.length} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">
          ${this.bars()}
        </svg>
        <input
          type="range"
          min="0"
          max=${Math.max(0, options.steps.length - 1)}
          .value=${String(this.step)}
          aria-label=${options.slider}
          aria-valuetext=${options.steps[this.step] ?? ''}
          @input=${(event: Event) => this.show(Number((event.target as HTMLInputElement).value))}
        />
      </div>
      <output>${options.steps[this.step] ?? ''}</output>
      <select
        aria-label=${options.speed}
        title=${options.speed}
        @change=${(event: Event) => this.go(Number((event.target as HTMLSelectElement).value))}
      >
        ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed}×</option>`)}
      </select>
      <button
        aria-label=${options.repeat}
        title=${options.repeat}
        aria-pressed=${this.repeats}
        @click=${() => (this.repeats = !this.repeats)}
      >
        ↻
      </button>
    `;
  }
}
