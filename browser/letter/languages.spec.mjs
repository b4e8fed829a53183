// A letter in the language of whoever it is for, beside the Dutch that binds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MEETS, admit, apply, cast, know, look, refuse, register } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";
import { printed } from "./paper.mjs";

// The language, the name that the form knows it by, which way it runs, and the face its letters need.
const LANGUAGES = [
  ["ar", "Arabisch", "rtl", "Noto Sans Arabic", /[\u0600-\u06ff]/],
  ["fa", "Perzisch", "rtl", "Noto Sans Arabic", /[\u0600-\u06ff]/],
  ["ti", "Tigrinya", "ltr", "Noto Sans Ethiopic", /[\u1200-\u137f]/],
  ["fr", "Frans", "ltr", null, /[éèàç]/],
];

export function journeys(town) {
  for (const [code, language, direction, face, letters] of LANGUAGES) {
    test(`a letter in ${code} is drawn, runs its own way and stands beside the Dutch`, async () => {
      const people = await cast(town());
      const { desk, coordinator } = people;
      await register(desk, { name: `Letter ${language} Voorbeeld`, language });
      const application = await apply(desk);
      const decided = direction === "rtl" ? refused : admitted;
      const letter = await decided(people, application);
      const { page } = coordinator;
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport);
        await page.goto(letter);
        await page.evaluate(() => document.fonts.ready.then(() => null));
        await look(coordinator, `letter-${code}`, { viewport });
      }
      assert.deepEqual(await page.locator("article").evaluateAll((all) => all.map((one) => [one.lang, one.dir])), [
        ["nl", "ltr"],
        [code, direction],
      ]);
      const side = page.locator(`article[lang="${code}"]`);
      assert.match(await side.textContent(), letters);
      if (face) assert.ok(await drawn(page, face), `${face} was not fetched`);
      if (direction === "rtl") assert.deepEqual(await loose(side), [], "nothing keeps it apart");
      assert.deepEqual(await backwards(side), [], "a day is read backwards");
      assert.ok(await side.locator(".gist").isVisible(), "no summary in plain words");
      await printed(coordinator, letter, [letters, new RegExp(`Letter ${language} Voorbeeld`)], `letter-${code}`);
      people.all.forEach((visit) => quiet(visit));
      await people.close();
    });
  }
}

const admitted = async ({ coordinator }, application) => {
  await know(coordinator, application, MEETS);
  return admit(coordinator, application, { conditions: "Praat elke week met uw begeleider." });
};

const refused = (people, application) => refuse(people, application, "Over uw aanvraag is nog niet beslist.");

/** Whether this face was fetched for the page and can be drawn with. */
const drawn = (page, face) =>
  page.evaluate((face) => {
    const loaded = [...document.fonts].some((one) => one.family.includes(face) && one.status === "loaded");
    return loaded && document.fonts.check(`16px "${face}"`);
  }, face);

/** Numbers and names in sentences that run from right to left, which nothing keeps apart. */
const loose = (side) =>
  side.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      const apart = parentElement.closest("bdi, dd, [dir='ltr'], article");
      if (/\d|Amsterdam|Voorbeeld/.test(data) && apart.localName === "article") found.push(data.trim());
    }
    return found;
  });

/** Dutch days of which the year is drawn before the day. */
const backwards = (side) =>
  side.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const { index, 0: whole, 1: day } of node.data.matchAll(/(\d{1,2})\s[a-z]+\s\d{4}/g)) {
        const [first, last] = [
          [index, index + day.length],
          [index + whole.length - 4, index + whole.length],
        ].map(([from, to]) => {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          return range.getBoundingClientRect();
        });
        if (first.top === last.top && first.left > last.left) found.push(whole);
      }
    }
    return found;
  });
