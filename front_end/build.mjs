// Makes the one script and the one style sheet of a page with a kernel, and the licences of what is in them.
// usage: node build.mjs [FOLDER]   (without a folder: where the server has them)
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const WIDGETS = join(ROOT, "kompas_sim/widgets/static");
const PAGES = join(ROOT, "kompas_sim/serve/template/static");
const target = process.argv[2] ?? PAGES;

const read = (path) => readFileSync(path, "utf8");
const files = (folder, end) => readdirSync(folder).filter((name) => name.endsWith(end)).sort().map((name) => join(folder, name));
const scripts = [
  join(WIDGETS, "vendor/preact.js"),
  ...files(join(WIDGETS, "kit"), ".js"),
  ...files(join(WIDGETS, "steps"), ".js"),
  join(WIDGETS, "main.js"),
];
const styles = [
  join(WIDGETS, "tokens.css"),
  join(PAGES, "base.css"),
  join(HERE, "src/play.css"),
  join(WIDGETS, "app.css"),
  ...files(join(WIDGETS, "steps"), ".css"),
];
const leftOut = join(HERE, "src/left-out");
const sources = [
  ...["package.json", "package-lock.json", "build.mjs"].map((name) => join(HERE, name)),
  ...files(join(HERE, "src"), ".js"),
  ...files(leftOut, ".js"),
  ...scripts,
  ...styles,
];

/** One number for all sources: the hash of a list of their hashes, as `sha256sum` would print it. */
function fingerprint() {
  const sha256 = (text) => createHash("sha256").update(text).digest("hex");
  const lines = sources.map((path) => `${sha256(readFileSync(path))}  ${relative(ROOT, path).replaceAll("\\", "/")}\n`);
  return sha256(lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(""));
}

/** The trainee's screens as one module: their parts share one scope, as `kompas_sim/widgets/bundle.py` has it. */
const component = {
  name: "kompas-component",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^kompas-component$/ }, ({ path }) => ({ path, namespace: "kompas" }));
    onLoad({ filter: /.*/, namespace: "kompas" }, () => ({ contents: scripts.map(read).join("\n") }));
  },
};

/** What the widget packages ask for and our pages never use, and what stands there instead. */
const INSTEAD = {
  "@lumino/messaging": "lumino.js",
  "@lumino/widgets": "lumino.js",
  jquery: "jquery.js",
  "lodash/isEqual": "is-equal.js",
  "sanitize-html": "sanitize-html.js",
  underscore: "underscore.js",
};
const smaller = {
  name: "smaller",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z@]/ }, ({ path }) => (path in INSTEAD ? { path: join(leftOut, INSTEAD[path]) } : undefined));
  },
};

/** Backbone calls what it needs of underscore by name: each must be there. */
function checkUnderscore() {
  const called = new Set(read(join(HERE, "node_modules/backbone/backbone.js")).match(/\b_\.\w+/g).map((one) => one.slice(2)));
  const there = read(join(leftOut, INSTEAD.underscore));
  const missing = [...called].filter((name) => !there.includes(`as ${name} `));
  if (missing.length > 0) throw new Error(`Backbone calls what is left out of underscore: ${missing}`);
}

const shared = {
  absWorkingDir: HERE, bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "warning",
  write: false, target: ["chrome111", "firefox114", "safari16.4"],
};

async function bundledScript() {
  return build({
    ...shared,
    entryPoints: ["src/main.js"],
    format: "iife",
    mainFields: ["module", "browser", "main"],
    metafile: true,
    plugins: [component, smaller],
  });
}

async function bundledStyles() {
  return build({ ...shared, stdin: { contents: styles.map(read).join("\n"), loader: "css" } });
}

/** The packages of which something is in the script, by the folders that esbuild read. */
function packages(metafile) {
  const [{ inputs }] = Object.values(metafile.outputs);
  const used = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
  return [...new Set(used.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean))].sort();
}

function licences(names) {
  const texts = names.map((name) => {
    const folder = join(HERE, "node_modules", name);
    const { version, license } = JSON.parse(read(join(folder, "package.json")));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? join(folder, file) : join(HERE, "LICENCE-jupyter");
    if (!file && license !== "BSD-3-Clause") throw new Error(`${name} has no licence file`);
    return [`${name} ${version}, ${license}`, read(text).trim()];
  });
  const vendor = join(WIDGETS, "vendor");
  for (const name of ["htm", "preact"]) texts.push([`${name} (see its own licence)`, read(join(vendor, `LICENCE-${name}`)).trim()]);
  return `${texts.map(([title, text]) => `${title}\n${"=".repeat(title.length)}\n\n${text}\n`).join("\n\n")}`;
}

checkUnderscore();
const [script, sheet] = await Promise.all([bundledScript(), bundledStyles()]);
const banner = `/* Made by "make front-end" from sources ${fingerprint()}. Licences: app-licences.txt */\n`;
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "app.js"), banner + script.outputFiles[0].text);
writeFileSync(join(target, "app.css"), banner + sheet.outputFiles[0].text);
writeFileSync(join(target, "app-licences.txt"), licences(packages(script.metafile)));
