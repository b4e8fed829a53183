// Beds for everybody who asks, all at once: why, who has what looked better, and one tap that holds what is ticked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  // Houses of their own: what is held here is held on no other journey.
  for (const [name, options] of [
    ["on a desk", { viewport: DESKTOP, house: "utrecht" }],
    ["on a phone without a script", { viewport: PHONE, script: false, house: "groningen" }],
  ]) {
    test(`everybody who asks gets a bed in one go (${name})`, async () => {
      const desk = await town().as("desk", options);
      const { page } = desk;
      await desk.go("tonight");
      await page.getByRole("link", { name: "Bedden voor iedereen tegelijk" }).click();
      await page.waitForURL(/together$/);
      const ticks = page.locator("input[name=hold]");
      const offered = await ticks.count();
      assert.ok(offered >= 2, `${offered} proposals`);
      await look(desk, "together", options);
      for (let nth = 0; nth < offered; nth += 1) await ticks.nth(nth).uncheck();
      await page.getByRole("button", { name: "Vasthouden wat is aangevinkt" }).click();
      await page.getByText("Er was niets aangevinkt").waitFor();
      assert.equal(await page.locator("input[name=hold]:checked").count(), 0, "what was taken away stays so");
      await page.locator("li:has(input[name=hold]) summary", { hasText: "Anders kiezen" }).last().click();
      await page.getByRole("button", { name: "Zelf een bed kiezen" }).last().click();
      await page.getByText("Kies waarom.").waitFor();
      await page.locator("input[type=radio][value=person-chooses]").last().check({ force: true });
      await page.getByRole("button", { name: "Zelf een bed kiezen" }).last().click();
      await page.waitForURL(/\/tonight\/[0-9a-z]{26}$/);
      await desk.go("tonight/together");
      assert.match(await said(page.locator("main")), /Anders gekozen in de laatste 30 dagen.*1/s);
      await look(desk, "together-overruled", options);
      await page.locator("input[name=hold]").last().uncheck();
      await page.getByRole("button", { name: "Vasthouden wat is aangevinkt" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/tonight$/);
      assert.ok((await page.locator('li[data-state="held"]').count()) >= offered - 1);
      await desk.go("tonight/together");
      assert.match(await said(page.locator("main")), /Bedden voor iedereen tegelijk/);
      await desk.go("tonight/together/fair");
      assert.match(await said(page.locator("main")), /Uitgerekend om/);
      await look(desk, "fair", options);
      await desk.go("tonight/together/moves");
      assert.match(await said(page.locator("main")), /Als er huishoudens verhuizen/);
      await look(desk, "moves", options);
      await desk.go("tonight/together/earlier");
      await look(desk, "earlier", options);
      await page.locator("table a").first().click();
      await page.waitForURL(/earlier\/[0-9a-z]{26}$/);
      assert.match(await said(page.locator("main")), /Opnieuw beantwoord: precies hetzelfde voorstel.*De loting.*Belofte/s);
      await look(desk, "earlier-again", options);
      quiet(desk, 2);
      await desk.close();
    });
  }
}
