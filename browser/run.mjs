// All journeys in one process: the demo and the browser are started once.
import { readdirSync } from "node:fs";
import { after, before } from "node:test";
import { start } from "./house.mjs";

export let town;
before(async () => { town = await start(); });
after(async () => { await town?.stop(); });

const here = new URL(".", import.meta.url);
// A word of a name, or all but those with it.
const [, but, word] = /^(!?)(.*)$/.exec(process.argv[2] ?? "");
const wanted = (name) => !word || name.includes(word) !== Boolean(but);
for (const name of readdirSync(here, { recursive: true }).sort()) {
  if (name.endsWith(".spec.mjs") && !name.includes("node_modules") && wanted(name)) {
    const { journeys } = await import(new URL(name, here));
    journeys(() => town);
  }
}
