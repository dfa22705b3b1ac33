import assert from "node:assert/strict";
import { test } from "node:test";

import { between, countsOf, judged, Line } from "../src/quality.js";

const counts = (/** @type {any} */ given) => ({
  at: 0, received: 0, lost: 0, bytes: 0, round: 0.05, jitter: 0.01, ...given,
});
const look = (/** @type {number} */ at, /** @type {any} */ given) =>
  counts({ at, received: at * 50, bytes: at * 5_000, ...given });

test("what the browser counts of sound is taken, of the pair in use", () => {
  const found = countsOf(
    [
      { type: "inbound-rtp", kind: "audio", packetsReceived: 90, packetsLost: 10, jitter: 0.02, bytesReceived: 9 },
      { type: "inbound-rtp", kind: "video", packetsReceived: 7, packetsLost: 7, bytesReceived: 1 },
      { type: "candidate-pair", nominated: true, currentRoundTripTime: 0.3 },
      { type: "candidate-pair", nominated: false, currentRoundTripTime: 9 },
    ],
    4,
  );
  assert.deepEqual(found, { at: 4, received: 90, lost: 10, bytes: 10, round: 0.3, jitter: 0.02 });
});

test("figures are of the time between two looks", () => {
  const figures = between(look(2, { lost: 100 }), look(4, { lost: 110, received: 190 }));
  assert.deepEqual([figures.lost, figures.rate], [0.1, 40_000]);
});

test("loss, delay and unevenness each make a line weak, and more of it very weak", () => {
  const good = { lost: 0, round: 0.05, jitter: 0.01, rate: 1 };
  assert.equal(judged(good), "good");
  for (const [name, weak, poor] of /** @type {const} */ ([
    ["lost", 0.05, 0.2],
    ["round", 0.5, 1.2],
    ["jitter", 0.07, 0.2],
  ])) {
    assert.equal(judged({ ...good, [name]: weak }), "weak");
    assert.equal(judged({ ...good, [name]: poor }), "poor");
  }
});

test("one bad moment is not worth a word; a line that stays bad is", () => {
  const line = new Line();
  const said = [0.05, 0.05, 0.6, 0.05, 0.6, 0.6, 0.05, 0.05].map((round, at) => {
    line.push(look(at, { round }));
    return line.quality;
  });
  assert.deepEqual(said, ["good", "good", "good", "good", "good", "weak", "weak", "good"]);
});

test("a new call is counted from its own beginning", () => {
  const line = new Line();
  line.push(look(50, {}));
  line.push(look(51, { bytes: 10, received: 1, lost: 0 }));
  assert.equal(line.figures, null);
});
