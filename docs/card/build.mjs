// Writes src/NewsArchive.Web/Pages/Citing/letters-*.tsv; how and from what: docs/card/README.md.
//   npm ci && node build.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const folder = fileURLToPath(new URL("../../src/NewsArchive.Web/Pages/Citing/", import.meta.url));

// What the first file has is not taken from a later one.
const files = [
  ...["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"].map(part => ["noto-serif", part]),
  ["noto-serif-armenian", "armenian"],
  ["noto-serif-georgian", "georgian"],
];

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const inAny = (...ranges) => code => ranges.some(([from, to]) => code >= from && code <= to);

// No title needs the rest: phonetic signs, pictures for editors, letters of the Middle Ages.
const isWanted = inAny(
  [0x20, 0x7e], [0xa1, 0xac], [0xae, 0x24f], [0x259, 0x259], [0x2b0, 0x2dd], [0x300, 0x36f], [0x370, 0x3ff], [0x400, 0x52f], [0x531, 0x58f],
  [0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x1e00, 0x1eff], [0x1f00, 0x1fff], [0x2010, 0x2027], [0x2030, 0x205e], [0x2070, 0x209c], [0x20a0, 0x20c0],
  [0x2100, 0x214f], [0x2200, 0x22ff], [0xfffd, 0xfffd]);

// Sources and days are written in it: hosts and months, no titles.
const isWantedRegular = inAny([0x20, 0x7e], [0xa1, 0xac], [0xae, 0x17f], [0x218, 0x21b], [0x386, 0x3ce], [0x400, 0x4ff], [0x2010, 0x2027]);

// Letters that stand closer together, or further apart, beside some others. The rest of a face has no such pairs worth their bytes.
const paired = [
  [...range(0x27, 0x29), ...range(0x2c, 0x2e), ...range(0x3a, 0x3b), ...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0xc0, 0x17f), 0x2013, 0x2014, ...range(0x2018, 0x201e)],
  [...range(0x400, 0x45f), 0x490, 0x491],
  [...range(0x386, 0x3ce)],
];
const leastMove = 8; // in thousandths of the size: half a pixel at the largest

/** Relative moves, lines and curves, as in a path of SVG; a blank only where no minus parts two numbers. */
function outline(glyph) {
  let [x, y, text] = [0, 0, ""];
  const step = points => {
    const from = [x, y];
    const moves = points.flatMap(([px, py]) => [px - from[0], py - from[1]]);
    [x, y] = points.at(-1);
    return moves.map((move, i) => (i === 0 || move < 0 ? "" : " ") + move).join("");
  };
  let start = [0, 0];
  for (const { command, args } of glyph.path.commands) {
    const points = [];
    for (let i = 0; i < args.length; i += 2) points.push([Math.round(args[i]), -Math.round(args[i + 1])]);
    switch (command) {
      case "moveTo": start = points[0]; text += "m" + step(points); break;
      case "lineTo": if (String(points[0]) !== String([x, y])) text += "l" + step(points); break;
      case "quadraticCurveTo": text += "q" + step(points); break;
      case "closePath": text += "z"; [x, y] = start; break;
      default: throw new Error(command);
    }
  }
  return text;
}

/** The pairs of a letter: the other letter and by how much it moves, one after the other. */
function pairs(code, face) {
  const others = paired.find(group => group.includes(code)) ?? [];
  const { font, glyph } = face.get(code);
  let text = "";
  for (const other of others) {
    if (face.get(other)?.font !== font) continue;
    const run = font.layout(String.fromCodePoint(code, other), { liga: false, ccmp: false });
    if (run.glyphs.length !== 2) continue;
    const move = Math.round(run.positions[0].xAdvance - glyph.advanceWidth);
    if (Math.abs(move) >= leastMove) text += String.fromCodePoint(other) + move;
  }
  return text;
}

for (const [name, weight, isTaken] of [["bold", 700, isWanted], ["regular", 400, isWantedRegular]]) {
  const face = new Map();
  for (const [family, part] of files) {
    const font = openSync(fileURLToPath(import.meta.resolve(`@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`)));
    if (font.unitsPerEm !== 1000) throw new Error(`${family} is drawn in other units`);
    for (const code of font.characterSet) {
      if (isTaken(code) && !face.has(code)) face.set(code, { font, glyph: font.glyphForCodePoint(code) });
    }
  }

  const codes = [...face.keys()].sort((a, b) => a - b);
  writeFileSync(`${folder}letters-${name}.tsv`, [
    `# Letters of Noto Serif ${name} (SIL Open Font License 1.1), drawn by docs/card/build.mjs, in thousandths of the size.`,
    "# Code, width, outline from the baseline, pairs: another letter and by how much it moves behind this one.",
    ...codes.map(code => [code.toString(16).toUpperCase().padStart(4, "0"), Math.round(face.get(code).glyph.advanceWidth), outline(face.get(code).glyph), pairs(code, face)].join("\t")),
    "",
  ].join("\n"));
  console.log(`${name}: ${codes.length} letters`);
}
