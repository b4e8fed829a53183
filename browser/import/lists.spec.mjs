// A coordinator takes over the lists that an organisation kept until now: looks, mends, imports, and once only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";
import { beds, people } from "./worksheets.mjs";

// Each in a house of its own: what a column holds is remembered, and what was imported stays.
const WAYS = [
  ["on a phone", 1, { viewport: PHONE, language: "nl" }],
  ["on a desk, in English", 2, { viewport: DESKTOP, language: "en" }],
  ["on a phone without a script", 3, { viewport: PHONE, language: "nl", script: false }],
];
const WORDS = {
  nl: { twice: /dezelfde als regel/, number: /geen heel getal/, day: /geen datum die bestaat/, done: "Ingelezen" },
  en: { twice: /same as line/, number: /not a whole number/, day: /not a date that exists/, done: "Imported" },
};

export function journeys(town) {
  for (const [how, nth, options] of WAYS) {
    const words = WORDS[options.language];
    const enter = () => town().as("coordinator", { ...options, house: town().houses[nth].slug });

    test(`a messy list of beds is looked at, mended and imported once (${how})`, async () => {
      const visit = await enter();
      const { page } = visit;
      await choose(visit, "Locations", beds("Proeflijst"), options);
      // Nobody knows what *matten* are: without beds nothing can be imported, and the columns stand open.
      await look(visit, "import-lacking", options);
      assert.equal(await page.locator('button[value="import"]').count(), 0);
      await page.getByLabel("Matten").selectOption("Beds");
      await page.locator('button[value="look"]').click();
      await page.locator('button[value="import"]').waitFor();
      await look(visit, "import-preview", options);
      assert.deepEqual(await faulty(page), [10, 11]);
      assert.match(await page.locator("tr[data-faulty]").nth(0).textContent(), words.twice);
      assert.match(await page.locator("tr[data-faulty]").nth(1).textContent(), words.number);
      assert.match(await page.locator("tr[data-faulty]").nth(1).textContent(), /veel/);

      await go(page, 'button[value="import"]');
      assert.equal(await page.locator("h1").textContent(), words.done);
      await look(visit, "import-done", options);
      await page.locator("a.primary").click();
      await page.getByRole("link", { name: "Proeflijst", exact: true }).click();
      assert.equal(await page.locator(".bed").count(), 6);
      assert.match(await page.locator("main").textContent(), /Café/);
      await look(visit, "import-location", options);

      const before = await bedsOf(visit);
      await choose(visit, "Locations", beds("Proeflijst"), options);
      await look(visit, "import-again", options);
      assert.equal(await page.locator('button[value="import"]').count(), 0, "there is nothing left to import");
      assert.equal(await bedsOf(visit), before);
      quiet(visit);
      await visit.close();
    });

    test(`a messy list of people is imported once, and who is on it is found (${how})`, async () => {
      const visit = await enter();
      const { page } = visit;
      await choose(visit, "People", await people("Inleesvoorbeeld"), options);
      await look(visit, "import-people", options);
      assert.deepEqual(await faulty(page), [8, 9]);
      assert.match(await page.locator("tr[data-faulty]").nth(0).textContent(), words.twice);
      assert.match(await page.locator("tr[data-faulty]").nth(1).textContent(), words.day);
      assert.ok(!page.url().includes("Inleesvoorbeeld") && !(await page.title()).includes("Inleesvoorbeeld"));
      await go(page, 'button[value="import"]');
      await look(visit, "import-people-done", options);
      assert.match(await page.locator("main a.primary").getAttribute("href"), /person\/search$/);
      assert.equal(await found(visit), 3);

      await choose(visit, "People", await people("Inleesvoorbeeld"), options);
      assert.equal(await page.locator('button[value="import"]').count(), 0, "there is nobody left to import");
      assert.equal(await found(visit), 3);
      quiet(visit);
      await visit.close();
    });
  }

  test("what cannot be imported is said beside its field, and the choice stays", async () => {
    const visit = await town().as("coordinator");
    const { page } = visit;
    await visit.go("import");
    await page.locator("main form button.primary").click();
    await page.locator(".faults").waitFor();
    assert.equal(await page.locator(".faults a").count(), 2, "neither a file nor what is in it");
    const drawing = { name: "plattegrond.png", mimeType: "image/png", buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0]) };
    await choose(visit, "People", drawing, {}, ".faults");
    assert.match(await page.locator("#list-fault").textContent(), /geen werkblad/);
    assert.ok(await page.locator('input[value="People"]').isChecked());
    await look(visit, "import-fault", { viewport: DESKTOP });
    await visit.close();
  });
}

/** Chooses a file and goes to what would happen. */
async function choose(visit, kind, file, options, then = "form.form select") {
  const { page } = visit;
  await visit.go("import");
  if (options.viewport) await look(visit, "import-upload", options);
  await page.locator(`label.chip:has(input[value="${kind}"])`).click();
  await page.locator("#list").setInputFiles(file);
  await page.locator("main form button.primary").click();
  await page.locator(then).first().waitFor({ state: "attached" });
}

/** Presses a button and waits for the page after it. */
async function go(page, button) {
  await page.locator(button).click();
  await page.locator('.notice[data-kind="success"]').waitFor();
}

/** The lines in the file of the rows that are left out. */
async function faulty(page) {
  return (await page.locator("tr[data-faulty] td.number").allTextContents()).map(Number);
}

/** How many beds the house has. */
async function bedsOf(visit) {
  const { page } = visit;
  const here = page.url();
  await visit.go("board");
  const beds = await page.locator(".bed").count();
  await page.goto(here);
  return beds;
}

/** How many people are found by the name of the list. */
async function found(visit) {
  const { page } = visit;
  await visit.go("person/search");
  await page.locator('main input[name="query"]').fill("Inleesvoorbeeld");
  await page.locator("main form button").first().click();
  await page.locator("main", { hasText: "Inleesvoorbeeld" }).waitFor();
  return page.locator('main a[href*="/person/"]', { hasText: "Inleesvoorbeeld" }).count();
}

async function look(visit, name, { viewport, script, language }) {
  await fits(visit);
  if (script !== false) await accessible(visit);
  await picture(visit, `${name}-${viewport.width}-${language}${script === false ? "-plain" : ""}`);
}
