import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const source = readFileSync(new URL("../src/theme.js", import.meta.url), "utf8");
const [light, dark] = source.split("prefers-color-scheme: dark");

/** @param {string} part @returns {Record<string, string>} */
const colours = (part) =>
  Object.fromEntries([...part.matchAll(/--(\S+): var\(--conote-\S+, (#\w{6})\)/g)].map((m) => [m[1], m[2]]));

/** WCAG 2 relative luminance. @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

for (const [name, part] of [["light", light], ["dark", dark]]) {
  test(`every text colour can be read on every ground it stands on, ${name}`, () => {
    const of = colours(part);
    const pairs = [
      ...["ink", "soft", "pencil", "therapist", "client", "danger"].map((text) => [text, "paper"]),
      ...["ink", "soft", "therapist", "client", "danger"].map((text) => [text, "desk"]),
      ...["ink", "soft", "therapist", "client"].map((text) => [text, "pill"]),
      ["ink", "mark"],
      ["on-accent", "therapist"],
      ["on-accent", "client"],
    ];
    for (const [text, ground] of pairs) {
      const found = contrast(of[text], of[ground]);
      assert.ok(found >= 4.5, `${text} on ${ground}: ${found.toFixed(2)}`);
    }
    assert.ok(contrast(of.edge, of.paper) >= 3, "the edge of a field");
  });
}
