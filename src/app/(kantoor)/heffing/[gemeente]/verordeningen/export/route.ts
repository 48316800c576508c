import { z } from 'zod';
import { csvResponse, euroCell } from '@/app/csv-response';
import { isHeffing, type Registerrij, standVan } from '@/domain/verordeningen/verordening';
import { listVerordeningen } from '@/domain/verordeningen/verordening.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { kwijtscheldingskeuzenVan } from '../../../kwijtscheldingsvelden';
import { gemeenteVan } from '../../../paths';
import { tariefNaam, words } from '../../../words';

/** The register of one gemeente as CSV: a line per tariff or choice, of every version there was. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'verordening.zien', bereik: 'gemeente' },
  doel: 'verordeningen',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx }, { params }) => {
    const { gemeenteId, sleutel } = gemeenteVan(ctx, params.gemeente);
    const alle = await readIn(ctx, [gemeenteId], (read) => listVerordeningen(read, gemeenteId));
    return csvResponse(
      `verordeningen-${sleutel}-${localDateOf(ctx.now)}`,
      KOLOMMEN.map((kolom) => words(kolom)),
      alle.flatMap((rij) =>
        regelsVan(rij).map(({ code, waarde }) => [
          words(`soort.${rij.belastingsoort}`),
          rij.naam,
          words(`stand.${standVan(rij)}`),
          rij.conceptOp,
          rij.voorstelOp ?? '',
          rij.vastgesteldOp ?? '',
          rij.bekendgemaaktOp ?? '',
          rij.publicatie ?? '',
          rij.vanaf,
          rij.tot ?? '',
          code,
          waarde,
          rij.bron,
          words(`zekerheid.${rij.zekerheid}`),
        ]),
      ),
    );
  },
});

/** The tariffs of a belasting, the choices about kwijtschelding. */
const regelsVan = (rij: Registerrij): { code: string; waarde: string }[] =>
  isHeffing(rij)
    ? rij.tarieven.map(({ code, percentage, bedragCenten }) => ({
        code: tariefNaam(code),
        waarde: percentage?.replace('.', ',') ?? euroCell(bedragCenten ?? 0n),
      }))
    : kwijtscheldingskeuzenVan(rij.keuzes).map(({ term, value }) => ({ code: term, waarde: value }));

const KOLOMMEN = [
  'register.soort',
  'register.verordening',
  'register.stand',
  'register.concept',
  'register.voorstel',
  'register.vastgesteld',
  'register.bekendmaking',
  'register.publicatie',
  'register.vanaf',
  'register.tot',
  'detail.code',
  'detail.waarde',
  'register.bron',
  'register.zekerheid',
] as const;
