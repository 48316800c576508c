import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import type pg from 'pg';
import type { Context } from '@/platform/context';
import { keyToWrite, seal } from '@/platform/data-key';
import { type Write, writeIn } from '@/platform/tenant';

/** People of whom something is past its term, and what keeps some of it. */
const { a } = twoTenants;
export const mens = (wie: string) => testId(`vernietig ${wie}`);
export const bericht = (wie: string) => testId(`vernietig bericht ${wie}`);
export const bijlage = (wie: string) => testId(`vernietig bijlage ${wie}`);
export const zaaknummer = (wie: string) => `Z2010.${wie}`;

export async function addMens(client: pg.ClientBase, wie: string, dag = '2015-03-10 09:00Z'): Promise<void> {
  await client.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, geboortedatum, bijgewerkt_op)
      values ($1, $2, $3, 'natuurlijk', 'A.', $4, $4, '1980-05-05', '2026-01-01')`,
    [a.id, mens(wie), testSleutel(`vernietig ${wie}`), wie],
  );
  await client.query(
    `insert into statusbericht (gemeente_id, id, persoon_id, soort, onderwerp_id, stand, moment)
      values ($1, $2, $3, 'vraag', $2, 'beantwoord', $4)`,
    [a.id, bericht(wie), mens(wie), dag],
  );
}

/** A case of somebody; `fase` afgehandeld or open. Leaves no message of its own. */
export async function addZaak(
  client: pg.ClientBase,
  wie: string,
  { soort, fase, op }: { soort: string; fase: string; op: string },
): Promise<string> {
  const id = testId(`vernietig zaak ${wie}`);
  await client.query(
    `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
        inhoud_hash, gemaakt_door, gemaakt_op)
      values ($1, $2, $3, $4, $5, 'mijn', $6, $7, $6, $3, $3, 'proef', $6)`,
    [a.id, id, zaaknummer(wie), soort, mens(wie), op, fase],
  );
  await client.query('delete from statusbericht where gemeente_id = $1 and onderwerp_id = $2', [a.id, id]);
  return id;
}

/** A file of a case, sealed as the application does it, with a key of its own under that of zaken of 2010. */
export async function addBijlage(ctx: Context, wie: string, zaakId: string): Promise<void> {
  await writeIn(ctx, a.id, async (write: Write) => {
    const klasse = await keyToWrite(write.db, { gemeenteId: a.id, bewaarklasse: 'zaken', jaar: 2010 });
    const eigen = Buffer.alloc(32, 7);
    const op = new Date('2010-02-01T09:00:00Z');
    await write.db.bijlage.create({
      data: {
        ...{
          gemeenteId: a.id,
          id: bijlage(wie),
          onderwerpSoort: 'zaak',
          onderwerpId: zaakId,
          persoonId: mens(wie),
        },
        ...{ stand: 'ontvangt', standReden: 'onderweg', standOp: op, bewaarklasse: 'zaken', jaar: 2010 },
        naamVersleuteld: seal(eigen, Buffer.from('loonstrook.pdf')),
        sleutelVersleuteld: seal(klasse, eigen),
        gemaaktDoor: 'proef',
        gemaaktOp: op,
      },
    });
    const inhoud = Buffer.concat([Buffer.alloc(4), Buffer.from('%PDF-geheim')]);
    await write.db.bijlageDeel.create({
      data: { gemeenteId: a.id, bijlageId: bijlage(wie), volg: 0, inhoudVersleuteld: seal(eigen, inhoud) },
    });
    const vol = { soort: 'pdf', bytes: 11, delen: 1, sha256: 'a'.repeat(64) };
    const where = { gemeenteId_id: { gemeenteId: a.id, id: bijlage(wie) } };
    await write.db.bijlage.update({
      where,
      data: { ...vol, stand: 'quarantaine', standReden: 'niet-gescand' },
    });
    await write.db.bijlage.update({ where, data: { stand: 'vrij', standReden: 'schoon' } });
  });
}
