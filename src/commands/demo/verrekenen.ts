import { setOffTegoed } from '@/domain/terugbetalingen/set-off-tegoed';
import { listVerrekenbaar, listVerrekeningen } from '@/domain/terugbetalingen/verrekening.queries';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

/** Where the demo sets off: where somebody was paid twice for who pays by incasso. */
const WAAR: Readonly<Record<string, string>> = { gbtwente: 'enschede' };

/** One person asks to have set off what he gets; others could. What is there is left alone. Answers how many were. */
export async function fillVerrekening(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'terugbetaling', { kantoorId });
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === WAAR[sleutel]);
    if (gemeente) made += await fillVerrekeningIn(ctx, gemeente.gemeenteId, sleutel);
  }
  return made;
}

/** The same in one gemeente. */
async function fillVerrekeningIn(ctx: Context, gemeenteId: number, kantoor: string): Promise<number> {
  const wie = asStaff(ctx, `invorderingsambtenaar-${kantoor}`, 'invorderingsambtenaar');
  const [gedaan, kan] = await readIn(wie, [gemeenteId], async (read) => [
    await listVerrekeningen(read, gemeenteId),
    await listVerrekenbaar(read, gemeenteId),
  ]);
  // Of some on this list the money is in an order, or somebody else is over what they own: which ones differs by the day.
  const eerste = kan.find(
    ({ tegoeden, waaromNiet }) =>
      waaromNiet === null && tegoeden.every(({ opdrachtId }) => opdrachtId === null),
  );
  if (gedaan.length > 0 || !eerste) return 0;
  const { persoonId } = eerste;
  await writeIn(wie, gemeenteId, (write) => setOffTegoed(write, { persoonId, opVerzoek: true }));
  return 1;
}
