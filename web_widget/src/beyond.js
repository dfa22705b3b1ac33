// <conote-beyond>: what whoever holds no sessions can do here; and the way in of an emergency.

import { css, html, LitElement } from "lit";

import { accountStyle } from "./account-style.js";
import "./emergency.js";
import { languages, languagesStyle } from "./language-choice.js";
import { words } from "./strings.account.js";
import { common, theme } from "./theme.js";

export class ConoteBeyond extends LitElement {
  static properties = { only: { attribute: false } };

  constructor() {
    super();
    /** @type {"supervisor" | "administrator"} as what somebody is here */
    this.only = "supervisor";
  }

  render() {
    const said = words.beyond[this.only];
    return html`${languages()}
      <h1>${said.title}</h1>
      <p class="lead">${said.lead}</p>`;
  }

  static styles = [
    theme,
    common,
    languagesStyle,
    accountStyle,
    css`
      h1 {
        font: 600 23px/1.3 var(--serif);
      }
      .lead {
        color: var(--soft);
        margin-top: 4px;
      }
    `,
  ];
}

customElements.define("conote-beyond", ConoteBeyond);
