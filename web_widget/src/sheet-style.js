// The sheet in the middle, whatever is on it: the note, the steps through it, the note to be signed.

import { css } from "lit";

export const sheetStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    font: 15px/1.5 var(--sans);
    color: var(--ink);
  }
  article {
    --accent: var(--client);
    padding: 30px 36px 24px;
    flex: 1 0 auto;
  }
  article[data-me="therapist"] {
    --accent: var(--therapist);
  }
  h1 {
    font: 600 21px/1.3 var(--serif);
  }
  header p {
    color: var(--soft);
    font-size: 13.5px;
  }
  @media (max-width: 760px) {
    article.sheet {
      padding: 22px 20px 24px 24px;
      border-left: 0;
      border-right: 0;
      border-radius: 0;
    }
  }
`;
