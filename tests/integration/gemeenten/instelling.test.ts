import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded, seedContext, seedMoment } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { decideInstellingvoorstel } from '@/domain/gemeenten/decide-instellingvoorstel';
import { endInstelling } from '@/domain/gemeenten/end-instelling';
import { briefcontactOp, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import {
  getGegevens,
  getInstelling,
  listGemeenten,
  listKantoorInstellingen,
} from '@/domain/gemeenten/gemeente.queries';
import { standVan } from '@/domain/gemeenten/instelling';
import type { Soort } from '@/domain/gemeenten/instelling.schema';
import { getWachtendVoorstel } from '@/domain/gemeenten/instellingvoorstel.queries';
import { bereikbaarOp } from '@/domain/gemeenten/openingstijden';
import { proposeInstelling, proposeIntrekking } from '@/domain/gemeenten/propose-instelling';
import { type SetInstelling, setInstelling } from '@/domain/gemeenten/set-instelling';
import { withdrawInstelling } from '@/domain/gemeenten/withdraw-instelling';
import { terugbeltermijn } from '@/law/dienstverlening/terugbeltermijn';
import { readAuditContent } from '@/platform/audit';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await openSeeded()));
afterAll(() => close());

const twente = seedContext('beheerder-gbtwente');
const tweede = seedContext('beheerder-2-gbtwente');
const cocensus = seedContext('serviceteam-cocensus', ['beheerder'], {}, 2);
const dag = toLocalDate;
const vandaag = localDateOf(seedMoment);
const [borne, enschede, haarlem] = ['borne', 'enschede', 'haarlem'].map(gemeenteId) as [
  number,
  number,
  number,
];

const gegevensOf = (ctx: Context, id: number) => readIn(ctx, [id], (read) => getGegevens(read, id));
const standOf = async (ctx: Context, id: number, soort: Soort) =>
  standVan(
    (await gegevensOf(ctx, id)).gemeente.filter((rij) => rij.soort === soort),
    vandaag,
  );
/** The smaak changes by two people (B-23): proposed by one, confirmed by the other. */
async function set(ctx: Context, id: number, input: SetInstelling): Promise<string> {
  const voorstel = await writeIn(ctx, id, (write) => proposeInstelling({ niveau: 'gemeente', write }, input));
  await bevestig(id, voorstel);
  return voorstel;
}
const bevestig = (id: number, voorstel: string) =>
  writeIn(tweede, id, (write) =>
    decideInstellingvoorstel(
      { niveau: 'gemeente', write },
      { id: voorstel, versie: 1, besluit: 'bevestigen', reden: null },
    ),
  );
const smaak = (n: 1 | 2, vanaf: string, stand: string): SetInstelling => ({
  soort: 'smaak',
  waarde: { smaak: n },
  vanaf: dag(vanaf),
  tot: null,
  bron: 'Besluit van de gemeente',
  zekerheid: 'contract',
  stand,
});
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  return error instanceof Refused ? error.sleutel : error;
};

