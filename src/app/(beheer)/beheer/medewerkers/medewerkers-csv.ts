import { csvResponse } from '@/app/csv-response';
import {
  listMedewerkers,
  type MedewerkerFilter,
  type MedewerkerView,
} from '@/domain/medewerkers/medewerker.queries';
import type { LocalDate } from '@/platform/local-date';
import type { KantoorWrite } from '@/platform/tenant';
import { words } from '../words';
import { rolText } from './rol-tekst';

/** The staff that this filter leaves, to take away. Who does so is recorded in the audit. */
export async function takeMedewerkers(
  write: KantoorWrite,
  filter: MedewerkerFilter,
): Promise<MedewerkerView[]> {
  const gevonden = await listMedewerkers(write, filter);
  await write.audit({
    handeling: 'medewerkers.geexporteerd',
    onderwerp: { soort: 'kantoor', id: String(write.ctx.kantoorId) },
    voor: null,
    na: { aantal: gevonden.length, stand: filter.stand ?? null },
  });
  return gevonden;
}

/** The list of staff as CSV. */
export const medewerkersCsv = (rijen: readonly MedewerkerView[], vandaag: LocalDate): Response =>
  csvResponse(
    `medewerkers-${vandaag}`,
    [
      words('medewerkers.naam'),
      words('medewerkers.email'),
      words('medewerkers.subject'),
      words('medewerkers.werkgever'),
      words('medewerkers.startdatum'),
      words('medewerkers.stopdatum'),
      words('kolommen.stand'),
      words('kolommen.rollen'),
    ],
    rijen.map((rij) => [
      rij.naam,
      rij.email ?? '',
      rij.subject,
      words(`medewerkers.${rij.werkgever}`),
      rij.startdatum,
      rij.stopdatum ?? '',
      words(`stand.${rij.stand}`),
      rij.rollen
        .filter((rol) => rol.geldt)
        .map(rolText)
        .join(', '),
    ]),
  );
