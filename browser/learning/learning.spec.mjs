// A guide opens a learning-work place with one place, enrols somebody, and the next one waits: with the advice beside it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { called, chip, look, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [how, names, options] of [
    ["on a desk", ["Leara Voorbeeld", "Wachta Voorbeeld"], { viewport: DESKTOP }],
    ["on a phone without a script", ["Learo Voorbeeld", "Wachto Voorbeeld"], { viewport: PHONE, script: false }],
  ]) {
    test(`the last place goes to one and the next waits (${how})`, async () => {
      const desk = await town().as("desk", options);
      const people = [];
      for (const name of names) people.push(new URL(await register(desk, { name })).pathname.split("/").at(-1));

      const guide = await town().as("guide", options);
      const seen = (step) => look(guide, `learning-${step}`, options);
      const { page } = guide;
      await guide.go("learning");
      await page.getByRole("link", { name: "Nieuw aanbod" }).click();
      await chip(page, "offer-kind", "learning-work").click();
      await page.locator("#title").fill(`Werkplaats ${names[0]}`);
      await page.locator("#places").fill("veel");
      await chip(page, "track", "bbl").click();
      await page.getByRole("button", { name: "Voeg toe" }).click();
      assert.match(await said(page.locator("#places-fault")), /van 1 tot 500/);
      await page.locator("#places").fill("1");
      await page.getByRole("button", { name: "Voeg toe" }).click();
      await page.waitForURL(/\/learning\/[0-9a-z]{26}$/);
      const offer = page.url();

      // From the plan: the advice says no, a reason is asked for and kept.
      await guide.go(`plan/${people[0]}`);
      await page.getByRole("link", { name: "Zoek een cursus of leerwerkplek" }).click();
      await seen("choose");
      await page.getByRole("link", { name: `Werkplaats ${names[0]}` }).click();
      assert.match(await said(page.locator("#advice")), /Past niet bij de regels.*Het is geen BBL.*Defence for Children.*zonder datum/);
      await page.getByRole("button", { name: "Geef een plaats" }).click();
      assert.match(await said(page.locator("#reason-against-fault")), /Schrijf op waarom/);
      await seen("advice");
      await page.locator("#reason-against").fill("Alleen meekijken, de school weet ervan.");
      await page.getByRole("button", { name: "Geef een plaats" }).click();
      await page.waitForURL(/\/learning$/);
      assert.match(await said(page.locator("#own")), /heeft een plaats/);

      await guide.go(`plan/${people[1]}/learning/${offer.split("/").at(-1)}`);
      assert.equal(await page.getByRole("button", { name: "Geef een plaats" }).count(), 0, "there is none to give");
      await page.locator("#reason-against").fill("Wil graag leren.");
      await page.getByRole("button", { name: "Zet op de wachtlijst" }).click();
      await page.waitForURL(/\/learning$/);

      await page.goto(offer);
      await page.getByRole("button", { name: "Aanwezig" }).click();
      await page.waitForURL(/day=/);
      assert.match(await said(page.locator("#placed")), /1 van 1 keer geweest.*de school weet ervan/);
      assert.match(await said(page.locator("#waiting")), new RegExp(`${called(names[1])}.*eerste aan de beurt`));
      await seen("offer");
      await page.locator("#placed summary", { hasText: "Resultaat" }).click();
      await chip(page, `achieved-${people[0]}`, "finished").click();
      await page.getByRole("button", { name: "Leg het resultaat vast" }).first().click();
      await page.waitForURL(/#left$/);
      await page.getByRole("button", { name: "Geef de plaats" }).click();
      await page.waitForURL(/#placed$/);
      assert.match(await said(page.locator("#placed")), new RegExp(called(names[1])));
      await page.getByRole("link", { name: "Presentielijst" }).click();
      await seen("paper");

      // Whoever directs sees that there is a place taken, and not by whom.
      const coordinator = await town().as("coordinator", options);
      await coordinator.page.goto(offer);
      assert.match(await said(coordinator.page.locator("main")), /1 van 1 bezet/);
      assert.equal(await coordinator.page.getByText(called(names[1])).count(), 0, "a coordinator sees who learns");
      quiet(guide, 2);
      [desk, coordinator].forEach((visit) => quiet(visit));
      await Promise.all([desk, guide, coordinator].map((visit) => visit.close()));
    });
  }
}
