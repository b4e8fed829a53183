// Somebody is referred to a lawyer: asked in their own language, opened outside without an account, answered, and stopped by
// themselves on a telephone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";

const QUESTION = "Kunt u haar zaak bekijken? Wij denken dat er nieuwe feiten zijn.";

/** The guide writes what the lawyer would see; the person is asked and says yes; gives the link. */
async function refers(guide) {
  const { page } = guide;
  await guide.go("caseload");
  await page.locator('main a[href*="/plan/"]').first().click();
  await page.getByRole("link", { name: "Doorverwijzen" }).click();
  assert.match(await said(page.locator("#sent")), /Er is nog niets gestuurd/);
  await look(guide, "outward-list");
  await page.getByRole("link", { name: "Naar een advocaat of juridische hulp" }).click();
  await page.locator("#receiver").focus();
  await page.keyboard.press("Enter");
  await page.locator("main .fault").first().waitFor();
  assert.match(await said(page.locator("main")), /Zeg naar welke organisatie het gaat/);
  await page.locator("#receiver").fill("Advocatenkantoor Voorbeeld");
  await page.locator("#part-question").fill(QUESTION);
  await look(guide, "outward-form");
  await page.getByRole("button", { name: "Vraag het de persoon" }).click();
  await page.locator("button[name=to][value=ar]").click();
  assert.equal(await page.locator("main .card").getAttribute("dir"), "rtl");
  assert.match(await said(page.locator("main .card")), /Kunt u haar zaak bekijken/);
  await look(guide, "outward-ask");
  await page.locator("button[name=step][value=yes]").click();
  const address = await page.locator("#address").inputValue();
  await look(guide, "outward-sent");
  return address;
}

/** The organisation, which has the link and nothing else, with the keyboard alone. */
async function answers(town, address, script) {
  const context = await town().browser.newContext({ viewport: PHONE, javaScriptEnabled: script, locale: "nl" });
  const page = await context.newPage();
  const outside = { page, context, faults: [] };
  await page.goto(address);
  assert.doesNotMatch(await said(page.locator("main")), /Kunt u haar zaak/);
  await fits(outside);
  await picture(outside, "outward-door");
  await page.getByRole("button", { name: "Open" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("#became").waitFor();
  assert.match(await said(page.locator("main")), /Kunt u haar zaak bekijken/);
  if (script) await accessible(outside);
  await fits(outside);
  await picture(outside, "outward-opened");
  await page.getByRole("button", { name: "Verstuur" }).click();
  assert.match(await said(page.locator("#became")), /Kies hoe het staat/);
  await page.locator("input[name=became][value=taken-up]").focus();
  await page.keyboard.press("Space");
  await page.locator("#words").fill("Maandag om tien uur op kantoor.");
  await page.getByRole("button", { name: "Verstuur" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("[role=status]").waitFor();
  assert.match(await said(page.locator("[role=status]")), /doorgegeven/);
  assert.deepEqual(await context.cookies(), [], "an organisation has no cookie");
  await context.close();
}

/** A card for whoever stands on this page, made by this guide; gives the code. */
async function card(guide, person) {
  const { page } = guide;
  await guide.go(`person/${person}/mine`);
  await page.getByRole("button", { name: /Maak een (nieuwe )?kaart/ }).click();
  return (await page.locator("#the-code").textContent()).trim();
}

export function journeys(town) {
  test("a lawyer sees what somebody said yes to, answers, and sees nothing any more when they stop it", async () => {
    const guide = await town().as("legal_guide");
    const address = await refers(guide);
    const [, person] = guide.page.url().match(/plan\/([^/]+)\//);
    for (const script of [false, true]) await answers(town, address, script);
    await guide.go(`plan/${person}/outward`);
    assert.match(await said(guide.page.locator("#sent")), /Opgepakt\. Maandag om tien uur op kantoor/);
    await look(guide, "outward-answered", { viewport: PHONE });
    const code = await card(guide, person);
    quiet(guide, 1);
    await guide.close();

    const context = await town().browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: "nl" });
    const page = await context.newPage();
    const theirs = { page, context, faults: [] };
    const door = address.replace(/received\/.*/, "mine");
    await page.goto(`${door}?language=nl`);
    await page.locator("#code").fill(code);
    await page.locator("form[data-enter] button").click();
    for (const field of ["#phrase", "#again"]) await page.locator(field).fill("drie gewone woorden");
    await page.locator("form[data-enter] button").click();
    await page.waitForURL(/\/mine\/file$/);
    await page.goto(`${door}/shown`);
    assert.match(await said(page.locator("#outside")), /Advocatenkantoor Voorbeeld.*Geopend op/);
    await fits(theirs);
    await picture(theirs, "outward-mine");
    await page.locator("#outside button").click();
    assert.match(await said(page.locator("[role=status]")), /Niemand kan het nog openen/);
    const outside = await context.newPage();
    const answer = await outside.goto(address);
    assert.equal(answer.status(), 404);
    await picture({ page: outside, context, faults: [] }, "outward-closed");
    await context.close();
  });

  test("the house rules are read in one's own language where one sleeps", async () => {
    const coordinator = await town().as("coordinator");
    const { page } = coordinator;
    await coordinator.go("location");
    await page.locator('main a[href*="/location/"]').first().click();
    await page.getByRole("link", { name: "Huisregels" }).click();
    await page.locator("#rules").fill("Rust vanaf tien uur.\nWij kloppen voor wij binnenkomen.");
    await page.getByRole("button", { name: "Bewaren" }).click();
    await page.locator('nav.tabs a[lang="ti"]').click();
    await page.locator("#rules").fill("ካብ ሰዓት ዓሰርተ ህድኣት።");
    await look(coordinator, "house-rules");
    await page.getByRole("button", { name: "Bewaren" }).click();
    assert.match(await said(page.locator('nav.tabs a[lang="nl"]')), /✓/);
    quiet(coordinator);
    await coordinator.close();
  });
}
