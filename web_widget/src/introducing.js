// <conote-introducing>: how a therapist might introduce the shared note. For the therapist alone:
// it is on the set-up page, and on the therapist's own page until the client agrees.

import { css, html, LitElement } from "lit";

import { besideStyle } from "./beside-style.js";
import { words } from "./strings.introducing.js";
import { common, theme } from "./theme.js";

export class ConoteIntroducing extends LitElement {
  render() {
    return html`<details data-testid="introducing">
      <summary class="small-caps">${words.title}</summary>
      <p class="lead">${words.lead}</p>
      ${Object.entries(words.scripts).map(
        ([id, { title, text }]) =>
          html`<details name="script" data-id=${id}>
            <summary>${title}</summary>
            <blockquote>${text}</blockquote>
          </details>`,
      )}
    </details>`;
  }

  static styles = [
    theme,
    common,
    besideStyle,
    css`
      summary {
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
      }
      .lead {
        color: var(--soft);
        font-size: 13.5px;
        padding: 6px 0;
      }
      blockquote {
        margin: 8px 0 14px;
        font: 16px/1.6 var(--serif);
      }
    `,
  ];
}

customElements.define("conote-introducing", ConoteIntroducing);
