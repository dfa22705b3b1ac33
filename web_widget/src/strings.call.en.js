// The words around the call, loaded with it.

/** @import { Why } from "./devices.js" */

export const words = {
  label: "Video call",
  controls: "Microphone, camera and captions",
  join: "Join the call",
  waiting: "Not here yet",
  gone: "Not here at the moment",
  /** @param {string} name */
  waitingFor: (name) => `Waiting for ${name}`,
  connecting: "Connecting the call…",
  broken: "The call was interrupted, trying again…",
  cannot: "This browser cannot make calls",
  elsewhere: "The call goes on in your other window",
  bringHere: "Bring it here",
  noPicture: "camera is off",
  soundBlocked: "Turn on sound",

  mute: "Mute",
  unmute: "Unmute",
  muteKeys: "Alt+M. Muted, neither the other person nor the assistant hears you.",
  muted: "muted",
  cameraOff: "Turn the camera off",
  cameraOn: "Turn the camera on",
  captionsOn: "Show captions",
  captionsOff: "Hide captions",
  captions: "Captions",
  noCaptions: "Captions appear when somebody speaks and the assistant listens.",
  settings: "Camera and sound",
  close: "Close",

  microphone: "Microphone",
  camera: "Camera",
  speaker: "Loudspeaker",
  none: "none",
  hideMe: "Hide my own picture",
  hidden: "Your picture is hidden from you, not from the other person.",
  remembered: "Remembered in this browser.",
  line: "Connection",
  /** @type {Record<import("./quality.js").Quality, string>} */
  quality: {
    good: "good",
    weak: "Connection weak",
    poor: "Connection very weak. Without your camera the sound may hold better.",
  },
  /** @param {import("./quality.js").Figures} figures */
  figures: ({ lost, round, jitter, rate }) =>
    `${Math.round(lost * 100)} % of the sound lost · ${Math.round(round * 1000)} ms there and back · ` +
    `${Math.round(jitter * 1000)} ms uneven · ${Math.round(rate / 1000)} kbit/s received`,

  /** @type {Record<Why, string>} */
  noAudio: {
    refused:
      "The browser does not let this page use your microphone. Click the sign beside the page’s address, allow the microphone, then try again.",
    missing: "No microphone was found. Plug one in, then try again.",
    busy: "Another program is using the microphone. Close it, then try again.",
    insecure: "Browsers give a microphone only to pages with https. Ask for a link that begins with https.",
  },
  /** @type {Record<Why, string>} */
  noVideo: {
    refused: "The camera is not allowed: the call goes on with sound only.",
    missing: "No camera: the call goes on with sound only.",
    busy: "Another program is using the camera: the call goes on with sound only.",
    insecure: "No camera: the call goes on with sound only.",
  },
  without: "You can still read and write the note.",
  nothingComes: "No sound comes from your microphone. Is it switched off, or is it another one that you speak into?",
  again: "Try again",
  dismiss: "I have it",
};
