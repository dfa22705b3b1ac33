// Builds dist/ from src/: `npm run build`. The same sources give the same bytes.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const at = (/** @type {string} */ path) => new URL(path, root);

rmSync(at("dist"), { recursive: true, force: true });
mkdirSync(at("dist"));

/**
 * Every module imports the page's first script, which is there when any other comes. So all that
 * the page loads at first is wanted by the same scripts, and esbuild keeps it in one file. Words
 * are left out: they may be awaited while that script runs.
 *
 * Templates are indented for who reads the source; a page need not load that.
 *
 * @param {string} entry
 * @returns {import("esbuild").Plugin}
 */
const inOne = (entry) => ({
  name: "in-one",
  setup(build) {
    build.onLoad({ filter: /\/src\/[^/]+\.js$/ }, ({ path }) => ({
      contents:
        readFileSync(path, "utf8").replace(/\n\s+/g, "\n") +
        (/strings\.[^/]*$/.test(path) ? "" : `import "./${entry}";`),
      loader: "js",
    }));
  },
});

/**
 * Builds a page's scripts.
 * @param {string[]} entries the first is what the page loads
 */
async function scripts([first, ...rest]) {
  const { metafile } = await build({
    absWorkingDir: at(".").pathname.replace(/\/$/, ""),
    entryPoints: [first, ...rest].map((name) => `src/${name}`),
    outdir: "dist",
    chunkNames: "shared-[hash]",
    bundle: true,
    metafile: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    plugins: [inOne(first)],
    alias: { "lib0/logging": "./scripts/quiet-logging.js" },
    legalComments: "none",
    logLevel: "warning",
  });
  return metafile;
}

copyFileSync(at("src/page.css"), at("dist/conote.css"));
copyFileSync(at("src/begin.js"), at("dist/begin.js"));
copyFileSync(at("src/embed.d.ts"), at("dist/conote.d.ts"));
copyFileSync(at("src/icon.svg"), at("dist/icon.svg"));

/**
 * What a script imports at once, and what that does: a page asks for all of it in one go.
 * @param {import("esbuild").Metafile} metafile
 * @param {string} name
 * @param {Set<string>} [found]
 */
function needed(metafile, name, found = new Set()) {
  for (const { path, kind } of metafile.outputs[name].imports) {
    if (kind !== "import-statement" || found.has(path)) continue;
    found.add(path);
    needed(metafile, path, found);
  }
  return found;
}

for (const [page, entries] of [
  ["index.html", ["setup.js"]],
  ["session.html", ["conote.js", "call.js", "sign.js"]],
]) {
  const metafile = await scripts(entries);
  const links = [...needed(metafile, `dist/${entries[0]}`)]
    .sort()
    .map((path) => `    <link rel="modulepreload" href="/static/${path.slice("dist/".length)}" />\n`);
  const text = readFileSync(at(`src/${page}`), "utf8");
  writeFileSync(at(`dist/${page}`), text.replace("  </head>", `${links.join("")}  </head>`));
}

// What the bundle contains of others', with the licences they ask to be carried along.
const bundled = ["@lit/reactive-element", "lit", "lit-element", "lit-html", "lib0", "y-protocols", "yjs"];
const licences = bundled.map((name) => {
  const folder = `node_modules/${name}/`;
  const { version, license } = JSON.parse(readFileSync(at(`${folder}package.json`), "utf8"));
  const file = readdirSync(at(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(at(folder + file), "utf8").trim() : license;
  return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(at("dist/licenses.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
