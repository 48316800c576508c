import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listRegister } from '@/domain/klachten/klacht.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** The register of complaints of one gemeente of one year as CSV: nobody's name and no words of anybody. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'klacht.behandelen', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), jaar: z.coerce.number().int().min(2000).max(2100) }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const [gemeenteId = 0] = gemeenten;
    const { jaar } = params;
    const regels = await readIn(ctx, gemeenten, (read) => listRegister(read, gemeenteId, jaar));
    const jaNee = (waar: boolean | null) =>
      waar === null ? '' : words(waar ? 'register.ja' : 'register.nee');
    return csvResponse(
      `klachten-${params.gemeente}-${jaar}`,
      KOLOMMEN.map((kolom) => words(`register.${kolom}`)),
      regels.map((r) => [
        r.maand,
        zaakWords(`kanaal.${r.kanaal}`),
        r.thema === null ? words('register.onbekend') : words(`thema.${r.thema}`),
        r.uitkomst === null ? words('register.loopt') : words(`uitkomst.${r.uitkomst}`),
        jaNee(r.verdaagd),
        r.dagen,
        jaNee(r.opTijd),
      ]),
    );
  },
});

const KOLOMMEN = ['maand', 'kanaal', 'thema', 'uitkomst', 'verdaagd', 'dagen', 'opTijd'] as const;
