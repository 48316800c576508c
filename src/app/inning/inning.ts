import { showDate, wordsOfInning as words } from '@/app/words';
import { listOpenPerMaand } from '@/domain/invordering/open-euro.queries';
import { type Cohort, type Meetpunt, type Oordeel, reconcileInning } from '@/domain/rapportages/inning';
import { getIncassonormen, getInning } from '@/domain/rapportages/inning.queries';
import { type Cents, formatCents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';

/** What was collected of each aanslagregeling of one gemeente, as board and innen both read it (L-01). Three statements. */
export async function loadInning(read: Read) {
  const dag = localDateOf(read.ctx.now);
  const { normOp, maanden } = await getIncassonormen(read);
  const { tellingen, kosten } = await getInning(read, dag, maanden);
  const vakken = (await listOpenPerMaand(read, read.gemeenten[0] ?? 0, dag)).filter(
    (v) => v.vak !== 'tegoed',
  );
  const perMaand = new Map<string, Cents>();
  for (const v of vakken) perMaand.set(v.maand, sumCents([perMaand.get(v.maand) ?? 0n, v.bedrag]));
  return {
    meting: { normOp, maanden, dag },
    tellingen,
    vakken,
    verschillen: reconcileInning(tellingen, kosten, perMaand).map(({ maand, wat, centen }) =>
      words('inning.verschil', {
        cohort: cohortNaam(maand),
        wat: words(`inning.wat.${wat}`),
        bedrag: formatCents(centen),
      }),
    ),
  };
}
export type Inning = Awaited<ReturnType<typeof loadInning>>;

/** The buckets of a cohort with what they hold together. */
export function vakkenIn({ vakken }: Inning, cohort: string) {
  const samen = new Map<string, Inning['vakken'][number]>();
  for (const v of vakken.filter(({ maand }) => maand === cohort || maand.startsWith(`${cohort}-`))) {
    const eerder = samen.get(v.vak);
    samen.set(v.vak, {
      ...v,
      aanslagen: v.aanslagen + (eerder?.aanslagen ?? 0),
      bedrag: sumCents([v.bedrag, eerder?.bedrag ?? 0n]),
    });
  }
  return [...samen.values()].toSorted((x, y) => (x.bedrag > y.bedrag ? -1 : x.bedrag < y.bedrag ? 1 : 0));
}

/** A cohort as it stands in an address: a year or a month of dagtekening. */
export const COHORT = /^20\d{2}(-(0[1-9]|1[0-2]))?$/;

/** "2026" or "februari 2026". */
export const cohortNaam = (sleutel: string): string => showDate(sleutel);

/** "95 %" or "99,5 %" for 995 thousandths. */
export const promilleTekst = (promille: number): string =>
  `${(promille / 10).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} %`;

export const TOON: Readonly<Record<Oordeel, 'goed' | 'letop' | 'info'>> = {
  gehaald: 'goed',
  'niet-gehaald': 'letop',
  loopt: 'info',
  later: 'info',
  'zonder-norm': 'info',
};

/** What one measurement says, as words: also without the bar. */
export function puntTekst(punt: Meetpunt): string {
  if (punt.oordeel === 'later' || punt.promille === null)
    return words('inning.later', { datum: showDate(punt.vanaf) });
  return promilleTekst(punt.promille);
}

/** What the report shows, in one sentence: the last aanslagregeling that is old enough, or how far the first is. */
export function conclusie(cohorten: readonly Cohort[]): string {
  for (const cohort of cohorten) {
    const rijp = cohort.punten.findLast((p) => p.oordeel !== 'loopt' && p.oordeel !== 'later');
    if (!rijp || rijp.promille === null) continue;
    const waarden = {
      cohort: cohortNaam(cohort.sleutel),
      deel: promilleTekst(rijp.promille),
      maanden: rijp.naMaanden,
    };
    if (rijp.norm === null) return words('inning.conclusieZonder', waarden);
    return words(rijp.oordeel === 'gehaald' ? 'inning.conclusieGehaald' : 'inning.conclusieNiet', {
      ...waarden,
      norm: promilleTekst(rijp.norm),
    });
  }
  const [eerste] = cohorten;
  const punt = eerste?.punten[0];
  if (!eerste || !punt || punt.promille === null) return '';
  return words('inning.conclusieLoopt', {
    cohort: cohortNaam(eerste.sleutel),
    deel: promilleTekst(punt.promille),
    maanden: punt.naMaanden,
    datum: showDate(punt.vanaf),
  });
}
