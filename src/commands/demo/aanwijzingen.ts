import type { Voorstel } from '@/domain/aanwijzingen/aanwijzing';
import { listAanwijzingen } from '@/domain/aanwijzingen/aanwijzing.queries';
import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { readIn, writeKantoor } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

type Geval = Pick<Voorstel, 'vanaf' | 'tot' | 'besluitNummer' | 'besluitDatum'> & {
  euro: number;
  bevestigd: boolean;
};

/** Mandates to take off small amounts: one that is over, one that ends soon, one that waits for the second person. */
const gevallen = (vandaag: LocalDate): Geval[] => [
  {
    vanaf: toLocalDate('2024-06-01'),
    tot: toLocalDate('2025-06-01'),
    besluitNummer: 'DB 2024-12',
    besluitDatum: toLocalDate('2024-05-13'),
    euro: 100,
    bevestigd: true,
  },
  {
    vanaf: toLocalDate('2025-06-01'),
    tot: addDays(vandaag, 22),
    besluitNummer: 'DB 2025-17',
    besluitDatum: toLocalDate('2025-05-19'),
    euro: 250,
    bevestigd: true,
  },
  {
    vanaf: addDays(vandaag, 22),
    tot: null,
    besluitNummer: 'DB 2026-40',
    besluitDatum: addDays(vandaag, -5),
    euro: 500,
    bevestigd: false,
  },
];

/** A mandate in its three stages at the first kantoor, beside what the seed gives. What is there is left alone. */
export async function fillAanwijzingen(): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
  const als = (subject: string, dag: LocalDate): Context => ({
    ...ctx,
    actor: { soort: 'medewerker', medewerkerId: staffId(kantoor.id, subject), naam: subject },
    now: new Date(`${dag}T10:00:00Z`),
  });
  const er = new Set((await readIn(ctx, [], listAanwijzingen)).map(({ besluitNummer }) => besluitNummer));
  const nieuw = gevallen(localDateOf(now())).filter(({ besluitNummer }) => !er.has(besluitNummer));
  for (const { euro, bevestigd, ...geval } of nieuw) {
    const dag = addDays(geval.besluitDatum, 1);
    const id = await writeKantoor(als(`beheerder-${kantoor.sleutel}`, dag), (write) =>
      proposeAanwijzing(write, {
        ...geval,
        medewerkerId: staffId(kantoor.id, `medewerker-heffen-${kantoor.sleutel}`),
        functie: 'ambtenaar',
        soorten: ['vermindering'],
        gemeenteId: null,
        grensCenten: toCents(euro * 100),
      }),
    );
    if (!bevestigd) continue;
    await writeKantoor(als(`beheerder-2-${kantoor.sleutel}`, addDays(dag, 1)), (write) =>
      decideAanwijzing(write, { id, versie: 1, besluit: 'bevestigen' }),
    );
  }
  return nieuw.length;
}
