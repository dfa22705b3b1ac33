// Microphone, camera and loudspeaker: asked for, chosen, and remembered by this browser.

/** @typedef {"refused" | "missing" | "busy" | "insecure"} Why a device could not be used */

/**
 * @typedef {object} Chosen what this browser remembers; no word of any session
 * @property {string} [microphone] a device's id
 * @property {string} [camera]
 * @property {string} [speaker]
 * @property {boolean} [cameraOff]
 * @property {boolean} [hideMe]
 * @property {boolean} [captions]
 */

/**
 * @typedef {object} Opened
 * @property {MediaStreamTrack | null} audio
 * @property {MediaStreamTrack | null} video
 * @property {Why | null} noAudio
 * @property {Why | null} noVideo
 */

/** @typedef {Pick<MediaDevices, "getUserMedia">} Source */

const KEPT = "conote.call";

/** @returns {Chosen} */
export function chosen() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {Chosen} changes */
export function choose(changes) {
  const now = { ...chosen(), ...changes };
  try {
    localStorage.setItem(KEPT, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing: it holds for this visit.
  }
  return now;
}

/** @param {unknown} error of `getUserMedia` @returns {Why} */
export function whyOf(error) {
  switch (/** @type {{name?: string}} */ (error)?.name) {
    case "NotAllowedError":
      return "refused";
    case "SecurityError":
      return "insecure";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "missing";
  }
}

/** @param {string | undefined} id that device if it is there, else any */
const preferring = (id) => (id ? { deviceId: { ideal: id } } : true);

/**
 * Sound and picture if there are both, else either. One question to the person, if it can be.
 * @param {Chosen} wanted
 * @param {Source | undefined} [source] undefined where the browser offers none: not https
 * @returns {Promise<Opened>}
 */
export async function open(wanted, source = navigator.mediaDevices) {
  if (!source) return { audio: null, video: null, noAudio: "insecure", noVideo: "insecure" };
  const audio = preferring(wanted.microphone);
  const video = wanted.cameraOff ? false : preferring(wanted.camera);
  /** @type {Why | null} */
  let first = null;
  try {
    return opened(await source.getUserMedia({ audio, video }), null, null);
  } catch (error) {
    first = whyOf(error);
  }
  if (!video) return { audio: null, video: null, noAudio: first, noVideo: null };
  try {
    return opened(await source.getUserMedia({ audio }), null, first);
  } catch (error) {
    first = whyOf(error);
  }
  try {
    return opened(await source.getUserMedia({ video }), first, null);
  } catch (error) {
    return { audio: null, video: null, noAudio: first, noVideo: whyOf(error) };
  }
}

/**
 * @param {MediaStream} stream
 * @param {Why | null} noAudio
 * @param {Why | null} noVideo
 * @returns {Opened}
 */
const opened = (stream, noAudio, noVideo) => ({
  audio: stream.getAudioTracks()[0] ?? null,
  video: stream.getVideoTracks()[0] ?? null,
  noAudio,
  noVideo,
});

/**
 * One device.
 * @param {"audio" | "video"} kind
 * @param {string} [id] exactly this one; without it the one remembered, or any
 * @param {Source | undefined} [source]
 * @returns {Promise<{track: MediaStreamTrack | null, why: Why | null}>}
 */
export async function openOne(kind, id, source = navigator.mediaDevices) {
  if (!source) return { track: null, why: "insecure" };
  const kept = chosen()[kind === "audio" ? "microphone" : "camera"];
  const wanted = id ? { deviceId: { exact: id } } : preferring(kept);
  try {
    const stream = await source.getUserMedia({ [kind]: wanted });
    return { track: stream.getTracks()[0] ?? null, why: null };
  } catch (error) {
    return { track: null, why: whyOf(error) };
  }
}

/** @returns {Promise<MediaDeviceInfo[]>} those with a name: before leave is given there are none */
export async function listed() {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter((device) => device.deviceId && device.label);
}

/** Whether sound can be sent to a loudspeaker of one's choice. */
export const speakersCanBeChosen = () => "setSinkId" in HTMLMediaElement.prototype;
