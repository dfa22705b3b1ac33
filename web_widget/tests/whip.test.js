import assert from "node:assert/strict";
import { test } from "node:test";

import { Tap } from "../src/whip.js";
import { Clock, settle } from "./fakes/world.js";

class FakePeer {
  iceGatheringState = "new";
  connectionState = "new";
  localDescription = null;
  remote = null;
  closed = false;
  answers = 0;
  counts = true;
  addTransceiver(track, init) {
    this.sent = { track, ...init };
    return { sender: { replaceTrack: async (other) => void (this.sent.track = other) } };
  }
  async getStats() {
    const counted = this.counts ? { packetsReceived: this.answers } : {};
    return new Map([["p", { type: "candidate-pair", ...counted }]]);
  }
  async createOffer() {
    return { type: "offer", sdp: "offer without candidates" };
  }
  async setLocalDescription(description) {
    this.localDescription = description;
  }
  async setRemoteDescription(description) {
    this.remote = description;
  }
  gather() {
    this.localDescription = { type: "offer", sdp: "offer with candidates" };
    this.iceGatheringState = "complete";
    this.onicegatheringstatechange?.();
  }
  become(state) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
  close() {
    this.closed = true;
  }
}

function tapped({ status = 201 } = {}) {
  const clock = new Clock();
  const peers = [];
  const calls = [];
  const server = { status };
  const world = {
    peer: (servers) => {
      peers.push(new FakePeer());
      peers.at(-1).servers = servers;
      return peers.at(-1);
    },
    fetch: async (url, init) => {
      calls.push({ url, ...init });
      const headers = { Location: "/whip/x/r1" };
      return new Response("the answer", { status: server.status, headers });
    },
    later: clock.later,
    never: clock.never,
    chance: () => 0,
    base: "http://here/session",
  };
  const ice = async () => [{ urls: ["stun:s.example"] }];
  const tap = new Tap({ url: "/whip/x", token: "t" }, ice, world);
  return { clock, peers, calls, server, tap };
}

/** A tap that is connected to a server that reports on what it gets each half second. */
async function connected() {
  const made = tapped();
  made.tap.start(track);
  await settle();
  made.peers[0].gather();
  await settle();
  made.peers[0].become("connected");
  const report = () => {
    made.peers.at(-1).answers++;
    made.reporting = made.clock.later(report, 500);
  };
  report();
  return made;
}
const track = /** @type {any} */ ({ kind: "audio" });

test("the offer goes out once, with all its candidates, sending only", async () => {
  const { peers, calls, tap } = tapped();
  tap.start(track);
  await settle();
  assert.equal(calls.length, 0);
  peers[0].gather();
  await settle();
  assert.deepEqual([calls[0].url, calls[0].method, calls[0].body], ["http://here/whip/x", "POST", "offer with candidates"]);
  assert.equal(calls[0].headers.Authorization, "Bearer t");
  assert.equal(calls[0].headers["Content-Type"], "application/sdp");
  assert.deepEqual(peers[0].sent, { track, direction: "sendonly" });
  assert.deepEqual(peers[0].servers, [{ urls: ["stun:s.example"] }]);
  assert.deepEqual(peers[0].remote, { type: "answer", sdp: "the answer" });
  peers[0].become("connected");
  assert.equal(tap.state, "on");
});

test("candidates that never end do not keep the tap waiting", async () => {
  const { clock, calls, tap } = tapped();
  tap.start(track);
  await clock.pass(2_500);
  assert.equal(calls.length, 1);
});

test("stopping deletes what the server named", async () => {
  const { peers, calls, tap } = tapped();
  tap.start(track);
  await settle();
  peers[0].gather();
  await settle();
  tap.stop();
  assert.deepEqual([calls[1].url, calls[1].method], ["http://here/whip/x/r1", "DELETE"]);
  assert.deepEqual([tap.state, peers[0].closed], ["off", true]);
});

test("stopping while the server makes up its mind deletes what it then names", async () => {
  const { peers, calls, tap } = tapped();
  tap.start(track);
  await settle();
  peers[0].gather();
  tap.stop();
  await settle();
  const made = calls.filter(({ method }) => method === "POST").length;
  assert.equal(calls.filter(({ method }) => method === "DELETE").length, made);
  assert.equal(tap.state, "off");
});

test("a tap that is lost or refused comes back, later each time", async () => {
  const { clock, peers, server, calls, tap } = tapped({ status: 403 });
  tap.start(track);
  for (let round = 0; round < 4; round++) {
    await settle();
    peers.at(-1).gather();
    await clock.pass(4_000);
  }
  const refused = calls.length;
  assert.ok(refused >= 3);
  server.status = 201;
  while (tap.state !== "starting") await clock.pass(1_000);
  await settle();
  peers.at(-1).gather();
  await settle();
  peers.at(-1).become("connected");
  assert.equal(tap.state, "on");
  peers.at(-1).become("failed");
  assert.equal(tap.state, "waiting");
  await clock.pass(300);
  assert.equal(tap.state, "starting");
});

test("a short break is waited out, a long one is a loss", async () => {
  const { clock, peers } = await connected();
  peers[0].become("disconnected");
  await clock.pass(3_000);
  peers[0].become("connected");
  await clock.pass(10_000);
  assert.equal(peers.length, 1);
  peers[0].become("disconnected");
  await clock.pass(5_000);
  assert.equal(peers.length, 2);
});

test("a server that says nothing any more is lost within five seconds, and no more is sent", async () => {
  const made = await connected();
  const { clock, peers, tap } = made;
  await clock.pass(20_000);
  assert.equal(tap.state, "on");
  clock.never(made.reporting);
  await clock.pass(5_000);
  assert.deepEqual([tap.state === "on", peers[0].closed], [false, true]);
});

test("a browser that counts nothing is not taken for a server that is gone", async () => {
  const made = await connected();
  made.peers[0].counts = false;
  made.clock.never(made.reporting);
  await made.clock.pass(30_000);
  assert.deepEqual([made.tap.state, made.peers.length], ["on", 1]);
});

test("another microphone takes the old one's place in the same connection", async () => {
  const { peers, calls, tap } = await connected();
  const other = /** @type {any} */ ({ kind: "audio", id: "other" });
  tap.start(other);
  await settle();
  assert.deepEqual([peers.length, calls.length, peers[0].sent.track], [1, 1, other]);
  assert.equal(tap.state, "on");
});

test("when the network is back the rest of the wait is not waited", async () => {
  const { clock, peers, server, tap } = tapped({ status: 503 });
  tap.start(track);
  await settle();
  peers[0].gather();
  await settle();
  assert.equal(tap.state, "waiting");
  server.status = 201;
  tap.hurry();
  await settle();
  assert.deepEqual([tap.state, peers.length, clock.now], ["starting", 2, 0]);
});

test("an answer that leads to no connection is begun anew", async () => {
  const { clock, peers, tap } = tapped();
  tap.start(track);
  await settle();
  peers[0].gather();
  await clock.pass(16_000);
  assert.ok(peers.length > 1);
  assert.equal(peers[0].closed, true);
});
