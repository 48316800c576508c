import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { csvResponse, csvStream, euroCell } from '@/app/csv-response';
import { getAansluiting, getBoekperiode } from '@/domain/grootboek/aansluiting.queries';
import { type Journaal, verantwoordingsnummerVan } from '@/domain/grootboek/journaal';
import { type Boekregel, getJournaal, readBoekregels } from '@/domain/grootboek/journaal.queries';
import { type Maand, maandText, readMaand } from '@/domain/grootboek/maand';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn, writeIn, writeRaw } from '@/platform/tenant';
import { words } from '../../../journaal-words';

const vraagSchema = z.object({ maand: z.string(), deel: z.literal('regels').optional() });

/**
 * The journal of a month as a file: by key, or every line of it. The same books give the same bytes. Holds nobody's
 * data; who takes it away is recorded before he gets it.
 */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const vraag = vraagSchema.safeParse(readQuery(request));
    const maand = vraag.success ? readMaand(vraag.data.maand) : null;
    const [gemeenteId] = gemeenten;
    if (!vraag.success || maand === null || gemeenteId === undefined) throw new NotFound();
    const deel = vraag.data.deel ?? 'journaal';
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'journaal.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { maand: maandText(maand), deel },
        bewaarklasse: 'betalingen',
      }),
    );
    const bestand = `${params.gemeente}-${maandText(maand)}`;
    return deel === 'regels'
      ? regelsCsv(`journaalregels-${bestand}`, ctx, gemeenteId, maand)
      : journaalCsv(`journaal-${bestand}`, ctx, params.gemeente, maand);
  },
});

async function journaalCsv(naam: string, ctx: Context, sleutel: string, maand: Maand): Promise<Response> {
  const { gemeenteId, naam: organisatie } = gemeenteVan(ctx, sleutel);
  const { journaal, stand } = await readIn(ctx, [gemeenteId], async (read) => ({
    journaal: await getJournaal(read, gemeenteId, maand, await getAansluiting(read, gemeenteId, maand)),
    stand: (await getBoekperiode(read, gemeenteId, maand))?.laatsteBoekingOp ?? null,
  }));
  return csvResponse(
    naam,
    [
      ...(['verantwoordingsnummer', 'organisatie', 'begindatum', 'einddatum', 'stand'] as const),
      ...(['sleutel', 'type', 'boekingen', 'debet', 'credit'] as const),
    ].map((kolom) => words(`journaal.${kolom}`)),
    rijenVan(journaal, [
      journaal.verantwoordingsnummer,
      organisatie,
      maand.van,
      maand.totEnMet,
      stand?.toISOString() ?? '',
    ]),
  );
}

const rijenVan = (journaal: Journaal, kop: readonly (string | number)[]) =>
  journaal.regels.map((r) => [
    ...kop,
    r.boekingssleutel,
    r.type ?? '',
    r.boekingen,
    euroCell(r.debetCenten),
    euroCell(-r.creditCenten),
  ]);

const regelsCsv = (naam: string, ctx: Context, gemeenteId: number, maand: Maand): Response =>
  csvStream(
    naam,
    [
      words('journaal.verantwoordingsnummer'),
      ...(['boekdatum', 'boeking', 'volgnummer'] as const).map((kolom) => words(`regels.${kolom}`)),
      ...(['sleutel', 'type'] as const).map((kolom) => words(`journaal.${kolom}`)),
      ...(['vordering', 'verwijst'] as const).map((kolom) => words(`regels.${kolom}`)),
      ...(['debet', 'credit'] as const).map((kolom) => words(`journaal.${kolom}`)),
    ],
    (write) =>
      writeRaw(ctx, gemeenteId, async (client) => {
        for await (const regels of readBoekregels(client, gemeenteId, maand)) {
          await write(regels.map((regel) => regelRij(regel, verantwoordingsnummerVan(maand))));
        }
      }),
  );

const regelRij = (r: Boekregel, nummer: number) => [
  nummer,
  r.boekdatum,
  r.boekingId,
  r.volgnummer,
  r.boekingssleutel,
  r.type ?? '',
  r.aanslagId ?? '',
  r.verwijstNaar ?? '',
  euroCell(r.centen > 0n ? r.centen : 0n),
  euroCell(r.centen < 0n ? -r.centen : 0n),
];
