// Says how large the built page is, and fails if the note grew beyond its budget.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Gzipped bytes of everything but the call. */
const BUDGET = 60_000;

const dist = new URL("../dist/", import.meta.url);
let note = 0;
for (const name of readdirSync(dist).filter((file) => /\.(js|css)$/.test(file))) {
  const size = gzipSync(readFileSync(new URL(name, dist)), { level: 9 }).length;
  if (name !== "call.js") note += size;
  console.log(`${name.padEnd(24)} ${(size / 1000).toFixed(1)} kB gzipped`);
}
console.log(`${"all but the call".padEnd(24)} ${(note / 1000).toFixed(1)} of ${BUDGET / 1000} kB`);
if (note > BUDGET) process.exit(1);
