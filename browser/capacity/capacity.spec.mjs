// A coordinator sees the nights that come, and works out how many beds are enough.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [name, options] of [
    ["on a desk", { viewport: DESKTOP }],
    ["on a phone without a script", { viewport: PHONE, script: false }],
  ]) {
    test(`how many beds are enough, and how sure that is (${name})`, async () => {
      const coordinator = await town().as("coordinator", options);
      const { page } = coordinator;
      await coordinator.go("capacity");
      assert.match(await said(page.locator("#ahead")), /95 van 100 nachten.*Kans op vol.*Hoe goed het tot nu toe klopte/s);
      assert.equal(await page.locator("#ahead tbody tr").count(), 8);
      await look(coordinator, "capacity-ahead", options);
      await page.locator("#arrivals").fill("veel");
      await page.locator("#stay").fill("9,9551");
      await page.getByRole("button", { name: "Reken uit" }).click();
      await page.locator("#arrivals-fault").waitFor();
      assert.equal(await page.locator("#arrivals").inputValue(), "veel");
      await page.locator("#arrivals").fill("7");
      await page.locator("#close").selectOption({ index: 1 });
      await page.getByRole("button", { name: "Reken uit" }).click();
      await page.getByText("Eerst: hoe goed is bekend").first().waitFor();
      assert.match(await said(page.locator("#beds")), /358.*421.*534.*Een tiende meer mensen.*Zonder /s);
      await look(coordinator, "capacity-beds", options);
      if (options.script === false) {
        assert.equal(await page.locator("input[type=range]:visible").count(), 0, "a slider that does nothing");
      } else {
        await page.locator("input[data-slides=arrivals]").focus();
        await page.keyboard.press("ArrowRight");
        assert.equal(await page.locator("#arrivals").inputValue(), "7.5", "the keyboard goes on");
        await page.getByRole("button", { name: "Reken uit" }).click();
        await page.waitForURL(/arrivals=7\.5/);
        assert.equal(await page.locator("#arrivals").inputValue(), "7.5");
      }
      quiet(coordinator, 1);
      await coordinator.close();
    });
  }

  // Whether a night of the demo may fill up hangs on the day and the hour at which it is made: the board says what the page says.
  test("a night that may fill up is told on the board of a house that is nearly full", async () => {
    const full = await town().as("coordinator", { house: "rotterdam" });
    await full.go("capacity");
    const rings = /Kan vol raken/.test(await said(full.page.locator("#ahead")));
    await full.go("board");
    const warning = full.page.locator(".notice[data-kind=warning]").getByRole("link", { name: "Hoeveel bedden" });
    assert.equal(await warning.count(), rings ? 1 : 0);
    if (rings) {
      await warning.click();
      assert.match(await said(full.page.locator("#ahead")), /Kan vol raken/);
    }
    await look(full, "capacity-alarm");
    quiet(full);
    await full.close();
  });
}
