import { css } from 'lit';

/** How the stage and its buttons look. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    min-height: 20rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--paper);
    touch-action: none;
  }
  #stage {
    position: absolute;
    inset: 0;
    outline-offset: -3px;
  }
  canvas {
    width: 100%;
    height: 100%;
    display: block;
  }
  .tools {
    position: absolute;
    right: 8px;
    top: 8px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  button {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    font: inherit;
    font-size: 1.1rem;
    color: var(--text);
    background: var(--paper);
    border: 1px solid currentcolor;
    border-radius: 6px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
