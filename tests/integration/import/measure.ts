import { contextOf, gemeenteOf } from '@/commands/importeer/importeer-map';
import { importBestand } from '@/domain/runs/import-bestand';
import type { CsvFormat } from '@/platform/csv-format';
import { closeConnections } from '@/platform/database';
import { formaatOf } from './formaat-of';

/**
 * Imports files one after the other in a process of its own and prints for each, as JSON, how many lines were loaded
 * and how much memory was in use at its highest: `node --expose-gc --import tsx measure.ts <soort> <houd|laat>
 * <gemeente>=<file> ...`, with the environment of the test. With `houd` it keeps every line: the control that shows
 * that the measurement would notice.
 */
const [soort = '', houd, ...bestanden] = process.argv.slice(2);
const PER_METING = 5_000;
const kept: unknown[] = [];
let gelezen = 0;
let meeste = 0;

/** What is held, not what was once asked of the system: the collector has gone before it is counted. */
function weigh(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function weighing(formaat: CsvFormat): CsvFormat {
  return {
    ...formaat,
    parse: (cells) => {
      gelezen += 1;
      if (houd === 'houd') kept.push(cells);
      if (gelezen % PER_METING === 0) meeste = Math.max(meeste, weigh());
      return formaat.parse(cells);
    },
  };
}
const formaat = weighing(formaatOf(soort));

const ctx = await contextOf('gbtwente');
for (const bestand of bestanden) {
  const [gemeente = '', pad = ''] = bestand.split('=');
  const ervoor = weigh();
  meeste = ervoor;
  const uitkomst = await importBestand(ctx, {
    pad,
    formaat,
    gemeenteId: gemeenteOf(ctx, gemeente),
    klok: () => ctx.now,
  });
  const regels = uitkomst.soort === 'geladen' ? uitkomst.totalen.regels : -1;
  console.log(JSON.stringify({ regels, heldMb: (meeste - ervoor) / 1024 / 1024 }));
}
await closeConnections();
