import fs from 'node:fs';
import { contextOf, gemeenteOf } from '@/commands/importeer/importeer-map';
import { importBestand } from '@/domain/runs/import-bestand';
import type { CsvFormat } from '@/platform/csv-format';
import { closeConnections } from '@/platform/database';
import { formaatOf } from './formaat-of';

/**
 * Imports one file in a process of its own and prints what it took, as JSON: `node --import tsx measure.ts <soort>
 * <gemeente> <file> [lek]`, with the environment of the test. With `lek` it keeps every line in memory: the control
 * that shows that the measurement would notice.
 */
const [soort = '', gemeente = '', pad = '', lek] = process.argv.slice(2);
const kept: unknown[] = [];
function keeping(formaat: CsvFormat): CsvFormat {
  return {
    ...formaat,
    parse: (cells) => {
      kept.push(cells);
      return formaat.parse(cells);
    },
  };
}
const formaat = formaatOf(soort);

/** Linux hands the peak of the parent on to `maxRSS` of a child; its own stands in /proc. */
function peakKb(): number {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
const ctx = await contextOf('gbtwente');
const started = performance.now();
const uitkomst = await importBestand(ctx, {
  pad,
  formaat: lek ? keeping(formaat) : formaat,
  gemeenteId: gemeenteOf(ctx, gemeente),
  klok: () => ctx.now,
});
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const regels = uitkomst.soort === 'geladen' ? uitkomst.totalen.regels : -1;
const seconds = (performance.now() - started) / 1000;
console.log(
  JSON.stringify({ regels, seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, maxRssMb: peakKb() / 1024 }),
);
await closeConnections();
