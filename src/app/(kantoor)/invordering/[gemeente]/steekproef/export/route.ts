import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { getSteekproef } from '@/domain/rapportages/steekproef.queries';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import {
  briefnaam,
  overTekst,
  readSteekproefvraag,
  soortVan,
  wieTekst,
  words,
} from '../../../steekproef-words';

const getypt = z.string().max(60).optional();
const zoekSchema = z.object({ periode: getypt, bron: getypt, methode: getypt, aantal: getypt, zaad: getypt });
const KOLOMMEN = [
  ...([
    'stuk',
    'soort',
    'dag',
    'bedrag',
    'raak',
    'aanslag',
    'reden',
    'bank',
    'gemaakt',
    'gemaaktOp',
  ] as const),
  ...(['besluit', 'besluitOp', 'besluitOver', 'kenmerk', 'brief', 'briefDag', 'briefHash'] as const),
  ...(['zaad', 'methode'] as const),
] as const;

/** A sample with its evidence as a file; that it was drawn, how and by whom is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const [gemeenteId] = gemeenten;
    const parsed = zoekSchema.safeParse(readQuery(request));
    const vraag = parsed.success ? readSteekproefvraag(parsed.data, ctx.now).vraag : null;
    if (gemeenteId === undefined || vraag === null) throw new NotFound();
    const { namen, steekproef } = await readIn(ctx, [gemeenteId], async (read) => ({
      namen: await getMedewerkerNamen(read),
      steekproef: await getSteekproef(read, vraag),
    }));
    const { periode, bron, methode, aantal, zaad } = vraag;
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'steekproef.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: {
          ...{ periode: periode.sleutel, bron, methode, aantal, zaad },
          populatie: steekproef.populatie.aantal,
          stukken: steekproef.stukken.map(({ id }) => id),
        },
        bewaarklasse: 'invordering',
      }),
    );
    return csvResponse(
      `${words('uitkomst.bestand')}-${params.gemeente}-${periode.sleutel}-${bron}`,
      KOLOMMEN.map((kolom) => words(`kolom.${kolom}`)),
      steekproef.stukken.map((stuk) => [
        stuk.id,
        soortVan(stuk),
        stuk.dag,
        euroCell(stuk.centen),
        stuk.raak,
        stuk.aanslagen.map(({ nummer }) => identifierCell(nummer)).join(', '),
        stuk.reden,
        identifierCell(stuk.bankreferentie),
        wieTekst(stuk.gemaaktDoor, namen),
        stuk.gemaaktOp.toISOString(),
        stuk.besluit === null ? words('geenBesluit') : wieTekst(stuk.besluit.door, namen),
        stuk.besluit?.op?.toISOString() ?? '',
        stuk.besluit === null ? '' : overTekst(stuk.besluit.over),
        stuk.besluit?.kenmerk ?? '',
        stuk.brief === null ? words('geenBrief') : briefnaam(stuk.brief.soort),
        stuk.brief?.dagtekening ?? '',
        stuk.brief?.sha256 ?? '',
        zaad,
        methode,
      ]),
    );
  },
});
