// The words in both languages: the same things are said in each, and every page can say them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const src = new URL("../src/", import.meta.url);

/** Every book of words, with its Spanish one. @type {[string, any, any][]} */
const books = [];
for (const file of readdirSync(src).filter((file) => file.endsWith(".en.js"))) {
  const english = await import(new URL(file, src).href);
  const spanish = await import(new URL(file.replace(".en.js", ".es.js"), src).href);
  for (const book of new Set([...Object.keys(english), ...Object.keys(spanish)])) {
    books.push([`${file.replace(".en.js", "")} ${book}`, english[book] ?? {}, spanish[book] ?? {}]);
  }
}

const { strings: en } = await import("../src/strings.en.js");
const { strings: es } = await import("../src/strings.es.js");
const setupEs = await import("../src/setup-strings.es.js");

/** What is the same word in both languages, or is no word. */
const ALIKE = new Set([
  "sign.forms.pdf", "sign.forms.markdown", "sign.forms.json",
  "sign.forms.fhir", "pageTitle",
]);

/** Every entry as [path, value]. @returns {[string, unknown][]} */
const entries = (/** @type {object} */ book, at = "") =>
  Object.entries(book).flatMap(([key, value]) =>
    value && typeof value === "object"
      ? entries(value, `${at}${key}.`)
      : [/** @type {[string, unknown]} */ ([at + key, value])],
  );

const shape = (/** @type {object} */ book) =>
  entries(book)
    .filter(([path]) => !path.startsWith("served."))
    .map(([path, value]) => `${path}: ${typeof value}${typeof value === "function" ? value.length : ""}`)
    .sort();

for (const [name, english, spanish] of books) {
  test(`${name}: Spanish has every word that English has, and no other`, () => {
    assert.deepEqual(shape(spanish), shape(english));
  });

  test(`${name}: nothing was left in English`, () => {
    const own = new Map(entries(english));
    const left = entries(spanish).filter(
      ([path, value]) =>
        typeof value === "string" && own.get(path) === value && /\p{L}{3}/u.test(value) &&
        !ALIKE.has(path),
    );
    assert.deepEqual(left, []);
  });
}

test("one and many are told apart", () => {
  assert.equal(es.note.pencil(1), "1 línea sigue a lápiz.");
  assert.equal(es.note.pencil(2), "2 líneas siguen a lápiz.");
  assert.equal(es.note.news(2, ["Plan", "Datos", "Nota"]), "2 líneas nuevas en Plan, Datos y Nota");
  assert.equal(setupEs.setup.planLeftOut(1), "Se dejó fuera un objetivo que ya terminó.");
});

test("a date is written as each language writes it", () => {
  assert.equal(en.goals.by("2026-12-03"), "by 3 Dec 2026");
  assert.equal(es.goals.by("2026-12-03"), "para el 3 dic 2026");
});

test("every page takes its words in the language that is spoken, not in English", () => {
  const read = (/** @type {string} */ file) => readFileSync(new URL(file, src), "utf8");
  const astray = readdirSync(src)
    .filter((file) => file.endsWith(".js") && !/strings[a-z.]*\.js$/.test(file))
    .filter((file) => /^import .*\.e[ns]\.js"/m.test(read(file)));
  assert.deepEqual(astray, [], "import from strings.js and the like: see language.js");
});
