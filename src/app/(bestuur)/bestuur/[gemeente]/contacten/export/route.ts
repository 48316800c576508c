import { z } from 'zod';
import { contactWords } from '@/app/contact/contact-words';
import { csvResponse } from '@/app/csv-response';
import { wordsOfBestuur as words } from '@/app/words';
import { CONTACT_CIJFERS, contactRapport } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { previousPeriode } from '@/domain/rapportages/periode';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { readPeriode } from '../../read-periode';

const zoekSchema = z.object({ deel: z.enum(['cijfers', 'lijst']) });

/** The figures, or the list that they were counted from, as the page shows them. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const parsed = zoekSchema.safeParse(readQuery(request));
    if (!parsed.success) throw new NotFound();
    const periode = readPeriode(request);
    const { deel } = parsed.data;
    const [nu, eerder] = await readIn(ctx, gemeenten, async (read) => [
      contactRapport(await getContactTelling(read, periode)),
      contactRapport(await getContactTelling(read, previousPeriode(periode))),
    ]);
    const naam = `contacten-${deel}-${params.gemeente}-${periode.sleutel}-${localDateOf(ctx.now)}`;
    if (deel === 'lijst') {
      return csvResponse(
        naam,
        [
          words('rapport.periodeKolom'),
          words('contacten.kanaal'),
          words('contacten.onderwerp'),
          words('contacten.uitkomst'),
          words('rapport.aantal'),
        ],
        nu.lijst.map((rij) => [
          periode.sleutel,
          contactWords(`kanaal.${rij.kanaal}`),
          rij.naam,
          words(`contacten.uitkomsten.${rij.uitkomst}`),
          rij.aantal,
        ]),
      );
    }
    return csvResponse(
      naam,
      [words('rapport.cijfer'), periode.sleutel, previousPeriode(periode).sleutel],
      CONTACT_CIJFERS.map((c) => [
        words(`kengetal.contacten.${c}.naam`),
        nu.cijfers[c] ?? words('rapport.nietGetoond'),
        eerder.cijfers[c] ?? words('rapport.nietGetoond'),
      ]),
    );
  },
});
