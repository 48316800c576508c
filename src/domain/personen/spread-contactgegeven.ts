import type { Context } from '@/platform/context';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import type { Contactsoort } from './contactgegeven';
import {
  BEWAARKLASSE,
  insertFeit,
  loadHuidig,
  lockContactgegevens,
  openFeit,
  replaceGegeven,
} from './contactgegeven.store';

type Bronfeit = {
  gemeenteId: number;
  feitId: string;
  soort: Contactsoort;
  gebeurtenis: 'vastgelegd' | 'bevestigd' | 'verwijderd';
  waarde: string | null;
  moment: Date;
  herkomst: 'inwoner' | 'frontoffice';
  sleutel: string;
};

const HOLDING = ['vastgelegd', 'bevestigd', 'verwijderd'];

/**
 * Tells the other gemeenten of the kantoor what was recorded in one of them, each in its own row and with the fact it
 * comes from (decision 3). May run again: a gemeente that knows it already is passed by. Answers how many were told.
 */
export async function spreadContactgegeven(
  ctx: Context,
  input: { bronGemeenteId: number; feitId: string },
): Promise<number> {
  const feit = await readBron(ctx, input);
  if (!feit) return 0;
  const others = ctx.gemeenten.map((g) => g.gemeenteId).filter((id) => id !== feit.gemeenteId);
  const rows = await readIn(ctx, others, (read) =>
    read.db.persoon.findMany({
      where: { gemeenteId: { in: others }, sleutel: feit.sleutel },
      select: { gemeenteId: true, id: true },
    }),
  );
  let told = 0;
  for (const row of rows)
    if (await writeIn(ctx, row.gemeenteId, (write) => apply(write, row.id, feit))) told += 1;
  return told;
}

async function readBron(
  ctx: Context,
  { bronGemeenteId: gemeenteId, feitId }: { bronGemeenteId: number; feitId: string },
): Promise<Bronfeit | null> {
  return readIn(ctx, [gemeenteId], async (read) => {
    const row = await read.db.contactfeit.findFirst({
      where: { gemeenteId, id: feitId },
      include: { persoon: { select: { sleutel: true } } },
    });
    if (!row || !HOLDING.includes(row.gebeurtenis)) return null;
    return {
      gemeenteId,
      feitId,
      soort: row.soort as Contactsoort,
      gebeurtenis: row.gebeurtenis as Bronfeit['gebeurtenis'],
      waarde: await openFeit(read, row),
      moment: row.moment,
      herkomst: row.door.startsWith('medewerker:') ? 'frontoffice' : 'inwoner',
      sleutel: row.persoon.sleutel,
    };
  });
}

async function apply(write: Write, persoonId: string, feit: Bronfeit): Promise<boolean> {
  const { db, gemeenteId } = write;
  const { soort, gebeurtenis, waarde, moment, herkomst } = feit;
  await lockContactgegevens(write, persoonId);
  const bron = { gemeenteId: feit.gemeenteId, feitId: feit.feitId };
  const known = await db.contactfeit.findFirst({
    where: { gemeenteId, bronGemeenteId: bron.gemeenteId, bronFeitId: bron.feitId },
    select: { id: true },
  });
  if (known) return false;
  // A job that came late: what was said here since holds.
  const newer = await db.contactfeit.findFirst({
    where: { gemeenteId, persoonId, soort, gebeurtenis: { in: HOLDING }, moment: { gt: moment } },
    select: { id: true },
  });
  const voor = await loadHuidig(write, persoonId, soort);
  await insertFeit(write, { persoonId, soort, gebeurtenis, waarde, moment, bron });
  if (!newer) {
    const bevestigdOp = gebeurtenis === 'bevestigd' ? moment : null;
    await replaceGegeven(write, { persoonId, soort, waarde, herkomst, bevestigdOp, bron });
  }
  await write.audit({
    handeling: 'contactgegeven.overgenomen',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { soort, waarde: voor?.waarde ?? null },
    na: { soort, waarde: newer ? (voor?.waarde ?? null) : waarde, bron },
    bewaarklasse: BEWAARKLASSE,
  });
  return true;
}
