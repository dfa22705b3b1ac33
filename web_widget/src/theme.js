// Paper, pencil and ink: the colours and the type that all elements share.

import { css } from "lit";

/**
 * A page may set any `--conote-…` property to fit the widget into its own colours.
 * Contrast of every text colour on its ground is at least 4.5:1, checked by tests/theme.test.js.
 */
export const theme = css`
  :host {
    --paper: var(--conote-paper, #fbfaf6);
    --desk: var(--conote-desk, #eeece5);
    --ink: var(--conote-ink, #23303a);
    --soft: var(--conote-soft, #5c6770);
    --line: var(--conote-line, #e2dfd6);
    --edge: var(--conote-edge, #8b8a80);
    --therapist: var(--conote-therapist, #2d6a66);
    --client: var(--conote-client, #8a5a2b);
    --pencil: var(--conote-pencil, #646d75);
    --mark: var(--conote-mark, #fff3cf);
    --danger: var(--conote-danger, #a23b3b);
    --pill: var(--conote-pill, #f3f1ea);
    --on-accent: var(--conote-on-accent, #ffffff);
    --shadow: 0 1px 0 #0000000a, 0 10px 30px #0000000d;
    --serif: var(
      --conote-serif,
      Charter,
      "Bitstream Charter",
      "Source Serif 4",
      "Iowan Old Style",
      "Palatino Linotype",
      Georgia,
      C059,
      "DejaVu Serif",
      serif
    );
    --sans: var(--conote-sans, Inter, "Segoe UI", system-ui, -apple-system, sans-serif);
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --paper: var(--conote-paper, #1d2226);
      --desk: var(--conote-desk, #14181b);
      --ink: var(--conote-ink, #e6e4dd);
      --soft: var(--conote-soft, #98a2aa);
      --line: var(--conote-line, #2e353a);
      --edge: var(--conote-edge, #6d767d);
      --therapist: var(--conote-therapist, #7cc4bd);
      --client: var(--conote-client, #d9a96f);
      --pencil: var(--conote-pencil, #9aa3ab);
      --mark: var(--conote-mark, #3a3420);
      --danger: var(--conote-danger, #e08a8a);
      --pill: var(--conote-pill, #252b30);
      --on-accent: var(--conote-on-accent, #10201f);
      --shadow: 0 1px 0 #0003, 0 10px 30px #0003;
    }
  }
`;

/** What all elements have in common. */
export const common = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }
  button.pill,
  a.pill {
    display: inline-block;
    font-size: 14px;
    line-height: 1.4;
    border: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink);
    border-radius: 999px;
    padding: 7px 14px;
    cursor: pointer;
    text-decoration: none;
    white-space: nowrap;
  }
  button.pill:hover,
  a.pill:hover {
    border-color: var(--edge);
  }
  button.pill.main,
  a.pill.main {
    background: var(--accent, var(--therapist));
    border-color: transparent;
    color: var(--on-accent);
    padding: 9px 20px;
  }
  button.pill[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  button.plain {
    border: 0;
    background: none;
    padding: 6px 4px;
    margin: -6px 0;
    border-radius: 4px;
    cursor: pointer;
    font-family: var(--sans);
    font-size: 13px;
  }
  button.plain:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid var(--accent, var(--therapist));
    outline-offset: 2px;
    border-radius: 4px;
  }
  button.pill:focus-visible,
  a.pill:focus-visible {
    border-radius: 999px;
  }
  .field {
    display: block;
    width: 100%;
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 8px;
    padding: 9px 12px;
  }
  .small-caps {
    font: 600 12px/1.3 var(--sans);
    letter-spacing: 0.09em;
    text-transform: uppercase;
    color: var(--soft);
  }
  .sheet {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 14px;
    box-shadow: var(--shadow);
  }
  b {
    font-weight: 600;
  }
  b.client {
    color: var(--client);
  }
  b.therapist {
    color: var(--therapist);
  }
  .trouble {
    color: var(--danger);
    font-size: 14px;
  }
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
