// The figures as the steering group meets them: on a projector, on paper, and as one sheet; and what a privacy officer reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { fits, picture, quiet } from "../look.mjs";

const PROJECTOR = { width: 1920, height: 1080 };
// A sheet of A4 between its margins, in the pixels of a page.
const PAPER = 718;

export function journeys(town) {
  test("the figures stand on a projector and on paper, and nothing is cut off", async () => {
    const coordinator = await town().as("coordinator", { viewport: PROJECTOR });
    const { page } = coordinator;
    for (const path of ["figures", "figures/work", "figures/ways"]) {
      await page.setViewportSize(PROJECTOR);
      await page.emulateMedia({ media: "screen" });
      await coordinator.go(path);
      await fits(coordinator);
      for (const chart of await page.locator("main svg[role=img]").all()) {
        const says = await chart.evaluate((drawn) => [drawn.querySelector("title")?.textContent, drawn.querySelector("desc")?.textContent]);
        assert.ok(says.every(Boolean), `${path}: a chart that says nothing to whoever does not see it`);
      }
      await picture(coordinator, `projector-${path.replace("/", "-")}`);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: PAPER, height: 1000 });
      assert.equal(await page.locator("nav.tabs:visible, #terms-for-you:visible, #rings:visible").count(), 0, `${path}: a menu is no use on paper`);
      assert.ok(await page.locator("main table:visible").count() > 0, `${path}: the numbers stand on paper too`);
      await fits(coordinator);
      await picture(coordinator, `paper-${path.replace("/", "-")}`);
    }
    quiet(coordinator);
    await coordinator.close();
  });

  for (const [name, options] of [
    ["on a desk", { viewport: DESKTOP }],
    ["on a phone without a script", { viewport: PHONE, script: false }],
  ]) {
    test(`the work of a period says what is not met, and comes as files and one sheet (${name})`, async () => {
      const coordinator = await town().as("coordinator", options);
      const { page } = coordinator;
      await coordinator.go("figures/work");
      assert.match(await said(page.locator("#unmet")), /Wensen waaraan nu niet is voldaan.*die een bed hebben/s);
      await page.locator("#of-groups summary").click();
      assert.match(await said(page.locator("#of-groups")), /Wie alleen is.*Huishoudens/s);
      await look(coordinator, "figures-work-unmet", options);
      // Days that make no period come back as they were chosen, with what is wrong.
      await coordinator.go("figures/work?from=2026-11-20&to=2026-11-01");
      assert.match(await said(page.locator("main")), /De periode eindigt voordat zij begint\./);
      assert.equal(await page.locator("#to").inputValue(), "2026-11-01");
      await coordinator.go("figures");
      const [sheet] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /stuurgroep/i }).click()]);
      assert.match(sheet.suggestedFilename(), /\.pdf$/);
      quiet(coordinator, 1);
      await coordinator.close();
    });

    test(`a privacy officer reads counts and alarms and no file of anybody (${name})`, async () => {
      const officer = await town().as("privacy_officer", options);
      const { page } = officer;
      await officer.go("");
      assert.match(page.url(), /figures\/rights$/);
      assert.match(await said(page.locator("main")), /Rechten en bewaren/);
      await look(officer, "rights-officer", options);
      await page.getByRole("link", { name: "Lezen stilgezet" }).click();
      assert.match(await said(page.locator("main")), /Niemand is stilgezet/);
      await look(officer, "reading", options);
      for (const path of ["tonight", "caseload", "figures", "staff"]) assert.equal((await officer.go(path)).status(), 404, path);
      assert.equal(officer.faults.filter((fault) => !fault.includes("status of 404")).length, 0);
      await officer.close();
    });
  }
}
