// Two worksheets as an organisation would really keep them, with everything in them that goes wrong.
import writeXlsxFile from "write-excel-file/node";

/**
 * Beds as CSV, the way an old program saves it: titles above, a header over two lines, a word for the
 * beds that nobody knows, empty lines, a line twice, a total, and one row that cannot be.
 */
export function beds(place) {
  const lines = [
    `Overzicht slaapplekken ${place};;;;;`,
    "bijgewerkt 3-5-2026;;;;;",
    ";;;;;",
    "Locatie;Kamer;;Matten;M/V;Openingstijden",
    ";nummer;rolstoel;;;",
    `${place};Café;nee;4;vrouwen;24 uur`,
    `${place};Zolder;;2;m/v;`,
    ";;;;;",
    `${place} Noord;N1;nee;3;mannen;22:00-08:00`,
    `${place} Noord;N1;nee;3;mannen;22:00-08:00`,
    `${place} Noord;N2;nee;veel;mannen;`,
    "Totaal;;;9;;",
  ];
  // Windows-1252, with the é as one byte.
  return { name: "bedden.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n"), "latin1") };
}

/** People as a workbook: a merged title, dates of several kinds, an empty line, somebody twice, a day that never was. */
export async function people(family) {
  const title = [{ value: "Deelnemerslijst", columnSpan: 5 }, null, null, null, null];
  const born = { value: new Date(Date.UTC(1990, 4, 3)), type: Date, format: "dd-mm-yyyy" };
  const row = (...words) => words.map((value) => (value === "" ? null : typeof value === "object" ? value : { value }));
  const rows = [
    title,
    row("", "", "", "", ""),
    row("Achternaam", "Voornaam", "Geb.datum", "Nationaliteit", "m/v"),
    row(family, "Testa", born, "Eritrese", "v"),
    row(family, "Demo", "ca. 1980", "staatloos", "m"),
    row("", "", "", "", ""),
    row(family, "Proefa", "mei 1985", "", "v"),
    row(family, "Demo", "ca. 1980", "staatloos", "m"),
    row(family, "Nooit", "31-2-1990", "", "m"),
  ];
  const buffer = await writeXlsxFile(rows).toBuffer();
  return { name: "deelnemers.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer };
}
