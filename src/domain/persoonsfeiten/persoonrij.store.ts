import { findBuitenlandsId } from '@/domain/personen/keep-adres';
import { zoeknaamOf } from '@/domain/personen/zoeknaam';
import { Prisma } from '@/generated/prisma/client';
import { toDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
import { newId, type Read, type Write } from '@/platform/tenant';
import { geborenKolommen, type NieuwAdres, type NieuwPersoon } from './persoonsfeit';

/** Which person this form made before, and of what content; null for a form that is new. One at a time per key. */
export async function findFormulier(
  { db, gemeenteId }: Write,
  clientSleutel: string,
): Promise<{ persoonId: string; inhoudHash: string | null } | null> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`persoon:${clientSleutel}`}), ${gemeenteId}::int)`;
  return db.persoonsfeit.findFirst({
    where: { gemeenteId, clientSleutel },
    select: { persoonId: true, inhoudHash: true },
  });
}

/** The id that an address has here, or null for one in the Netherlands that nobody knows. */
export async function findAdresId(read: Read, gemeenteId: number, adres: NieuwAdres): Promise<string | null> {
  if ('land' in adres) return findBuitenlandsId(read, gemeenteId, adres);
  const { postcode, huisnummer, huisletter, toevoeging } = adres;
  const sleutel = { gemeenteId, postcode, huisnummer, huisletter, toevoeging: toevoeging.toUpperCase() };
  const rij = await read.db.adres.findUnique({
    where: { gemeenteId_postcode_huisnummer_huisletter_toevoeging: sleutel },
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** Makes the row with its address. Its key is of nobody else: who has no number cannot be found in another gemeente. */
export async function insertPersoon(
  { db, gemeenteId, ctx }: Write,
  { aard: _, bron: __, geboren, ...naam }: NieuwPersoon,
  soort: 'natuurlijk' | 'niet-natuurlijk',
  adres: { id: string; waarde: NieuwAdres; soort: 'woon' | 'vestiging' | 'post'; vanaf: LocalDate },
): Promise<string> {
  const id = newId();
  const { geboortedatum, geboorteOnvolledig } = geborenKolommen(geboren);
  await db.persoon.create({
    data: {
      ...naam,
      ...{ gemeenteId, id, soort, geboorteOnvolledig, bijgewerktOp: ctx.now },
      sleutel: sha256(`zonder nummer ${id}`),
      zoeknaam: zoeknaamOf(naam),
      geboortedatum: geboortedatum && toDatabaseDate(geboortedatum),
    },
  });
  if ('land' in adres.waarde) {
    const [regel1 = null, regel2 = null, regel3 = null] = adres.waarde.regels;
    const { land } = adres.waarde;
    await db.adres.createMany({
      data: [{ gemeenteId, id: adres.id, land, regel1, regel2, regel3 }],
      skipDuplicates: true,
    });
  }
  await db.persoonAdres.create({
    data: {
      ...{ gemeenteId, id: newId(), persoonId: id, adresId: adres.id, soort: adres.soort },
      vanaf: toDatabaseDate(adres.vanaf),
    },
  });
  return id;
}

/** Who has this number here, where somebody has. */
export async function findBijSleutel(
  { db }: Read,
  gemeenteId: number,
  sleutel: string,
): Promise<string | null> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_sleutel: { gemeenteId, sleutel } },
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** Gives a row its number, and with it the key that links it to the other gemeenten. Throws Refused where another got it. */
export async function saveNummer(
  { db, gemeenteId, ctx }: Write,
  persoonId: string,
  { sleutel, nummerVersleuteld }: { sleutel: string; nummerVersleuteld: Uint8Array<ArrayBuffer> },
): Promise<void> {
  try {
    await db.persoon.update({
      where: { gemeenteId_id: { gemeenteId, id: persoonId } },
      data: { sleutel, nummerVersleuteld, versie: { increment: 1 }, bijgewerktOp: ctx.now },
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refused('persoonsfeit.fout.nummer-bekend', {}, 'nummer');
    throw error;
  }
}
