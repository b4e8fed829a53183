// Nobody is refused unweighed, and whoever objects keeps the bed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, cast, chip, day, look, onPage, refuse, register, said, shelter, vacate } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { printed } from "../letter/paper.mjs";
import { quiet } from "../look.mjs";

const REASON = "Over uw aanvraag is nog niet beslist.";
const WHY = "Er is nog geen uitspraak op uw aanvraag.";

export function journeys(town) {
  for (const [how, name, options] of [
    ["on a desk", "Bezwaara Voorbeeld", { viewport: DESKTOP }],
    ["on a phone without a script", "Bezwaaro Voorbeeld", { viewport: PHONE, script: false }],
  ]) {
    test(`the bed stays while an objection and a court are waited for, and four weeks after (${how})`, async () => {
      const people = await cast(town(), options);
      const { desk, coordinator } = people;
      const seen = (visit, name) => look(visit, `objection-${name}`, options);
      const tonight = await shelter(desk, { name });
      const application = await apply(desk);

      const { page } = coordinator;
      await page.goto(`${application}/refuse`);
      await seen(coordinator, "not-weighed");
      assert.match(await said(page.locator("#weighing")), /Eerst moet hardheid zijn gewogen en bevestigd/);
      assert.equal(await page.locator("main form").count(), 0, "somebody can be refused unweighed");
      assert.ok(await page.getByRole("link", { name: "Hardheid laten wegen" }).isVisible(), "no way to go on");

      // Sent by hand it does not go through either.
      const form = { command: "0".repeat(26), reason: REASON, "stays-until": day(60) };
      const headers = { origin: coordinator.origin, "sec-fetch-site": "same-origin" };
      const answer = await page.context().request.post(`${application}/refuse`, { form, headers, maxRedirects: 0 });
      assert.match(await answer.text(), /Eerst moet hardheid zijn gewogen en bevestigd/);
      await page.goto(application);
      assert.match(await said(page.locator(".summary")), /Aangemeld/);

      const letter = await refuse(people, application, REASON);
      await seen(coordinator, "letter");
      await printed(coordinator, letter, [new RegExp(REASON), /bezwaar/]);

      await desk.page.goto(application);
      assert.match(await said(desk.page.locator(".summary")), /Het bed blijft tot en met/);
      await desk.page.getByRole("link", { name: "Bezwaar opschrijven" }).click();
      await seen(desk, "receive");
      await desk.page.locator("#ground").fill("Ik begrijp het niet en ik kan nergens anders heen.");
      await desk.page.getByRole("button", { name: "Neem het bezwaar op" }).click();
      await desk.page.waitForURL(/\/objection\/[0-9a-z]{26}$/);
      await seen(desk, "received");
      const objection = desk.page.url();
      const bed = page.locator("#bed");
      await page.goto(objection);
      assert.match(await said(bed), /Het bed blijft tot op het bezwaar is beslist, en daarna nog 4 weken/);

      await step(page, "measure", { "measure-court": "Rechtbank Voorbeeld, zaak 0000" });
      await seen(coordinator, "asked");
      assert.match(await said(bed), /Het bed blijft tot de rechter heeft beslist/);
      await page.goto(application);
      await seen(coordinator, "kept");
      assert.match(await said(page.locator(".summary")), /Het bed blijft: er loopt een bezwaar/);
      assert.equal(await page.getByText("het verblijf is voorbij").count(), 0, "the bed can be taken");

      // Turned down after being heard: the court is still waited for, and after that four weeks are left.
      await page.goto(objection);
      await step(page, "hear", { heard: "De persoon vertelt wat er is, met een tolk." });
      assert.equal(await page.locator("#stays-until").inputValue(), day(28));
      await step(page, "decide", { outcome: "unfounded", why: WHY }, /\/letter\//);
      await seen(coordinator, "decided");
      await page.goto(objection);
      assert.match(await said(bed), /Het bed blijft tot de rechter heeft beslist/);
      await step(page, "measured", { granted: "no" });
      await seen(coordinator, "denied");
      // The refusal itself may keep it a little longer, when its term ends after a weekend.
      assert.match(await said(bed), /Het bed blijft tot en met/);
      const decided = page.locator(".timeline li", { hasText: "Besluit op bezwaar" });
      assert.ok((await said(decided)).includes(`Het bed blijft tot en met ${onPage(day(28))}`), await said(decided));
      people.all.forEach((visit) => quiet(visit));
      await vacate(desk, tonight);
      await people.close();
    });
  }

  test("the emergency bed is open to whoever was refused", async () => {
    const people = await cast(town(), { viewport: PHONE });
    const { desk } = people;
    const person = await register(desk, { name: "Geweigera Voorbeeld" });
    const application = await apply(desk);
    await refuse(people, application, REASON);
    const { page } = desk;
    await page.goto(person);
    await look(desk, "objection-refused-person", { viewport: PHONE });
    await page.getByRole("button", { name: "Bed vannacht" }).click();
    await page.waitForURL(/\/tonight\/[0-9a-z]{26}$/);
    await look(desk, "objection-refused-tonight", { viewport: PHONE });
    await page.locator(".proposal button").first().click();
    await page.locator('[data-state="held"]').waitFor();
    people.all.forEach((visit) => quiet(visit));
    await vacate(desk, page.url());
    await people.close();
  });
}

/** Opens the form of this step when it is folded, fills it in and sends it. */
async function step(page, what, answers, then) {
  const form = page.locator(`form[action$="/${what}"]`);
  if (!(await form.isVisible())) await page.locator("details", { has: form }).locator("summary").click();
  for (const [name, value] of Object.entries(answers)) {
    const field = form.locator(`[name="${name}"]`).first();
    if ((await field.getAttribute("type")) === "radio") await chip(form, name, value).click();
    else await field.fill(value);
  }
  const sent = page.waitForResponse((answer) => answer.request().method() === "POST");
  await form.locator("button").last().click();
  assert.equal((await sent).status(), 303, what);
  if (then) await page.waitForURL(then);
  else await page.waitForURL(/\/objection\/[0-9a-z]{26}$/);
  await page.waitForLoadState();
}
