import { csvResponse, identifierCell } from '@/app/csv-response';
import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { zaakWords as words } from '@/app/zaken/zaken-words';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { listZaakplaatsen } from '@/domain/zaken/werkvoorraad.queries';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';
import { localDateOf } from '@/platform/clock';
import { readQuery, route } from '@/platform/route';
import { type Read, readIn } from '@/platform/tenant';
import { type WerkFilter, werkFilter } from '../filter';

const KOLOMMEN = ['nummer', 'soort', 'gemeente', 'fase', 'vervolg', 'ontvangen', 'behandelaar'] as const;

async function loadRegels(read: Read, { soort, fase, wie }: WerkFilter) {
  const { actor } = read.ctx;
  const ik = actor.soort === 'medewerker' ? actor.medewerkerId : '';
  const waar = read.gemeenten.flatMap((gemeenteId) =>
    ZAAKSOORTEN.filter(
      (een) => maySeeZaak(read.ctx, gemeenteId, een) && (soort === undefined || een === soort),
    ).map((een) => ({ gemeenteId, soort: een })),
  );
  const bij = wie === 'mij' ? [ik] : wie === 'niemand' ? [null] : undefined;
  const namen = await readNamen(read);
  return (await listZaakplaatsen(read, { waar, fase, bij }, null)).map((zaak) => ({
    ...zaak,
    behandelaar: zaak.behandelaarId === null ? words('werk.niemand') : (namen.get(zaak.behandelaarId) ?? ''),
  }));
}

/** The worklist of cases as it was chosen, all of it: numbers and colleagues, nobody whom it is about. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'set' },
  doel: 'zaken-behandelen',
  handle: async ({ ctx, gemeenten }, { request }) => {
    const filter = werkFilter.parse(readQuery(request));
    const zaken = await readIn(ctx, gemeenten, (read) => loadRegels(read, filter));
    return csvResponse(
      `${words('werk.bestand')}-${localDateOf(ctx.now)}`,
      KOLOMMEN.map((kolom) => words(`werk.${kolom}`)),
      zaken.map((zaak) => [
        identifierCell(zaak.zaaknummer),
        words(`soort.${zaak.soort}`),
        ctx.gemeenten.find((g) => g.gemeenteId === zaak.gemeenteId)?.naam ?? '',
        words(`werk.fasen.${zaak.fase}`),
        zaak.vervolgOp ?? '',
        localDateOf(zaak.ontvangenOp),
        zaak.behandelaar,
      ]),
    );
  },
});
