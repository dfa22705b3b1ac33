import assert from "node:assert/strict";
import { test } from "node:test";

import { open, openOne, whyOf } from "../src/devices.js";

/** A computer with these devices; what is not there is refused by the error named. */
function computer(/** @type {Record<string, string>} */ errors = {}) {
  const asked = [];
  const track = (/** @type {string} */ kind) => ({ kind });
  return {
    asked,
    getUserMedia: async (wanted) => {
      asked.push(wanted);
      const kinds = ["audio", "video"].filter((kind) => wanted[kind]);
      for (const kind of kinds) {
        if (errors[kind]) throw Object.assign(new Error("no"), { name: errors[kind] });
      }
      const of = (kind) => (kinds.includes(kind) ? [track(kind)] : []);
      return /** @type {any} */ ({
        getAudioTracks: () => of("audio"),
        getVideoTracks: () => of("video"),
        getTracks: () => kinds.map(track),
      });
    },
  };
}
const got = ({ audio, video, noAudio, noVideo }) => [!!audio, !!video, noAudio, noVideo];

test("both are asked for in one question, and what was chosen before is preferred", async () => {
  const source = computer();
  assert.deepEqual(got(await open({ microphone: "m", camera: "c" }, source)), [true, true, null, null]);
  assert.deepEqual(source.asked, [
    { audio: { deviceId: { ideal: "m" } }, video: { deviceId: { ideal: "c" } } },
  ]);
});

test("without a camera there is sound, without a microphone there is a picture", async () => {
  const noCamera = computer({ video: "NotFoundError" });
  assert.deepEqual(got(await open({}, noCamera)), [true, false, null, "missing"]);
  const noMicrophone = computer({ audio: "NotReadableError" });
  assert.deepEqual(got(await open({}, noMicrophone)), [false, true, "busy", null]);
});

test("a camera that was turned off is not turned on by joining", async () => {
  const source = computer();
  assert.deepEqual(got(await open({ cameraOff: true }, source)), [true, false, null, null]);
  assert.equal(source.asked[0].video, false);
});

test("what is refused, missing or in use is told apart", async () => {
  const source = computer({ audio: "NotAllowedError", video: "NotAllowedError" });
  assert.deepEqual(got(await open({}, source)), [false, false, "refused", "refused"]);
  assert.deepEqual(got(await open({}, /** @type {any} */ (null))), [false, false, "insecure", "insecure"]);
  const names = ["NotAllowedError", "NotFoundError", "NotReadableError", "OverconstrainedError", "SecurityError"];
  assert.deepEqual(names.map((name) => whyOf({ name })), ["refused", "missing", "busy", "missing", "insecure"]);
});

test("a device that is chosen is that one and no other", async () => {
  const source = computer();
  const { track } = await openOne("video", "c2", source);
  assert.equal(track?.kind, "video");
  assert.deepEqual(source.asked, [{ video: { deviceId: { exact: "c2" } } }]);
  assert.deepEqual(await openOne("audio", "m", computer({ audio: "NotReadableError" })), {
    track: null,
    why: "busy",
  });
});
