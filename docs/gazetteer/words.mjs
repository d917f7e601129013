// Words and names of people that a small town must not be called; only read here, nothing of them is written to the data files
// but the given names of faker.
import { readFileSync } from "node:fs";
import { allLocales } from "@faker-js/faker";

const dictionaries = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv"];

/** Letters without accents in lower case: two names with the same key collide. */
export const key = name => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
  .replace(/[’'`]/g, "").replace(/[-\s]+/g, " ").replace(/ł/g, "l").replace(/ı/g, "i");

/** The entries of a spelling dictionary: words that are written small, and those with a capital (in German: nouns and names). */
function read(language) {
  const text = readFileSync(new URL(`node_modules/dictionary-${language}/index.dic`, import.meta.url), "utf8");
  // What stands only inside compounds is no word: German "stuttgart" for "Neustuttgarter".
  const lines = text.split("\n").slice(1)
    .filter(line => language !== "de" || !/\/\w*o/.test(line))
    .map(line => line.split(/[\/\t]/)[0].trim());
  const isSmall = word => word === word.toLowerCase();
  const isCapital = word => !isSmall(word) && word !== word.toUpperCase();
  return { small: new Set(lines.filter(isSmall).map(key)), capital: new Set(lines.filter(isCapital).map(key)) };
}

const all = Object.fromEntries(dictionaries.map(language => [language, read(language)]));
const others = Object.entries(all).filter(([language]) => language !== "en" && language !== "de").map(([, words]) => words);
// Endings of inflected forms, which dictionaries hold as flags: Linde-n, casa-s.
const endings = ["n", "en", "e", "er", "es", "s", "a", "as", "os", "i", "o", "ed", "ing"];

export const isEnglishName = k => all.en.capital.has(k);
export const isEnglishOrGermanWord = k => all.en.small.has(k) || all.de.small.has(k);
/** A German noun, as far as English does not know it as a name: Linden, but not Glasgow. */
export const isGermanNoun = k => !isEnglishName(k)
  && ["", "n", "en", "e"].some(end => k.endsWith(end) && all.de.capital.has(k.slice(0, k.length - end.length)));
export const isAnyWord = k => isEnglishOrGermanWord(k) || others.some(words => words.small.has(k));
export const isForm = k => isAnyWord(k)
  || endings.some(end => k.length - end.length >= 4 && k.endsWith(end) && isAnyWord(k.slice(0, -end.length)));

const namesOf = (part, isWanted = () => true) => Object.entries(allLocales).filter(([locale]) => isWanted(locale))
  .flatMap(([, data]) => Object.values(data.person?.[part] ?? {}))
  .flatMap(list => Array.isArray(list) ? list : [])
  .filter(name => typeof name === "string" && /^\p{Script=Latin}{3,}$/u.test(name));

/** Given names in Latin letters, as faker writes them. */
export const givenNames = [...new Set(namesOf("first_name"))].sort();
// Italian and Spanish surnames are names of towns more often than the other way round: only English ones keep out larger cities.
const wellKnown = new Set([...givenNames, ...namesOf("last_name", locale => locale.startsWith("en"))].map(key));
const surnames = new Set(namesOf("last_name").map(key));
export const isWellKnownPerson = k => wellKnown.has(k);
export const isPerson = k => wellKnown.has(k) || surnames.has(k);
