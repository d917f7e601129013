// Writes src/NewsArchive.Web/Pages/Countries/world-map.tsv; how and from what: docs/map/README.md.
//   npm ci && node build.mjs
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const target = new URL("../../src/NewsArchive.Web/Pages/Countries/world-map.tsv", import.meta.url);

const width = 2000;
const margin = 8;
const squareKm = 1 / 6371 ** 2; // in steradians
const simplest = 260 * squareKm; // a bend of a line that spans less is straightened
const leastIsland = 1500 * squareKm; // what lies apart and is smaller is left out, unless it is all a country has
const leastOutline = 7000 * squareKm; // a smaller country is a dot
const dotDistance = 10; // between the middles of two dots

// Outlines without a number of ISO 3166.
const unnumbered = { Somaliland: "SO", Kosovo: "XK", "N. Cyprus": "CY", "Siachen Glacier": "IN" };

// Not on the map: nobody is tagged with them, or they are two countries in one.
const left = new Set(["AQ", "TF", "HM", "GS", "IO", "Indian Ocean Ter."]);

// Parts that Natural Earth draws with another country than the tags mean: country, west, south, east, north, the country they go to.
const moved = [
  ["RU", 32, 44, 37, 46.5, "UA"],
  ["FR", -56, 1, -50, 7, "GF"],
  ["FR", -62, 15.5, -60.5, 17, "GP"],
  ["FR", -61.5, 14, -60.5, 15.2, "MQ"],
  ["FR", 54, -22, 57, -20, "RE"],
  ["FR", 44, -14, 46, -12, "YT"],
  ["NL", -69, 11, -62, 18, "BQ"],
];

// Countries that Natural Earth draws as far as they reach in fact: what lies south of a parallel is another one's.
const divided = { MA: { latitude: 27.667, south: "EH" } };

// Where a dot stands whose country has no outline in the data, or whose largest island is not its middle.
const places = { CC: [96.8, -12.2], CX: [105.6, -10.5], GI: [-5.35, 36.1], KI: [173, 1.4], TK: [-171.8, -9.2], TV: [179.2, -8.5] };

const world = require("world-atlas/countries-50m.json");

const codeOf = ({ id, properties: { name } }) => unnumbered[name] ?? (id ? iso.numericToAlpha2(id) : name);

/** The part of a ring north, or south, of a parallel. */
function half(ring, latitude, isNorth) {
  const inside = ([, y]) => isNorth ? y >= latitude : y <= latitude;
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1);
    const crossing = [before[0] + (point[0] - before[0]) * (latitude - before[1]) / (point[1] - before[1]), latitude];
    return [...(inside(point) === inside(before) ? [] : [crossing]), ...(inside(point) ? [point] : [])];
  });
}

const closed = ring => [...ring, ring[0]];

/** Polygons with the country they belong to. */
function* owned() {
  for (const { geometry, properties, id } of feature(world, world.objects.countries).features) {
    const code = codeOf({ properties, id });
    if (left.has(code)) continue;
    for (const coordinates of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) {
      const [x, y] = geoCentroid({ type: "Polygon", coordinates });
      const move = moved.find(([from, west, south, east, north]) => from === code && x > west && x < east && y > south && y < north);
      const cut = divided[code];
      if (cut && coordinates[0].some(([, latitude]) => latitude < cut.latitude)) {
        const ring = coordinates[0].slice(0, -1);
        yield { owner: code, coordinates: [closed(half(ring, cut.latitude, true))] };
        yield { owner: cut.south, coordinates: [closed(half(ring, cut.latitude, false))] };
      } else {
        yield { owner: move ? move[5] : code, coordinates };
      }
    }
  }
}

function shapes() {
  const polygons = [...owned()].map(({ owner, coordinates }) => ({ type: "Feature", id: owner, geometry: { type: "Polygon", coordinates } }));
  const parts = topology({ countries: { type: "FeatureCollection", features: polygons } });
  const owners = new Map(parts.objects.countries.geometries.map(({ id }) => [id, parts.objects.countries.geometries.filter(part => part.id === id)]));
  const countries = [...owners].map(([id, arcs]) => ({ ...mergeArcs(parts, arcs), id }));
  const merged = { ...parts, objects: { countries: { type: "GeometryCollection", geometries: countries } } };
  const whole = new Map(countries.map(country => [country.id, feature(merged, country)]));
  const weighed = simplify(presimplify(merged, sphericalTriangleArea), simplest);
  const kept = filter(weighed, filterWeight(weighed, leastIsland, sphericalRingArea));
  const plain = new Map(kept.objects.countries.geometries.filter(g => g.arcs?.length).map(g => [g.id, feature(kept, g)]));
  return { whole, plain };
}

