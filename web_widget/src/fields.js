import { css } from "lit";

/** What the elements of a form have in common. */
export const fields = css`
  :host {
    display: grid;
    gap: 18px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    border: 0;
    border-top: 1px solid var(--line);
    margin: 0;
    padding: 14px 0 0;
    min-width: 0;
  }
  legend {
    float: left;
    width: 100%;
    padding: 0;
    font-weight: 600;
    font-size: 14px;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 18px;
  }
  label {
    display: grid;
    gap: 5px;
    align-content: start;
    font-size: 14px;
  }
  label .field {
    font: 16px/1.4 var(--serif);
  }
  label .field[type="file"] {
    font: 14px/1.4 var(--sans);
  }
  label.tick {
    display: flex;
    gap: 10px;
    align-items: baseline;
    cursor: pointer;
    font-size: 15px;
  }
  label.tick input {
    width: 16px;
    height: 16px;
    margin: 0;
    flex: none;
    accent-color: var(--accent, var(--therapist));
    transform: translateY(3px);
  }
  small {
    color: var(--soft);
    font-size: 13px;
  }
  @media (max-width: 760px) {
    .pair {
      grid-template-columns: 1fr;
    }
  }
`;
