// Somebody leaves the programme: to what, what was arranged and who may call. A fact that comes in later stands beside it, and
// the figures show both.
import assert from "node:assert/strict";
import { test } from "node:test";
import { admit, apply, chip, day, know, look, MEETS, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [name, options] of [
    ["on a desk", { viewport: DESKTOP }],
    ["on a phone without a script", { viewport: PHONE, script: false }],
  ]) {
    test(`what somebody left to stays, and what it is now stands beside it (${name})`, async () => {
      const desk = await town().as("desk", options);
      const coordinator = await town().as("coordinator", options);
      await register(desk, { name: "Vertrekker Voorbeeld" });
      const person = new URL(desk.page.url()).pathname.split("/").at(-1);
      const application = await apply(desk);
      await know(desk, application, MEETS);
      await admit(coordinator, application, { reason: "Voldoet aan de regels." });
      const { page } = coordinator;
      await page.goto(application);
      await page.getByRole("link", { name: "Uitstroom" }).last().click();
      await page.waitForURL(/\/outflow$/);
      await page.getByRole("button", { name: "Opschrijven" }).click();
      assert.match(await said(page.locator("main")), /Kies waarheen of waarmee\./);
      await chip(page, "left-to", "repeat-application").click();
      await page.locator("#housing").fill("Een kamer bij een kerk.");
      await look(coordinator, "outflow-leave", options);
      await page.getByRole("button", { name: "Opschrijven" }).click();
      await page.locator("article").waitFor();
      assert.match(await said(page.locator("article")), /Semi-bestendig.*Niets anders bekend/s);

      await page.locator("summary", { hasText: "Er is iets bekend geworden" }).click();
      await page.locator("#later-on").fill(day(0));
      await chip(page, "later-is", "residence-granted").click();
      await page.locator("#later-words").fill("Brief van de IND, gezien.");
      await page.getByRole("button", { name: "Feit opschrijven" }).click();
      await page.getByText("Later bekend geworden").waitFor();
      assert.match(await said(page.locator("article")), /Semi-bestendig.*Verblijf toegekend/s);
      await look(coordinator, "outflow-now", options);

      await coordinator.go("figures");
      assert.match(await said(page.locator("main")), /Instroom min uitstroom.*Niet opgeteld/s);
      await look(coordinator, "figures", options);
      await coordinator.go("figures?from=2026-02-01&to=2026-01-01");
      assert.match(await said(page.locator("main")), /De periode eindigt voordat zij begint\./);

      await coordinator.go(`person/${person}/outflow`);
      await page.locator("summary", { hasText: "Terug in het programma" }).click();
      await page.getByRole("button", { name: "Terug in het programma" }).click();
      await page.getByText("Terug in het programma sinds").waitFor();
      await coordinator.go("outflow");
      await look(coordinator, "outflow-list", options);
      quiet(coordinator, 2);
      quiet(desk);
      await Promise.all([coordinator.close(), desk.close()]);
    });
  }
}
