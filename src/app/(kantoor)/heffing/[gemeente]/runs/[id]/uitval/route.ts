import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { getRun, listUitval, type UitvalView } from '@/domain/runs/run.queries';
import { route } from '@/platform/route';
import { type Read, readIn } from '@/platform/tenant';
import { gemeenteVan } from '../../../../paths';
import { onderwerpTekst, soortTekst, toelichtingTekst, uitvalTekst } from '../../../../run-tekst';
import { words } from '../../../../words';

/** Everything that a run or a batch of letters left out, as CSV. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'run.zien', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx }, { params }) => {
    const { gemeenteId, sleutel } = gemeenteVan(ctx, params.gemeente);
    const rijen = await readIn(ctx, [gemeenteId], async (read) => {
      await getRun(read, gemeenteId, params.id);
      return readAll(read, gemeenteId, params.id);
    });
    return csvResponse(
      `uitval-${sleutel}-${params.id.slice(0, 8)}`,
      [
        words('run.uitval.volgnummer'),
        words('run.uitval.onderwerp'),
        words('run.uitval.waar'),
        words('run.uitval.soort'),
        words('run.uitval.reden'),
        words('run.uitval.toelichting'),
      ],
      rijen.map((rij) => [
        rij.volgnummer,
        onderwerpTekst(rij),
        rij.adres ?? '',
        soortTekst(rij.belastingsoort),
        uitvalTekst(rij.reden),
        toelichtingTekst(rij),
      ]),
    );
  },
});

async function readAll(read: Read, gemeenteId: number, runId: string): Promise<UitvalView[]> {
  const alle: UitvalView[] = [];
  for (;;) {
    const na = alle.at(-1)?.volgnummer ?? 0;
    const rijen = await listUitval(read, gemeenteId, runId, { na });
    if (rijen.length === 0) return alle;
    alle.push(...rijen);
  }
}
