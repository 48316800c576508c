import fs from 'node:fs';
import path from 'node:path';
import { importBestand, type Uitkomst } from '@/domain/runs/import-bestand';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import type { CsvFormat } from '@/platform/csv-format';
import { systemContext } from '@/platform/job';
import { inSysteem } from '@/platform/tenant';
import { FORMATEN } from './formaten';

export type BestandInMap = {
  pad: string;
  formaat: CsvFormat;
  gemeenteId: number | null;
  gemeente: string | null;
};

/** Context of the command for a kantoor by its `sleutel`. Throws a Dutch sentence when there is none. */
export async function contextOf(kantoor: string): Promise<Context> {
  const found = await inSysteem({}, (tx) => tx.kantoor.findUnique({ where: { sleutel: kantoor } }));
  if (!found) throw new Error(`Kantoor ${kantoor} staat niet in het register.`);
  return systemContext('importeer', 'inlezen van bestanden', { kantoorId: found.id });
}

/** The gemeente with this `sleutel` that the kantoor serves today. Throws a Dutch sentence when it does not. */
export function gemeenteOf(ctx: Context, sleutel: string): number {
  const gemeente = ctx.gemeenten.find((g) => g.sleutel === sleutel);
  if (!gemeente) throw new Error(`${ctx.kantoorNaam} werkt vandaag niet voor de gemeente ${sleutel}.`);
  return gemeente.gemeenteId;
}

/** The files of `<folder>/<gemeente>/<soort>.csv` and `<folder>/<soort>.csv`, in the order of loading. */
export function listBestanden(ctx: Context, folder: string): BestandInMap[] {
  const gemeenten = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const inGemeente = gemeenten.flatMap((gemeente) =>
    FORMATEN.filter((formaat) => formaat.scope === 'gemeente').map((formaat) => ({
      pad: path.join(folder, gemeente, `${formaat.name}.csv`),
      formaat,
      gemeenteId: gemeenteOf(ctx, gemeente),
      gemeente,
    })),
  );
  const vanKantoor = FORMATEN.filter((formaat) => formaat.scope === 'kantoor').map((formaat) => ({
    pad: path.join(folder, `${formaat.name}.csv`),
    formaat,
    gemeenteId: null,
    gemeente: null,
  }));
  return [...inGemeente, ...vanKantoor].filter(({ pad }) => fs.existsSync(pad));
}

/** Loads the files one after the other and stops at the first that is refused. `klaar` hears of each. */
export async function importeerMap(
  ctx: Context,
  folder: string,
  klaar: (bestand: BestandInMap, uitkomst: Uitkomst, seconds: number) => void,
): Promise<'geladen' | 'gestopt'> {
  for (const bestand of listBestanden(ctx, folder)) {
    const started = performance.now();
    const uitkomst = await importBestand(ctx, { ...bestand, klok: now });
    klaar(bestand, uitkomst, (performance.now() - started) / 1000);
    if (uitkomst.soort === 'afgekeurd' || uitkomst.soort === 'bezig') return 'gestopt';
  }
  return 'geladen';
}
