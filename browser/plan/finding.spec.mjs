// A guide finds what was written, plans what is always needed at once, sees all that happened, and shows sentences.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, register, said } from "../admission/steps.mjs";
import { PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  test("what was written is found again, and what is always needed is planned at once (on a phone without a script)", async () => {
    const options = { viewport: PHONE, script: false };
    const desk = await town().as("desk", options);
    await register(desk, { name: "Zoekie Voorbeeld" });
    const person = new URL(desk.page.url()).pathname;
    await desk.close();

    const guide = await town().as("guide", options);
    const { page } = guide;
    const seen = (step) => look(guide, `finding-${step}`, options);
    await page.goto(`${guide.origin}${person}`);
    await page.getByRole("link", { name: "Naar het plan" }).click();

    await page.locator("summary", { hasText: "Een lijst met stappen plannen" }).click();
    await page.getByRole("button", { name: "Zet deze stappen in het plan" }).click();
    assert.match(await said(page.locator("#list")), /Kies een lijst\./);
    await page.locator("input[name=list][value=new-here]").check({ force: true });
    await seen("list");
    await page.getByRole("button", { name: "Zet deze stappen in het plan" }).click();
    await page.waitForURL(/#next$/);
    assert.equal(await page.locator("#next article").count(), 5);

    await page.getByRole("link", { name: "Zoeken in wat er staat" }).click();
    await page.locator("#words").fill("KLEDING");
    await page.getByRole("button", { name: "Zoek", exact: true }).click();
    assert.match(await said(page.locator("main")), /Vragen naar kleding, eten/);
    await seen("found");
    await page.getByRole("link", { name: "Naar het plan" }).click();
    await page.getByRole("link", { name: "Hele tijdlijn" }).click();
    assert.match(await said(page.locator("ol.timeline")), /Stap gepland.*Opgeschreven/);
    await seen("timeline");

    await guide.go("phrase");
    await page.getByRole("link", { name: "ትግርኛ" }).click();
    assert.equal(await page.locator("ul.phrases p[lang=ti]").count(), 23);
    assert.match(await said(page.locator("main")), /nog niet gelezen door iemand met deze taal/);
    await seen("phrases");
    await guide.go("phrase/ar");
    assert.equal(await page.locator("ul.phrases p").first().evaluate((line) => getComputedStyle(line).direction), "rtl");
    await seen("phrases-arabic");
    quiet(guide, 1);
    await guide.close();
  });
}
