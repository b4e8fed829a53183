// Somebody goes to another city: offered under a pseudonym, a bed is held there, they leave, and they arrive.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chip, look, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [name, options] of [
    ["on a desk", { viewport: DESKTOP }],
    ["on a phone without a script", { viewport: PHONE, script: false }],
  ]) {
    test(`somebody goes to another city and has one bed at every moment (${name})`, async () => {
      const here = await town().as("coordinator", options);
      const there = await town().as("coordinator", { ...options, house: "utrecht" });
      const desk = await town().as("desk", options);
      await register(desk, { name: "Verhuizer Voorbeeld" });
      const person = new URL(desk.page.url()).pathname.split("/").at(-1);
      const { page } = here;
      await here.go(`person/${person}/transfer`);
      await page.getByRole("button", { name: "Aanbieden" }).click();
      assert.match(await said(page.locator("main")), /Kies een stad\..*Zeg waarom\./s);
      await page.locator("#house").selectOption("utrecht");
      await chip(page, "why", "safety").click();
      await page.getByRole("button", { name: "Aanbieden" }).click();
      await page.waitForURL(/\/transfer\/[0-9a-z]{26}/);
      const transfer = new URL(page.url()).pathname.split("/").at(-1);
      await look(here, "transfer-offered", options);

      await comes(there, transfer);
      const offered = await said(there.page.locator("main"));
      assert.doesNotMatch(offered, /Verhuizer/, "no name goes before they do");
      await look(there, "transfer-received", options);
      await there.page.getByRole("button", { name: /Vasthouden/ }).first().click();
      await there.page.getByText("Wij houden een bed vast").waitFor();

      await until(page, "#depart");
      await page.getByRole("button", { name: "Vertrokken" }).click();
      assert.match(await said(page.locator("#depart")), /Zeg wat er hier met het dossier gebeurt/);
      await chip(page, "travels", "told").click();
      await chip(page, "stays", "kept").click();
      await chip(page, "agrees", "yes").click();
      await look(here, "transfer-depart", options);
      await page.getByRole("button", { name: "Vertrokken" }).click();
      await page.getByText("Vertrokken, daar nog niet aangekomen").waitFor();

      await until(there.page, "#arrive");
      await there.page.getByRole("button", { name: "Is aangekomen" }).click();
      await there.page.getByText("Bij ons aangekomen").first().waitFor();
      assert.match(await said(there.page.locator("main")), /Verhuizer/, "now they are known here");
      await look(there, "transfer-arrived", options);
      await until(page, "text=Daar aangekomen");
      await here.go("transfer");
      await look(here, "transfer-list", options);
      quiet(here, 2);
      [there, desk].forEach((visit) => quiet(visit));
      await Promise.all([here, there, desk].map((visit) => visit.close()));
    });
  }
}

/** The offer stands in the other house, as soon as its clock heard of it. */
async function comes(visit, transfer) {
  for (let tries = 0; tries < 40; tries += 1) {
    const answer = await visit.go(`transfer/${transfer}`);
    if (answer.status() === 200) return;
    visit.faults.length = 0;
    await visit.page.waitForTimeout(500);
  }
  assert.fail("the other house never heard of it");
}

/** The page again until this stands on it. */
async function until(page, what) {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.reload();
    if (await page.locator(what).count()) return;
    await page.waitForTimeout(500);
  }
  assert.fail(`${what} never stood on ${page.url()}`);
}
