// Somebody gets an address for their own days, opens it on their own telephone, and it is taken back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { day, look, register, said } from "../admission/steps.mjs";
import { PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";

export function journeys(town) {
  test("somebody sees their own days, in their own language and without a script", async () => {
    const options = { viewport: PHONE, script: false };
    const desk = await town().as("desk", options);
    await register(desk, { name: "Dagana Voorbeeld" });
    const guide = await town().as("guide", options);
    const { page } = guide;
    await page.goto(desk.page.url().replace("/person/", "/plan/"));
    const plan = page.url();
    await page.locator("#what").fill("Woorden van niemand anders");
    await page.locator("label.chip:has(input[name=strand][value=social])").click();
    await page.locator("#due").fill(day(1));
    await page.locator("#at").fill("10:00");
    await page.locator("#place").fill("Buurthuis Voorbeeld");
    await page.getByRole("button", { name: "Zet in het plan" }).click();
    await page.waitForURL(/#next$/);

    await page.locator("summary", { hasText: "Herinneren" }).click();
    assert.equal(await page.locator("input[id^=remind-]").first().inputValue(), "Denk aan morgen 10:00.");
    assert.match(await page.getByRole("link", { name: "Open als sms" }).getAttribute("href"), /^sms:\d*\?body=Denk%20aan/);

    await page.getByRole("button", { name: "Ik heb herinnerd" }).click();
    await page.waitForURL(/#step-/);
    assert.match(await said(page.locator("main")), /Herinnerd aan een afspraak/);

    await page.locator("#own-language").selectOption("ar");
    await page.getByRole("button", { name: "Maak een adres" }).click();
    await page.locator("svg[role=img]").waitFor();
    await look(guide, "own-open", options);
    const address = (await page.locator("main code").textContent()).trim();
    const own = await town().browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const theirs = { page: await own.newPage() };
    const path = new URL(address);
    const open = () => theirs.page.goto(`${guide.origin}${path.pathname}${path.search}`);
    assert.equal((await open()).status(), 200);
    assert.equal(await theirs.page.locator("html").getAttribute("dir"), "rtl");
    assert.match(await said(theirs.page.locator("main")), /موعد 1.*10:00/);
    for (const words of ["Dagana", "Woorden", "Buurthuis"]) {
      assert.equal(await theirs.page.getByText(words).count(), 0, words);
    }
    await fits(theirs);
    await picture(theirs, "own-days");

    await page.goto(`${plan}/card`);
    await page.locator("#language").selectOption("ti");
    await page.getByRole("button", { name: "Toon in deze taal" }).click();
    assert.match(await said(page.locator("section[lang=ti]")), /10:00 · Buurthuis Voorbeeld/);
    await look(guide, "own-card", options);
    await page.goto(plan);
    await page.getByRole("button", { name: "Neem het adres terug" }).click();
    await page.waitForURL(/#own-days$/);
    assert.equal((await open()).status(), 404);
    [desk, guide].forEach((visit) => quiet(visit));
    await own.close();
    await Promise.all([desk.close(), guide.close()]);
  });

  test("the page of one's own days is within reach of everybody", async () => {
    const desk = await town().as("desk");
    await register(desk, { name: "Dagano Voorbeeld" });
    const guide = await town().as("guide");
    await guide.page.goto(desk.page.url().replace("/person/", "/plan/"));
    await guide.page.getByRole("button", { name: "Maak een adres" }).click();
    const { pathname } = new URL((await guide.page.locator("main code").textContent()).trim());
    for (const language of ["nl", "fa"]) {
      await guide.page.goto(`${guide.origin}${pathname}?language=${language}`);
      await accessible(guide);
    }
    await Promise.all([desk.close(), guide.close()]);
  });
}
