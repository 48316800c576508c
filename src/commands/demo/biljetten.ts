import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { markGelezen } from '@/domain/documenten/mark-gelezen';
import { stopRendering } from '@/domain/documenten/render-document';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';

/** Posted some days before the dagtekening, so that they are there in time. */
const MOMENT = new Date('2026-02-24T09:00:00Z');
/** When the half of the demo persons that opens its letters did so. */
const GELEZEN = new Date('2026-03-01T19:30:00Z');
/** Of each gemeente so many beside those of the demo persons; the others are made when somebody opens them. */
const EERSTE = 50;
const PER_KEER = 25;

/** Makes and posts the biljetten that a visitor looks at first. What is there is skipped. */
export async function makeDemoBiljetten(): Promise<void> {
  try {
    for (const kantoor of KANTOREN) {
      const ctx = {
        ...(await systemContext('demo', 'aanslagruns', { kantoorId: kantoor.id })),
        now: MOMENT,
      };
      for (const { gemeenteId, naam } of ctx.gemeenten) {
        const gemaakt = await makeInGemeente(ctx, gemeenteId);
        if (gemaakt > 0) console.info(`  ${gemaakt} biljetten in ${naam}`);
        await readInGemeente(ctx, gemeenteId);
      }
    }
  } finally {
    stopRendering();
  }
}

/** Every second demo person, in the order of their list, has read his biljet; to the others it is new. */
async function readInGemeente(ctx: Context, gemeenteId: number): Promise<void> {
  const lezers = sleutelsVan(ctx).filter((_, at) => at % 2 === 1);
  const biljetten = await readIn(ctx, [gemeenteId], ({ db }) =>
    db.document.findMany({
      where: { gemeenteId, soort: 'aanslagbiljet', persoon: { sleutel: { in: lezers } } },
      select: { id: true, persoonId: true },
    }),
  );
  for (const { id, persoonId } of biljetten) {
    const gemeenten = ctx.gemeenten.map((g) => (g.gemeenteId === gemeenteId ? { ...g, persoonId } : g));
    await writeIn({ ...ctx, gemeenten, now: GELEZEN }, gemeenteId, (write) => markGelezen(write, id));
  }
}

/** The demo persons of a kantoor, in the order of their list. */
const sleutelsVan = ({ kantoorId }: Context): string[] =>
  readPersonen().flatMap((p) => {
    const nummer = p.bsn ?? p.rsin;
    return nummer ? [persoonSleutel(kantoorId, nummer)] : [];
  });

async function makeInGemeente(ctx: Context, gemeenteId: number): Promise<number> {
  const ids = await readIn(ctx, [gemeenteId], async ({ db }) => {
    const zonder = { gemeenteId, documenten: { none: {} } };
    const bekenden = await db.aanslag.findMany({
      where: { ...zonder, persoon: { sleutel: { in: sleutelsVan(ctx) } } },
      select: { id: true },
    });
    // Counted with what is there: a second start makes no further ones.
    const eerste = await db.aanslag.findMany({
      where: { gemeenteId },
      // By number: ids are drawn anew at each start, and what a demo shows is not.
      orderBy: { aanslagnummer: 'asc' },
      take: EERSTE,
      select: { id: true, documenten: { select: { id: true } } },
    });
    const open = eerste.filter((aanslag) => aanslag.documenten.length === 0);
    return [...new Set([...bekenden, ...open].map((aanslag) => aanslag.id))];
  });
  let gemaakt = 0;
  for (let van = 0; van < ids.length; van += PER_KEER) {
    const keer = ids.slice(van, van + PER_KEER);
    const uitkomst = await makeAanslagbiljetten(ctx, gemeenteId, keer, { runId: null, verzenden: true });
    gemaakt += uitkomst.gemaakt.length;
    for (const { reden, melding } of uitkomst.uitval) console.error(`  ${reden}: ${melding}`);
  }
  return gemaakt;
}
