// Turns our sources and the library into files with the hash of their content in the name, so that a
// browser may keep each for ever, and writes which name became which into manifest.json.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { browserslistToTargets, transform } from "lightningcss";

const here = dirname(fileURLToPath(import.meta.url));
const from = join(here, "src");
const to = join(here, "dist");
const modules = join(here, "node_modules");
const manifest = {};

/** Writes a file under its hashed name and remembers it. */
function keep(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  writeFileSync(join(to, hashed), content);
  // Phones on a poor line get the small form; faces are small already.
  if ([".css", ".js"].includes(extname(name))) {
    writeFileSync(join(to, `${hashed}.gz`), gzipSync(content, { level: 9 }));
  }
  manifest[name] = hashed;
  return hashed;
}

/** What the style sheet points at (faces, pictures) is kept first, so that it can be named by its hash. */
const pointedAt = {
  name: "pointed-at",
  setup(bundle) {
    bundle.onResolve({ filter: /\.(woff2|svg)$/ }, ({ path, resolveDir }) => {
      const file = path.startsWith(".") ? join(resolveDir, path) : join(modules, path);
      return { path: `./${keep(basename(file), readFileSync(file))}`, external: true };
    });
  },
};

async function styles() {
  const bundled = await build({
    entryPoints: [join(from, "page.css")],
    bundle: true,
    write: false,
    logLevel: "warning",
    plugins: [pointedAt],
  });
  const { code } = transform({
    filename: "page.css",
    code: bundled.outputFiles[0].contents,
    minify: true,
    targets: browserslistToTargets(["chrome 111", "firefox 115", "safari 16.4"]),
  });
  keep("page.css", code);
}

async function script() {
  const bundled = await build({
    entryPoints: [join(from, "page.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  keep("page.js", bundled.outputFiles[0].contents);
}

/** Faces for letters on paper: plain names, read by the part that sets them and never sent to a browser. */
function paperFaces() {
  mkdirSync(join(to, "fonts"));
  for (const [family, weights] of [
    ["noto-sans", ["400Regular", "700Bold"]],
    ["noto-sans-arabic", ["400Regular", "700Bold"]],
    ["noto-sans-ethiopic", ["400Regular", "700Bold"]],
  ]) {
    const name = family.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase());
    for (const weight of weights) {
      const file = join(modules, "@expo-google-fonts", family, weight, `${name}_${weight}.ttf`);
      copyFileSync(file, join(to, "fonts", `${name}-${weight.slice(3)}.ttf`));
    }
  }
}

/** What others made goes out with their terms. */
function licences() {
  const texts = [
    ["Utrecht component library", "@utrecht/component-library-css/LICENSE.md"],
    ["Noto Sans Ethiopic", "@fontsource/noto-sans-ethiopic/LICENSE"],
    ["Noto Sans Arabic", "@fontsource/noto-sans-arabic/LICENSE"],
  ].map(([what, file]) => `${what}\n\n${readFileSync(join(modules, file), "utf8").trim()}\n`);
  keep("licences.txt", texts.join("\n\n"));
}

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
keep("icon.svg", readFileSync(join(from, "icon.svg")));
await styles();
await script();
paperFaces();
licences();
const sorted = Object.fromEntries(Object.entries(manifest).sort());
writeFileSync(join(to, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
