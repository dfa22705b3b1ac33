// Says how large the built page is, and fails if what the note loads grew beyond its budget.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Gzipped bytes of what a page loads to show the note: the rest comes when it is asked for. */
const BUDGET = 60_000;

const dist = new URL("../dist/", import.meta.url);

/** @param {string} name @returns {string} */
const read = (name) => readFileSync(new URL(name, dist), "utf8");

/**
 * A script and all that it imports at once; not what it imports later, by `import("…")`.
 * @param {string} name
 * @param {Set<string>} [found]
 */
function loaded(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, other] of read(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    loaded(other, found);
  }
  return found;
}

const first = loaded("conote.js").add("begin.js").add("conote.css");
let note = 0;
for (const name of readdirSync(dist).filter((file) => /\.(js|css)$/.test(file))) {
  const size = gzipSync(read(name), { level: 9 }).length;
  if (first.has(name)) note += size;
  const when = first.has(name) ? "" : "  when it is needed";
  console.log(`${name.padEnd(24)} ${(size / 1000).toFixed(1).padStart(5)} kB gzipped${when}`);
}
console.log(`${"the note".padEnd(24)} ${(note / 1000).toFixed(1).padStart(5)} of ${BUDGET / 1000} kB`);
if (note > BUDGET) process.exit(1);
