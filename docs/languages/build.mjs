// Counts which letters follow one another in the words of each language and writes letters.tsv. See docs/decoding.md.
import fs from 'node:fs';

const languages = '../../src/NewsArchive.Cleaning/Languages';
const annotations = 'node_modules/cldr-annotations-full/annotations';

const leastCount = 2;      // what was seen once is chance more often than not
const mostWords = 3500;    // as many of each language: with more words each is less likely, which would speak against the language
const leastTriples = 5000; // fewer do not tell what is rare from what was not seen
const weight = 0.5;        // of a triple that was not seen (Lidstone), of so many there may be:
const kinds = 8000;
const unseen = 102;        // tenths of a nat; also of what was seen too seldom

// Where the name of the file differs from code and script.
const files = { 'sr Latin': ['sr-Latn'], 'ku Arabic': ['ckb'], 'tl Latin': ['fil'], 'pt Latin': ['pt', 'pt-PT'], 'az Cyrillic': [], 'uz Cyrillic': [] };

// Languages whose words are spelled alike: their letters cannot tell them apart, only chance would.
const alike = [['id Latin', 'ms Latin'], ['hr Latin', 'bs Latin', 'sr Latin']];

const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Devanagari'];

const rows = fs.readFileSync(`${languages}/function-words.tsv`, 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t')).map(([code, , script, , words]) => ({ name: `${code} ${script}`, code, script, words: words.split(' ') }))
  .filter(row => scripts.includes(row.script));

function texts(file) {
  const path = `${annotations}/${file}/annotations.json`;
  const all = fs.existsSync(path) ? JSON.parse(fs.readFileSync(path, 'utf8')).annotations.annotations ?? {} : {};
  return Object.values(all).flatMap(entry => [...entry.default ?? [], ...entry.tts ?? []]);
}

// Any order that has nothing to do with the alphabet and is the same tomorrow (FNV-1a).
const number = word => [...word].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0), 0x01000193) >>> 0, 0x811c9dc5);

function triples(row) {
  const word = new RegExp(`[\\p{Script=${row.script}}\\u0300-\\u036f]{2,}`, 'gu');
  const found = new Set((files[row.name] ?? [row.code]).flatMap(texts).flatMap(text => text.normalize('NFC').toLowerCase().match(word) ?? []));
  const words = [...[...found].sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1)).slice(0, mostWords), ...row.words.filter(w => !w.startsWith('-'))];
  const counts = new Map();
  for (const text of new Set(words)) {
    const padded = `_${text}_`;
    for (let at = 0; at + 3 <= padded.length; at++) {
      const triple = padded.slice(at, at + 3);
      counts.set(triple, (counts.get(triple) ?? 0) + 1);
    }
  }
  return counts;
}

const models = new Map(rows.map(row => [row.name, { codes: [row.code], script: row.script, counts: triples(row) }]));
for (const [first, ...others] of alike) {
  const model = models.get(first);
  for (const other of others) {
    model.codes.push(...models.get(other).codes);
    models.get(other).counts.forEach((count, triple) => model.counts.set(triple, (model.counts.get(triple) ?? 0) + count));
    models.delete(other);
  }
}

const lines = ['# code(s), script, unseen, then value:triples; a value is tenths of a nat below certainty. Made by docs/languages/build.mjs from Unicode CLDR annotations'];
for (const { codes, script, counts } of models.values()) {
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  if (sum < leastTriples) {
    continue;
  }
  const byValue = new Map();
  for (const [triple, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count >= leastCount) {
      const value = Math.min(unseen, Math.round(-10 * Math.log((count + weight) / (sum + weight * kinds))));
      byValue.set(value, (byValue.get(value) ?? '') + triple);
    }
  }
  lines.push([codes.join(','), script, unseen, ...[...byValue].sort(([a], [b]) => a - b).map(([value, text]) => `${value}:${text}`)].join('\t'));
}
fs.writeFileSync(`${languages}/letters.tsv`, lines.join('\n') + '\n');
console.log(`${lines.length - 1} languages, ${fs.statSync(`${languages}/letters.tsv`).size} bytes`);
