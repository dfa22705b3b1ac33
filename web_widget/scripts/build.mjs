// Builds dist/ from src/: `npm run build`. The same sources give the same bytes.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { build } from "esbuild";

const root = new URL("../", import.meta.url);
const at = (/** @type {string} */ path) => new URL(path, root);

rmSync(at("dist"), { recursive: true, force: true });
mkdirSync(at("dist"));

/** Templates are indented for who reads the source; a page need not load that. */
const unindented = {
  name: "unindented",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\/src\/[^/]+\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/\n\s+/g, "\n"),
      loader: "js",
    }));
  },
};

const { metafile } = await build({
  absWorkingDir: at(".").pathname.replace(/\/$/, ""),
  entryPoints: ["src/conote.js", "src/call.js", "src/setup.js", "src/sign.js"],
  outdir: "dist",
  chunkNames: "shared-[hash]",
  bundle: true,
  metafile: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  plugins: [unindented],
  alias: { "lib0/logging": "./scripts/quiet-logging.js" },
  legalComments: "none",
  logLevel: "warning",
});
copyFileSync(at("src/page.css"), at("dist/conote.css"));
copyFileSync(at("src/embed.d.ts"), at("dist/conote.d.ts"));
copyFileSync(at("src/icon.svg"), at("dist/icon.svg"));

/**
 * What a script imports at once, and what that does: a page asks for all of it in one go.
 * @param {string} name
 * @param {Set<string>} [found]
 */
function needed(name, found = new Set()) {
  for (const { path, kind } of metafile.outputs[name].imports) {
    if (kind !== "import-statement" || found.has(path)) continue;
    found.add(path);
    needed(path, found);
  }
  return found;
}

for (const [page, script] of [["index.html", "setup.js"], ["session.html", "conote.js"]]) {
  const links = [...needed(`dist/${script}`)]
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
