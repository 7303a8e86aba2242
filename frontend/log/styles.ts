import { css } from 'lit';

/** How the form looks: large enough for a thumb. */
export const styles = css`
  :host {
    display: block;
    max-width: 40rem;
    color: var(--text);
  }
  fieldset {
    border: 0;
    margin: 1rem 0;
    padding: 0;
  }
  legend,
  .label {
    font-weight: 600;
    padding: 0;
    margin-block-end: 0.25rem;
    display: block;
  }
  .codes,
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: 0.4rem;
  }
  .codes label,
  .chips label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    padding: 0 0.6rem;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  .chips label {
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .codes label {
    font-family: ui-monospace, monospace;
  }
  input,
  select,
  button {
    font: inherit;
    color: inherit;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.4rem;
    block-size: 1.4rem;
    flex: none;
    margin: 0;
    accent-color: var(--ink);
  }
  input[type='text'],
  input[type='number'],
  select {
    box-sizing: border-box;
    min-block-size: 2.75rem;
    padding: 0 0.6rem;
    max-inline-size: 100%;
    background: var(--paper);
    border: 1px solid currentcolor;
    border-radius: 6px;
  }
  input[type='number'] {
    inline-size: 6rem;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0 1rem;
    border: 1px solid currentcolor;
    border-radius: 6px;
    background: var(--paper);
  }
  button.save {
    background: light-dark(#1c2f5c, #3f5fb5);
    color: #fff;
    border: 0;
    font-weight: 600;
    inline-size: 100%;
    min-block-size: 3.25rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-block: 0.5rem;
  }
  .warmth {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    flex-wrap: wrap;
  }
  .warning {
    border-inline-start: 4px solid var(--error);
    padding-inline-start: 0.75rem;
  }
  .problem {
    color: var(--error);
    font-weight: 600;
  }
  video {
    inline-size: 100%;
    max-inline-size: 20rem;
  }
`;
