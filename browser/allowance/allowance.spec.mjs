// A guide pays an allowance with one tap, hands over the telephone, and a coordinator corrects it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  // Each in a house of its own: in both somebody is still to be paid.
  for (const [how, house, options] of [
    ["on a desk", "utrecht", { viewport: DESKTOP }],
    ["on a phone without a script", "groningen", { viewport: PHONE, script: false }],
  ]) {
    test(`an allowance is paid, signed for and corrected (${how})`, async () => {
      const guide = await town().as("guide", { ...options, house });
      const seen = (step) => look(guide, `allowance-${house}-${step}`, options);
      const { page } = guide;
      await guide.go("allowance");
      assert.match(await said(page.locator("dl.facts")), /Nog te betalen/);
      await seen("list");

      // One tap pays; the telephone then speaks the language of the person.
      const row = page.locator("ol.requests > li[data-state=open]").first();
      const person = new URL(await row.locator("h3 a").getAttribute("href"), page.url()).pathname;
      await row.locator("button.primary").click();
      await page.waitForURL(/\/allowance\/sign\/[0-9a-z]{26}$/);
      assert.equal(await page.locator("header nav, details.more").count(), 0, "a menu on the page that is handed over");
      await page.locator("a[lang=ar]").click();
      assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
      await seen("sign-ar");
      await page.locator("a[lang=nl]").first().click();
      await page.getByRole("button", { name: "Ik kreeg dit" }).click();
      assert.match(await said(page.locator("#mark-fault")), /een letter of een x/);
      await page.locator("#mark").fill("x");
      await page.getByRole("button", { name: "Ik kreeg dit" }).click();
      await page.getByRole("heading", { name: "Dank u" }).waitFor();
      await seen("signed");
      await page.getByRole("link", { name: "Medewerker: terug" }).click();
      assert.match(await said(page.locator("ol.requests > li", { has: page.locator(`a[href="${person}"]`) })), /Getekend op het scherm/);
      await page.getByRole("link", { name: "Lijst om te printen" }).click();
      await seen("paper");

      await page.goto(`${guide.origin}${person}`);
      await page.locator("#give > summary").click();
      await page.locator("#what").fill("Schoenen");
      await page.locator("#give input[value=on-paper]").check({ force: true });
      await page.locator("#give button.primary").click();
      await page.waitForURL(/#got$/);
      assert.match(await said(page.locator("#got")), /Schoenen.*Getekend op papier/);
      await seen("person");

      const coordinator = await town().as("coordinator", { ...options, house });
      await coordinator.page.goto(`${coordinator.origin}${person}`);
      const line = coordinator.page.locator("#got li", { hasText: "Getekend op het scherm" });
      await line.locator("summary").click();
      await line.locator("input:not([type=hidden])").fill("Was voor iemand anders.");
      await line.locator("button.danger").click();
      await coordinator.page.waitForURL(/#got$/);
      assert.match(await said(coordinator.page.locator("#got")), /Telt niet.*Was voor iemand anders/);
      await coordinator.go("allowance/amount");
      assert.match(await said(coordinator.page.locator("ol.timeline")), /geldt nu.*Verzonnen voor de demo/);
      await look(coordinator, `allowance-${house}-amount`, options);
      quiet(guide, 1);
      quiet(coordinator);
      await Promise.all([guide, coordinator].map((visit) => visit.close()));
    });
  }
}
