// A location closes and another one opens: who could go where, with why; one tap moves whole households, and it can be taken back. Then
// the queue against the beds that are free for longer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chip, look, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

const CONFIRM = "Bevestig wat is aangevinkt";

export function journeys(town) {
  // Houses of their own: who moves here moves on no other journey.
  for (const [name, options] of [
    ["on a desk", { viewport: DESKTOP, house: "utrecht" }],
    ["on a phone without a script", { viewport: PHONE, script: false, house: "eindhoven" }],
  ]) {
    test(`a location opens, another one closes, and households move at once (${name})`, async () => {
      const coordinator = await town().as("coordinator", options);
      await opens(coordinator, options);
      await closes(coordinator, options);
      quiet(coordinator, 2);
      await coordinator.close();
    });

    test(`the queue is set against the beds that are free (${name})`, async () => {
      const coordinator = await town().as("coordinator", options);
      const { page } = coordinator;
      await coordinator.go("admission/beds");
      assert.match(await said(page.locator("main")), /Wachtenden en vrije bedden/);
      await look(coordinator, "queue-beds", options);
      const ticks = page.locator("input[name=move]");
      for (let nth = 0; nth < (await ticks.count()); nth += 1) await ticks.nth(nth).uncheck();
      if ((await ticks.count()) > 0) {
        await page.getByRole("button", { name: CONFIRM }).last().click();
        await page.getByText("Er was niets aangevinkt").waitFor();
        assert.equal(await page.locator("input[name=move]:checked").count(), 0, "what was taken away stays so");
        await page.locator("input[name=move]").first().check();
        await page.getByRole("button", { name: CONFIRM }).last().click();
        await page.locator("#recent").waitFor();
        await page.locator("#recent button").first().click();
        await page.waitForURL(/\/bed\/[0-9a-z]{26}$/);
        await coordinator.go("admission/beds");
        assert.ok((await page.locator("input[name=move]").count()) > 0, "they wait again");
      }
      quiet(coordinator, 1);
      await coordinator.close();
    });
  }
}

/** A location with eight beds for everybody, and who could come into it. */
async function opens(coordinator, options) {
  const { page } = coordinator;
  await coordinator.go("location/open");
  await page.locator("#name").fill("Noorderlicht");
  await chip(page, "regime", "day-and-night").click();
  await page.getByRole("button", { name: "Locatie openen" }).last().click();
  await page.waitForURL(/\/location\/[0-9a-z]{26}$/);
  const opened = page.url();
  await page.goto(`${opened}/room`);
  await page.locator("#name").fill("Poolster");
  await chip(page, "kind", "shared").click();
  await chip(page, "sex", "any").click();
  await page.locator("#beds").fill("8");
  await page.locator("main form button.primary").click();
  await page.waitForURL(opened);
  await page.getByRole("link", { name: "Wie zou hier kunnen komen?" }).click();
  await page.waitForURL(/\/opening$/);
  await look(coordinator, "opening", options);
  await chip(page, "moves", "0").click();
  await page.getByRole("button", { name: "Reken opnieuw" }).click();
  await page.waitForURL(/moves=0/);
  assert.match(await said(page.locator("main")), /Wie komt in deze kamers/);
}

/** Who sleeps in the first location that has people goes elsewhere; one of them chooses otherwise, and one move is taken back. */
async function closes(coordinator, options) {
  const { page } = coordinator;
  await coordinator.go("location");
  const locations = await page.locator("main a[href*='/location/']").evaluateAll((links) => links.map((one) => one.href));
  const ticks = page.locator("input[name=move]");
  for (const location of locations.filter((one) => /\/location\/[0-9a-z]{26}$/.test(one))) {
    await page.goto(`${location}/close`);
    if ((await ticks.count()) >= 2) break;
  }
  const offered = await ticks.count();
  assert.ok(offered >= 2, `${offered} households could move`);
  await look(coordinator, "close", options);
  for (let nth = 0; nth < offered; nth += 1) await ticks.nth(nth).uncheck();
  await page.getByRole("button", { name: CONFIRM }).last().click();
  await page.getByText("Er was niets aangevinkt").waitFor();
  assert.equal(await page.locator("input[name=move]:checked").count(), 0, "what was taken away stays so");

  await page.locator("li:has(input[name=move]) summary", { hasText: "Anders kiezen" }).last().click();
  await page.getByRole("button", { name: "Zelf een bed kiezen" }).last().click();
  await page.getByText("Kies waarom.").first().waitFor();
  await page.locator("input[type=radio][value=person-chooses]").last().check({ force: true });
  const closing = page.url().replace(/\/move$/, "");
  await page.getByRole("button", { name: "Zelf een bed kiezen" }).last().click();
  await page.waitForURL(/\/bed\/choose\?person=/);
  await look(coordinator, "choose", options);
  await page.goto(closing);
  assert.match(await said(page.locator("main")), /Anders gekozen in de laatste 30 dagen.*1/s);

  for (let nth = 1; nth < (await ticks.count()); nth += 1) await ticks.nth(nth).uncheck();
  await page.getByRole("button", { name: CONFIRM }).last().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/close$/);
  await page.locator("#recent").waitFor();
  assert.equal(await ticks.count(), offered - 1, "one household went");
  await look(coordinator, "close-moved", options);
  await page.locator("#recent button").first().click();
  await page.waitForURL(/\/bed\/[0-9a-z]{26}$/);
  assert.match(await said(page.locator("main")), /Teruggenomen: bij vergissing gegeven/);
  await page.goto(closing);
  assert.equal(await ticks.count(), offered, "they sleep where they slept");
}
