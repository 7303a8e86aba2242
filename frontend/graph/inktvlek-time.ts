import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** What there is over time, month by month, and which part of it is seen. */
export interface TimeOptions {
  /** Months in order, as they are told. */
  months: string[];
  /** How many there are in each. */
  counts: number[];
  /** First and last month that are seen, as places in `months`. */
  from: number;
  to: number;
  title: string;
  fromLabel: string;
  toLabel: string;
}

const EMPTY: TimeOptions = { months: [], counts: [], from: 0, to: 0, title: '', fromLabel: '', toLabel: '' };

/** Bars of what happened, with two handles; tells `span-chosen` {from, to} once a handle is let go. */
@customElement('inktvlek-time')
export class InktvlekTime extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      font-size: 12px;
      color: var(--text-2);
    }
    svg {
      position: absolute;
      inset: 0 8px 16px;
      inline-size: calc(100% - 16px);
      block-size: calc(100% - 16px);
    }
    rect {
      fill: var(--line-strong);
      opacity: 0.4;
    }
    rect.seen {
      fill: var(--ink);
      opacity: 0.75;
    }
    .years {
      position: absolute;
      inset: auto 8px 0;
      block-size: 16px;
    }
    .years span {
      position: absolute;
      line-height: 16px;
    }
    input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: calc(100% - 16px);
      margin: 0;
      appearance: none;
      background: none;
      pointer-events: none;
    }
    input::-webkit-slider-thumb {
      appearance: none;
      pointer-events: auto;
      inline-size: 16px;
      block-size: 44px;
      border: 0;
      background: linear-gradient(90deg, transparent 6px, var(--ink) 6px 10px, transparent 10px);
      cursor: ew-resize;
    }
    input::-moz-range-thumb {
      pointer-events: auto;
      inline-size: 16px;
      block-size: 44px;
      border: 0;
      border-radius: 0;
      background: linear-gradient(90deg, transparent 6px, var(--ink) 6px 10px, transparent 10px);
      cursor: ew-resize;
    }
    input:focus-visible {
      outline: 2px solid var(--ink);
    }
  `;

  @property({ attribute: false }) options: TimeOptions = EMPTY;
  @state() private from = 0;
  @state() private to = 0;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('options')) {
      this.from = this.options.from;
      this.to = this.options.to;
    }
  }

  private chosen(): void {
    this.dispatchEvent(new CustomEvent('span-chosen', { detail: { from: this.from, to: this.to } }));
  }

  private handle(label: string, value: number, set: (to: number) => void): unknown {
    return html`<input
      type="range"
      min="0"
      max=${Math.max(0, this.options.months.length - 1)}
      .value=${String(value)}
      aria-label=${label}
      aria-valuetext=${this.options.months[value] ?? ''}
      @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))}
      @change=${() => this.chosen()}
    />`;
  }

  override render(): unknown {
    const { months, counts, title, fromLabel, toLabel } = this.options;
    const most = Math.max(1, ...counts);
    const years = months.flatMap((month, at) => (month.endsWith('-01') ? [{ year: month.slice(0, 4), at }] : []));
    return html`
      <svg viewBox="0 0 ${months.length} 100" preserveAspectRatio="none" role="img" aria-label=${title}>
        ${counts.map((count, at) => bar(at, (100 * count) / most, at >= this.from && at <= this.to))}
      </svg>
      <div class="years" aria-hidden="true">
        ${years.map(({ year, at }) => html`<span style="left: ${(100 * at) / months.length}%">${year}</span>`)}
      </div>
      ${this.handle(fromLabel, this.from, (to) => (this.from = Math.min(to, this.to)))}
      ${this.handle(toLabel, this.to, (to) => (this.to = Math.max(to, this.from)))}
    `;
  }
}

function bar(at: number, height: number, seen: boolean): unknown {
  return svg`<rect class=${seen ? 'seen' : ''} x=${at + 0.12} y=${100 - height} width="0.76" height=${height}></rect>`;
}
