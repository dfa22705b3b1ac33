// How the set-up page looks.

import { css } from "lit";

/** How a sheet of the set-up page begins: its title, and a sentence about it. */
export const heading = css`
  h1 {
    font: 600 23px/1.3 var(--serif);
  }
  .lead {
    color: var(--soft);
    margin-top: 4px;
  }
`;

export const setupStyle = css`
  :host {
    --accent: var(--therapist);
    display: block;
    min-height: 100dvh;
    background: var(--desk);
    color: var(--ink);
    font: 15px/1.5 var(--sans);
  }
  conote-introducing {
    margin: 26px 40px 0;
  }
  main {
    max-width: 720px;
    margin: 0 auto;
    padding: 48px 22px;
  }
  .sheet {
    padding: 34px 40px 36px;
  }
  .sheet.narrow {
    max-width: 460px;
    margin: 0 auto;
  }
  .who {
    display: flex;
    justify-content: flex-end;
    gap: 14px;
    margin: -30px 4px 10px;
    color: var(--soft);
    font-size: 14px;
  }
  section,
  conote-emergencies {
    display: block;
    padding: 30px 40px 0;
  }
  h2 {
    margin-bottom: 6px;
  }
  conote-emergency {
    margin-top: 14px;
  }
  @media (max-width: 760px) {
    main {
      padding: 0 0 30px;
    }
    .sheet {
      border-radius: 0;
      border-left: 0;
      border-right: 0;
      padding: 26px 22px;
    }
    section,
    conote-emergencies {
      padding: 26px 22px 0;
    }
    conote-introducing {
      margin: 26px 22px 0;
    }
    .who {
      margin: 0;
      padding: 12px 22px;
    }
  }
`;