describe('what holds today', () => {
  test('Borne is smaak 1, Enschede smaak 2 and Haarlem has its own', async () => {
    const regels = await readIn(twente, [borne, enschede], (read) => listGemeenten(read));
    expect(regels.map((r) => [r.sleutel, r.smaak, r.deelname])).toEqual([
      ['borne', 1, 'deelnemer'],
      ['enschede', 2, 'deelnemer'],
    ]);
    expect(geldendOp('smaak', await gegevensOf(cocensus, haarlem), vandaag).waarde).toEqual({
      smaak: 'eigen',
    });
  });

  test("the callback promise is Borne its own, GBTwente's in Enschede, 48 hours in Haarlem", async () => {
    const norm = async (ctx: Context, id: number) =>
      readIn(ctx, [id], (read) => getInstelling(read, id, 'terugbelnorm', vandaag));
    expect(await norm(twente, borne)).toMatchObject({
      herkomst: 'gemeente',
      waarde: { eigenaar: 'gemeente', norm: { eenheid: 'werkdag', aantal: 3 } },
      rij: { zekerheid: 'te-bevestigen' },
    });
    expect(await norm(twente, enschede)).toMatchObject({
      herkomst: 'kantoor',
      waarde: { eigenaar: 'kantoor', norm: { eenheid: 'werkdag', aantal: 3 } },
      rij: { zekerheid: 'contract' },
    });
    expect(await norm(cocensus, haarlem)).toMatchObject({
      waarde: { norm: { eenheid: 'uur', aantal: 48 }, contactbeleid: { minimumPogingen: 2 } },
    });
  });

  test('the norm goes straight into the calculation of the term', async () => {
    const { waarde } = await readIn(twente, [enschede], (read) =>
      getInstelling(read, enschede, 'terugbelnorm', vandaag),
    );
    if (!waarde) throw new Error('no norm');
    expect(terugbeltermijn(dag('2026-11-20'), waarde.norm).waarde.uiterlijk).toBe('2026-11-25');
  });

  test('Haarlem may put through to Cocensus on werkdagen from 9 to 13', async () => {
    const { waarde } = geldendOp('openingstijden', await gegevensOf(cocensus, haarlem), vandaag);
    if (!waarde) throw new Error('no hours');
    const open = (moment: string) => bereikbaarOp(waarde, 'doorverbinden', toLocalMoment(moment)).open;
    expect([open('2026-11-23T08:59'), open('2026-11-23T09:00'), open('2026-11-23T13:00')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('the aanslag names Gemeente Borne in Borne and GBTwente in Enschede', async () => {
    const naam = async (id: number) =>
      briefcontactOp(await gegevensOf(twente, id), 'aanslag', vandaag).contact?.naam;
    expect(await naam(borne)).toBe('Gemeente Borne');
    expect(await naam(enschede)).toBe('GBTwente');
    const van = briefcontactOp(await gegevensOf(cocensus, haarlem), 'maatwerk-automatisch', vandaag);
    expect(van.contact?.naam).toBe('Cocensus');
  });
});

describe('changing', () => {
  test('the smaak is changed by no one alone', async () => {
    const alleen = writeIn(twente, borne, (write) =>
      setInstelling({ niveau: 'gemeente', write }, smaak(2, '2027-01-01', 'leeg')),
    );
    expect(await refused(alleen)).toBe('weigering.tweede-beheerder');
    // The database says so itself, to whoever comes around the program.
    await withClient(database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        "select set_config('app.kantoor', '1', true), set_config('app.gemeente', $1, true), set_config('app.gemeenten', $1, true)",
        [String(borne)],
      );
      const zelf = client.query(
        `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
         values ($1, gen_random_uuid(), 'smaak', '{"smaak":2}', '1990-01-01', '1991-01-01', 'x', 'contract', 'x', now())`,
        [borne],
      );
      await expect(zelf).rejects.toThrow(/confirmed|bevestig|second/);
      await client.query('rollback');
    });
  });

  test('a new smaak from a date closes the old one; history keeps the value of its day; the audit says who', async () => {
    const id = await set(twente, borne, smaak(2, '2027-01-01', await standOf(twente, borne, 'smaak')));
    const gegevens = await gegevensOf(twente, borne);
    const op = (datum: string) => geldendOp('smaak', gegevens, dag(datum)).waarde?.smaak;
    expect([op('2016-01-01'), op('2026-12-31'), op('2027-01-01')]).toEqual([1, 1, 2]);
    expect(gegevens.gemeente.find((rij) => rij.id === id)).toMatchObject({
      gemaaktDoor: `medewerker:${twente.actor.soort === 'medewerker' && twente.actor.medewerkerId}`,
    });
    const inhoud = await readIn(twente, [borne], async (read) => {
      const lijn = await read.db.audit.findFirstOrThrow({
        where: { gemeenteId: borne, onderwerpId: id, handeling: { startsWith: 'instelling.' } },
      });
      expect(lijn).toMatchObject({ handeling: 'instelling.ingesteld', bewaarklasse: 'instelling' });
      return readAuditContent(read.db, lijn);
    });
    expect(inhoud).toMatchObject({ voor: { waarde: { smaak: 1 } }, na: { waarde: { smaak: 2 } } });
  });

  test('a value that was planned is withdrawn before its day, and the one before it runs on', async () => {
    const [gepland] = (await gegevensOf(twente, borne)).gemeente.filter((rij) => rij.vanaf === '2027-01-01');
    if (!gepland) throw new Error('nothing planned');
    const weg = (versie: number) =>
      writeIn(twente, borne, (write) =>
        proposeIntrekking({ niveau: 'gemeente', write }, { id: gepland.id, versie }),
      );
    await expect(weg(gepland.versie + 1)).rejects.toThrow(Stale);
    const zelf = writeIn(twente, borne, (write) =>
      withdrawInstelling({ niveau: 'gemeente', write }, { id: gepland.id, versie: gepland.versie }),
    );
    expect(await refused(zelf)).toBe('weigering.tweede-beheerder');
    await weg(gepland.versie);
    const wacht = await readIn(twente, [borne], (read) =>
      getWachtendVoorstel(read, { gemeenteId: borne, soort: 'smaak' }),
    );
    await bevestig(borne, wacht?.id ?? '');
    const gegevens = await gegevensOf(twente, borne);
    expect(geldendOp('smaak', gegevens, dag('2030-01-01')).waarde).toEqual({ smaak: 1 });
    expect(gegevens.gemeente.find((rij) => rij.id === gepland.id)?.vervallenOp).toEqual(seedMoment);
    await expect(weg(gepland.versie + 1)).rejects.toThrow(Refused);
  });

  test('the second of two forms that were shown at the same time is told so, and nothing of it is stored', async () => {
    const stand = await standOf(twente, enschede, 'smaak');
    await set(twente, enschede, smaak(1, '2027-02-01', stand));
    await expect(set(twente, enschede, smaak(1, '2027-03-01', stand))).rejects.toThrow(Stale);
    const rijen = (await gegevensOf(twente, enschede)).gemeente.filter((rij) => rij.soort === 'smaak');
    expect(rijen.map((rij) => rij.vanaf)).toEqual(
      ['2017-01-01', '2027-02-01'].map((d, i) => (i ? d : '2016-01-01')),
    );
  });

  test('of many that save at the same moment one succeeds', async () => {
    const oldenzaal = gemeenteId('oldenzaal');
    const stand = await standOf(twente, oldenzaal, 'kenmerken');
    const nieuw: SetInstelling = {
      ...smaak(1, '2027-05-01', stand),
      soort: 'kenmerken',
      waarde: { interactieveWoz: false, contactgegevensVragen: 'verplicht' },
    };
    const uitkomsten = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        writeIn(twente, oldenzaal, (write) => setInstelling({ niveau: 'gemeente', write }, nieuw)),
      ),
    );
    expect(uitkomsten.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
    for (const u of uitkomsten) if (u.status === 'rejected') expect(u.reason).toBeInstanceOf(Stale);
  });

  test('refuses the past, a soort that is not of this houder and a malformed value', async () => {
    const stand = await standOf(twente, borne, 'smaak');
    expect(await refused(set(twente, borne, smaak(2, '2026-11-20', stand)))).toBe('weigering.verleden');
    const kantoor = writeKantoor(twente, (write) =>
      proposeInstelling({ niveau: 'kantoor', write }, smaak(2, '2027-01-01', 'leeg')),
    );
    expect(await refused(kantoor)).toBe('weigering.niet-op-dit-niveau');
    const kapot = { ...smaak(2, '2027-01-01', stand), waarde: { smaak: 7 } } as unknown as SetInstelling;
    await expect(set(twente, borne, kapot)).rejects.toThrow();
    expect(await standOf(twente, borne, 'smaak')).toBe(stand);
  });

  test('a kantoor setting changes all that inherit it; ending an own value goes back to it', async () => {
    const almelo = gemeenteId('almelo');
    const kenmerken = (interactieveWoz: boolean, stand: string): SetInstelling => ({
      soort: 'kenmerken',
      waarde: { interactieveWoz, contactgegevensVragen: 'verplicht' },
      vanaf: dag('2027-01-01'),
      tot: null,
      bron: 'Besluit',
      zekerheid: 'contract',
      stand,
    });
    await writeKantoor(twente, async (write) => {
      const rijen = await listKantoorInstellingen(write);
      const stand = standVan(
        rijen.filter((rij) => rij.soort === 'kenmerken'),
        vandaag,
      );
      await setInstelling({ niveau: 'kantoor', write }, kenmerken(false, stand));
    });
    const eigen = (await gegevensOf(twente, almelo)).gemeente.find((rij) => rij.soort === 'kenmerken');
    if (!eigen) throw new Error('no value of its own');
    await writeIn(twente, almelo, (write) =>
      endInstelling({ niveau: 'gemeente', write }, { ...eigen, tot: dag('2027-06-01') }),
    );
    const gegevens = await gegevensOf(twente, almelo);
    const op = (datum: string) => geldendOp('kenmerken', gegevens, dag(datum));
    expect(op('2027-05-31')).toMatchObject({ herkomst: 'gemeente', waarde: { interactieveWoz: true } });
    expect(op('2027-06-01')).toMatchObject({
      herkomst: 'kantoor',
      waarde: { contactgegevensVragen: 'verplicht' },
    });
    const lijnen = await readIn(twente, [almelo], (read) => read.db.kantoorAudit.findMany());
    expect(lijnen.map((lijn) => lijn.handeling)).toContain('instelling.ingesteld');
  });
});

describe('the wall', () => {
  test('another kantoor, another gemeente and an id that does not exist answer alike', async () => {
    await expect(gegevensOf(cocensus, borne)).rejects.toThrow(NotFound);
    await expect(set(cocensus, borne, smaak(2, '2027-01-01', 'leeg'))).rejects.toThrow(NotFound);
    const vreemd = (await gegevensOf(cocensus, haarlem)).gemeente[0];
    for (const id of [vreemd?.id ?? '', '00000000-0000-4000-8000-000000000000']) {
      const weg = writeIn(twente, borne, (write) =>
        withdrawInstelling({ niveau: 'gemeente', write }, { id, versie: 1 }),
      );
      await expect(weg).rejects.toThrow(NotFound);
    }
  });

  test('the database itself refuses two values on one day and a value that is deleted', async () => {
    await withClient(database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        "select set_config('app.gemeente', '2', true), set_config('app.gemeenten', '2', true)",
      );
      await client.query('savepoint s');
      const dubbel = client.query(
        `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
         values (2, gen_random_uuid(), 'smaak', '{"smaak":2}', '2026-01-01', 'x', 'contract', 'x', now())`,
      );
      await expect(dubbel).rejects.toThrow(/exclusion constraint/);
      await client.query('rollback to s');
      await expect(client.query('delete from gemeente_instelling')).rejects.toThrow(/permission denied/);
      await client.query('rollback');
    });
  });
});
