import { z } from 'zod';
import { csvResponse, euroCell } from '@/app/csv-response';
import { showMoment } from '@/app/words';
import { maandText } from '@/domain/grootboek/maand';
import { getMaandoverzicht } from '@/domain/grootboek/maandafsluiting.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { standVan, tegenTekst, words } from '../../../maandafsluiting-words';

const KOLOMMEN = [
  'maand',
  'stand',
  'boekingen',
  'debet',
  'credit',
  'debiteuren',
  'voorgesteld',
  'besloten',
  'tegen',
] as const;

/** The months of the books of one gemeente as CSV, the same figures as on the page. Holds no data of citizens. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente } }) => {
    const { maanden, namen } = await readIn(ctx, gemeenten, async (read) => ({
      maanden: (await getMaandoverzicht(read, gemeenten[0] ?? 0)).maanden,
      namen: await getMedewerkerNamen(read),
    }));
    const door = (actor: string | null | undefined, op: Date | null | undefined) =>
      actor && op
        ? words('door', {
            naam: nameActor(namen, actor) ?? words('onbekend'),
            moment: showMoment(op),
          })
        : '';
    return csvResponse(
      `maanden-${gemeente}`,
      KOLOMMEN.map((k) => words(`kolommen.${k}`)),
      maanden.map((m) => [
        maandText(m.maand),
        words(`stand.${standVan(m)}`),
        m.boekingen,
        euroCell(m.debetCenten),
        euroCell(m.creditCenten),
        euroCell(m.debiteurenCenten),
        door(m.afsluiting?.voorgesteldDoor, m.afsluiting?.voorgesteldOp),
        door(m.afsluiting?.beslotenDoor, m.afsluiting?.beslotenOp),
        tegenTekst(m.tegen),
      ]),
    );
  },
});
