// What a browser does with passkeys, on the way between the server and whoever sits there.

import * as api from "./api.js";

/** Whether this browser has passkeys for this page: none has any for a bare address. */
export const can =
  "PublicKeyCredential" in globalThis &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential &&
  !/^[\d.]+$|:/.test(location.hostname);

/**
 * Ask whoever sits there for a passkey, or to make one.
 * @param {() => Promise<Credential | null>} ask
 */
async function asked(ask) {
  let given;
  try {
    given = await ask();
  } catch (error) {
    const { name } = /** @type {Error} */ (error);
    throw new api.Refusal(name === "InvalidStateError" ? "passkey_there" : "no_passkey", name);
  }
  if (!given) throw new api.Refusal("no_passkey", "");
  return /** @type {PublicKeyCredential} */ (given).toJSON();
}

/** Sign in by a passkey; gives what the server answers. */
export async function signInBy() {
  const { options } = await api.json("/api/sign-in/passkey/options", { body: {} });
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await asked(() => navigator.credentials.get({ publicKey }));
  return api.json("/api/sign-in/passkey", { body: { credential } });
}

/** @param {string} name as its owner calls it */
export async function make(name) {
  const { options } = await api.json("/api/me/passkeys/options", { body: {} });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await asked(() => navigator.credentials.create({ publicKey }));
  return api.json("/api/me/passkeys", { body: { name, credential } });
}
