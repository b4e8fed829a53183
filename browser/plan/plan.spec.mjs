// A guide makes a plan with somebody: what they want, what is next, and a note that other strands do not read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { called, chip, day, look, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [how, name, options] of [
    ["on a desk", "Planna Voorbeeld", { viewport: DESKTOP }],
    ["on a phone without a script", "Planno Voorbeeld", { viewport: PHONE, script: false }],
  ]) {
    test(`a plan says what is next, in the words of the person (${how})`, async () => {
      const desk = await town().as("desk", options);
      await register(desk, { name });
      const person = new URL(desk.page.url()).pathname;

      const guide = await town().as("guide", options);
      const seen = (step) => look(guide, `plan-${step}`, options);
      const { page } = guide;
      await page.goto(`${guide.origin}${person}`);
      await page.getByRole("link", { name: "Naar het plan" }).click();
      await page.waitForURL(/\/plan\/[0-9a-z]{26}$/);
      const plan = page.url();
      await seen("empty");

      // An appointment without a day: said beside the field, and nothing typed is lost.
      await page.locator("#what").fill("Kennismaken bij de taalles");
      await chip(page, "strand", "learning").click();
      await page.locator("#at").fill("10:30");
      await page.locator("#place").fill("Buurthuis Voorbeeld");
      await page.getByRole("button", { name: "Zet in het plan" }).click();
      assert.match(await said(page.locator("#due-fault")), /hebben een dag nodig/);
      assert.equal(await page.locator("#place").inputValue(), "Buurthuis Voorbeeld");
      await seen("no-day");
      await page.locator("#due").fill(day(2));
      await page.getByRole("button", { name: "Zet in het plan" }).click();
      await page.waitForURL(/#next$/);
      assert.match(await said(page.locator("#next")), /Kennismaken bij de taalles.*10:30.*Buurthuis Voorbeeld/);

      await page.locator("summary", { hasText: "Samen naar het plan kijken" }).click();
      await page.locator("#wants").fill("Ik wil leren lezen.");
      await chip(page, "agreed", "refused").click();
      await page.getByRole("button", { name: "Leg vast" }).click();
      await page.waitForURL(/#wish$/);
      assert.match(await said(page.locator("#wish")), /Ik wil leren lezen\..*Niet eens/);

      await page.locator("#note").fill("Belt elke avond met een zus.");
      await page.getByRole("button", { name: "Bewaar de notitie" }).click();
      await page.waitForURL(/#notes$/);
      assert.match(await said(page.locator("#notes")), /Belt elke avond met een zus/);
      await page.locator("#guide-social").selectOption({ label: "Demo Begeleider" });
      await page.locator("form", { has: page.locator("#guide-social") }).getByRole("button").click();
      await seen("whole");
      await page.getByRole("link", { name: "Kaart om mee te geven" }).click();
      assert.match(await said(page.locator("main")), /10:30 · Buurthuis Voorbeeld/);
      assert.equal(await page.getByText("taalles").count(), 0, "the card says what it is about");
      await seen("card");
      await guide.go("caseload");
      assert.match(await said(page.locator("ol.requests > li", { hasText: called(name) })), /1 stap gepland/);
      await seen("caseload");

      // Another strand reads the plan of all, and writes where only its own people read.
      const medical = await town().as("medical_guide", options);
      await medical.page.goto(plan);
      await medical.page.locator("#note").fill("Woorden van de medische begeleiding.");
      await medical.page.getByRole("button", { name: "Bewaar de notitie" }).click();
      await medical.page.waitForURL(/#notes$/);
      await page.goto(plan);
      assert.equal(await page.getByText("Woorden van de medische begeleiding").count(), 0, "another strand's words");

      const coordinator = await town().as("coordinator", options);
      await coordinator.go("caseload");
      assert.match(await said(coordinator.page.locator("table")), /Demo Begeleider/);
      await look(coordinator, "plan-team", options);
      quiet(guide, 1);
      [desk, medical, coordinator].forEach((visit) => quiet(visit));
      await Promise.all([desk, guide, medical, coordinator].map((visit) => visit.close()));
    });
  }
}
