// Who administers says of which organisation colleagues are; a guide says that they are away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { day, look, said } from "../admission/steps.mjs";
import { DESKTOP } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  test("an organisation is named and a colleague placed in it, once", async () => {
    const options = { viewport: DESKTOP, script: false };
    const office = await town().as("administrator", options);
    const { page } = office;
    await office.go("staff");
    await page.locator("summary", { hasText: "Organisatie toevoegen" }).click();
    await page.locator("#organisation-new").fill("Rechtshulp Voorbeeld");
    await page.getByRole("button", { name: "Toevoegen" }).click();
    assert.match(await said(page.locator("#organisations")), /heet al zo/);
    await page.locator("#organisation-new").fill("Steunpunt Voorbeeld");
    await page.getByRole("button", { name: "Toevoegen" }).click();
    await page.waitForURL(/#organisations$/);
    await look(office, "organisations", options);
    await page.getByRole("link", { name: "Demo Begeleider" }).click();
    await page.locator("#of").selectOption({ label: "Steunpunt Voorbeeld" });
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await page.waitForURL(/#organisation$/);
    assert.match(await said(page.locator("#organisation")), /Steunpunt Voorbeeld.*verandert niet meer/);
    await look(office, "organisation-of", options);
    quiet(office, 1);
    await office.close();
  });

  test("whoever is away says until when and who stands in", async () => {
    const options = { viewport: DESKTOP, script: false };
    const coordinator = await town().as("coordinator", options);
    const { page } = coordinator;
    await coordinator.go("caseload");
    await page.locator("summary", { hasText: "Afwezigheid opschrijven" }).click();
    await page.locator("#who").selectOption({ label: "Demo Juridisch Achterwacht" });
    await page.locator("#leave-from").fill(day(0));
    await page.locator("#leave-until").fill(day(7));
    await page.getByRole("button", { name: "Leg vast" }).click();
    assert.match(await said(page.locator("#stands-in-fault")), /Kies wie vervangt/);
    await page.locator("#stands-in").selectOption({ label: "Demo Juridisch" });
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.waitForURL(/#leave$/);
    assert.match(await said(page.locator("#leave")), /Demo Juridisch Achterwacht.*vervangen door Demo Juridisch/);
    await look(coordinator, "leave", options);
    await page.getByRole("button", { name: /Is terug/ }).click();
    await page.waitForURL(/#leave$/);
    assert.match(await said(page.locator("#leave")), /Niemand is afwezig/);
    quiet(coordinator, 1);
    await coordinator.close();
  });
}
