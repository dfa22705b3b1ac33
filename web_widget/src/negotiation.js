// "Perfect negotiation" (W3C WebRTC, section 10.7): what to do with a description. Pure.

/**
 * @param {object} now
 * @param {boolean} now.polite whether this side gives way
 * @param {boolean} now.makingOffer whether an offer of ours is being made
 * @param {boolean} now.settingAnswer whether an answer is being set at this moment
 * @param {RTCSignalingState} now.signalingState
 * @param {RTCSdpType} type of the description that came
 * @returns {"ignore" | "take" | "take_and_answer"}
 */
export function onDescription(now, type) {
  const ready =
    !now.makingOffer && (now.signalingState === "stable" || now.settingAnswer);
  const collision = type === "offer" && !ready;
  if (collision && !now.polite) return "ignore";
  return type === "offer" ? "take_and_answer" : "take";
}

/**
 * What to do with a message, given which of the other person's pages we talk to.
 * A page names itself at random when it loads. A page that says "ready" is a new one and takes
 * the old one's place; others are strangers (a second tab) and must not disturb the call.
 *
 * @param {string | null} partner the page we talk to
 * @param {{from: string, to?: string, ready?: boolean}} message
 * @param {string} me
 * @returns {"ignore" | "meet" | "hear"}
 */
export function onMessage(partner, message, me) {
  if (message.to && message.to !== me) return "ignore";
  if (message.ready) return "meet";
  if (message.from === partner) return "hear";
  // An offer can overtake the answer to our own "ready".
  return partner === null && message.to === me ? "meet" : "ignore";
}
