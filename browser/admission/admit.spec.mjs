// Somebody sleeps here while they wait, is admitted, and holds a letter that says why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE } from "../house.mjs";
import { printed } from "../letter/paper.mjs";
import { quiet } from "../look.mjs";
import { MEETS, admit, apply, called, cast, chip, day, inDutch, know, look, said, shelter, vacate } from "./steps.mjs";

export function journeys(town) {
  for (const [how, options] of [
    ["on a phone", { viewport: PHONE }],
    ["on a desk without a script", { viewport: DESKTOP, script: false }],
  ]) {
    test(`who waits keeps the bed, comes in and gets a letter (${how})`, async () => {
      const people = await cast(town(), options);
      const { desk, coordinator } = people;
      const seen = (visit, name) => look(visit, `admit-${name}`, options);
      const name = options.script === false ? "Wachta Voorbeeld" : "Wachto Voorbeeld";

      const tonight = await shelter(desk, { name });
      await seen(desk, "person");
      const application = await apply(desk);
      await seen(desk, "applied");
      const standing = desk.page.locator(".summary");
      assert.match(await said(standing), /Aangemeld, en intussen hier opgevangen/);
      assert.match(await said(standing), /Het bed blijft: er is niets besloten/);
      assert.match(await said(desk.page.locator("#advice")), /nog niet te zeggen/);

      await coordinator.go("admission");
      await seen(coordinator, "queue");
      const row = coordinator.page.locator("tr", { hasText: called(name) });
      assert.match(await said(row), /slaapt hier/);
      assert.ok(Number(await said(row.locator("td.number"))) > 0, "no free bed stands beside who waits");
      await row.getByRole("link").click();
      await coordinator.page.waitForURL(application);

      await know(coordinator, application, MEETS.slice(0, 1));
      await coordinator.page.locator('a.button[href$="/fact/right-to-stay"]').click();
      await seen(coordinator, "fact");
      await know(coordinator, application, MEETS.slice(1));
      await seen(coordinator, "known");
      assert.match(await said(coordinator.page.locator("#advice")), /De regels zeggen: toelaten/);
      assert.match(await said(coordinator.page.locator("main")), /document gezien/);

      await coordinator.page.getByRole("link", { name: "Toelaten", exact: true }).click();
      await seen(coordinator, "decide");
      assert.ok(await coordinator.page.locator("#advice").isVisible(), "the advice is not in view");
      const letter = await admit(coordinator, application, { conditions: "Praat elke week met uw begeleider." });
      await seen(coordinator, "letter");
      const read = await said(coordinator.page.locator('article[lang="nl"]'));
      const parts = [/Praat elke week met uw begeleider\./, new RegExp(inDutch(day(42))), /Dat stond in een document/];
      for (const part of parts) assert.match(read, part);
      await printed(coordinator, letter, [...parts, new RegExp(name)]);

      await desk.page.goto(letter);
      await chip(desk.page, "how", "handed-over").click();
      await desk.page.getByRole("button", { name: "Noteren" }).click();
      await desk.page.getByText("Uitgereikt op").waitFor();
      await seen(desk, "delivered");
      await desk.page.goto(application);
      await seen(desk, "admitted");
      const after = await said(desk.page.locator("main"));
      assert.match(after, /Toegelaten/);
      assert.match(after, /Brief overhandigd/);
      people.all.forEach((visit) => quiet(visit));
      await vacate(desk, tonight);
      await people.close();
    });
  }

  test("a decision with faults comes back with everything that was typed", async () => {
    const people = await cast(town());
    const { desk, coordinator } = people;
    const tonight = await shelter(desk, { name: "Vergeeta Voorbeeld" });
    const application = await apply(desk);
    const { page } = coordinator;
    await page.goto(`${application}/admit`);
    await page.locator("#conditions").fill("Bel als u een nacht weg bent.");
    await page.getByRole("button", { name: "Toelaten" }).click();
    await page.locator(".faults").waitFor();
    await look(coordinator, "admit-faults");
    assert.equal(await page.locator("#conditions").inputValue(), "Bel als u een nacht weg bent.");
    assert.match(await said(page.locator("#against-fault")), /waarom u het advies niet volgt/);
    assert.match(await said(page.locator("#review-fault")), /wanneer/);

    // Nothing was decided: with a reason it is, and the reason is kept beside the advice.
    await page.locator("#review").fill(day(42));
    await page.locator("#against").fill("De papieren komen later; de persoon kan niet buiten wachten.");
    await page.getByRole("button", { name: "Toelaten" }).click();
    await page.waitForURL(/\/letter\//);
    assert.match(await said(page.locator('article[lang="nl"]')), /kan niet buiten wachten/);
    await page.goto(application);
    assert.match(await said(page.locator("main")), /Waarom het advies niet is gevolgd: De papieren komen later/);
    await vacate(desk, tonight);
    await people.close();
  });
}
