// The words of signing in, in the language that is spoken.

import { inLanguage } from "./language.js";
import { signIn as english } from "./sign-in-strings.en.js";

const spanish = async () => (await import("./sign-in-strings.es.js")).signIn;

export const signIn = await inLanguage(english, { es: spanish });
