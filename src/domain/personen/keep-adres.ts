import { newId, type Read, type Write } from '@/platform/tenant';
import type { Adres, AdresRegel, BuitenlandsAdres } from './persoon';

/** The address as it is known in this gemeente, or a new row of it. Answers its id. */
export const keepAdres = (write: Write, adres: Adres): Promise<string> =>
  'land' in adres ? keepBuitenland(write, adres) : keepBinnenland(write, adres);

async function keepBinnenland({ db, gemeenteId }: Write, adres: AdresRegel): Promise<string> {
  const { postcode, huisnummer, huisletter, straat, woonplaats } = adres;
  const toevoeging = adres.toevoeging.toUpperCase();
  const zelfde = { gemeenteId, huisnummer, huisletter, toevoeging };
  const bekend = await db.adres.findFirst({
    // Without a postcode the street tells it.
    where: postcode === null ? { ...zelfde, postcode, straat, woonplaats } : { ...zelfde, postcode },
    select: { id: true },
  });
  if (bekend) return bekend.id;
  const id = newId();
  const schrijfwijze = toevoeging === adres.toevoeging ? null : adres.toevoeging;
  await db.adres.create({ data: { ...zelfde, id, postcode, schrijfwijze, straat, woonplaats } });
  return id;
}

/** As the file of personen knows one: the same lines are one address, and its id follows from them. */
export async function findBuitenlandsId(
  { db }: Read,
  gemeenteId: number,
  { land, regels }: { land: string; regels: readonly string[] },
): Promise<string> {
  const [regel1 = null, regel2 = null, regel3 = null] = regels;
  const [rij] = await db.$queryRaw<{ id: string }[]>`
    select md5(${gemeenteId}::int || ':' || concat_ws('|', 'buitenland', ${land}::text, ${regel1}::text, ${regel2}::text,
      ${regel3}::text))::uuid::text as id`;
  if (!rij) throw new Error('A statement without a table answers one row');
  return rij.id;
}

async function keepBuitenland(write: Write, adres: BuitenlandsAdres): Promise<string> {
  const { gemeenteId } = write;
  const id = await findBuitenlandsId(write, gemeenteId, adres);
  const [regel1 = null, regel2 = null, regel3 = null] = adres.regels;
  await write.db.adres.createMany({
    data: [{ gemeenteId, id, land: adres.land, regel1, regel2, regel3 }],
    skipDuplicates: true,
  });
  return id;
}
