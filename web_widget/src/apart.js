// <conote-apart>: the client's sheet while the note is not shown there. It says what is so.

import { css, html, LitElement, nothing } from "lit";

import { languages, languagesStyle } from "./language-choice.js";
import { apart } from "./strings.apart.js";
import { common, theme } from "./theme.js";

/** @import { View } from "./types.js" */

/**
 * Which words are so.
 * @param {View} view
 * @returns {keyof typeof apart.words}
 */
export function why(view) {
  if (view.state === "signed") return "signed";
  if (view.apart?.includes("client")) return "declined";
  return view.mode === "reveal" && !view.apart?.length ? "reveal" : "private";
}

/** Slot: what is asked of this person above the words (consent). */
export class ConoteApart extends LitElement {
  static properties = { view: { attribute: false } };

  constructor() {
    super();
    /** @type {View | null} */
    this.view = null;
  }

  render() {
    const { view } = this;
    if (!view) return nothing;
    const reason = why(view);
    return html`<article class="sheet" aria-labelledby="title" data-testid="apart" data-why=${reason}>
      ${languages()}
      <h1 id="title">${apart.title}</h1>
      <p role="status">${apart.words[reason]}</p>
      <slot name="head"></slot>
    </article>`;
  }

  static styles = [
    theme,
    common,
    languagesStyle,
    css`
      :host {
        display: block;
        flex: 1 0 auto;
        color: var(--ink);
      }
      .sheet {
        min-height: 100%;
        box-sizing: border-box;
        padding: 30px 36px;
      }
      h1 {
        font: 600 25px/1.3 var(--serif);
        margin-bottom: 10px;
      }
      @media (max-width: 760px) {
        .sheet {
          border-left: 0;
          border-right: 0;
          border-radius: 0;
          padding: 22px 24px;
        }
      }
      p {
        font: 17px/1.6 var(--serif);
        max-width: 36em;
        margin-bottom: 22px;
      }
    `,
  ];
}

customElements.define("conote-apart", ConoteApart);
