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

await build({
  absWorkingDir: at(".").pathname.replace(/\/$/, ""),
  entryPoints: ["src/conote.js", "src/call.js", "src/setup.js", "src/sign.js"],
  outdir: "dist",
  chunkNames: "shared-[hash]",
  bundle: true,
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
for (const file of ["index.html", "session.html", "icon.svg"]) {
  copyFileSync(at(`src/${file}`), at(`dist/${file}`));
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
