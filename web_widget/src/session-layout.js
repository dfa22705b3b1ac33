// How a session's page is laid out: a desk of three columns, two on a small one, one on a phone.

import { css } from "lit";

export const layout = css`
  :host {
    display: block;
    min-height: 100dvh;
    background: var(--desk);
    color: var(--ink);
    font: 15px/1.5 var(--sans);
  }
  .page {
    --accent: var(--client);
    display: grid;
    grid:
      "frame middle aside" auto
      "words middle aside" minmax(0, 1fr) / 340px minmax(420px, 1fr) 230px;
    column-gap: 22px;
    max-width: 1320px;
    height: 100dvh;
    margin: 0 auto;
    padding: 22px;
  }
  .page[data-me="therapist"] {
    --accent: var(--therapist);
  }
  .page.alone {
    grid: none / minmax(0, 460px);
    place-content: center;
  }
  :host([embedded]) {
    min-height: 0;
  }
  :host([embedded]) .page {
    display: block;
    height: auto;
    max-width: none;
    padding: 0;
  }
  :host([embedded]) :is(.middle, aside, conote-transcript) {
    margin: 14px 0 0;
    max-height: none;
  }
  .alone .sheet {
    padding: 30px 36px;
  }
  .alone h1 {
    font: 600 21px/1.3 var(--serif);
    margin-bottom: 8px;
  }
  .alone p {
    color: var(--soft);
    margin-bottom: 14px;
  }
  .joining {
    padding: 30px 36px;
    font: italic 16px/1.55 var(--serif);
    color: var(--pencil);
  }
  .skip {
    position: absolute;
    left: -999px;
    top: 8px;
    background: var(--paper);
    color: var(--ink);
    padding: 6px 12px;
    border-radius: 8px;
    z-index: 1;
  }
  .skip:focus {
    left: 8px;
  }
  .frame {
    grid-area: frame;
  }
  .state {
    margin: 14px 0 0 4px;
    display: flex;
    align-items: baseline;
    gap: 10px;
    font-size: 14px;
    --tone: var(--soft);
  }
  .state[data-tone="on"] {
    --tone: var(--therapist);
  }
  .state[data-tone="waiting"] {
    --tone: var(--client);
  }
  .state[data-tone="trouble"] {
    --tone: var(--danger);
  }
  .dot {
    flex: none;
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: var(--tone);
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--tone) 18%, transparent);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  conote-transcript {
    grid-area: words;
    margin-top: 8px;
  }
  .middle {
    grid-area: middle;
    min-height: 0;
    min-width: 0;
    display: flex;
    flex-direction: column;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
    border-radius: 14px;
    outline: none;
  }
  conote-note,
  conote-path,
  conote-sign {
    flex: 1 0 auto;
  }
  .notice {
    background: var(--mark);
    border-radius: 10px;
    padding: 10px 14px;
    margin-bottom: 12px;
    font-size: 14px;
  }
  blockquote {
    margin: 6px 0;
    font: 16px/1.5 var(--serif);
    user-select: all;
  }
  .reason {
    font: italic 16px/1.55 var(--serif);
    color: var(--pencil);
  }
  .foot:empty {
    display: none;
  }
  .foot {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 10px;
    min-height: 30px;
    margin: auto -17px 0;
    padding: 32px 17px 14px;
    background: linear-gradient(transparent, var(--paper) 30%);
    font-size: 13.5px;
    color: var(--soft);
  }
  .foot span {
    flex: 1 1 auto;
  }
  aside {
    grid-area: aside;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  aside section {
    margin-bottom: 26px;
  }
  @media (max-width: 1100px) {
    .page {
      grid:
        "frame middle" auto
        "words middle" minmax(0, 1fr)
        "aside middle" auto / 300px minmax(0, 1fr);
    }
    .page.alone {
      grid: none / minmax(0, 460px);
    }
    aside {
      max-height: 26vh;
      margin-top: 18px;
    }
  }
  @media (max-width: 760px) {
    .page:not(.alone) {
      display: block;
      height: auto;
      padding: 0;
    }
    .frame {
      padding: 10px 12px 12px;
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--desk);
    }
    .state,
    .controls {
      margin-top: 8px;
    }
    .frame button.pill {
      padding: 5px 12px;
      font-size: 13px;
    }
    conote-transcript {
      margin: 0;
      padding: 22px 24px 0;
    }
    .middle {
      overflow: visible;
      border-radius: 0;
    }
    .notices {
      padding: 0 12px;
    }
    .foot .pill {
      padding: 8px 13px;
    }
    aside {
      max-height: none;
      margin: 0;
      padding: 22px 24px;
    }
  }
  /* On a short one the pictures go, and what one may do at any time stays. */
  @media (max-width: 760px) and (max-height: 700px) {
    .frame:has(conote-call) {
      top: -138px;
    }
  }
  @media (max-width: 760px) and (max-height: 520px) {
    .frame {
      position: static;
    }
  }
`;
