// What stands beside the note, whatever it is about.

import { css } from "lit";

export const besideStyle = css`
  :host {
    display: block;
    margin-bottom: 26px;
    font: 14px/1.45 var(--sans);
    color: var(--ink);
  }
  h2 {
    margin-bottom: 6px;
  }
  summary {
    cursor: pointer;
  }
`;
