// Somebody asks to be forgotten: one proposes it, another agrees, and a certificate says that nothing is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chip, look, register, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  for (const [name, house, options] of [
    ["on a desk", "utrecht", { viewport: DESKTOP }],
    ["on a phone without a script", "groningen", { viewport: PHONE, script: false }],
  ]) {
    test(`two people forget somebody, and the certificate looks at what is left (${name})`, async () => {
      const here = { ...options, house };
      const [desk, coordinator, officer] = [
        await town().as("desk", here), await town().as("coordinator", here), await town().as("privacy_officer", here),
      ];
      await register(desk, { name: "Vergeetmij Voorbeeld" });
      const person = new URL(desk.page.url()).pathname.split("/").at(-1);
      const { page } = coordinator;
      await coordinator.go(`person/${person}`);
      await page.getByRole("link", { name: "Laten vergeten" }).click();
      assert.match(await said(page.locator("main")), /De sleutels worden vernietigd/);
      await page.getByRole("button", { name: "Voorstellen" }).click();
      assert.match(await said(page.locator("main")), /Kies waarom\./);
      await chip(page, "because", "asked").click();
      await look(coordinator, "forget-propose", options);
      await page.getByRole("button", { name: "Voorstellen" }).click();
      await page.waitForURL(/\/forgotten$/);
      assert.match(await said(page.locator("#waiting")), /Iemand anders moet instemmen/);
      await look(coordinator, "forget-waiting", options);

      await officer.go("forgotten");
      assert.ok(!(await said(officer.page.locator("main"))).includes("Vergeetmij"), "no name for whoever reads no files");
      await officer.page.getByRole("button", { name: `Instemmen en vergeten ${person}` }).click();
      await officer.page.waitForURL(new RegExp(`/forgotten/${person}$`));
      assert.match(await said(officer.page.locator("main")), /Van deze persoon is niets meer te lezen\..*vernietigd/s);
      await look(officer, "forget-certificate", options);

      assert.equal((await coordinator.go(`person/${person}`)).status(), 404);
      quiet(desk);
      await Promise.all([desk, coordinator, officer].map((one) => one.close()));
    });
  }
}
