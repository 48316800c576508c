import { testId } from '@tests/support/two-tenants';
import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { getBezwaarresultaat, listBezwaarresultaat } from '@/domain/rapportages/bezwaarresultaat.queries';
import { countDoorverbonden, getContactTelling } from '@/domain/rapportages/contacten.queries';
import { getFoutentelling } from '@/domain/rapportages/eigen-fout.queries';
import { getHeffing, listBelastingjaren, listHeffingPerKlasse } from '@/domain/rapportages/heffing.queries';
import { listHeffingPerMaand } from '@/domain/rapportages/heffing-verloop.queries';
import { getHeffingsstaat } from '@/domain/rapportages/heffingsstaat.queries';
import { getIncassonormen, getInning, listInning } from '@/domain/rapportages/inning.queries';
import { getOninbaarstaat } from '@/domain/rapportages/oninbaar.queries';
import { parsePeriode } from '@/domain/rapportages/periode';
import { getSteekproef } from '@/domain/rapportages/steekproef.queries';
import { loadBewijs } from '@/domain/rapportages/steekproefbewijs.queries';
import { countStilte, listStilte } from '@/domain/rapportages/stilte.queries';
import { getVerzending } from '@/domain/rapportages/verzending.queries';
import { countZaken, getZaakTelling } from '@/domain/rapportages/zaken.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Case, reading } from './case';

const november = parsePeriode('2026-11');
if (!november) throw new Error('2026-11 is a period');
const dag = toLocalDate('2026-11-10');
const jaar = parsePeriode('2026');
if (!jaar) throw new Error('2026 is a period');

export const cases: readonly Case[] = [
  {
    of: 'rapportages/heffing-verloop.queries.ts listHeffingPerMaand',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listHeffingPerMaand(read, 2026)),
  },
  {
    of: 'rapportages/contacten.queries.ts countDoorverbonden',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => countDoorverbonden(read, november)),
  },
  {
    of: 'rapportages/heffing.queries.ts listBelastingjaren',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listBelastingjaren(read)),
  },
  {
    of: 'rapportages/heffing.queries.ts getHeffing',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getHeffing(read, 2026)),
  },
  {
    of: 'rapportages/heffing.queries.ts listHeffingPerKlasse',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listHeffingPerKlasse(read, 2026)),
  },
  {
    of: 'rapportages/verzending.queries.ts getVerzending',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getVerzending(read, 2026)),
  },
  {
    of: 'rapportages/contacten.queries.ts getContactTelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getContactTelling(read, november)),
  },
  {
    of: 'rapportages/beloften.queries.ts getBelofteTelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getBelofteTelling(read, november)),
  },
  {
    of: 'rapportages/zaken.queries.ts countZaken',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => countZaken(read, november)),
  },
  {
    of: 'rapportages/zaken.queries.ts getZaakTelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getZaakTelling(read, november)),
  },
  {
    of: 'rapportages/heffingsstaat.queries.ts getHeffingsstaat',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getHeffingsstaat(read, dag)),
  },
  {
    of: 'rapportages/stilte.queries.ts listStilte',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => [
      ...(await listStilte(read, of.gemeente.id, { dag, metReden: true })),
      ...(await listStilte(read, of.gemeente.id, { dag, metReden: false })),
    ]),
  },
  {
    of: 'rapportages/stilte.queries.ts countStilte',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => {
      const { zonderReden, metReden } = await countStilte(read, of.gemeente.id, dag);
      return zonderReden + metReden === 0 ? [] : { zonderReden, metReden };
    }),
  },
  {
    of: 'rapportages/steekproef.queries.ts getSteekproef',
    scope: 'gemeente',
    answer: 'own',
    ask: reading(async (read) => {
      const vraag = { methode: 'geldeenheid', aantal: 25, zaad: 'proef', periode: jaar } as const;
      const boekingen = await getSteekproef(read, { ...vraag, bron: 'boekingen' });
      return { boekingen, stappen: await getSteekproef(read, { ...vraag, bron: 'stappen' }) };
    }),
  },
  {
    of: 'rapportages/steekproefbewijs.queries.ts loadBewijs',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      loadBewijs(read, of.gemeente.id, 'boekingen', new Map([[testId(`boeking ${of.gemeente.sleutel}`), 1]])),
    ),
  },
  {
    of: 'rapportages/oninbaar.queries.ts getOninbaarstaat',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getOninbaarstaat(read, jaar)),
  },
  {
    of: 'rapportages/inning.queries.ts getIncassonormen',
    scope: 'gemeente',
    answer: 'own',
    ask: reading(async (read) => (await getIncassonormen(read)).maanden),
  },
  {
    of: 'rapportages/inning.queries.ts getInning',
    scope: 'gemeente',
    answer: 'own',
    ask: reading(async (read) => (await getInning(read, dag, [12, 24, 36])).tellingen),
  },
  {
    of: 'rapportages/inning.queries.ts listInning',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listInning(read, { cohort: '2026', uitkomst: 'open', dag })),
  },
  {
    of: 'rapportages/bezwaarresultaat.queries.ts getBezwaarresultaat',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getBezwaarresultaat(read, jaar)),
  },
  {
    of: 'rapportages/eigen-fout.queries.ts getFoutentelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getFoutentelling(read, jaar)),
  },
  {
    of: 'rapportages/bezwaarresultaat.queries.ts listBezwaarresultaat',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listBezwaarresultaat(read, jaar, { wat: 'ontvangen' })),
  },
];
