// A case conference from the first level to the minutes: what somebody lets each partner see, and nothing else is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chip, day, look, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

const CASES = 30;
const MOST_ACTIONS = 60;

export function journeys(town) {
  test("somebody says what may be shown, and the meeting sees that and nothing else", async () => {
    const options = { viewport: DESKTOP };
    const desk = await town().as("desk", options);
    const person = new URL(await register(desk, { name: "Overlega Voorbeeld" })).pathname.split("/").at(-1);
    const coordinator = await town().as("coordinator", options);
    const meeting = await plan(coordinator, { level: "Lokaal overleg", seats: [["Dienst Voorbeeld", true], ["Gemeente Voorbeeld", false]] });

    const guide = await town().as("guide", options);
    const { page } = guide;
    await guide.go(`plan/${person}`);
    await page.locator("#conference summary").click();
    await page.getByRole("button", { name: "Op de agenda zetten" }).click();
    assert.match(await said(page.locator("#question-fault")), /Schrijf de vraag op/);
    await page.locator("#conference-which").selectOption(meeting.split("/").at(-1));
    await page.locator("#question").fill("Kan de procedure sneller?");
    await page.getByRole("button", { name: "Op de agenda zetten" }).click();
    await page.waitForURL(/conference\/case\//);
    const item = page.url();
    for (const [kind, words] of [["aim", "Blijven bij familie"], ["papers", "Een verlopen paspoort"]]) {
      if (!(await chip(page, "kind", kind).isVisible())) await page.locator("summary", { hasText: "Punt schrijven" }).click();
      await chip(page, "kind", kind).click();
      await page.locator("#words").fill(words);
      await page.getByRole("button", { name: "Punt toevoegen" }).click();
      await page.waitForURL(/#points$/);
    }
    await look(guide, "conference-case", options);
    await page.getByRole("link", { name: "De persoon vragen" }).click();
    await page.getByRole("link", { name: "العربية" }).click();
    await page.locator("[dir=rtl] h2").waitFor();
    await look(guide, "conference-consent", options);
    // Both may see the aim; the papers only the city.
    for (const [nth, word] of [[0, "yes"], [1, "no"], [2, "yes"], [3, "yes"]]) {
      await page.locator(`#consent fieldset >> nth=${nth} >> label.chip:has(input[value=${word}])`).click();
    }
    await page.locator("#consent button.primary").click();
    await page.waitForURL(/#partners$/);
    const partners = await said(page.locator("#partners"));
    assert.match(partners, /Dienst Voorbeeld.*Blijven bij familie/);
    assert.equal(partners.match(/Een verlopen paspoort/g).length, 1, "a no shows nothing");

    const room = coordinator.page;
    await room.goto(meeting);
    await room.getByRole("button", { name: "Bijeenkomst beginnen" }).click();
    await room.locator("text=Is bezig").waitFor();
    await look(coordinator, "conference-agenda", options);
    await room.getByRole("button", { name: /Naar deze casus/ }).first().click();
    await room.waitForURL(/conference\/case\//);
    await room.getByRole("link", { name: "Scherm van de bijeenkomst" }).click();
    const screen = await said(room.locator("main"));
    assert.match(screen, /Kan de procedure sneller\?.*Blijven bij familie/);
    assert.doesNotMatch(screen, /paspoort|Overlega/);
    await look(coordinator, "conference-screen", options);

    await room.goto(item);
    await room.locator("summary", { hasText: "Toezegging opschrijven" }).click();
    await room.locator("#promised-by").selectOption({ label: "Dienst Voorbeeld" });
    await room.locator("#promised").fill("Een brief met de datum");
    await room.locator("#promised-until").fill(day(14));
    await room.getByRole("button", { name: "Toezegging bewaren" }).click();
    await room.waitForURL(/#promises$/);
    await chip(room, "outcome", "agreed").click();
    await room.locator("#concluded").fill("Samen naar de advocaat");
    await room.locator("#conclude button").click();
    await room.goto(meeting);
    await room.getByRole("button", { name: "Bijeenkomst sluiten" }).click();
    await room.getByRole("link", { name: "Verslag" }).click();
    assert.match(await said(room.locator("main")), /Samen naar de advocaat.*Dienst Voorbeeld – Een brief met de datum/);
    await look(coordinator, "conference-minutes", options);
    await coordinator.go(`person/${person}/shown`);
    assert.match(await said(room.locator("main")), /Dienst Voorbeeld.*op het scherm van de bijeenkomst.*Blijven bij familie.*toestemming/);
    await look(coordinator, "conference-shown", options);
    quiet(guide, 1);
    [desk, coordinator].forEach((visit) => quiet(visit));
    await Promise.all([desk, guide, coordinator].map((visit) => visit.close()));
  });

  test(`one coordinator prepares ${CASES} cases in fewer than ${MOST_ACTIONS} actions, on a phone without a script`, async () => {
    const desk = await town().as("desk", { viewport: DESKTOP });
    const coordinator = await town().as("coordinator", { viewport: PHONE, script: false });
    const meeting = await plan(coordinator, { level: "Stuurgroep", seats: [["Dienst Voorbeeld", true]] });
    const guide = await town().as("guide", { viewport: DESKTOP });
    for (let nth = 0; nth < CASES; nth += 1) {
      const person = new URL(await register(desk, { name: `Zaaka${nth} Voorbeeld` })).pathname.split("/").at(-1);
      await guide.go(`plan/${person}`);
      await guide.page.locator("#conference summary").click();
      await guide.page.locator("#conference-which").selectOption(meeting.split("/").at(-1));
      await guide.page.locator("#question").fill(`Vraag ${nth}?`);
      await guide.page.getByRole("button", { name: "Op de agenda zetten" }).click();
      await guide.page.waitForURL(/conference\/case\//);
    }

    const { page } = coordinator;
    let actions = 0;
    const act = async (locator) => {
      actions += 1;
      await locator.click();
    };
    await page.goto(meeting);
    assert.match(await said(page.locator("main")), new RegExp(`${CASES} casussen.*3 minuten per casus`));
    await act(page.getByRole("button", { name: "Op wettelijke termijn ordenen" }));
    await act(page.locator("#agenda h3 a").first());
    const seen = new Set([await said(page.locator("#case h2"))]);
    while (await page.getByRole("link", { name: "Volgende casus" }).count()) {
      await act(page.getByRole("link", { name: "Volgende casus" }));
      seen.add(await said(page.locator("#case h2")));
    }
    assert.equal(seen.size, CASES, "each case was seen on one screen");
    await look(coordinator, "conference-thirty", { viewport: PHONE, script: false });
    await page.goto(meeting);
    await act(page.getByRole("button", { name: "Bijeenkomst beginnen" }));
    assert.ok(actions < MOST_ACTIONS, `${actions} actions`);
    await look(coordinator, "conference-agenda-thirty", { viewport: PHONE, script: false });
    [desk, guide, coordinator].forEach((visit) => quiet(visit));
    await Promise.all([desk, guide, coordinator].map((visit) => visit.close()));
  });
}

/** A level with its partners and a meeting of it today. */
async function plan(coordinator, { level, seats }) {
  const { page } = coordinator;
  await coordinator.go("conference/level");
  await page.locator("#name-new").fill(level);
  await page.getByRole("button", { name: "Overleg toevoegen" }).click();
  const section = page.locator("section.card", { has: page.getByRole("heading", { name: level }) });
  for (const [name, ofState] of seats) {
    const fold = section.locator("summary", { hasText: "Partner toevoegen" });
    if (!(await section.locator("input[id^=partner-]").isVisible())) await fold.click();
    await section.locator("input[id^=partner-]").fill(name);
    if (ofState) await section.locator("label.chip", { hasText: "van de overheid" }).click();
    await section.getByRole("button", { name: "Toevoegen", exact: true }).click();
    await section.locator("li", { hasText: name }).waitFor();
  }
  await coordinator.go("conference");
  if (!(await page.locator("#level").isVisible())) await page.locator("summary", { hasText: "Bijeenkomst plannen" }).click();
  await page.locator("#level").selectOption({ label: level });
  await page.locator("#on").fill(day());
  await page.locator("#at").fill("13:00");
  await page.locator("#minutes").fill("90");
  await page.locator("#place").fill("Kamer 1");
  await page.getByRole("button", { name: "Plannen", exact: true }).click();
  await page.waitForURL(/\/conference\/[0-9a-z]{26}$/);
  return page.url();
}
