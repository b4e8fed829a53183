// A partner opens a seat with a code and follows the meeting on a server that is not the house's: the invented meeting of
// `cargo run -p conference --example meeting`, where Enter shows the next sheet.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, fits, picture, quiet } from "../look.mjs";
import { DESKTOP, PHONE } from "../house.mjs";

const PROGRAM = process.env.BESTENDIG ?? fileURLToPath(new URL("../../target/debug/bestendig", import.meta.url));
const MEETING = PROGRAM.replace(/bestendig$/, "examples/meeting");
const ROOM = { width: 1920, height: 1080 };

export function journeys(town) {
  test("a partner types a code and follows the meeting, with and without a script", async (t) => {
    const meeting = await open(t);
    const [desk, phone] = [await guest(town(), meeting, DESKTOP), await guest(town(), meeting, PHONE, false)];
    for (const visit of [desk, phone]) {
      const { page } = visit;
      await look(visit, "conference-door");
      await page.fill("#code", "bcdf ghja");
      await page.keyboard.press("Enter");
      await page.locator("[role=alert]").waitFor();
      assert.equal(await page.inputValue("#code"), "bcdf ghja");
      await look(visit, "conference-no-code");
      await page.fill("#code", meeting.code.toLowerCase());
      await page.keyboard.press("Enter");
      await page.locator(".empty").waitFor();
      await look(visit, "conference-nothing");
    }
    await meeting.next();
    await desk.page.locator("#now h2", { hasText: /laissez-passer/ }).waitFor();
    await meeting.next();
    // Neither of them does anything for it; without a script the page loads anew by itself.
    for (const { page } of [desk, phone]) await page.locator("#now h2", { hasText: /behandeling/ }).waitFor({ timeout: 20_000 });
    for (const visit of [desk, phone]) await look(visit, "conference-now");
    const stays = desk.page.getByRole("link", { name: "Bij dit blad blijven" });
    await stays.click();
    await look(desk, "conference-one");
    assert.doesNotMatch(await desk.page.title(), /behandeling|Partner/);
    [desk, phone].forEach((visit) => quiet(visit, 1));
  });

  test("on the screen of a meeting room letters are large enough for three metres", async (t) => {
    const meeting = await open(t);
    const room = await guest(town(), meeting, ROOM);
    await room.page.fill("#code", meeting.code);
    await room.page.keyboard.press("Enter");
    await meeting.next();
    await room.page.getByRole("link", { name: "Groot, voor de zaal" }).click();
    await look(room, "conference-large");
    const sizes = await room.page.evaluate(() =>
      [...document.querySelectorAll(".sheet :is(p, h2, h3)")].map((node) => parseFloat(getComputedStyle(node).fontSize)),
    );
    // On a screen of 1.2 m these are letters of some 15 mm without their sticks.
    assert.ok(Math.min(...sizes) >= 0.025 * ROOM.width, `${sizes}`);
    await meeting.next();
    await room.page.locator("#now h2", { hasText: /behandeling/ }).waitFor();
    assert.equal(await room.page.locator(".sheet[data-size=large]").count(), 1, "the next one is large too");
    quiet(room);
  });
}

/** An invented meeting: where its guests go, a code, and what shows its next sheet. */
async function open(t) {
  const child = spawn(MEETING, [], { stdio: ["pipe", "pipe", "ignore"] });
  t.after(() => child.kill());
  let said = "";
  child.stdout.on("data", (words) => (said += words));
  const word = async (pattern) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = said.match(pattern);
      if (found) return found[1];
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`the meeting did not say ${pattern}: ${said}`);
  };
  const address = await word(/guests: (\S+)\n/);
  const code = await word(/code: (\S+ \S+) /);
  let shown = 0;
  const next = async () => {
    child.stdin.write("\n");
    shown += 1;
    await word(new RegExp(`(?:shown: (\\S+)\\n[^]*?){${shown}}`));
  };
  return { address, code, next, t };
}

async function guest(town, { address, t }, viewport, script = true) {
  const context = await town.browser.newContext({ viewport, javaScriptEnabled: script, locale: "nl" });
  t.after(() => context.close());
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await page.goto(`${address}/`);
  return { page, context, faults, script };
}

async function look(visit, name) {
  // What looks for violations is a script itself.
  if (visit.script) await accessible(visit);
  await fits(visit);
  await picture(visit, name);
}
