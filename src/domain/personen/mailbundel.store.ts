import type { Write } from '@/platform/tenant';
import { finishMail, openMail, type TeVerzenden } from './mail.store';
import { BUNDELSOORTEN, wachtTot } from './mailbundel';

/** What goes in one mail; or how long it waits, because one went today already. */
export type Bundel = { mails: TeVerzenden[] } | { wachtMs: number };

/**
 * Takes all mails of these kinds that wait for one person, with this one in front; null when it goes with another, went, or
 * never will. The first that is taken takes the others along for good: the one that tries again after a worker was killed
 * finds the same.
 */
export async function takeBundel(write: Write, id: string, persoonId: string): Promise<Bundel | null> {
  const { db, gemeenteId, ctx } = write;
  // Two workers with two mails of one person meet here; the second finds what the first took.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`mailbundel:${persoonId}`}), ${gemeenteId}::int)`;
  const row = await db.mailbericht.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!row || (row.bundelId ?? id) !== id) return null;
  const soort = { in: [...BUNDELSOORTEN] };
  if (row.bundelId === null) {
    if (row.status !== 'wacht') return null;
    if (row.uiterlijk > ctx.now) {
      const tot = wachtTot(ctx.now, row.uiterlijk, await loadGegaan(write, persoonId));
      if (tot) return { wachtMs: tot.getTime() - ctx.now.getTime() };
    }
    await db.mailbericht.updateMany({
      where: { gemeenteId, persoonId, soort, status: 'wacht', bundelId: null },
      data: { bundelId: id },
    });
  }
  const rows = await db.mailbericht.findMany({
    where: { gemeenteId, bundelId: id, status: 'wacht' },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  for (const laat of rows.filter(({ uiterlijk }) => uiterlijk <= ctx.now))
    await finishMail(write, laat.id, 'verlopen');
  const mails = rows.filter(({ uiterlijk }) => uiterlijk > ctx.now).map((r) => openMail(write, r));
  const naar = mails.at(-1)?.naar;
  if (naar === undefined) return null;
  await db.mailbericht.updateMany({
    where: { gemeenteId, id: { in: mails.map((m) => m.id) } },
    data: { pogingen: { increment: 1 }, laatstePogingOp: ctx.now },
  });
  // To the address that was asked for last: whoever changed it meanwhile is not mailed where he no longer reads.
  return { mails: mails.map((mail) => ({ ...mail, naar })) };
}

/** When mails of these kinds went to this person, or were taken to go, in the last days. */
async function loadGegaan({ db, gemeenteId, ctx }: Write, persoonId: string): Promise<Date[]> {
  const sinds = new Date(ctx.now.getTime() - 2 * 86_400_000);
  const rows = await db.mailbericht.findMany({
    where: {
      gemeenteId,
      persoonId,
      soort: { in: [...BUNDELSOORTEN] },
      OR: [
        { status: 'verzonden', afgerondOp: { gte: sinds } },
        { status: 'wacht', bundelId: { not: null }, laatstePogingOp: { gte: sinds } },
      ],
    },
    select: { afgerondOp: true, laatstePogingOp: true },
  });
  return rows.flatMap(({ afgerondOp, laatstePogingOp }) => afgerondOp ?? laatstePogingOp ?? []);
}
