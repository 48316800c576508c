import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import type { UitbetaalrekeningModel } from '@/generated/prisma/models';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Rekeningstatus, Uitbetaalrekening } from './uitbetaalrekening';

export const toRekening = ({ gemeenteId: _, ...rij }: UitbetaalrekeningModel): Uitbetaalrekening => ({
  ...rij,
  bron: rij.bron as Uitbetaalrekening['bron'],
  kanaal: rij.kanaal as Uitbetaalrekening['kanaal'],
  controle: rij.controle as Uitbetaalrekening['controle'],
  status: rij.status as Rekeningstatus,
});

/** One by one, whoever gives an account for this person; how he is called. Throws NotFound. */
export async function lockPersoonNaam({ db, gemeenteId }: Write, persoonId: string): Promise<string> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('uitbetaalrekening'), hashtext(${persoonId}))`;
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: NAAMVELDEN,
  });
  if (!rij) throw new NotFound();
  return aanschrijfnaam(rij);
}

/** The account that a person gave last, or null. */
export async function loadNieuwsteRekening(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Uitbetaalrekening | null> {
  const rij = await db.uitbetaalrekening.findFirst({
    where: { gemeenteId, persoonId },
    orderBy: { volgnummer: 'desc' },
  });
  return rij && toRekening(rij);
}

/** The account of a person that money may go to, the one that he gave last; null when there is none. */
export async function loadBruikbaarIban(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<string | null> {
  const rij = await db.uitbetaalrekening.findFirst({
    where: { gemeenteId, persoonId, status: { in: ['bruikbaar', 'akkoord'] } },
    orderBy: { volgnummer: 'desc' },
    select: { iban: true },
  });
  return rij?.iban ?? null;
}

/** One account with the version that was looked at, held until the end. Throws NotFound, Stale. */
export async function lockRekening(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Uitbetaalrekening> {
  await db.$queryRaw`select 1 from uitbetaalrekening where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.uitbetaalrekening.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toRekening(rij);
}

export async function insertRekening({ db, gemeenteId }: Write, rij: Uitbetaalrekening): Promise<void> {
  await db.uitbetaalrekening.create({ data: { ...rij, gemeenteId } });
}

/** Writes what became of an account. */
export async function saveRekening(
  { db, gemeenteId }: Write,
  voor: Uitbetaalrekening,
  meer: Partial<Uitbetaalrekening>,
): Promise<void> {
  const { count } = await db.uitbetaalrekening.updateMany({
    where: { gemeenteId, id: voor.id, versie: voor.versie },
    data: { ...meer, versie: voor.versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** The account from which an aanslag of this person was paid last, or null: of the bank itself, in this kantoor. */
export async function loadBetaaldVan(
  { db, ctx }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<string | null> {
  const [rij] = await db.$queryRaw<{ iban: string }[]>`
    select o.tegenrekening as iban
    from aanslag a
    join ontvangst o on o.kantoor_id = ${ctx.kantoorId} and o.betalingskenmerk = a.betalingskenmerk
    where a.gemeente_id = ${gemeenteId} and a.persoon_id = ${persoonId}::uuid and o.tegenrekening is not null
      and o.bedrag_centen > 0 and o.status = 'verwerkt'
    order by o.boekdatum desc, o.id limit 1`;
  return rij?.iban ?? null;
}

/** One audit line about an account; the number itself stands in no log. */
export const auditRekening = (write: Write, handeling: string, id: string, na: object): Promise<void> =>
  write.audit({
    handeling: `uitbetaalrekening.${handeling}`,
    onderwerp: { soort: 'uitbetaalrekening', id },
    voor: null,
    na,
    bewaarklasse: 'betalingen',
  });
