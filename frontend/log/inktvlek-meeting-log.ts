import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { code, forget, keep, load, settled, type Draft, type LoggedMeeting } from './draft.js';
import { outcome, patience, type Conflict, type Outcome } from './sending.js';
import { styles } from './styles.js';

export interface LogOptions {
  meeting: string;
  /** Number of the meeting in its series, from 1. */
  number: number;
  url: string;
  csrfHeader: string;
  csrfToken: string;
  seen: LoggedMeeting;
  /** Codes that are likely to be there, and those of them who came before; the others are spare codes of the sheet. */
  codes: { known: string[]; before: string[] };
  /** Heat of each theme, 1 (cold) to 5 (hot). */
  heat: Record<string, number>;
  /** What each working form is called. */
  forms: Record<string, string>;
  texts: Record<string, string>;
}

type Status = 'typing' | 'saving' | 'waiting' | 'saved' | 'logged-out' | 'others' | 'not-taken' | 'gone';

const HOT = 4;

interface BarcodeReader {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => BarcodeReader;
  }
}

/**
 * Writes up one meeting without needing the server: what is typed is kept in this browser, sent when there is a
 * connection, and sent again under the same operation until the server says that it has it.
 */
@customElement('inktvlek-meeting-log')
export class InktvlekMeetingLog extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) options?: LogOptions;

  @state() private draft?: Draft;
  @state() private status: Status = 'typing';
  @state() private isOld = false;
  @state() private conflict: Conflict | null = null;
  @state() private problems: Record<string, string> = {};
  @state() private added: string[] = [];
  @state() private isScanning = false;

  private retry = 0;
  private attempts = 0;
  private camera: MediaStream | null = null;

  private readonly onOnline = (): void => {
    if (this.status === 'waiting') {
      void this.send();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.onOnline);
    window.clearTimeout(this.retry);
    this.stopScanning();
  }

  override willUpdate(): void {
    if (this.options && !this.draft) {
      const kept = load(this.options.meeting, localStorage);
      this.isOld = kept !== null;
      this.draft = kept ?? this.fresh(this.options.seen);
    }
  }

  private fresh(seen: LoggedMeeting): Draft {
    return { operation: crypto.randomUUID(), seen, wanted: { ...seen } };
  }

  /** Changes what is wanted: another operation from now on, kept at once. */
  private change(part: Partial<LoggedMeeting>): void {
    if (!this.draft || !this.options) {
      return;
    }
    this.draft = {
      operation: crypto.randomUUID(),
      seen: this.draft.seen,
      wanted: { ...this.draft.wanted, ...part },
    };
    keep(this.options.meeting, this.draft, localStorage);
    if (this.status !== 'saving') {
      window.clearTimeout(this.retry);
      this.status = 'typing';
    }
    this.problems = {};
  }

  private async send(): Promise<void> {
    const { options, draft } = this;
    if (!options || !draft || this.status === 'saving') {
      return;
    }
    this.status = 'saving';
    keep(options.meeting, draft, localStorage);
    let answer: Response;
    try {
      answer = await fetch(new URL(options.url, document.baseURI), {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', [options.csrfHeader]: options.csrfToken },
        body: JSON.stringify(draft),
      });
    } catch {
      this.wait();
      return;
    }
    this.take(await outcome(answer), draft);
  }

  private wait(): void {
    this.status = 'waiting';
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.send(), patience(this.attempts++));
  }

  private take(became: Outcome, sent: Draft): void {
    switch (became.kind) {
      case 'stored':
        this.attempts = 0;
        this.stored(sent);
        break;
      case 'conflict':
        this.conflict = became.conflict;
        this.status = 'typing';
        break;
      case 'refused':
        this.problems = became.problems;
        this.status = 'typing';
        break;
      case 'reused':
        this.status = 'typing';
        this.change({});
        void this.send();
        break;
      case 'again':
        this.wait();
        break;
      default:
        this.status = became.kind;
    }
  }

  /** The server has what was sent; what was typed since then is still a draft. */
  private stored(sent: Draft): void {
    const meeting = this.options?.meeting ?? '';
    const seen = { ...sent.wanted, version: sent.seen.version + 1 };
    if (this.draft?.operation === sent.operation) {
      forget(meeting, localStorage);
      this.draft = this.fresh(seen);
      this.status = 'saved';
    } else if (this.draft) {
      this.draft = { ...this.draft, seen };
      keep(meeting, this.draft, localStorage);
      this.status = 'typing';
    }
    this.isOld = false;
    this.dispatchEvent(new CustomEvent('stored'));
  }

  private settle(keepMine: boolean): void {
    if (!this.conflict || !this.draft || !this.options) {
      return;
    }
    const { current, fields } = this.conflict;
    this.draft = {
      operation: crypto.randomUUID(),
      seen: current,
      wanted: settled(this.draft, current, keepMine ? [] : fields),
    };
    this.conflict = null;
    keep(this.options.meeting, this.draft, localStorage);
    void this.send();
  }

  private throwAway(): void {
    if (this.options) {
      forget(this.options.meeting, localStorage);
      this.draft = this.fresh(this.options.seen);
      this.isOld = false;
    }
  }

  private tick(person: string, there: boolean): void {
    const present = this.draft?.wanted.present ?? [];
    this.change({ present: there ? [...new Set([...present, person])] : present.filter((each) => each !== person) });
  }

  private addTyped(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('#code');
    if (!input) {
      return;
    }
    const added = code(input.value);
    if (added === null) {
      this.problems = { present: 'bad-code' };
      return;
    }
    input.value = '';
    this.addPresent(added);
  }

  private addPresent(person: string): void {
    this.added = [...new Set([...this.added, person])];
    this.tick(person, true);
  }

  private async scan(): Promise<void> {
    if (!window.BarcodeDetector) {
      return;
    }
    this.camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    this.isScanning = true;
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video');
    if (!video) {
      return;
    }
    video.srcObject = this.camera;
    await video.play();
    const reader = new window.BarcodeDetector({ formats: ['qr_code'] });
    const look = async (): Promise<void> => {
      if (!this.isScanning) {
        return;
      }
      for (const found of await reader.detect(video)) {
        const person = code(found.rawValue);
        if (person !== null) {
          this.addPresent(person);
        }
      }
      requestAnimationFrame(() => void look());
    };
    void look();
  }

  private stopScanning(): void {
    this.isScanning = false;
    this.camera?.getTracks().forEach((track) => track.stop());
    this.camera = null;
  }

  private text(key: string): string {
    return this.options?.texts[key] ?? key;
  }

  private problem(field: string): unknown {
    const found = this.problems[field];
    return found === undefined ? nothing : html`<p class="problem" role="alert">${this.text(found)}</p>`;
  }

  override render(): unknown {
    const { options, draft } = this;
    if (!options || !draft) {
      return nothing;
    }
    const { wanted } = draft;
    const codes = [...new Set([...options.codes.known, ...draft.seen.present, ...this.added, ...wanted.present])];
    const isHot = options.number === 1 && wanted.theme !== null && (options.heat[wanted.theme] ?? 0) >= HOT;
    return html`
      ${
        this.isOld
          ? html`<p class="warning">
              ${this.text('draft')} <button @click=${() => this.throwAway()}>${this.text('throw-away')}</button>
            </p>`
          : nothing
      }
      <fieldset>
        <legend>${this.text('present')} (${wanted.present.length})</legend>
        ${
          options.codes.before.length > 0
            ? html`<div class="row">
                <button
                  id="all"
                  @click=${() => this.change({ present: [...new Set([...wanted.present, ...options.codes.before])] })}
                >
                  ${this.text('all')}
                </button>
              </div>`
            : nothing
        }
        <div class="codes">
          ${codes.map(
            (person) =>
              html`<label>
                <input
                  type="checkbox"
                  .checked=${wanted.present.includes(person)}
                  @change=${(event: Event) => this.tick(person, (event.target as HTMLInputElement).checked)}
                />${person}</label
              >`,
          )}
        </div>
        <div class="row">
          <input
            type="text"
            id="code"
            aria-label=${this.text('add-code')}
            placeholder=${this.text('add-code')}
            autocapitalize="characters"
            autocomplete="off"
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === 'Enter') {
                this.addTyped();
              }
            }}
          />
          <button @click=${() => this.addTyped()}>${this.text('add')}</button>
          ${
            window.BarcodeDetector
              ? html`<button @click=${() => (this.isScanning ? this.stopScanning() : void this.scan())}>
                  ${this.text('scan')}
                </button>`
              : nothing
          }
        </div>
        ${this.isScanning ? html`<video muted playsinline></video>` : nothing} ${this.problem('present')}
      </fieldset>
      <div>
        <label class="label" for="heads">${this.text('heads')}</label>
        <input
          id="heads"
          type="number"
          inputmode="numeric"
          min="0"
          max="200"
          .value=${wanted.heads === null ? '' : String(wanted.heads)}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            this.change({ heads: value === '' ? null : Number(value) });
          }}
        />
        ${this.problem('headCount')}
      </div>
      <div>
        <label class="label" for="theme">${this.text('theme')}</label>
        <select
          id="theme"
          @change=${(event: Event) => this.change({ theme: (event.target as HTMLSelectElement).value || null })}
        >
          <option value=""></option>
          ${[...new Set([...Object.keys(options.heat), ...(wanted.theme ? [wanted.theme] : [])])].map(
            (theme) => html`<option value=${theme} .selected=${wanted.theme === theme}>${theme}</option>`,
          )}
        </select>
        ${isHot ? html`<p class="warning" role="status">${this.text('hot')}</p>` : nothing}
      </div>
      <fieldset>
        <legend>${this.text('forms')}</legend>
        <div class="chips">
          ${Object.entries(options.forms).map(
            ([form, name]) =>
              html`<label>
                <input
                  type="checkbox"
                  .checked=${wanted.forms.includes(form)}
                  @change=${(event: Event) =>
                    this.change({
                      forms: (event.target as HTMLInputElement).checked
                        ? [...wanted.forms, form]
                        : wanted.forms.filter((each) => each !== form),
                    })}
                />${name}</label
              >`,
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>${this.text('warmth')}</legend>
        <div class="warmth">
          <span>${this.text('warmth-1')}</span>
          ${[1, 2, 3, 4, 5].map(
            (warmth) =>
              html`<label
                ><input
                  type="radio"
                  name="warmth"
                  .checked=${wanted.warmth === warmth}
                  @change=${() => this.change({ warmth })}
                />
                ${warmth}</label
              >`,
          )}
          <span>${this.text('warmth-5')}</span>
        </div>
        ${this.problem('warmth')}
      </fieldset>
      <label class="row"
        ><input
          type="checkbox"
          id="care"
          .checked=${wanted.needsCare}
          @change=${(event: Event) => this.change({ needsCare: (event.target as HTMLInputElement).checked })}
        />${this.text('care')}</label
      >
      ${
        this.conflict
          ? html`<div class="warning" role="alert">
              <p>${this.text('conflict').replace('{0}', this.conflict.by)}</p>
              <div class="row">
                <button @click=${() => this.settle(true)}>${this.text('keep-mine')}</button>
                <button @click=${() => this.settle(false)}>${this.text('keep-theirs')}</button>
              </div>
            </div>`
          : nothing
      }
      <button class="save" ?disabled=${this.status === 'saving'} @click=${() => void this.send()}>
        ${this.text('save')}
      </button>
      <p id="status" role="status">${this.status === 'typing' ? '' : this.text(this.status)}</p>
    `;
  }
}
