// How the call looks: two pictures above one another at a desk; on a phone a strip, one in the other.

import { css } from "lit";

export const callStyle = css`
  :host {
    display: block;
    font: 14px/1.5 var(--sans);
    color: var(--ink);
  }
  .tile {
    position: relative;
    overflow: hidden;
    border-radius: 14px;
    height: 214px;
  }
  .mine {
    margin-top: 12px;
    height: 150px;
  }
  /* In a low window the words need the room: pictures side by side. */
  @media (min-width: 761px) and (max-height: 800px) {
    .tile {
      float: left;
      width: calc(50% - 5px);
      height: 112px;
    }
    .mine {
      margin: 0 0 0 10px;
    }
    .captions,
    .bar {
      clear: both;
    }
    .bar {
      padding-top: 12px;
    }
  }
  .therapist {
    background: linear-gradient(160deg, #5d7a80, #31464d);
  }
  .client {
    background: linear-gradient(160deg, #a98b6b, #5c4836);
  }
  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  #me {
    transform: scaleX(-1);
  }
  /* Sound goes on where there is no picture. */
  video.dark {
    opacity: 0;
  }
  .name,
  .status {
    position: absolute;
    left: 12px;
    bottom: 10px;
    color: #fff;
    font-size: 13px;
    text-shadow: 0 0 3px #000c;
  }
  .status {
    left: auto;
    right: 12px;
    max-width: 70%;
    text-align: right;
  }
  .over {
    position: absolute;
    inset: 0;
    margin: auto;
    width: max-content;
    height: max-content;
  }
  .captions {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    height: 6em;
    margin-top: 8px;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: 15px;
  }
  .captions b {
    background: none;
  }
  .captions i {
    display: inline-block;
    font-style: normal;
    transform: skewX(-10deg);
    color: var(--soft);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 12px;
  }
  button.round {
    display: grid;
    place-content: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    border: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink);
    cursor: pointer;
  }
  button.round:hover {
    border-color: var(--edge);
  }
  button.round:focus-visible {
    border-radius: 50%;
  }
  button.round.is-off {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  button.round.is-on {
    border-color: var(--ink);
  }
  svg {
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quality {
    flex: 1;
    font-size: 13px;
    line-height: 1.35;
    color: var(--soft);
  }
  .trouble,
  .hint {
    margin-top: 10px;
  }
  .hint {
    color: var(--soft);
  }
  .trouble button,
  .hint button {
    margin-left: 4px;
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (max-width: 760px) {
    .tiles {
      position: relative;
    }
    .tile {
      height: 128px;
    }
    .mine {
      position: absolute;
      top: 8px;
      right: 8px;
      width: 84px;
      height: 112px;
      margin: 0;
      border-radius: 10px;
      box-shadow: 0 0 0 2px #0003;
    }
    .mine .name {
      left: 8px;
      bottom: 5px;
      font-size: 12px;
    }
    .mine .status {
      display: none;
    }
    .status {
      right: 104px;
      font-size: 12px;
    }
    .captions {
      height: 3em;
      margin-top: 6px;
    }
    .bar {
      margin-top: 8px;
    }
    button.round {
      width: 36px;
      height: 36px;
    }
    button.pill.over {
      width: min(72px, 100%);
      padding: 6px 4px;
      border-radius: 12px;
      font-size: 13px;
      white-space: normal;
    }
  }
`;
