// The board: the same beds for everybody, live with a script and whole without one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE } from "../house.mjs";
import { accessible, fits, picture, quiet } from "../look.mjs";

export function journeys(town) {
  test("the counts on the board are the beds on the board", async () => {
    const visit = await town().as("coordinator");
    await visit.go("board");
    for (const state of ["free", "held", "taken", "out", "paper"]) {
      const counted = Number((await visit.page.locator(`.counts [data-state="${state}"] dd`).textContent()) ?? 0);
      assert.equal(await visit.page.locator(`.bed[data-state="${state}"]`).count(), counted, state);
    }
    await picture(visit, "board");
    quiet(visit);
    await visit.close();
  });

  test("without a script the board is whole, on a phone too", async () => {
    const [plain, full] = [
      await town().as("desk", { script: false, viewport: PHONE }),
      await town().as("desk", { viewport: PHONE }),
    ];
    await plain.go("board");
    await full.go("board");
    assert.equal(await plain.page.locator(".bed").count(), await full.page.locator(".bed").count());
    assert.ok((await plain.page.locator("table.nights tbody tr").count()) > 0);
    await fits(full);
    await accessible(full);
    await picture(full, "board-phone");
    await plain.close();
    await full.close();
  });

  test("a bed that is held shows on every open board by itself", async () => {
    const watching = await town().as("coordinator");
    await watching.go("board");
    const held = watching.page.locator('.counts [data-state="held"] dd');
    const before = Number(await held.textContent());
    const desk = await town().as("desk");
    await desk.go("person/register");
    await desk.page.locator("input[name=name]").first().fill("Levenda Bord");
    await desk.page.getByRole("button", { name: "Inschrijven en bed zoeken" }).click();
    await desk.page.locator(".proposal button").first().click();
    await desk.page.locator('[data-state="held"]').waitFor();
    await watching.page.waitForFunction(
      (count) => Number(document.querySelector('.counts [data-state="held"] dd').textContent) === count,
      before + 1,
      { timeout: 15_000 },
    );
    await desk.close();
    await watching.close();
  });
}
