import { z } from 'zod';
import { csvResponse, euroCell } from '@/app/csv-response';
import { type Aansluiting, MUTATIES } from '@/domain/grootboek/aansluiting';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { type Maand, maandText, readMaand } from '@/domain/grootboek/maand';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { postNaam, words } from '../../../aansluiting-words';

const vraagSchema = z.object({ maand: z.string(), deel: z.literal('doorboeking').optional() });

/** The tie-out of a month as a file, the same figures as on the page. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const vraag = vraagSchema.safeParse(readQuery(request));
    const maand = vraag.success ? readMaand(vraag.data.maand) : null;
    const [gemeenteId] = gemeenten;
    if (!vraag.success || maand === null || gemeenteId === undefined) throw new NotFound();
    const staat = await readIn(ctx, gemeenten, (read) => getAansluiting(read, gemeenteId, maand));
    return vraag.data.deel === 'doorboeking'
      ? doorboekingCsv(`doorboeking-${params.gemeente}-${maandText(maand)}`, staat, maand)
      : staatCsv(`aansluiting-${params.gemeente}-${maandText(maand)}`, staat, maand);
  },
});

const KOLOMMEN = ['begin', ...MUTATIES, 'eind', 'verschil'] as const;

function staatCsv(naam: string, staat: Aansluiting, maand: Maand): Response {
  const { rekeningCourant: hier, kantoor } = staat;
  const daar = kantoor.rekeningCourant;
  const courant = [
    ['gemeente', hier.beginCenten, hier.mutatieCenten, hier.eindCenten],
    ['kantoor', -daar.beginCenten, -daar.mutatieCenten, -daar.eindCenten],
  ] as const;
  const leeg = MUTATIES.map(() => '');
  return csvResponse(
    naam,
    [
      words('maand'),
      words('staat.post'),
      ...KOLOMMEN.map((k) => words(`staat.${k}`)),
      words('courant.mutatie'),
    ],
    [
      ...[...staat.posten, staat.totaal].map((p) => [
        maandText(maand),
        postNaam(p.post),
        ...KOLOMMEN.map((k) => euroCell(p[`${k}Centen`])),
        '',
      ]),
      ...courant.map(([wie, begin, mutatie, eind]) => [
        maandText(maand),
        words(`courant.${wie}`),
        euroCell(begin),
        ...leeg,
        euroCell(eind),
        wie === 'kantoor' ? euroCell(staat.courantVerschilCenten) : '',
        euroCell(mutatie),
      ]),
    ],
  );
}

const doorboekingCsv = (naam: string, staat: Aansluiting, maand: Maand): Response =>
  csvResponse(
    naam,
    [
      words('maand'),
      ...(['rekening', 'belasting', 'jaar', 'debet', 'credit'] as const).map((k) =>
        words(`doorboeking.${k}`),
      ),
    ],
    staat.doorboeking.map((r) => [
      maandText(maand),
      words(`rekening.${r.rekening}`),
      r.belastingsoort === null ? '' : postNaam(r.belastingsoort),
      r.belastingjaar,
      euroCell(r.debetCenten),
      euroCell(-r.creditCenten),
    ]),
  );
