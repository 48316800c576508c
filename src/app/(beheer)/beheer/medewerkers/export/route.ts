import { csvResponse } from '@/app/csv-response';
import { listMedewerkers } from '@/domain/medewerkers/medewerker.queries';
import { localDateOf } from '@/platform/clock';
import { readQuery, route } from '@/platform/route';
import { writeKantoor } from '@/platform/tenant';
import { words } from '../../words';
import { medewerkersFilter } from '../filter';
import { rolText } from '../rol-tekst';

/** The list of staff as CSV, with the same filter as on the screen. Who takes it away is recorded in the audit. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  handle: async ({ ctx }, { request }) => {
    const { zoek, stand } = medewerkersFilter.parse(readQuery(request));
    const rijen = await writeKantoor(ctx, async (write) => {
      const gevonden = await listMedewerkers(write, { zoek, stand });
      await write.audit({
        handeling: 'medewerkers.geexporteerd',
        onderwerp: { soort: 'kantoor', id: String(ctx.kantoorId) },
        voor: null,
        na: { aantal: gevonden.length, stand: stand ?? null },
      });
      return gevonden;
    });
    return csvResponse(
      `medewerkers-${localDateOf(ctx.now)}`,
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
  },
});
