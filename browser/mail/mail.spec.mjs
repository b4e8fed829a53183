// A guide says where their mail goes, and the administrator sees whether mail is sent at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

export function journeys(town) {
  test("whoever wants mail says so themselves, and a house that sends none says that", async () => {
    const options = { viewport: PHONE, script: false };
    const guide = await town().as("guide", options);
    const { page } = guide;
    await guide.go("mail");
    await page.locator("#address").fill("demo bij voorbeeld");
    await page.locator("label.chip:has(input[name=daily])").click();
    await page.getByRole("button", { name: "Bewaar" }).click();
    assert.match(await said(page.locator("#address-fault")), /Dit is geen mailadres/);
    assert.equal(await page.locator("#address").inputValue(), "demo bij voorbeeld");
    assert.ok(await page.locator("input[name=daily]").isChecked(), "what was chosen is kept");
    await look(guide, "mail-fault", options);
    await page.locator("#address").fill("demo@voorbeeld.example");
    await page.getByRole("button", { name: "Bewaar" }).click();
    await page.waitForURL(/\/mail$/);
    assert.match(await said(page.locator("main")), /Dit huis verstuurt nog geen mail/);
    await look(guide, "mail-kept", options);
    await page.getByRole("button", { name: "Haal mijn adres weg" }).click();
    await page.waitForURL(/\/mail$/);
    assert.equal(await page.locator("#address").inputValue(), "");

    const administrator = await town().as("administrator", options);
    await administrator.go("outbox");
    assert.match(await said(administrator.page.locator("main")), /onder \[mail\] in house\.toml/);
    await look(administrator, "outbox", options);
    quiet(guide, 1);
    quiet(administrator);
    await Promise.all([guide.close(), administrator.close()]);
  });
}
