// A sign of vulnerability opens a weighing at once: one proposes, another confirms, and then it counts.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MEETS_NOT, admit, apply, called, cast, confirm, day, inDutch, know, look, onPage, propose, register, said, tabTo,
} from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [how, name, options] of [
    ["on a phone", "Zieka Voorbeeld", { viewport: PHONE }],
    ["on a desk without a script", "Zieko Voorbeeld", { viewport: DESKTOP, script: false }],
  ]) {
    test(`who is ill is weighed at once and comes in, whatever the rules say (${how})`, async () => {
      const people = await cast(town(), options);
      const { desk, guide, reader, coordinator } = people;
      const seen = (visit, name) => look(visit, `hardship-${name}`, options);
      await register(desk, { name, signal: "Ill" });
      const application = await apply(desk);
      assert.match(await said(desk.page.locator("main")), /moet worden gewogen/);
      await know(desk, application, MEETS_NOT);
      assert.match(await said(desk.page.locator("#advice")), /niet volgens deze regels/);

      await guide.go("hardship");
      await seen(guide, "list");
      await guide.page.locator("li", { hasText: called(name) }).getByRole("link", { name: /^Weeg / }).click();
      await guide.page.waitForURL(/\/hardship\/[0-9a-z]{26}$/);
      await seen(guide, "open");
      assert.match(await said(guide.page.locator("main")), /blijft het bed zolang dit niet bevestigd is/);
      const weighing = guide.page.url();
      await propose(guide, weighing, "found", "Kan niet buiten herstellen; een bed voorkomt dat het erger wordt.");
      await seen(guide, "proposed");
      const proposal = await said(guide.page.locator("#proposal"));
      assert.ok(proposal.includes(onPage(day(60))) && proposal.includes(onPage(day(30))), proposal);
      assert.match(proposal, /U deed dit voorstel zelf; daarom bevestigt een ander het/);
      assert.equal(await guide.page.locator("form[action$='/close']").count(), 0, "whoever proposed can confirm");

      await confirm(reader, weighing);
      await seen(reader, "found");
      assert.match(await said(reader.page.locator(".summary .tags")), /Hardheid gevonden/);

      const { page } = coordinator;
      await page.goto(`${application}/refuse`);
      await seen(coordinator, "cannot-refuse");
      assert.equal(await page.locator("main form").count(), 0, "somebody can be refused after hardship was found");
      await page.getByRole("link", { name: "Toelaten" }).click();
      await page.waitForURL(/\/admit$/);
      await seen(coordinator, "admit");
      // The end and the day to look again are those of the weighing.
      assert.equal(await page.locator("#until").inputValue(), day(60));
      assert.equal(await page.locator("#review").inputValue(), day(30));
      await page.locator("#reason").fill("U bent ziek. De regels zijn voor u te hard.");
      await page.getByRole("button", { name: "Toelaten" }).click();
      await page.waitForURL(/\/letter\//);
      await seen(coordinator, "letter");
      const letter = await said(page.locator('article[lang="nl"]'));
      assert.match(letter, /U bent ziek\. De regels zijn voor u te hard\./);
      assert.ok(letter.includes(inDutch(day(60))), "the letter does not say until when");
      people.all.forEach((visit) => quiet(visit));
      await people.close();
    });
  }

  test("a second reader reads and confirms with the keyboard alone", async () => {
    const people = await cast(town());
    const { desk, guide, reader } = people;
    await register(desk, { name: "Toetsa Voorbeeld", signal: "Elderly" });
    const application = await apply(desk);
    await guide.page.goto(application);
    await guide.page.locator('a[href*="/hardship/"]').first().click();
    await propose(guide, guide.page.url(), "found", "Is oud en slaapt slecht.");

    const { page } = reader;
    await reader.go("hardship");
    await look(reader, "hardship-keyboard-list");
    await tabTo(page, page.locator("li", { hasText: "Toetsa" }).getByRole("link", { name: /^Lees en bevestig/ }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/hardship\/[0-9a-z]{26}$/);
    await tabTo(page, page.locator("#close-words"));
    await page.keyboard.type("Gelezen, en eens.");
    const confirm = page.getByRole("button", { name: "Bevestig: hardheid gevonden" });
    await tabTo(page, confirm);
    await look(reader, "hardship-keyboard-confirm");
    const outline = await confirm.evaluate((one) => getComputedStyle(one).outlineStyle);
    assert.notEqual(outline, "none", "the focus is not seen");
    await page.keyboard.press("Enter");
    await page.locator(".summary", { hasText: "Hardheid gevonden" }).waitFor();
    assert.match(await said(page.locator("main")), /Gelezen, en eens\./);

    // Both have their say in the letter, and neither is named.
    await admit(people.coordinator, application);
    const letter = await said(people.coordinator.page.locator('article[lang="nl"]'));
    assert.match(letter, /Is oud en slaapt slecht\. ?Gelezen, en eens\./);
    assert.doesNotMatch(letter, /Demo (Begeleider|Tweede Lezer)/);
    people.all.forEach((visit) => quiet(visit));
    await people.close();
  });
}
