// What every page must hold: no accessibility violation, nothing sideways, no error of the script.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails with the rule and the place of every violation of WCAG 2.2 AA that can be found by machine. */
export async function accessible(visit) {
  // Playwright evaluates outside the page's policy, so the strict policy stays as it is.
  await visit.page.evaluate(AXE);
  const { violations } = await visit.page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), TAGS);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  assert.deepEqual(found, [], visit.page.url());
}

/** Of which parts a page is built, in which places, whatever stands in them and however often. */
export function builtOf(visit) {
  return visit.page.evaluate(() => {
    const part = (node) => {
      const kept = [...node.attributes].filter(({ name }) => !["id", "for", "href", "value", "action", "datetime"].includes(name));
      const said = kept.map(({ name, value }) => (/^aria-(label|describedby|labelledby|controls)$|^name$/.test(name) ? name : `${name}=${value}`));
      return `${node.localName}[${said.sort()}]`;
    };
    const places = [...document.querySelectorAll("body, body *")].map((node) => `${part(node.parentElement)}>${part(node)}`);
    return [...new Set(places)].sort().join(" ");
  });
}

/** Fails when a page is wider than its window. */
export async function fits(visit) {
  const wider = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 1, `${visit.page.url()} is ${wider} px too wide`);
}

/** Fails when the browser complained about anything but forms that came back, as often as the journey sent one. */
export function quiet(visit, cameBack = 0) {
  const about = (fault) => fault.includes("status of 422");
  assert.deepEqual(visit.faults.filter((fault) => !about(fault)), []);
  assert.equal(visit.faults.filter(about).length, cameBack, "forms that came back");
}

/** Saves a picture for whoever wants to look, when LOOK names a folder. */
export async function picture(visit, name) {
  if (process.env.LOOK) await visit.page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true });
}
