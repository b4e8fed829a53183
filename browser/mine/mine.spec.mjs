// Somebody gets a card, comes into their own file with a phrase, reads it, and leaves nothing behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, register, said } from "../admission/steps.mjs";
import { PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";

const PHRASE = "ቤት ኣብ ጎቦ";

/** Somebody is registered, and gets a card; gives the code and the address of the entrance. */
async function card(town, name) {
  const desk = await town().as("desk");
  await register(desk, { name });
  const { page } = desk;
  await page.getByRole("link", { name: "Eigen dossier en toegang" }).click();
  await look(desk, "mine-desk");
  await page.getByRole("button", { name: "Maak een kaart" }).click();
  const code = (await page.locator("#the-code").textContent()).trim();
  await look(desk, "mine-card");
  assert.ok(!(await said(page.locator("section.card"))).includes(name.split(" ")[0]), "a name on the card");
  quiet(desk);
  const door = `${desk.origin}/${desk.house}/mine`;
  await desk.close();
  return { code, door };
}

/** The person, on a telephone that others use too. */
async function telephone(town, script) {
  const context = await town().browser.newContext({ viewport: PHONE, javaScriptEnabled: script, locale: "nl" });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  return { page, context, faults, close: () => context.close() };
}

async function comesIn({ page }, { code, door }, language) {
  await page.goto(`${door}?language=${language}`);
  await page.locator("#code").fill(code.toLowerCase());
  await page.locator("form[data-enter] button").click();
  await page.locator("#again").waitFor();
  await page.locator("#phrase").fill(PHRASE);
  await page.locator("#again").fill(PHRASE);
  await page.locator("form[data-enter] button").click();
  await page.waitForURL(/\/mine\/file$/);
}

/** A coordinator who was not there sees to the latest complaint. */
async function answers(town) {
  const coordinator = await town().as("coordinator", { viewport: PHONE, script: false });
  const { page } = coordinator;
  await coordinator.go("complaint");
  await look(coordinator, "complaint-list", { viewport: PHONE, script: false });
  await page.locator("main article h2 a").last().click();
  await page.getByRole("button", { name: "Ik behandel deze klacht" }).click();
  assert.match(await said(page.locator("#there")), /Zeg of u er zelf bij was/);
  await page.locator("label.chip:has(input[name=there][value=no])").click();
  await page.getByRole("button", { name: "Ik behandel deze klacht" }).click();
  await page.locator("label.chip:has(input[name=judged][value=founded])").click();
  await page.locator("#answer").fill("De deur hoort open te zijn.");
  await look(coordinator, "complaint-answer", { viewport: PHONE, script: false });
  await page.getByRole("button", { name: "Antwoord versturen" }).click();
  await page.locator("#answered").waitFor();
  quiet(coordinator, 1);
  await coordinator.close();
}

export function journeys(town) {
  test("somebody reads their own file on a shared telephone and leaves nothing behind", async () => {
    const given = await card(town, "Zwaluw Voorbeeld");
    const theirs = await telephone(town, true);
    const { page, context } = theirs;
    await comesIn(theirs, given, "ar");
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    for (const [nth, name] of ["file", "shown", "looked", "asks", "copy"].entries()) {
      if (nth > 0) await page.locator(`nav.tabs a[href$="/mine/${name}"]`).click();
      await page.waitForURL(new RegExp(`/mine/${name}$`));
      for (const language of ["ar", "ti"]) {
        await page.locator(`.tongues a[lang=${language}]`).click();
        await page.waitForURL(new RegExp(`language=${language}$`));
        await fits(theirs);
        await accessible(theirs);
        await picture(theirs, `mine-${name}-${language}`);
      }
      assert.ok(!(await page.title()).includes("Zwaluw") && !page.url().includes("Zwaluw"));
    }
    const before = page.url();
    await page.locator("form[data-leave] button").click();
    await page.waitForURL(/\/today$/);
    await accessible(theirs);
    await picture(theirs, "mine-today");
    await page.goBack().catch(() => null);
    await page.waitForLoadState();
    assert.ok(!(await said(page.locator("body"))).includes("ናይ"), "nothing of it is left behind");
    assert.deepEqual((await context.cookies()).filter((cookie) => cookie.name.includes("own-")), []);
    await page.goto(before);
    await page.waitForURL(/\/mine(\?.*)?$/);
    assert.deepEqual(theirs.faults, []);

    await page.locator("#code").fill(given.code);
    await page.locator("#phrase").fill(PHRASE);
    await page.locator("form[data-enter] button").click();
    await page.waitForURL(/\/mine\/file$/);
    const other = await context.newPage();
    await other.goto(`${given.door}/file`);
    await other.waitForURL(/\/today$/);
    await page.reload();
    await page.waitForURL(/\/mine$/);
    await theirs.close();
  });

  test("without a script the way out works as well, and what is asked is answered", async () => {
    const given = await card(town, "Zwaluwe Voorbeeld");
    const theirs = await telephone(town, false);
    const { page } = theirs;
    await comesIn(theirs, given, "nl");
    await page.getByRole("link", { name: "Vragen en klachten" }).click();
    await page.getByRole("button", { name: "Verstuur" }).click();
    assert.match(await said(page.locator("#correct")), /Vul dit vak in/);
    await page.locator("label.chip:has(input[name=about][value=name])").click();
    await page.locator("#words").fill("Mijn naam is anders geschreven.");
    await page.getByRole("button", { name: "Verstuur" }).click();
    await page.waitForURL(/#asked$/);
    assert.match(await said(page.locator("#asked")), /Mijn naam is anders geschreven.*/);

    const guide = await town().as("guide");
    await guide.go("person/search");
    await guide.page.locator("#query").fill("Zwaluwe");
    await guide.page.locator("main form button").first().click();
    await guide.page.getByRole("link", { name: /Zwaluwe/ }).first().click();
    await guide.page.getByRole("link", { name: "Naar de vraag" }).click();
    await look(guide, "mine-wishes");
    await guide.page.locator("label.chip:has(input[value=done])").click();
    await guide.page.locator("textarea[name^=answer-]").fill("De naam is verbeterd.");
    await guide.page.getByRole("button", { name: "Geef antwoord" }).click();
    await guide.page.waitForURL(/#wishes$/);
    quiet(guide);
    await guide.close();

    await page.reload();
    assert.match(await said(page.locator("#asked")), /De naam is verbeterd/);

    await page.getByRole("button", { name: "Dien de klacht in" }).click();
    assert.match(await said(page.locator("#complain")), /Vul dit vak in/);
    await page.locator("#complaint").fill("De deur bleef dicht toen ik klopte.");
    await page.getByRole("button", { name: "Dien de klacht in" }).click();
    await page.waitForURL(/#asked$/);
    assert.match(await said(page.locator("#asked")), /Klacht.*ontvangen.*Antwoord uiterlijk op .*De deur bleef dicht/);
    await answers(town);
    await page.reload();
    assert.match(await said(page.locator("#asked")), /Uw klacht is gegrond\. De deur hoort open te zijn\./);
    await fits(theirs);
    await picture(theirs, "mine-answered");
    await page.getByRole("link", { name: "Wie keek" }).click();
    assert.match(await said(page.locator("main")), /begeleider/);
    await page.getByRole("button", { name: "Snel weg" }).click();
    await page.waitForURL(/\/today$/);
    await theirs.close();
  });
}
