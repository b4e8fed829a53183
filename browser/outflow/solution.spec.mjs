// Somebody's three routes are weighed, one is aimed for, they leave with it, and a colleague whom they allowed looks again.
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
    test(`three routes are weighed, one is aimed for, and later somebody looks again (${name})`, async () => {
      const desk = await town().as("desk", options);
      const coordinator = await town().as("coordinator", options);
      const guide = await town().as("guide", options);
      await register(desk, { name: "Wegen Voorbeeld" });
      const person = new URL(desk.page.url()).pathname.split("/").at(-1);
      const application = await apply(desk);
      await know(desk, application, MEETS);
      await admit(coordinator, application, { reason: "Voldoet aan de regels." });

      const { page } = guide;
      await guide.go(`plan/${person}/route`);
      // An aim before the routes were weighed is refused, and says what to do.
      await chip(page, "aim", "legalisation").click();
      await page.getByRole("button", { name: "Zet het doel" }).click();
      assert.match(await said(page.locator("main")), /Weeg eerst alle drie de wegen/);
      await weigh(page, "legalisation", { speaks: "Nieuwe feiten uit het land.", view: "Dit wil ik." });
      await weigh(page, "onward", { speaks: "Een zus in een ander land.", view: "Liever niet." });
      await chip(page, "cannot", "yes").click();
      await page.locator("#return-against").fill("De ambassade geeft geen papieren.");
      await page.locator("#return-view").fill("Ik kan niet terug.");
      await page.locator("#look-again").fill(day(90));
      await page.locator("#return").getByRole("button", { name: "Bewaar" }).click();
      assert.match(await said(page.locator("#grounds-fault")), /Kies waarom terugkeer niet kan/);
      assert.equal(await page.locator("#return-view").inputValue(), "Ik kan niet terug.");
      await chip(page, "grounds", "no-documents").click();
      await page.locator("#return").getByRole("button", { name: "Bewaar" }).click();
      await page.waitForURL(/#return$/);
      assert.match(await said(page.locator("#return")), /Kan niet terugkeren\. Geen documenten te krijgen\..*opnieuw bekeken op/s);
      await chip(page, "aim", "legalisation").click();
      await page.locator("#why").fill("Nieuwe feiten.");
      await page.getByRole("button", { name: "Zet het doel" }).click();
      await page.waitForURL(/#aim$/);
      assert.match(await said(page.locator("#aim")), /Verblijf hier/);
      await look(guide, "solution-routes", options);

      // They left today, and said who may call.
      await coordinator.go(`person/${person}/outflow`);
      const left = coordinator.page;
      await left.locator("#left-on").fill(day(0));
      await chip(left, "left-to", "repeat-application").click();
      await left.locator("#after-by").selectOption({ label: "Demo Begeleider" });
      await left.locator("#after-until").fill(day(300));
      await left.getByRole("button", { name: "Opschrijven" }).click();
      await left.locator("article").waitFor();
      assert.match(await said(left.locator("article")), /Nazorg.*Demo Begeleider/s);

      // Somebody who left months ago and said yes to it is called, and what is heard stands beside what it was.
      await guide.go("outflow");
      await look(guide, "solution-due", options);
      await page.locator("main a[href*='/outflow']").first().click();
      await page.waitForURL(/\/outflow$/);
      await page.locator("summary", { hasText: "Bellen na" }).first().click();
      await chip(page, "now-is", "own-place").first().click();
      await page.locator("#look-words").first().fill("Het gaat goed. Woont bij een zus.");
      await page.getByRole("button", { name: "Opschrijven wat is gehoord" }).first().click();
      await page.getByText("Later bekend geworden").first().waitFor();
      assert.match(await said(page.locator("article").first()), /maanden gebeld.*Woont bij een zus/s);
      await look(guide, "solution-looked-again", options);

      await coordinator.go("figures/work");
      assert.match(await said(left.locator("main")), /Aangemeld.*Toegelaten.*Termijnen/s);
      await look(coordinator, "figures-work", options);
      await left.locator("#waiting a").first().click();
      await left.waitForURL(/\/figures\/records/);
      assert.match(await said(left.locator("main")), /Wie hier kijkt, staat daarna als lezer in de dossiers/);
      await look(coordinator, "figures-records", options);
      await coordinator.go("figures/rights");
      await look(coordinator, "figures-rights", options);
      await coordinator.go("open-figures");
      assert.match(await said(left.locator("main")), /Er is nog niets gepubliceerd/);
      await look(coordinator, "figures-open", options);
      await coordinator.go("outflow");
      quiet(guide, 2);
      quiet(coordinator);
      quiet(desk);
      await Promise.all([guide.close(), coordinator.close(), desk.close()]);
    });
  }
}

async function weigh(page, route, { speaks, view }) {
  await page.locator(`#${route}-for`).fill(speaks);
  await page.locator(`#${route}-view`).fill(view);
  await page.locator(`#${route}`).getByRole("button", { name: "Bewaar" }).click();
  await page.waitForURL(new RegExp(`#${route}$`));
}
