// The words of the set-up page, in the language that is spoken.

import { inLanguage } from "./language.js";
import { setup as english, ways as englishWays } from "./setup-strings.en.js";

const spanish = () => import("./setup-strings.es.js");

export const setup = await inLanguage(english, { es: async () => (await spanish()).setup });
export const ways = await inLanguage(englishWays, { es: async () => (await spanish()).ways });
