// A worker makes a passkey on their own device, comes in with it, and shows once more who they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look, said } from "../admission/steps.mjs";
import { DESKTOP, PHONE } from "../house.mjs";
import { quiet } from "../look.mjs";

/** A device within the browser, as browsers offer one to those who try pages. */
async function device(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return (isUserVerified) => client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
}

export function journeys(town) {
  /** Somebody whom no other journey needs: making a passkey gives them another session. */
  const somebody = (role, options) => town().as(role, { house: town().houses[4].slug, ...options });

  test("a passkey is made, lets in without a name, and a locked device does not", async () => {
    const options = { viewport: PHONE };
    const desk = await somebody("second_reader", options);
    const { page } = desk;
    const unlock = await device(page);
    await desk.go("ways-in");
    await look(desk, "ways-in", options);
    await page.locator("#called").fill("mijn telefoon");
    await page.getByRole("button", { name: "Toegangssleutel maken" }).click();
    await page.waitForURL(/done=passkey/);
    assert.match(await said(page.locator("main")), /mijn telefoon.*Maak er nog een/s);
    await look(desk, "ways-in-kept", options);
    await page.context().clearCookies();
    await desk.go("sign-in");
    await look(desk, "sign-in", options);
    await unlock(false);
    await page.getByRole("button", { name: "Inloggen met toegangssleutel" }).click();
    await page.locator("[data-passkey-fault]").waitFor({ state: "visible" });
    await unlock(true);
    await page.getByRole("button", { name: "Inloggen met toegangssleutel" }).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    await desk.go("ways-in");
    assert.match(await said(page.locator("main")), /laatst gebruikt/);
    quiet(desk);
    await desk.close();
  });

  test("without a script the door asks for a password and a code, and says so", async () => {
    const options = { viewport: DESKTOP, script: false };
    const desk = await somebody("desk", options);
    const { page } = desk;
    await desk.go("ways-in/code");
    assert.match(await said(page.locator("main ol")), /eenmalige codes/);
    await look(desk, "ways-in-code", options);
    await page.locator("#code").fill("000 000");
    await page.getByRole("button", { name: "Bewaren" }).click();
    assert.match(await said(page.locator("#code-fault")), /klopt niet/);
    await page.context().clearCookies();
    await desk.go("sign-in");
    assert.equal(await page.getByRole("button", { name: "Inloggen met toegangssleutel" }).isVisible(), false);
    await page.locator("#name").fill("Demo Niemand");
    await page.locator("#password").fill("vier gewone woorden");
    await page.locator("#code").fill("123 456");
    await page.getByRole("button", { name: "Inloggen", exact: true }).click();
    assert.match(await said(page.locator("main")), /een code werkt één keer/);
    assert.equal(await page.locator("#name").inputValue(), "Demo Niemand");
    await look(desk, "sign-in-wrong", options);
    quiet(desk, 2);
    await desk.close();
  });
}
