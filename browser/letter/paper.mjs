// A letter on paper: fetched as the worker would, and read back.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Fails unless this letter is a PDF in which each of these can be read; keeps it where LOOK names a folder. */
export async function printed(visit, letter, parts, name) {
  const answer = await visit.page.context().request.get(`${letter}/pdf`);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  const pdf = await answer.body();
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  if (process.env.LOOK && name) writeFileSync(`${process.env.LOOK}/${name}.pdf`, pdf);
  const read = words(pdf);
  for (const part of read === null ? [] : parts) assert.match(read, part, "on paper");
}

/** The words in reading order, or nothing on a machine without pdftotext of poppler. */
function words(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "bestendig-letter-"));
  try {
    const [from, into] = [join(folder, "letter.pdf"), join(folder, "letter.txt")];
    writeFileSync(from, pdf);
    const { error, status, stderr } = spawnSync("pdftotext", ["-raw", from, into], { encoding: "utf8" });
    if (error?.code === "ENOENT") return null;
    assert.equal(status, 0, `pdftotext: ${stderr}`);
    return readFileSync(into, "utf8").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
