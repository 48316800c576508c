import fs from 'node:fs';
import { contextOf, gemeenteOf } from '@/commands/importeer/importeer-map';
import { importBestand } from '@/domain/runs/import-bestand';
import type { CsvFormat } from '@/platform/csv-format';
import { closeConnections } from '@/platform/database';
import { formaatOf } from './formaat-of';

/**
 * Imports files one after the other in a process of its own and prints what each took, as JSON: `node --expose-gc
 * --import tsx measure.ts <soort> <houd|laat> <gemeente>=<file> ...`, with the environment of the test. With `houd`
 * it keeps every line in memory: the control that shows that the measurement would notice.
 */
const [soort = '', houd, ...bestanden] = process.argv.slice(2);
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
const formaat = houd === 'houd' ? keeping(formaatOf(soort)) : formaatOf(soort);

/** Linux hands the peak of the parent on to `maxRSS` of a child; its own stands in /proc. */
function peakKb(): number {
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

/** Lets the peak begin again from what is in use now; where the system cannot, the old peak simply stands. */
function forgetPeak(): void {
  globalThis.gc?.();
  if (fs.existsSync('/proc/self/clear_refs')) fs.writeFileSync('/proc/self/clear_refs', '5');
}

const ctx = await contextOf('gbtwente');
for (const bestand of bestanden) {
  const [gemeente = '', pad = ''] = bestand.split('=');
  forgetPeak();
  const started = performance.now();
  const uitkomst = await importBestand(ctx, {
    pad,
    formaat,
    gemeenteId: gemeenteOf(ctx, gemeente),
    klok: () => ctx.now,
  });
  const regels = uitkomst.soort === 'geladen' ? uitkomst.totalen.regels : -1;
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ regels, seconds, maxRssMb: peakKb() / 1024 }));
}
await closeConnections();
