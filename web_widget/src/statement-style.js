// How a line of the note looks.

import { css } from "lit";

export const statementStyle = css`
  :host {
    display: block;
  }
  :host([arriving]) {
    animation: arrive 0.6s ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
    }
  }
  .line {
    font: 17px/1.55 var(--serif);
    position: relative;
    padding: 4px 0 4px 14px;
    margin: 0 84px 0 -17px;
    border-left: 3px solid transparent;
    border-radius: 3px;
    transition: color 0.6s;
  }
  :host([status="proposed"]) .line {
    color: var(--pencil);
    border-left: 3px dotted var(--pencil);
  }
  :host([by="client"]) .line {
    border-left-color: var(--client);
  }
  :host([by="therapist"]) .line {
    border-left-color: var(--therapist);
  }
  :host([status="disputed"]) .line {
    color: var(--pencil);
    border-left-style: dashed;
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    border-radius: 3px;
    cursor: text;
  }
  .text[contenteditable="false"] {
    cursor: default;
  }
  .text:focus {
    outline: none;
    color: var(--ink);
    background: var(--pill);
    box-shadow: 0 0 0 4px var(--pill);
  }
  .text:focus-visible {
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 5px;
  }
  .text:empty::before {
    content: attr(data-empty);
    font-style: italic;
    color: var(--soft);
  }
  ::highlight(conote-fresh) {
    background-color: var(--mark);
  }
  .beside {
    font: 13px/1 var(--sans);
    margin-left: 6px;
  }
  .mark {
    font-size: 12px;
    color: var(--soft);
    white-space: nowrap;
    margin-right: 4px;
  }
  .writing {
    font-style: italic;
  }
  .verdicts {
    white-space: nowrap;
  }
  .yes {
    color: var(--accent);
  }
  .no,
  .words {
    color: var(--soft);
  }
  .margin {
    position: absolute;
    left: calc(100% + 12px);
    top: 3px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    white-space: nowrap;
    opacity: var(--beside, 1);
  }
  .margin button {
    font-size: 12px;
    line-height: 14px;
    padding: 5px 4px;
    margin: 0;
  }
  .quiet {
    opacity: 0;
    transition: opacity 0.15s;
  }
  :host(:hover) .quiet,
  :host(:focus-within) .quiet,
  :host([open]) .quiet {
    opacity: 1;
  }
  conote-goal-of {
    margin: 0 6px;
  }
  conote-goal-of[none] {
    opacity: 0;
  }
  :host(:hover) conote-goal-of,
  :host(:focus-within) conote-goal-of {
    opacity: 1;
  }
  .evidence {
    margin: 6px 84px 8px 0;
    padding: 9px 12px;
    background: var(--pill);
    border-radius: 8px;
    font: 14px/1.5 var(--sans);
    color: var(--soft);
  }
  .evidence p + p {
    margin-top: 4px;
  }
  del + ins {
    margin-left: 0.25em;
  }
  ins {
    text-decoration: none;
    background: var(--mark);
    color: var(--ink);
  }
  /* What stands beside a line of one row lies over what is beside the next, while it is wanted. */
  @media (hover: hover) and (min-width: 761px) {
    :host(:is(:hover, :focus-within)) :is(.margin, conote-goal-of) {
      background: var(--paper);
      pointer-events: auto;
      z-index: 1;
    }
    /* That it serves no goal is said below all that, and takes no row of the line. */
    conote-goal-of[none] {
      position: absolute;
      left: calc(100% + 12px);
      top: 3px;
      margin: 0;
      padding: 4px;
      white-space: nowrap;
      pointer-events: none;
    }
    .line:has(.margin :nth-child(1)) conote-goal-of {
      top: 27px;
    }
    .line:has(.margin :nth-child(2)) conote-goal-of {
      top: 51px;
    }
    .line:has(.margin :nth-child(3)) conote-goal-of {
      top: 75px;
    }
  }
  @media (hover: none) {
    .quiet,
    conote-goal-of[none] {
      opacity: 1;
    }
  }
  @media (hover: none), (max-width: 760px) {
    .line,
    .evidence {
      margin-right: 0;
    }
    .margin {
      position: static;
      display: inline;
    }
    .plain {
      padding: 6px;
      margin: -6px 0;
      font-size: 13px;
    }
  }
`;
