// A decision comes in, its term is on the list at once, and it leaves the list only with something that shows it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { day, look, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [how, name, options] of [
    ["on a desk", "Termijna Voorbeeld", { viewport: DESKTOP }],
    ["on a phone without a script", "Termijno Voorbeeld", { viewport: PHONE, script: false }],
  ]) {
    test(`a decision starts a term that only proof ends (${how})`, async () => {
      const desk = await town().as("desk", options);
      await register(desk, { name });
      const person = new URL(desk.page.url()).pathname;
      assert.equal(await desk.page.getByText("Procedures").count(), 0, "the desk reads no procedures");

      const legal = await town().as("legal_guide", options);
      const seen = (step) => look(legal, `procedure-${step}`, options);
      const { page } = legal;
      await page.goto(`${legal.origin}${person}`);
      await seen("person");
      await page.getByRole("link", { name: "Procedure opschrijven" }).click();
      await page.getByRole("button", { name: "Schrijf de procedure op" }).click();
      assert.match(await said(page.locator(".faults")), /Kies welke procedure het is/);
      await seen("no-kind");
      await page.locator('label:has(input[name="kind"][value="regular"])').click();
      await page.locator("#lawyer").fill("mr. Voorbeeld, 000 000");
      await page.getByRole("button", { name: "Schrijf de procedure op" }).click();
      await page.waitForURL(/\/procedure\/[0-9a-z]{26}$/);
      assert.match(await said(page.locator("#terms")), /Er loopt geen termijn/);
      await seen("empty");

      // A day that has not come: what was typed stays.
      await page.locator('label:has(input[name="what"][value="refused"])').click();
      await page.locator("#on").fill(day(3));
      await page.locator("#received").fill("Brief van de IND, kenmerk 0000.");
      await page.getByRole("button", { name: "Schrijf het op" }).click();
      assert.match(await said(page.locator("#on-fault")), /Die dag is nog niet geweest/);
      assert.equal(await page.locator("#received").inputValue(), "Brief van de IND, kenmerk 0000.");
      await page.locator("#on").fill(day(-2));
      await page.getByRole("button", { name: "Schrijf het op" }).click();
      await page.waitForURL(/#terms$/);
      const card = page.locator("#terms article");
      assert.match(await said(card), /Laatste dag/);
      await card.getByText("Hoe deze dag is gerekend").click();
      assert.match(await said(card), /Vw 69\(1\)/);
      await seen("runs");

      await page.goto(`${legal.origin}/${legal.house}/term`);
      const row = page.locator("ol.requests > li", { hasText: name.split(" ")[0] });
      assert.match(await said(row), /Bezwaar of beroep in het vreemdelingenrecht/);
      await seen("list");
      await row.getByRole("link", { name: /Naar de procedure/ }).click();

      await page.locator("#terms article").getByText("Gehaald: het is gedaan").click();
      await page.locator('input[name^="met-"]').fill(day(-1));
      await page.getByRole("button", { name: "Schrijf op dat het gedaan is" }).click();
      assert.match(await said(page.locator(".faults")), /Zonder dat blijft de termijn lopen/);
      assert.equal(await page.locator('input[name^="met-"]').inputValue(), day(-1));
      await seen("no-proof");
      await page.locator('textarea[name^="proof-"]').fill("Ontvangstbevestiging van de rechtbank.");
      await page.getByRole("button", { name: "Schrijf op dat het gedaan is" }).click();
      await page.waitForURL(/#term-/);
      assert.match(await said(page.locator("#terms article")), /Gehaald/);
      await page.goto(`${legal.origin}/${legal.house}/term?whose=all`);
      assert.equal(await page.getByText(name.split(" ")[0]).count(), 0, "what was met is not on the list");

      const coordinator = await town().as("coordinator", options);
      await coordinator.page.goto(`${coordinator.origin}/${coordinator.house}/term`);
      assert.equal(await coordinator.page.getByText("vreemdelingenrecht").count(), 0, "what it is about");
      await look(coordinator, "procedure-coordinator", options);
      quiet(legal, 3);
      [desk, coordinator].forEach((visit) => quiet(visit));
      await Promise.all([desk, legal, coordinator].map((visit) => visit.close()));
    });
  }
}
