import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { code, drafted, forget, keep, load, settled, type Draft, type LoggedMeeting } from './draft.js';
import { answers, type LogOptions } from './form.js';
import { Scanner } from './scanner.js';
import { patience, post, type Conflict, type Outcome } from './sending.js';
import { styles } from './styles.js';

type Status = 'typing' | 'saving' | 'waiting' | 'saved' | 'logged-out' | 'others' | 'not-taken' | 'gone';

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
  private readonly scanner = new Scanner((person) => this.addPresent(person));
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
      this.draft = kept ?? drafted(this.options.seen);
    }
  }

  /** Changes what is wanted: another operation from now on, kept at once. */
  private change(part: Partial<LoggedMeeting>): void {
    if (!this.draft || !this.options) {
      return;
    }
    this.draft = drafted(this.draft.seen, { ...this.draft.wanted, ...part });
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
    this.take(await post(draft, options), draft);
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
      this.draft = drafted(seen);
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
    this.draft = drafted(current, settled(this.draft, current, keepMine ? [] : fields));
    this.conflict = null;
    keep(this.options.meeting, this.draft, localStorage);
    void this.send();
  }

  private throwAway(): void {
    if (this.options) {
      forget(this.options.meeting, localStorage);
      this.draft = drafted(this.options.seen);
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
    await this.scanner.open();
    this.isScanning = true;
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video');
    if (video) {
      await this.scanner.look(video);
    }
  }

  private stopScanning(): void {
    this.isScanning = false;
    this.scanner.close();
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
            Scanner.isThere
              ? html`<button @click=${() => (this.isScanning ? this.stopScanning() : void this.scan())}>
                  ${this.text('scan')}
                </button>`
              : nothing
          }
        </div>
        ${this.isScanning ? html`<video muted playsinline></video>` : nothing} ${this.problem('present')}
      </fieldset>
      ${answers({
        options,
        wanted,
        change: (part) => this.change(part),
        text: (key) => this.text(key),
        problem: (field) => this.problem(field),
      })}
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
