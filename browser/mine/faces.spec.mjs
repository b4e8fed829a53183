// Every Ethiopic and Arabic letter of the fixed texts is drawn with a face that the program brings along: on a borrowed
// telephone nobody reads boxes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PHONE } from "../house.mjs";

const TEXTS = new URL("../../crates/web/src/tongue/texts/", import.meta.url);
// Every device has Latin letters; a Chinese face is larger than all others together, and stays that of the device.
const FACES = {
  am: /\p{Script=Ethiopic}/u,
  ti: /\p{Script=Ethiopic}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  prs: /\p{Script=Arabic}/u,
};

/** Every letter of this kind in every message, once; what is put in between stands in braces. */
function letters(language, kind) {
  const text = readFileSync(new URL(`${language}.ftl`, TEXTS), "utf8");
  const messages = text.split("\n").filter((line) => !line.startsWith("#"));
  const said = messages.map((line) => line.replace(/^[a-z-]+ = /, "").replaceAll(/\{[^}]*\}/g, ""));
  return [...new Set(said.join(""))].filter((sign) => kind.test(sign)).join("");
}

/** With which faces the text of an element is drawn. */
async function faces(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  await session.detach();
  return fonts;
}

export function journeys(town) {
  test("every Ethiopic and Arabic letter is drawn with a face that comes along", async () => {
    const { browser, origin, house } = await someTown(town);
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    for (const [language, kind] of Object.entries(FACES)) {
      await page.goto(`${origin}/${house}/mine?language=${language}`);
      const all = letters(language, kind);
      assert.ok(all.length > 25, `${language} has ${all.length} letters`);
      await page.evaluate((all) => {
        const line = document.createElement("p");
        line.id = "letters";
        line.textContent = all;
        document.querySelector("main").append(line);
      }, all);
      // A face is fetched when the first letter that needs it is laid out.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const strange = (await faces(page, "#letters")).filter((face) => !face.isCustomFont);
      assert.deepEqual(strange, [], `${language}: drawn with a face of the machine`);
    }
    await context.close();
  });
}

/** Where the entrance is. */
async function someTown(town) {
  const desk = await town().as("desk");
  const { origin, house } = desk;
  await desk.close();
  return { browser: town().browser, origin, house };
}
