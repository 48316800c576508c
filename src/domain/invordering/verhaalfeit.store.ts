import { toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { Read, Write } from '@/platform/tenant';
import { OPDRACHTSOORTEN, type Verhaalfeit, type Verhaalfeitsoort, VOORSTELSOORTEN } from './verhaalfeit';

/** What was written down about one claim, the first first. */
export async function loadVerhaalfeiten(
  { db }: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Verhaalfeit[]> {
  const rijen = await db.verhaalfeit.findMany({ where: { gemeenteId, aanslagId }, orderBy: [...VOLGORDE] });
  return rijen.map(feitVan);
}

const VOLGORDE = [{ dag: 'asc' }, { gemaaktOp: 'asc' }, { id: 'asc' }] as const;
const BIJ_OPDRACHT = [
  ...VOORSTELSOORTEN,
  ...OPDRACHTSOORTEN,
  'bevelopdracht',
  'beslagopdracht',
  'hernieuwd-bevel',
];

/** All that is of an assignment to a deurwaarder in a gemeente, in its order, with the aanslagen that they are about. */
export async function loadOpdrachtfeiten(
  { db }: Read,
  gemeenteId: number,
): Promise<{
  feiten: Verhaalfeit[];
  aanslagen: ReadonlyMap<string, { aanslagnummer: string; persoonId: string }>;
}> {
  const rijen = await db.verhaalfeit.findMany({
    where: { gemeenteId, soort: { in: BIJ_OPDRACHT } },
    include: { aanslag: { select: { aanslagnummer: true, persoonId: true } } },
    orderBy: [...VOLGORDE],
  });
  return {
    feiten: rijen.map(({ aanslag: _, ...rij }) => feitVan(rij)),
    aanslagen: new Map(rijen.map(({ aanslagId, aanslag }) => [aanslagId, aanslag])),
  };
}

type Rij = Omit<Verhaalfeit, 'soort' | 'dag' | 'centen' | 'kostenCenten'> & {
  gemeenteId: number;
  soort: string;
  dag: Date;
  centen: bigint | null;
  kostenCenten: bigint;
};

const feitVan = ({ gemeenteId: _, ...rij }: Rij): Verhaalfeit => ({
  ...rij,
  soort: rij.soort as Verhaalfeitsoort,
  dag: fromDatabaseDate(rij.dag),
  centen: rij.centen === null ? null : toCents(rij.centen),
  kostenCenten: toCents(rij.kostenCenten),
});

/** Writes one line. */
export async function insertVerhaalfeit({ db, gemeenteId }: Write, feit: Verhaalfeit): Promise<void> {
  await db.verhaalfeit.create({ data: { ...feit, dag: toDatabaseDate(feit.dag), gemeenteId } });
}
