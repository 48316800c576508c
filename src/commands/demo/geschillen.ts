import { type Geschilstap, OVERLEG_MAANDEN } from '@/domain/gemeenten/geschil';
import { openGeschil, recordGeschilstap } from '@/domain/gemeenten/record-geschil';
import { localDateOf, now } from '@/platform/clock';
import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import { writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { ochtend, staff } from './bezwaren';

type Stap = { soort: Geschilstap; na: number; tekst: string; kenmerk?: string };
type Demo = { gemeente: string; met: string; maanden: number; tekst: string; stappen: readonly Stap[] };

/** One that must go to the committee now, one about which it advised, and one that was solved. */
const GESCHILLEN: readonly Demo[] = [
  {
    gemeente: 'hengelo',
    met: 'het bestuur van GBTwente',
    maanden: OVERLEG_MAANDEN + 1,
    tekst: 'Welke kosten van het serviceteam vallen onder de bijdrage van de gemeente?',
    stappen: [
      { soort: 'overleg', na: 21, tekst: 'Gesprek met de directeur. Beide partijen rekenen het na.' },
    ],
  },
  {
    gemeente: 'borne',
    met: 'de gemeente Hengelo',
    maanden: OVERLEG_MAANDEN + 3,
    tekst: 'Wie betaalt voor de objecten op de grens van beide gemeenten?',
    stappen: [
      { soort: 'overleg', na: 30, tekst: 'De wethouders spraken elkaar. Zij werden het niet eens.' },
      { soort: 'naar-commissie', na: 100, tekst: 'Met de stukken van beide gemeenten.' },
      {
        soort: 'advies',
        na: 135,
        tekst: 'Verdeel de kosten naar het aantal objecten.',
        kenmerk: 'GC 2026-01',
      },
    ],
  },
  {
    gemeente: 'haarlem',
    met: 'het bestuur van Cocensus',
    maanden: 2,
    tekst: 'De dag waarop de aanslagen van volgend jaar worden verstuurd.',
    stappen: [{ soort: 'opgelost', na: 40, tekst: 'De aanslagen gaan twee weken later uit.' }],
  },
];

/** Disputes of the demo, each on the days on which it would have happened, seen from `moment`. What is there is left alone. */
export async function fillGeschillen(moment = now()): Promise<number> {
  let added = 0;
  for (const demo of GESCHILLEN) if (await add(demo, moment)) added += 1;
  return added;
}

async function add(
  { gemeente: sleutel, met, maanden, tekst, stappen }: Demo,
  moment: Date,
): Promise<boolean> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
  if (!gemeente) return false;
  const vandaag = localDateOf(moment);
  const begin = addMonths(vandaag, -maanden);
  const opDag = (dag: LocalDate) =>
    staff({ kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id }, 'directeur', ochtend(dag));
  // All of one dispute in one transaction: killed halfway nothing of it is there.
  return writeIn(opDag(vandaag), gemeente.id, async (write) => {
    const al = await write.db.geschilregel.count({ where: { gemeenteId: write.gemeenteId } });
    if (al > 0) return false;
    const geschilId = await openGeschil(write, { met, dag: begin, tekst });
    for (const { na, kenmerk = null, ...stap } of stappen)
      await recordGeschilstap(write, { ...stap, geschilId, kenmerk, dag: addDays(begin, na) });
    return true;
  });
}
