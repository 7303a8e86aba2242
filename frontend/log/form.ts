import { html, nothing, type TemplateResult } from 'lit';
import type { LoggedMeeting } from './draft.js';

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

const HOT = 4;

export interface Form {
  options: LogOptions;
  wanted: LoggedMeeting;
  change: (part: Partial<LoggedMeeting>) => void;
  text: (key: string) => string;
  /** What is wrong with a field, by its name at the server. */
  problem: (field: string) => unknown;
}

/** Everything that is asked of a meeting but who was there. */
export function answers(form: Form): TemplateResult {
  return html`${heads(form)} ${theme(form)} ${forms(form)} ${warmth(form)} ${care(form)}`;
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}

function heads({ wanted, change, text, problem }: Form): TemplateResult {
  return html`
    <div>
      <label class="label" for="heads">${text('heads')}</label>
      <input
        id="heads"
        type="number"
        inputmode="numeric"
        min="0"
        max="200"
        .value=${wanted.heads === null ? '' : String(wanted.heads)}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          change({ heads: value === '' ? null : Number(value) });
        }}
      />
      ${problem('headCount')}
    </div>
  `;
}

function theme({ options, wanted, change, text }: Form): TemplateResult {
  const isHot = options.number === 1 && wanted.theme !== null && (options.heat[wanted.theme] ?? 0) >= HOT;
  return html`
    <div>
      <label class="label" for="theme">${text('theme')}</label>
      <select
        id="theme"
        @change=${(event: Event) => change({ theme: (event.target as HTMLSelectElement).value || null })}
      >
        <option value=""></option>
        ${[...new Set([...Object.keys(options.heat), ...(wanted.theme ? [wanted.theme] : [])])].map(
          (theme) => html`<option value=${theme} .selected=${wanted.theme === theme}>${theme}</option>`,
        )}
      </select>
      ${isHot ? html`<p class="warning" role="status">${text('hot')}</p>` : nothing}
    </div>
  `;
}

function forms({ options, wanted, change, text }: Form): TemplateResult {
  return html`
    <fieldset>
      <legend>${text('forms')}</legend>
      <div class="chips">
        ${Object.entries(options.forms).map(
          ([form, name]) =>
            html`<label>
              <input
                type="checkbox"
                .checked=${wanted.forms.includes(form)}
                @change=${(event: Event) =>
                  change({
                    forms: isChecked(event) ? [...wanted.forms, form] : wanted.forms.filter((each) => each !== form),
                  })}
              />${name}</label
            >`,
        )}
      </div>
    </fieldset>
  `;
}

function warmth({ wanted, change, text, problem }: Form): TemplateResult {
  return html`
    <fieldset>
      <legend>${text('warmth')}</legend>
      <div class="warmth">
        <span>${text('warmth-1')}</span>
        ${[1, 2, 3, 4, 5].map(
          (degree) =>
            html`<label
              ><input
                type="radio"
                name="warmth"
                .checked=${wanted.warmth === degree}
                @change=${() => change({ warmth: degree })}
              />
              ${degree}</label
            >`,
        )}
        <span>${text('warmth-5')}</span>
      </div>
      ${problem('warmth')}
    </fieldset>
  `;
}

function care({ wanted, change, text }: Form): TemplateResult {
  return html`
    <label class="row"
      ><input
        type="checkbox"
        id="care"
        .checked=${wanted.needsCare}
        @change=${(event: Event) => change({ needsCare: isChecked(event) })}
      />${text('care')}</label
    >
  `;
}
