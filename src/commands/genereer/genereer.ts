import fs from 'node:fs';
import path from 'node:path';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { belangenFormat } from '@/domain/objecten/belangen.format';
import { containersFormat } from '@/domain/objecten/containers.format';
import { hondenFormat } from '@/domain/objecten/honden.format';
import { ledigingenFormat } from '@/domain/objecten/ledigingen.format';
import { wozObjectenFormat } from '@/domain/objecten/woz-objecten.format';
import { adressenFormat } from '@/domain/personen/adressen.format';
import { personenFormat } from '@/domain/personen/personen.format';
import { vertegenwoordigingenFormat } from '@/domain/personen/vertegenwoordigingen.format';
import { writeGemeente } from './gemeente';
import { Schrijver } from './schrijver';
import { makeWereld, type Opties } from './wereld';

const PER_GEMEENTE = {
  adressen: adressenFormat,
  personen: personenFormat,
  vertegenwoordigingen: vertegenwoordigingenFormat,
  wozObjecten: wozObjectenFormat,
  belangen: belangenFormat,
  containers: containersFormat,
  ledigingen: ledigingenFormat,
  honden: hondenFormat,
};

/** What was written: lines per file, without the header. */
export type Opgave = { bestand: string; regels: number }[];

/**
 * Writes a population to `<folder>/<kantoor>/<gemeente>/<soort>.csv` and `<folder>/<kantoor>/ontvangsten.csv`, one
 * household at a time. The same options give the same bytes. `report` hears of each gemeente that is done.
 */
export function genereer(
  folder: string,
  opties: Opties,
  report: (regel: string) => void = () => undefined,
): Opgave {
  const wereld = makeWereld(opties);
  const opgave: Opgave = [];
  const close = (writer: Schrijver) => {
    writer.close();
    opgave.push({ bestand: path.relative(folder, writer.bestand), regels: writer.regels });
  };
  for (const kantoor of new Set(wereld.gemeenten.map((g) => g.profiel.kantoor))) {
    const ontvangsten = new Schrijver(path.join(folder, kantoor, 'ontvangsten.csv'), ontvangstenFormat);
    for (const gemeente of wereld.gemeenten.filter((g) => g.profiel.kantoor === kantoor)) {
      const map = path.join(folder, kantoor, gemeente.profiel.sleutel);
      const open = Object.entries(PER_GEMEENTE).map(
        ([naam, formaat]) => [naam, new Schrijver(path.join(map, `${formaat.name}.csv`), formaat)] as const,
      );
      const writers = Object.fromEntries(open) as Record<keyof typeof PER_GEMEENTE, Schrijver>;
      writeGemeente(wereld, gemeente, { ...writers, ontvangsten });
      for (const [, writer] of open) close(writer);
      report(
        `${gemeente.profiel.naam}: ${gemeente.huishoudens} huishoudens, ${writers.personen.regels} personen`,
      );
    }
    close(ontvangsten);
  }
  fs.writeFileSync(path.join(folder, 'opgave.json'), `${JSON.stringify(opgave, null, 2)}\n`);
  return opgave;
}
