import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { inhoudHashVan, planBesluit, renteSomVan, renteVan, somVan, uitvoerdagVan } from './terugbetaling';
import { auditTerugbetaling, loadRegels, lockOpdracht, saveOpdracht, saveRegel } from './terugbetaling.store';
import { REDEN_MIN } from './uitbetaalrekening';

type Welke = { id: string; versie: number };

/** Takes one refund out of an order that nobody decided on, with why. Throws NotFound, Stale, Refused. */
export async function takeOutTerugbetaling(
  write: Write,
  { regelId, reden, ...welke }: Welke & { regelId: string; reden: string },
): Promise<void> {
  const opdracht = await lockOpdracht(write, welke);
  if (opdracht.status !== 'voorgesteld') throw new Refused('terugbetaling.fout.al-besloten');
  if (reden.trim().length < REDEN_MIN) throw new Refused('terugbetaling.fout.reden', {}, 'reden');
  const regel = (await loadRegels(write, write.gemeenteId, opdracht.id)).find(({ id }) => id === regelId);
  if (!regel) throw new NotFound();
  if (regel.status !== 'voorgesteld') throw new Refused('terugbetaling.fout.al-uitgenomen');
  await saveRegel(write, regel, {
    status: 'uitgenomen',
    uitkomstReden: reden.trim(),
    uitkomstDoor: actorText(write.ctx.actor),
  });
  await auditTerugbetaling(write, 'uitnemen', { soort: 'terugbetaling', id: regelId }, { reden });
}

/**
 * The second person approves an order as it stands, by his aanwijzing and up to its limit, or refuses it; who proposed it
 * may take it back. What was approved is locked: amount, interest and account of each in one hash. Throws NotFound, Stale,
 * or Refused: his own, decided before, nothing in it, no reason, no aanwijzing, or an interest that is another by now
 * because the day to pay on is over.
 */
export async function decideOpdracht(
  write: Write,
  input: Welke & { besluit: 'goedkeuren' | 'afwijzen' | 'intrekken'; reden: string | null },
): Promise<void> {
  const opdracht = await lockOpdracht(write, input);
  const wie = actorText(write.ctx.actor);
  const staand = (await loadRegels(write, write.gemeenteId, opdracht.id)).filter(
    ({ status }) => status === 'voorgesteld',
  );
  const plan = planBesluit(opdracht, input.besluit, wie, staand.length);
  if (!plan.ok) throw new Refused(plan.reden);
  if (input.besluit === 'afwijzen' && (input.reden ?? '').trim().length < REDEN_MIN)
    throw new Refused('terugbetaling.fout.reden', {}, 'reden');
  const vandaag = localDateOf(write.ctx.now);
  const rente = (r: (typeof staand)[number]) => renteVan(r, uitvoerdagVan(opdracht, vandaag))?.centen;
  if (input.besluit === 'goedkeuren' && staand.some((r) => r.renteDelen && rente(r) !== r.renteCenten))
    throw new Refused('terugbetaling.fout.rente-gewijzigd');
  if (input.besluit === 'goedkeuren')
    await requireAanwijzing(write, {
      soort: 'terugbetaling',
      over: { soort: 'terugbetaalopdracht', id: opdracht.id },
      centen: somVan(staand),
    });
  await saveOpdracht(write, opdracht, {
    status: plan.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: input.reden,
    inhoudHash: input.besluit === 'goedkeuren' ? inhoudHashVan(opdracht, staand) : null,
  });
  for (const regel of staand)
    await saveRegel(write, regel, { status: input.besluit === 'goedkeuren' ? 'goedgekeurd' : 'afgewezen' });
  await auditTerugbetaling(
    write,
    input.besluit,
    { soort: 'terugbetaalopdracht', id: opdracht.id },
    {
      aantal: staand.length,
      bedragCenten: somVan(staand),
      renteCenten: renteSomVan(staand),
      reden: input.reden,
    },
  );
}
