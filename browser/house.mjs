// The demo as the tests use it: started once, with one signed-in context per house and role.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const PROGRAM = process.env.BESTENDIG ?? fileURLToPath(new URL("../target/debug/bestendig", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const SEED = "7";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

/** Starts the demo in a folder of its own and a browser; `stop` ends both and removes the folder. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "bestendig-browser-"));
  const dir = join(folder, "demo");
  const demo = spawn(PROGRAM, ["demo", "--dir", dir, "--listen", "127.0.0.1:0", "--seed", SEED, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { houses } = JSON.parse(await firstLine(demo));
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  const browser = await chromium.launch({ executablePath: CHROMIUM, args });
  const cookies = new Map();

  /** A context of this role in this house; each one-time link is used once and its cookie kept. */
  async function as(role, { house = houses[0].slug, viewport = DESKTOP, script = true, language = "nl" } = {}) {
    const key = `${house}/${role}`;
    if (!cookies.has(key)) cookies.set(key, await signIn(house, role));
    const context = await browser.newContext({ viewport, javaScriptEnabled: script, locale: language });
    await context.addCookies(cookies.get(key));
    const { origin } = new URL(link(house, role));
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
    const go = (path) => page.goto(`${origin}/${house}/${path}`);
    return { page, context, go, faults, origin, house, close: () => context.close() };
  }

  function link(house, role) {
    return houses.find((one) => one.slug === house).roles.find((one) => one.role === role).url;
  }

  async function signIn(house, role) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link(house, role));
    await page.locator("form button.primary").click();
    await page.waitForURL((url) => !url.pathname.includes("/welcome/"));
    const kept = await context.cookies();
    await context.close();
    return kept;
  }

  async function stop() {
    await browser.close();
    demo.kill("SIGTERM");
    await new Promise((done) => demo.once("exit", done));
    rmSync(folder, { recursive: true, force: true });
  }

  return { houses, browser, as, stop };
}

async function firstLine(child) {
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the demo ended with ${code} before it opened`)));
  });
}
