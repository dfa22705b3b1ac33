// <conote-beyond>: what whoever holds no sessions can do here; and the way in of an emergency.

import { html, LitElement } from "lit";

import { accountStyle } from "./account-style.js";
import "./emergency.js";
import { languages, languagesStyle } from "./language-choice.js";
import { words } from "./strings.practice.js";
import { common, theme } from "./theme.js";
import { heading } from "./setup-style.js";

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
    heading,
  ];
}

customElements.define("conote-beyond", ConoteBeyond);
