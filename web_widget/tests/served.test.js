import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { speak } from "../src/language.js";
import { said, titleFor } from "../src/served.js";
import { errorWords, strings } from "../src/strings.js";

afterEach(() => speak("en"));

test("what the server says is shown as it was sent, in English", () => {
  assert.equal(said("Write what you did, under “Plan”."), "Write what you did, under “Plan”.");
});

test("what the server says is shown in Spanish, with what it quotes as it stands", async () => {
  await speak("es");
  assert.equal(said("Risk: asked and answered"), "Riesgo: pregunta y respuesta");
  assert.equal(said("Write what you did, under “$& Plan”."), "Escriba lo que usted hizo, en «$& Plan».");
  assert.equal(said("PHQ-9: asked, not answered yet."), "PHQ-9: enviado, todavía sin respuesta.");
});

test("a sentence nobody translated is shown as it was sent", async () => {
  await speak("es");
  assert.equal(said("Something else."), "Something else.");
});

test("a client reads the plain title in their language, a therapist the clinical one", async () => {
  const titled = { title: "Plan", plain_title: "Our plan", plain_title_es: "Nuestro plan" };
  assert.equal(titleFor(titled, "client"), "Our plan");
  await speak("es");
  assert.equal(titleFor(titled, "client"), "Nuestro plan");
  assert.equal(titleFor(titled, "therapist"), "Plan");
  assert.equal(titleFor({ title: "Own", plain_title: "Ours" }, "client"), "Ours");
});

test("the words change in place, there and back", async () => {
  const { state } = strings;
  assert.equal(state.paused, "Paused · nothing is heard");
  await speak("es");
  assert.equal(strings.state.paused, "En pausa · no se oye nada");
  assert.equal(errorWords({ code: "wrong_state" }), "Eso no se puede hacer en este momento.");
  await speak("en");
  assert.equal(strings.state.paused, "Paused · nothing is heard");
});

test("who changes their mind while the words are on their way gets the last language", async () => {
  await Promise.all([speak("es"), speak("en")]);
  assert.equal(strings.you, "You");
  await Promise.all([speak("es"), speak("en"), speak("es")]);
  assert.equal(strings.you, "Usted");
});
