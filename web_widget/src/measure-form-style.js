// How a questionnaire looks.

import { css } from "lit";

export const measureFormStyle = css`
  :host {
    display: block;
    color: var(--ink);
    font: 15px/1.5 var(--sans);
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-left: 3px solid var(--accent, var(--client));
    border-radius: 10px;
    padding: 14px 16px;
    margin-bottom: 12px;
  }
  .put-off {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 8px 16px;
  }
  .put-off p {
    flex: 1 1 auto;
  }
  .card .ask {
    font: 18px/1.45 var(--serif);
  }
  .quiet,
  .hint {
    color: var(--soft);
    font-size: 14px;
  }
  .act {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    margin-top: 14px;
  }
  .act .pill {
    padding: 12px 22px;
    font-size: 15px;
  }
  button.plain {
    color: var(--soft);
    font-size: 14px;
    padding: 8px 6px;
  }
  form {
    max-width: 640px;
    margin: 0 auto;
    padding: 22px 30px 26px;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
  }
  header p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .either {
    display: flex;
    gap: 4px 12px;
  }
  header span,
  header button {
    color: var(--soft);
    white-space: nowrap;
  }
  .bar {
    height: 4px;
    margin: 8px 0 26px;
    border-radius: 2px;
    background: var(--line);
  }
  .bar div {
    height: 100%;
    border-radius: 2px;
    background: var(--accent, var(--client));
  }
  .question {
    font: italic 16px/1.5 var(--serif);
    color: var(--soft);
    margin-bottom: 8px;
  }
  h1 {
    font: 500 22px/1.35 var(--serif);
    text-wrap: pretty;
  }
  /* It has the focus so that it is read out; there is nothing to do with it. */
  h1:focus-visible {
    outline: none;
  }
  div.ask {
    min-height: 150px;
  }
  .choices {
    display: grid;
    gap: 10px;
    margin-top: 18px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 14px;
    min-height: 54px;
    padding: 10px 18px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    cursor: pointer;
    font-size: 17px;
  }
  label:hover {
    border-color: var(--ink);
  }
  label:has(:checked) {
    border-color: var(--accent, var(--client));
    box-shadow: inset 0 0 0 1px var(--accent, var(--client));
    background: color-mix(in srgb, var(--accent, var(--client)) 9%, transparent);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--accent, var(--client));
    outline-offset: 2px;
  }
  input {
    width: 20px;
    height: 20px;
    flex: none;
    margin: 0;
    accent-color: var(--accent, var(--client));
    outline: none;
  }
  form .act {
    justify-content: space-between;
    margin-top: 26px;
  }
  form .act .main {
    margin-left: auto;
    min-width: 130px;
  }
  form .hint {
    margin-top: 16px;
    text-align: right;
  }
  form > .quiet {
    margin: 6px 0 14px;
  }
  ol {
    border-top: 1px solid var(--line);
  }
  li {
    display: grid;
    grid-template-columns: 1fr minmax(7em, auto) auto;
    align-items: baseline;
    gap: 4px 14px;
    padding: 9px 0;
    border-bottom: 1px solid var(--line);
  }
  li button.plain {
    padding: 4px 0;
  }
  strong {
    font-weight: 600;
  }
  strong.missing {
    font-weight: 400;
    font-style: italic;
    color: var(--soft);
  }
  .permission {
    margin-top: 20px;
    font-size: 12px;
    color: var(--soft);
  }
  @media (hover: none), (max-width: 760px) {
    form .hint {
      display: none;
    }
  }
  @media (max-width: 760px) {
    .card {
      margin: 0 12px 12px;
    }
    form {
      border-radius: 0;
      border-width: 1px 0;
      padding: 16px 18px 22px;
      min-height: 68vh;
      display: flex;
      flex-direction: column;
    }
    header {
      flex-wrap: wrap;
      justify-content: end;
      gap: 0;
    }
    header p {
      flex: 1 0 100%;
      justify-content: space-between;
    }
    .bar {
      margin: 2px 0 12px;
    }
    .question {
      font-size: 15px;
      margin-bottom: 6px;
    }
    div.ask {
      min-height: 118px;
    }
    .choices {
      gap: 8px;
      margin-top: 12px;
    }
    label {
      min-height: 48px;
      padding: 8px 16px;
    }
    h1 {
      font-size: 20px;
    }
    form .act {
      position: sticky;
      bottom: 0;
      margin: auto -18px 0;
      padding: 22px 18px 14px;
      background: linear-gradient(transparent, var(--paper) 30%);
    }
    li {
      grid-template-columns: 1fr auto;
    }
    li span {
      grid-column: 1 / -1;
    }
  }
`;
