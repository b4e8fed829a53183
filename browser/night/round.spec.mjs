// The night round with one thumb, and the sheet on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";

export function journeys(town) {
  for (const [how, script] of [["with a script", true], ["without a script", false]]) {
    test(`a bed is ticked off with one tap, and a second tap corrects it (${how})`, async () => {
      const visit = await town().as("night", { viewport: PHONE, script });
      const { page } = visit;
      await visit.go("round");
      const choices = page.locator("main a[href*='/round/']");
      if ((await page.locator(".mark").count()) === 0) await choices.first().click();
      await fits(visit);
      if (script) await accessible(visit);
      await picture(visit, `round-${script}`);
      const mark = page.locator('.mark:not([data-seen]):has(button[value="present"])').first();
      const id = await mark.getAttribute("id");
      await mark.locator('button[value="present"]').click();
      await page.locator(`#${id}[data-seen="present"]`).waitFor();
      await page.locator(`#${id} button[value="absent"]`).click();
      await page.locator(`#${id}[data-seen="absent"]`).waitFor();
      quiet(visit);
      await visit.close();
    });
  }

  test("the sheet on paper holds bed, name and a box, and counts its copies", async () => {
    const visit = await town().as("night", { script: false });
    const { page } = visit;
    await visit.go("round");
    if ((await page.locator(".mark").count()) === 0) await page.locator("main a[href*='/round/']").first().click();
    const here = page.url().split("#")[0];
    await page.goto(`${here}/sheet`);
    await page.locator("main form button").first().click();
    await page.locator(".leaf").first().waitFor();
    assert.ok((await page.locator(".ticks tbody tr").count()) > 0);
    assert.match(await page.locator(".leaf header p").first().textContent(), /Exemplaar 1/);
    await page.emulateMedia({ media: "print" });
    await picture(visit, "sheet");
    await visit.close();
  });
}