// The seam lies in the Bering Strait, so that no land is cut; no points are added, so that neighbours keep the same border.
const projection = geoEqualEarth().rotate([-11, 0]).precision(0).scale(1).translate([0, 0]);

function fit(plain, dots) {
  const points = { type: "MultiPoint", coordinates: dots };
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds({ type: "GeometryCollection", geometries: [...[...plain.values()].map(shape => shape.geometry), points] });
  const scale = (width - 2 * margin) / (x1 - x0);
  projection.scale(scale).translate([margin - x0 * scale, margin - y0 * scale]);
  return Math.ceil((y1 - y0) * scale + 2 * margin);
}

/** The rings of a shape in whole units, without points that fall together. */
function rings(shape) {
  const all = [];
  geoPath(projection, {
    moveTo: (x, y) => all.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => {
      const ring = all.at(-1);
      const point = [Math.round(x), Math.round(y)];
      if (String(point) !== String(ring.at(-1))) ring.push(point);
    },
    closePath: () => {},
  })(shape);
  for (const ring of all) if (String(ring[0]) === String(ring.at(-1))) ring.pop();
  return all.filter(ring => ring.length > 2);
}

/** Relative moves and lines; a blank only where no minus parts two numbers. */
function path(all) {
  let [x, y] = [0, 0];
  let text = "";
  for (const ring of all) {
    ring.forEach((point, i) => {
      const move = [point[0] - x, point[1] - y];
      [x, y] = point;
      text += (i === 0 ? "m" : i === 1 ? "l" : move[0] < 0 ? "" : " ") + move[0] + (move[1] < 0 ? "" : " ") + move[1];
    });
    text += "z";
    [x, y] = ring[0];
  }
  return text;
}

/** Dots move apart where they would cover each other, and as near to their places as that allows. */
function spread(dots) {
  for (let round = 0; round < 400; round++) {
    for (const dot of dots) for (const i of [0, 1]) dot.at[i] += (dot.place[i] - dot.at[i]) * 0.02;
    for (const one of dots) for (const other of dots) {
      if (one.code >= other.code) continue;
      const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]];
      const apart = Math.hypot(dx, dy) || 0.1;
      if (apart >= dotDistance) continue;
      const push = (dotDistance - apart) / 2 / apart;
      one.at = [one.at[0] - dx * push, one.at[1] - dy * push];
      other.at = [other.at[0] + dx * push, other.at[1] + dy * push];
    }
  }
}

const middle = shape => {
  const polygons = shape.geometry.coordinates.map(coordinates => ({ type: "Polygon", coordinates }));
  return geoCentroid(polygons.reduce((best, one) => geoArea(one) > geoArea(best) ? one : best));
};

const { whole, plain } = shapes();
const codes = [...new Set([...whole.keys(), ...Object.keys(places)])].sort();
const small = codes.filter(code => !plain.has(code) || geoArea(whole.get(code)) < leastOutline);
const located = new Map(small.map(code => [code, places[code] ?? middle(whole.get(code))]));
const height = fit(plain, [...located.values()]);
const lines = [];
const dots = [];
for (const code of codes) {
  if (!located.has(code)) {
    const outline = rings(plain.get(code));
    const points = outline.flat();
    const [xs, ys] = [points.map(p => p[0]), points.map(p => p[1])];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    lines.push([code, x, y, Math.max(...xs) - x, Math.max(...ys) - y, path(outline)]);
  } else {
    const place = projection(located.get(code));
    dots.push({ code, place, at: [...place] });
  }
}

spread(dots);
for (const { code, at } of dots) lines.push([code, Math.round(at[0]), Math.round(at[1]), 0, 0, ""]);
writeFileSync(target, [
  "# World map, drawn by docs/map/build.mjs: Natural Earth (public domain) by world-atlas 2.0.2, Equal Earth projection.",
  "# Code, left, top, width, height, outline. Without an outline: a dot. The first line is the whole map.",
  ["-", 0, 0, width, height, ""].join("\t"),
  ...lines.sort((a, b) => a[0] < b[0] ? -1 : 1).map(line => line.join("\t")),
  "",
].join("\n"));
console.log(`${lines.length} countries, ${dots.length} of them dots, ${width} by ${height}`);
