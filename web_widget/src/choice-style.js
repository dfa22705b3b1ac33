// How one of a few looks, each in a frame of its own: the whole frame is pressed, and shows it.

import { css } from "lit";

export const choiceStyle = css`
  label:has(> [type="radio"]) {
    border: 1px solid var(--line);
    cursor: pointer;
  }
  label:has(> [type="radio"]):hover {
    border-color: var(--edge);
  }
  label:has(> :checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  label:has(> :focus-visible[type="radio"]) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
