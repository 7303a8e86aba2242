import { css } from 'lit';

/** How the stage and its buttons look. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    min-height: 20rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--paper);
    color: var(--text);
    touch-action: none;
  }
  #stage {
    position: absolute;
    inset: 0;
    outline-offset: -2px;
  }
  #stage:focus {
    outline: none;
  }
  #stage:focus-visible {
    outline: 2px solid var(--ink);
  }
  canvas {
    width: 100%;
    height: 100%;
    display: block;
  }
  .tools {
    position: absolute;
    right: 12px;
    bottom: calc(var(--canvas-bottom, 0px) + 12px);
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  button {
    inline-size: 36px;
    block-size: 36px;
    font: inherit;
    font-size: 1.1rem;
    color: inherit;
    background: var(--sheet);
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    cursor: pointer;
  }
  inktvlek-minimap {
    position: absolute;
    right: 60px;
    bottom: calc(var(--canvas-bottom, 0px) + 12px);
  }
  .rope {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
    fill: color-mix(in srgb, var(--ink) 12%, transparent);
    stroke: var(--ink);
    stroke-width: 2;
  }
  button svg {
    inline-size: 20px;
    block-size: 20px;
    vertical-align: middle;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--on-ink);
  }
  button:hover:not([aria-pressed='true']) {
    background: var(--well);
  }
  button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .tip {
    position: absolute;
    max-inline-size: 240px;
    padding: 6px 10px;
    font-size: 14px;
    line-height: 20px;
    color: inherit;
    background: var(--sheet);
    border: 1px solid var(--line);
    border-radius: 6px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 13%);
    pointer-events: none;
  }
  .tip strong {
    display: block;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
