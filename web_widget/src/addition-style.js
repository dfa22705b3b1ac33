// How what was added to a signed note looks.

import { css } from "lit";

import { choiceStyle } from "./choice-style.js";

export const additionStyle = css`
  ${choiceStyle}
  :host {
    display: block;
    font: 15px/1.5 var(--sans);
    color: var(--ink);
  }
  section {
    --accent: var(--client);
  }
  section[data-me="therapist"] {
    --accent: var(--therapist);
  }
  article {
    margin: 14px 0;
    padding: 2px 0 2px 12px;
    border-left: 3px solid var(--client);
  }
  article.therapist {
    border-left-color: var(--therapist);
  }
  h3 {
    font: 600 14px/1.5 var(--sans);
  }
  h3 small {
    font-weight: 400;
    font-size: 13px;
    color: var(--soft);
    margin-left: 6px;
  }
  .small {
    font-size: 13.5px;
    color: var(--soft);
  }
  .small q {
    display: inline;
    font: italic 15px/1.5 var(--serif);
  }
  .text {
    font: 17px/1.55 var(--serif);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .add {
    margin-top: 6px;
  }
  form {
    gap: 16px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 8px;
    font-weight: 600;
    font-size: 14px;
  }
  label.kind {
    display: flex;
    gap: 12px;
    align-items: baseline;
    padding: 10px 14px;
    border-radius: 10px;
  }
  .kind input {
    flex: none;
    margin: 0;
    accent-color: var(--accent);
    outline: none;
    transform: translateY(2px);
  }
  .kind b {
    display: block;
    font-size: 14px;
    font-weight: 600;
    color: var(--ink);
  }
  .short {
    max-width: 18em;
  }
  select.field {
    text-overflow: ellipsis;
  }
  textarea {
    resize: vertical;
  }
`;
