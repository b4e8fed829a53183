// Somebody at the door at 22:40, no papers, one name: two minutes later there is a bed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";

export function journeys(town) {
  for (const [how, options] of [
    ["on a phone", { viewport: PHONE }],
    ["on a desk", { viewport: DESKTOP }],
    ["on a phone without a script", { viewport: PHONE, script: false }],
  ]) {
    test(`one name becomes a bed, and every step can be undone (${how})`, async () => {
      const visit = await town().as("desk", options);
      const { page } = visit;
      await visit.go("person/register");
      await page.locator("input[name=name]").first().fill("Proefa Persoon");
      await page.locator("label.chip", { hasText: "Mannen" }).click();
      await page.getByRole("button", { name: "Inschrijven en bed zoeken" }).click();
      await page.waitForURL(/\/tonight\/[0-9a-z]{26}$/);
      await look(visit, "offers", options);
      assert.ok((await page.locator(".proposal .fits li").count()) > 0, "no reason stands beside a bed");
      assert.ok(!page.url().includes("Proefa") && !(await page.title()).includes("Proefa"));

      await page.locator(".proposal button").first().click();
      await page.locator('[data-state="held"]').waitFor();
      await look(visit, "held", options);

      await page.getByRole("button", { name: "Ze zijn er: in bed" }).click();
      await page.locator('[data-state="arrived"]').waitFor();
      await look(visit, "arrived", options);

      await page.getByRole("button", { name: "Ongedaan maken" }).click();
      await page.locator(".proposal").first().waitFor();
      await page.locator("summary", { hasText: "Geen bed meer nodig" }).click();
      await page.getByRole("button", { name: "Persoon trekt het in" }).click();
      await page.locator('[data-state="ended"]').waitFor();
      quiet(visit);
      await visit.close();
    });
  }

  test("a form with faults comes back with everything that was typed", async () => {
    const visit = await town().as("desk");
    const { page } = visit;
    await visit.go("person/register");
    await page.locator("input[name=name]").first().fill("<b>Gekke \u202e Naam</b>");
    await page.locator("summary", { hasText: "Meer over deze persoon" }).click();
    await page.locator("#birth").fill("32-13-2090");
    await page.getByRole("button", { name: "Alleen inschrijven" }).click();
    await page.locator(".faults").waitFor();
    assert.equal(await page.locator("#birth").inputValue(), "32-13-2090");
    assert.match(await page.locator("input[name=name]").first().inputValue(), /^<b>Gekke/);
    await accessible(visit);
    await visit.close();
  });

  test("the whole way can be gone with the keyboard alone", async () => {
    const visit = await town().as("desk");
    const { page } = visit;
    await visit.go("person/register");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.locator("input[name=name]").first().focus();
    await page.keyboard.type("Toetsa Bord");
    await page.locator('input[name="with"][value="men"]').focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Inschrijven en bed zoeken" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tonight\/[0-9a-z]{26}$/);
    await page.locator(".proposal button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator('[data-state="held"]').waitFor();
    await page.getByRole("button", { name: "Loslaten" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".proposal").first().waitFor();
    await page.locator("summary", { hasText: "Geen bed meer nodig" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Heeft een eigen slaapplek" }).focus();
    await page.keyboard.press("Enter");
    await page.locator('[data-state="ended"]').waitFor();
    await visit.close();
  });
}

async function look(visit, name, { viewport, script }) {
  await fits(visit);
  if (script !== false) await accessible(visit);
  await picture(visit, `tonight-${name}-${viewport.width}${script === false ? "-plain" : ""}`);
}
