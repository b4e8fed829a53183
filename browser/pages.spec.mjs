// Every page that a role can reach by links, in both languages, on a phone and on a desk.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE } from "./house.mjs";
import { accessible, builtOf, fits, picture, quiet } from "./look.mjs";

// One page of each kind is enough: neither the id, the week, the part nor the language in an address changes what the page is.
const kind = (path) =>
  path
    .replaceAll(/[0-9a-hjkmnp-tv-z]{26}|week=[0-9-]{10}|only=[a-z]+/g, "*")
    .replace(/language=[a-z]{2}$/, "language=*")
    .replace(/phrase\/[a-z]{2}$/, "phrase/*");
// A page built of the same parts as one that was looked at in this language and size has the same faults, or none.
const lookedAt = new Set();
// The page that is handed over speaks the language of whoever signs.
const handedOver = (path) => path.includes("allowance/sign/");
const MOST = 60;

export function journeys(town) {
  for (const role of ["coordinator", "desk", "night", "guide", "legal_guide", "medical_guide", "second_reader", "administrator", "privacy_officer"]) {
    // Both at once: a browser has a process for each, and half of the time is waiting.
    test(`every page of the ${role}`, { concurrency: 2 }, async (both) => {
      const looks = [];
      for (const [language, size, viewport] of [["nl", "phone", PHONE], ["en", "desk", DESKTOP]]) {
        // Signed in one after the other: a second invitation takes the first one back.
        looks.push([language, size, await town().as(role, { viewport, language })]);
      }
      const within = ([language, size, visit]) =>
        both.test(`is within reach of everybody (${language}, ${size})`, async () => {
          const seen = await walk(visit, async (path) => {
            await fits(visit);
            const parts = `${language} ${size} ${await builtOf(visit)}`;
            if (!lookedAt.has(parts)) await accessible(visit);
            lookedAt.add(parts);
            if (!handedOver(path)) assert.match(await visit.page.locator("html").getAttribute("lang"), new RegExp(language));
            await picture(visit, `${role}-${size}-${kind(path).replaceAll(/[/*]+/g, "_")}`);
          });
          quiet(visit);
          assert.ok(seen.size >= 2, `only ${[...seen]}`);
          await visit.close();
        });
      await Promise.all(looks.map(within));
    });
  }
}

/** Follows links inside the house, one of each kind, and does this on each page; what is downloaded is no page. */
async function walk(visit, each) {
  const seen = new Set();
  const waiting = [""];
  while (waiting.length > 0 && seen.size < MOST) {
    const path = waiting.shift();
    if (seen.has(kind(path))) continue;
    seen.add(kind(path));
    const answer = await visit.go(path);
    if (!(answer?.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    assert.equal(answer.status(), 200, path);
    await each(path);
    const links = await visit.page.locator("a[href]:not([download])").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const home = `/${visit.house}/`;
    for (const link of links) {
      const clean = link.split("#")[0];
      if (clean.startsWith(home) && !clean.includes("/language") && !clean.endsWith("/pdf")) waiting.push(clean.slice(home.length));
    }
  }
  return seen;
}
