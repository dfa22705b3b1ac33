import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { Peer } from "../src/peer.js";

/** A connection that says what it was asked, and becomes what the test says. */
class FakeConnection {
  connectionState = "new";
  signalingState = "stable";
  localDescription = null;
  closed = false;
  transceivers = [];
  constructor(how) {
    this.how = how;
    connections.push(this);
  }
  addTransceiver(kind, init) {
    const sender = { track: kind, replaceTrack: async (track) => void (sender.track = track) };
    this.transceivers.push({ sender, receiver: { track: { kind: kind.kind ?? kind } }, ...init });
  }
  getTransceivers() {
    return this.transceivers;
  }
  createDataChannel() {
    this.channel = { readyState: "open", said: [], send: (text) => this.channel.said.push(text) };
    return this.channel;
  }
  become(state) {
    this.connectionState = state;
    this.onconnectionstatechange();
  }
  close() {
    this.closed = true;
  }
}

/** @type {any[]} */
let connections = [];
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  connections = [];
  Object.assign(globalThis, { RTCPeerConnection: FakeConnection, MediaStream: class {} });
  mock.timers.enable({ apis: ["setTimeout"] });
});
afterEach(() => mock.timers.reset());

/** A therapist's page that talks to the client's page "c". */
async function talking({ ice = async () => [] } = {}) {
  const sent = [];
  const line = { open: true };
  const peer = new Peer({
    polite: false,
    send: (message) => line.open && sent.push(message) > 0,
    ice,
    tracks: { audio: /** @type {any} */ ({ kind: "audio", id: "a" }), video: null },
  });
  peer.start();
  peer.hear({ from: "c", ready: true });
  await settle();
  return { peer, sent, line, connection: connections[0] };
}

test("there is a place for sound and picture both ways, whatever one has oneself", async () => {
  const { connection } = await talking();
  assert.deepEqual(
    connection.transceivers.map(({ sender, direction }) => [sender.track.id ?? sender.track, direction]),
    [["a", "sendrecv"], ["video", "sendrecv"]],
  );
});

test("a camera that comes later takes its place without a new offer", async () => {
  const { peer, connection, sent } = await talking();
  connection.become("connected");
  const before = sent.length;
  await peer.use("video", /** @type {any} */ ({ kind: "video", id: "v" }));
  assert.equal(connection.transceivers[1].sender.track.id, "v");
  assert.equal(sent.length, before);
});

test("what a page says of its own side is told when the way is open, and heard", async () => {
  const { peer, connection } = await talking();
  connection.channel.readyState = "connecting";
  peer.tell({ muted: true, camera: false });
  assert.deepEqual(connection.channel.said, []);
  connection.channel.readyState = "open";
  connection.channel.onopen();
  assert.deepEqual(connection.channel.said.map(JSON.parse), [{ muted: true, camera: false }]);
  connection.channel.onmessage({ data: '{"muted":true,"camera":true,"more":1}' });
  assert.deepEqual(peer.theirs, { muted: true, camera: true });
});

test("an interruption is waited out; one that lasts is offered anew to the same person", async () => {
  const { peer, connection, sent } = await talking();
  connection.become("connected");
  connection.become("disconnected");
  assert.equal(peer.state, "broken");
  mock.timers.tick(2_000);
  connection.become("connected");
  mock.timers.tick(60_000);
  assert.deepEqual([peer.state, connection.closed], ["on", false]);
  connection.become("disconnected");
  const before = sent.length;
  mock.timers.tick(4_000);
  assert.equal(connection.closed, true);
  assert.deepEqual(sent.slice(before), [{ from: peer.me, ready: true }]);
});

test("while nobody would hear the offer, an interrupted call is left to come back by itself", async () => {
  const { peer, connection, line } = await talking();
  connection.become("connected");
  line.open = false;
  connection.become("disconnected");
  mock.timers.tick(120_000);
  assert.equal(connection.closed, false);
  connection.become("connected");
  assert.equal(peer.state, "on");
});

test("without an answer of the server the call is tried without its help", async () => {
  const { connection } = await talking({
    ice: async () => {
      throw new Error("gone");
    },
  });
  assert.deepEqual(connection.how, { iceServers: [] });
});

test("a page that another one takes the place of says so", async () => {
  const { peer, connection } = await talking();
  connection.become("connected");
  peer.hear({ from: "c", to: peer.me, bye: true });
  await settle();
  assert.deepEqual([peer.state, connection.closed], ["elsewhere", true]);
});
