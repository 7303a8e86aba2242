import { css } from 'lit';

/** The map takes its colours from the tokens of the page. */
export const mapStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 24rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    overflow: hidden;
    background: var(--sheet);
    color: var(--text);
  }
  .frame {
    position: relative;
    flex: 1 1 auto;
    min-height: 16rem;
  }
  #map,
  #ink {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  #ink {
    pointer-events: none;
  }
  #map:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
    border-radius: 6px;
  }
  .tip {
    position: absolute;
    max-inline-size: 16rem;
    padding: 4px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--sheet);
    font-size: 0.875rem;
    line-height: 1.25rem;
    pointer-events: none;
  }
  .tip strong {
    display: block;
  }
  .zoom {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    display: grid;
    gap: 4px;
  }
  .zoom button {
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    color: var(--text);
    background: var(--sheet);
    font: inherit;
    font-size: 1.1rem;
    cursor: pointer;
  }
  .zoom button:hover {
    background: var(--well);
  }
  .failed {
    position: absolute;
    inset: 40% 1rem auto;
    text-align: center;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 8px 12px 0;
    list-style: none;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .sign {
    box-sizing: border-box;
    flex: none;
    inline-size: 20px;
    block-size: 14px;
    border: 1px solid var(--line-strong);
    background: var(--well);
  }
  .sign[data-sign='1'] {
    background: var(--ramp-1);
  }
  .sign[data-sign='2'] {
    background: var(--ramp-2);
  }
  .sign[data-sign='3'] {
    background: var(--ramp-3);
  }
  .sign[data-sign='4'] {
    background: var(--ramp-4);
  }
  .sign[data-sign='5'] {
    background: var(--ramp-5);
  }
  .sign[data-sign='hidden'] {
    background: repeating-linear-gradient(
      135deg,
      var(--well) 0 3px,
      color-mix(in srgb, var(--line-strong) 45%, var(--well)) 3px 4px
    );
  }
  .sign[data-sign='unknown'] {
    background: repeating-linear-gradient(45deg, var(--sheet) 0 5px, var(--text-3) 5px 6px);
  }
  .sign[data-sign='circle'],
  .sign[data-sign='new'],
  .sign[data-sign='earlier'],
  .sign[data-sign='not-yet'],
  .sign[data-sign='early'] {
    inline-size: 14px;
    border-radius: 50%;
    background: var(--ink);
    border-color: var(--ink);
  }
  .sign[data-sign='circle'] {
    opacity: 0.8;
  }
  .sign[data-sign='new'] {
    border: 2px solid var(--rust);
  }
  .sign[data-sign='earlier'] {
    opacity: 0.45;
  }
  .sign[data-sign='not-yet'] {
    background: transparent;
  }
  .sign[data-sign='early'] {
    background: repeating-linear-gradient(135deg, var(--sheet) 0 2px, var(--ink) 2px 3px);
  }
  .source {
    margin: 0;
    padding: 4px 12px 8px;
    color: var(--text-3);
    font-size: 0.75rem;
    line-height: 1rem;
  }
`;
