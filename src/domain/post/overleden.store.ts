import { Prisma } from '@/generated/prisma/client';
import type { Write } from '@/platform/tenant';

/** Which pieces are looked at: all that wait, or a part of an order that is in the making. */
export type Stukken = 'wachtend' | { opdrachtId: string; deel: number };

export type AanOverledene = {
  id: string;
  documentId: string;
  persoonId: string;
  soort: string;
  opdrachtId: string | null;
  /** The lines of the window. */
  adres: string[];
};

/** The pieces among these of somebody of whom is recorded that he died, held until the end of the transaction. */
export async function listAanOverledenen({ db, gemeenteId }: Write, waar: Stukken): Promise<AanOverledene[]> {
  const rijen = await db.$queryRaw<(Omit<AanOverledene, 'adres'> & { adres: unknown })[]>`
    select s.id, s.document_id as "documentId", d.persoon_id as "persoonId", s.soort, s.opdracht_id as "opdrachtId", b.adres
    from afdrukstuk s
      join document d on d.gemeente_id = s.gemeente_id and d.id = s.document_id
      join persoon p on p.gemeente_id = d.gemeente_id and p.id = d.persoon_id
      join bezorging b on b.gemeente_id = s.gemeente_id and b.id = s.bezorging_id
    where s.gemeente_id = ${gemeenteId} and p.overlijdensdatum is not null and ${piecesOf(waar)}
    order by s.id for update of s`;
  return rijen.map((rij) => ({ ...rij, adres: Array.isArray(rij.adres) ? rij.adres.map(String) : [] }));
}

const piecesOf = (waar: Stukken): Prisma.Sql =>
  waar === 'wachtend'
    ? Prisma.sql`s.opdracht_id is null and s.adresstop_id is null and s.uitval is null`
    : Prisma.sql`s.opdracht_id = ${waar.opdrachtId}::uuid and s.deel = ${waar.deel}::int and s.misdrukt_op is null`;
