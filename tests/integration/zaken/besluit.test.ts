import { gemeenteId } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { listBesluiten } from '@/domain/zaken/dossier.queries';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { staffId } from '../../../prisma/seed/staff';
import { read, write } from '../contacten/arrange';
import { besluiter, maker, opened, openZaken } from './arrange';

let seeded: Awaited<ReturnType<typeof openZaken>>;
beforeAll(async () => {
  seeded = await openZaken(8);
});
afterAll(() => seeded.close());

const borne = gemeenteId('borne');
const IEMAND_ANDERS = staffId(1, 'heffingsambtenaar-gbtwente');
const MOTIVERING = 'De waarde is te hoog, zie het taxatieverslag.';

async function inBehandeling(sleutel: string) {
  const zaak = await opened(sleutel);
  await write(maker(), 'borne', (w) => moveZaak(w, { id: zaak.id }, 'in-behandeling'));
  return zaak;
}
const propose = (zaakId: string, motivering = MOTIVERING) =>
  write(maker(), 'borne', (w) =>
    proposeBesluit(w, { zaakId, soort: 'uitspraak', inhoud: { uitkomst: 'gegrond' }, motivering }),
  );
const decide = (
  id: string,
  door = besluiter(),
  besluit: 'genomen' | 'teruggegeven' = 'genomen',
  versie = 1,
) =>
  write(door, 'borne', (w) =>
    decideBesluit(w, { id, versie, besluit, toelichting: 'Kijk ook naar de oppervlakte.' }),
  );
const faseVan = async (id: string) => (await read(maker(), ['borne'], (r) => getZaak(r, borne, id)))?.fase;

describe('a decision by two', () => {
  test('proposed, given back with the reason, proposed again, taken: the case follows', async () => {
    const { id } = await inBehandeling('heen en weer');
    await decide(await propose(id), besluiter(), 'teruggegeven');
    expect(await faseVan(id)).toBe('in-behandeling');
    const tweede = await propose(id);
    expect(await faseVan(id)).toBe('besluit-gevraagd');
    await expect(decide(tweede, maker())).rejects.toMatchObject({ sleutel: 'zaken.fout.eigen-voorstel' });
    await decide(tweede);
    expect(await faseVan(id)).toBe('afgehandeld');
    const rijen = await read(maker(), ['borne'], (r) => listBesluiten(r, borne, id));
    expect(rijen.map((b) => b.stand).sort()).toEqual(['genomen', 'teruggegeven']);
  });

  test('without reasons, a second time, or on a case that nobody handles: refused, nothing half done', async () => {
    const { id } = await inBehandeling('geweigerd');
    await expect(propose(id, '   kort   ')).rejects.toMatchObject({ veld: 'motivering' });
    expect(await faseVan(id)).toBe('in-behandeling');
    await propose(id);
    await expect(propose(id)).rejects.toMatchObject({ sleutel: 'zaken.fout.fase' });
    const vers = await opened('net binnen');
    await expect(propose(vers.id)).rejects.toMatchObject({ sleutel: 'zaken.fout.fase' });
    expect(await read(maker(), ['borne'], (r) => listBesluiten(r, borne, vers.id))).toEqual([]);
  });

  test('of two who decide at the same moment one does', async () => {
    const { id } = await inBehandeling('tegelijk');
    const besluit = await propose(id);
    const uit = await Promise.allSettled([decide(besluit), decide(besluit, besluiter(), 'teruggegeven')]);
    expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
  });
});

test('the database holds it: no decision by its maker, no change of what was proposed or taken, by raw SQL', async () => {
  const { id } = await inBehandeling('database');
  const open = await propose(id);
  await withClient(seeded.database.appUrl, async (client) => {
    await client.query(
      `select set_config('app.kantoor', '1', false), set_config('app.gemeenten', '${borne}', false), set_config('app.gemeente', '${borne}', false)`,
    );
    const set = (what: string) =>
      client.query(`update besluit set ${what} where gemeente_id = ${borne} and id = '${open}'`);
    await expect(set(`inhoud = '{"uitkomst": "ongegrond"}'`)).rejects.toThrow(/does not change/);
    await expect(set(`motivering = 'iets heel anders'`)).rejects.toThrow(/does not change/);
    const taken = (wie: string) => `stand = 'genomen', besloten_op = now(), besloten_door = ${wie}`;
    await expect(set(taken('voorgesteld_door'))).rejects.toThrow(/tweede_persoon_besluit/);
    // The control: another may, and then nothing of it changes any more.
    expect((await set(taken(`'medewerker:${IEMAND_ANDERS}'`))).rowCount).toBe(1);
    await expect(set(`toelichting = 'achteraf'`)).rejects.toThrow(/does not change/);
    await expect(client.query(`delete from besluit where id = '${open}'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
