import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { listRuns } from '@/domain/runs/run.queries';
import { controleVerordening } from '@/domain/verordeningen/controle-verordening';
import { enterVerordening } from '@/domain/verordeningen/enter-verordening';
import { getHeffingsgrondslag } from '@/domain/verordeningen/get-heffingsgrondslag';
import { recordBekendmaking } from '@/domain/verordeningen/record-bekendmaking';
import { recordVaststelling } from '@/domain/verordeningen/record-vaststelling';
import { recordVoorstel } from '@/domain/verordeningen/record-voorstel';
import type { NieuweVerordening } from '@/domain/verordeningen/verordening';
import {
  getRegister,
  getVerordening,
  listRegisters,
  listVerordeningen,
} from '@/domain/verordeningen/verordening.queries';
import { withdrawVerordening } from '@/domain/verordeningen/withdraw-verordening';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { Refused, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { seedVerordeningen } from '../../../prisma/seed/verordeningen';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await openSeeded()));
afterAll(() => close());

const heffer = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
const ambtenaar = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar']);
const almelo = gemeenteId('almelo');
const dag = toLocalDate;
const door = <T>(ctx: typeof heffer, fn: (write: Write) => Promise<T>, gemeente = almelo) =>
  writeIn(ctx, gemeente, fn);
const grondslag = (sleutel: string, jaar: number, soorten: Belastingsoort[]) =>
  readIn(heffer, [gemeenteId(sleutel)], (read) =>
    getHeffingsgrondslag(read, gemeenteId(sleutel), jaar, soorten),
  );
const lees = (id: string) => readIn(heffer, [almelo], (read) => getVerordening(read, almelo, id));

const nieuw = (more: Partial<NieuweVerordening> = {}): NieuweVerordening =>
  ({
    belastingsoort: 'hondenbelasting',
    naam: 'Verordening hondenbelasting Almelo 2027',
    vanaf: dag('2027-01-01'),
    tot: null,
    keuzes: { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' },
    bron: 'Raadsvoorstel 2026-77',
    zekerheid: 'geverifieerd',
    tarieven: [
      { code: 'hond-1', vanaf: dag('2027-01-01'), tot: null, percentage: null, bedragCenten: 4_000n },
      { code: 'hond-2', vanaf: dag('2027-01-01'), tot: null, percentage: null, bedragCenten: 6_550n },
    ],
    ...more,
  }) as NieuweVerordening;

async function totBekendmaking(invoer: NieuweVerordening, raad: string): Promise<string> {
  const id = await door(heffer, (write) => enterVerordening(write, invoer));
  await door(heffer, (write) => recordVoorstel(write, { id, versie: 1, op: dag('2026-09-20') }));
  await door(heffer, (write) => recordVaststelling(write, { id, versie: 2, op: dag(raad) }));
  const publicatie = 'Gemeenteblad 2026, 123456';
  await door(heffer, (write) =>
    recordBekendmaking(write, { id, versie: 3, op: dag('2026-11-20'), publicatie }),
  );
  return id;
}

describe('the verordeningen of the demo', () => {
  test('every gemeente has a whole foundation for 2026, by the choices of its raad', async () => {
    const { gemeenten } = heffer;
    expect(gemeenten).toHaveLength(8);
    for (const { sleutel } of gemeenten) {
      const soorten: Belastingsoort[] = ['ozb', 'afvalstoffenheffing', 'rioolheffing'];
      expect(await grondslag(sleutel, 2026, soorten), sleutel).toMatchObject({
        ok: true,
        betaalschema: 'twee-termijnen',
      });
    }
    const enschede = await grondslag('enschede', 2026, ['ozb', 'afvalstoffenheffing']);
    if (!enschede.ok) throw new Error('no foundation');
    const [ozb, afval] = enschede.grondslagen;
    expect(ozb?.bron).toMatch(/^Demotarief naar 2020: /);
    expect(ozb?.tarieven.map((t) => [t.code, t.percentage, t.bedragCenten])).toEqual([
      ['eigenaar-niet-woning', '0.4764', null],
      ['eigenaar-woning', '0.1524', null],
      ['gebruiker-niet-woning', '0.3853', null],
    ]);
    expect(afval?.keuzes).toMatchObject({ variabel: 'vorig-jaar' });
    // Every container and pass that the generator hands out has its tariff.
    const codes = afval?.tarieven.map((t) => t.code);
    for (const code of ['restafval-240', 'restafval-140', 'gft-140', 'milieupas-60'])
      expect(codes).toContain(`lediging-${code}`);
  });

  test('what is levied is data: no hondenbelasting in Almelo, and why is told', async () => {
    expect(await grondslag('almelo', 2026, ['ozb', 'hondenbelasting'])).toMatchObject({
      ok: false,
      problemen: [{ soort: 'geen-verordening', belastingsoort: 'hondenbelasting', belastingjaar: 2026 }],
    });
    expect((await grondslag('almelo', 2018, ['hondenbelasting'])).ok).toBe(true);
  });

  test('2027 is not published everywhere: those gemeenten cannot levy yet', async () => {
    const stand = async (sleutel: string, soort: Belastingsoort) => {
      const antwoord = await grondslag(sleutel, 2027, [soort]);
      return antwoord.ok ? 'ok' : antwoord.problemen.map((p) => p.soort).join();
    };
    expect(await stand('enschede', 'ozb')).toBe('ok');
    expect(await stand('losser', 'ozb')).toBe('niet-bekendgemaakt');
    expect(await stand('haaksbergen', 'afvalstoffenheffing')).toBe('niet-bekendgemaakt');
    expect(await stand('oldenzaal', 'rioolheffing')).toBe('niet-bekendgemaakt');
    expect(await stand('twenterand', 'ozb')).toBe('niet-bekendgemaakt');
    expect(await stand('twenterand', 'hondenbelasting')).toBe('geen-verordening');
  });

  test('[I-05] the register holds concept, proposal, decision and publication of each belasting against their last days, and no run of aanslagen begins without a published verordening of that year', async () => {
    const start = (sleutel: string, belastingjaar: number, soort: Belastingsoort) =>
      door(
        heffer,
        (write) =>
          startAanslagrun(write, {
            belastingjaar,
            dagtekening: dag(`${belastingjaar}-12-31`),
            belastingsoorten: [soort],
          }),
        gemeenteId(sleutel),
      );
    for (const [sleutel, soort] of [
      ['losser', 'ozb'],
      ['haaksbergen', 'afvalstoffenheffing'],
      ['oldenzaal', 'hondenbelasting'],
      ['twenterand', 'afvalstoffenheffing'],
    ] as const)
      await expect(start(sleutel, 2027, soort), sleutel).rejects.toMatchObject({
        sleutel: 'weigering.run-niet-bekendgemaakt',
        veld: 'belastingsoorten',
      });
    await expect(start('enschede', 2028, 'ozb')).rejects.toMatchObject({
      sleutel: 'weigering.run-geen-verordening',
    });
    const runs = await readIn(heffer, [gemeenteId('losser')], (read) => listRuns(read, gemeenteId('losser')));
    expect(runs).toEqual([]);
    const stappenVan = async (sleutel: string) => {
      const id = gemeenteId(sleutel);
      const { regels: alle } = await readIn(heffer, [id], (read) => getRegister(read, id, 2027));
      return alle.map(({ belastingsoort, verordening, stappen }) => [
        belastingsoort,
        verordening?.status,
        ...Object.values(stappen ?? {}).map(({ op, uiterlijk }) => `${op} ${uiterlijk}`),
      ]);
    };
    // Before 15 August and 1 October; within two weeks of the raad of 10 November, and before 1 January where none was held.
    expect(await stappenVan('losser')).toContainEqual([
      ...['ozb', 'vastgesteld', '2026-08-06 2026-08-14', '2026-09-23 2026-09-30', 'null 2026-11-24'],
    ]);
    expect(await stappenVan('oldenzaal')).toContainEqual([
      ...['rioolheffing', 'voorstel', '2026-08-06 2026-08-14', '2026-09-23 2026-09-30', 'null 2026-12-31'],
    ]);
    // Negative control: where it is published, the same question does begin a run.
    await expect(start('losser', 2027, 'rioolheffing')).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });

  test('the register names what is late per gemeente and tax', async () => {
    const registers = await readIn(
      heffer,
      heffer.gemeenten.map((g) => g.gemeenteId),
      (read) => listRegisters(read, 2027),
    );
    const laat = registers.flatMap(({ gemeenteId: id, regels }) =>
      regels.flatMap(({ belastingsoort, stappen }) =>
        Object.entries(stappen ?? {})
          .filter(([, stap]) => stap.oordeel === 'te-laat')
          .map(
            ([stap]) =>
              `${heffer.gemeenten.find((g) => g.gemeenteId === id)?.sleutel} ${belastingsoort} ${stap}`,
          ),
      ),
    );
    expect(laat.sort()).toEqual([
      'borne afvalstoffenheffing bekendmaking',
      'borne hondenbelasting bekendmaking',
      'borne kwijtschelding bekendmaking',
      'borne ozb bekendmaking',
      'borne rioolheffing bekendmaking',
      'twenterand afvalstoffenheffing concept',
      'twenterand afvalstoffenheffing voorstel',
      'twenterand kwijtschelding concept',
      'twenterand kwijtschelding voorstel',
      'twenterand ozb concept',
      'twenterand ozb voorstel',
      'twenterand rioolheffing concept',
    ]);
  });

  test('the seed run again adds nothing', async () => {
    const tel = () =>
      withClient(database.migratieUrl, async (client) => {
        const sql = 'select (select count(*) from verordening) as v, (select count(*) from tarief) as t';
        return (await client.query(sql)).rows[0];
      });
    const voor = await tel();
    await withClient(database.ownerUrl, (client) => seedVerordeningen(client));
    expect(await tel()).toEqual(voor);
  });
});

describe('the road of a verordening', () => {
  test('only after a second person held the tariffs against the published text may it be levied by', async () => {
    const id = await totBekendmaking(nieuw(), '2026-11-10');
    const vraag = () => grondslag('almelo', 2027, ['hondenbelasting']);
    expect(await vraag()).toMatchObject({ ok: false, problemen: [{ soort: 'niet-bekendgemaakt' }] });
    const zelf = door(heffer, (write) => controleVerordening(write, { id, versie: 4 }));
    await expect(zelf).rejects.toThrow(new Refused('weigering.zelf-ingevoerd'));
    // The role alone is not enough (B-14).
    const zonder = door(seedContext('zonder', ['heffingsambtenaar']), (write) =>
      controleVerordening(write, { id, versie: 4 }),
    );
    await expect(zonder).rejects.toMatchObject({ sleutel: 'aanwijzing.geen' });
    expect(await vraag()).toMatchObject({ ok: false });
    await door(ambtenaar, (write) => controleVerordening(write, { id, versie: 4 }));
    expect(await vraag()).toMatchObject({
      ok: true,
      grondslagen: [
        {
          verordeningId: id,
          publicatie: 'Gemeenteblad 2026, 123456',
          tarieven: [
            { code: 'hond-1', bedragCenten: 4_000n },
            { code: 'hond-2', bedragCenten: 6_550n },
          ],
        },
      ],
    });
    const lijnen = await readIn(heffer, [almelo], (read) =>
      read.db.audit.findMany({ where: { onderwerpId: id }, orderBy: { handeling: 'asc' } }),
    );
    expect(lijnen.map((lijn) => lijn.handeling)).toEqual([
      'verordening.gecontroleerd',
      'verordening.gepubliceerd',
      'verordening.ingevoerd',
      'verordening.vastgesteld',
      'verordening.voorgesteld',
    ]);
    const weg = door(heffer, (write) => withdrawVerordening(write, { id, versie: 5, reden: 'proef' }));
    await expect(weg).rejects.toThrow(new Refused('weigering.al-bekendgemaakt'));
  });

  test('the database refuses the same person too, and a published one without control', async () => {
    const losser = gemeenteId('losser');
    await withClient(database.migratieUrl, async (client) => {
      const zet = (sql: string) =>
        client.query(`update verordening set ${sql} where gemeente_id = $1 and status = 'vastgesteld'`, [
          losser,
        ]);
      await expect(zet('gecontroleerd_door = ingevoerd_door')).rejects.toThrow(/tweede_persoon/);
      await expect(zet("status = 'bekendgemaakt'")).rejects.toThrow(/bekendgemaakt_is_gecontroleerd/);
    });
  });

  test('a gap, an overlap and a missing tariff are refused at their field; nothing is kept', async () => {
    const [eerste, tweede] = nieuw().tarieven;
    if (!eerste || !tweede) throw new Error('no tariffs');
    const voer = (tarieven: NieuweVerordening['tarieven']) =>
      door(heffer, (write) => enterVerordening(write, nieuw({ tarieven })));
    await expect(voer([tweede])).rejects.toMatchObject({ veld: 'tarief-hond-1' });
    await expect(voer([eerste, { ...eerste, vanaf: dag('2027-06-01') }])).rejects.toMatchObject({
      sleutel: 'weigering.tarief-overlap',
      veld: 'tarief-hond-1',
    });
    await expect(voer([{ ...eerste, tot: dag('2027-06-01') }])).rejects.toMatchObject({
      sleutel: 'weigering.tarief-gat',
    });
    const concepten = await readIn(heffer, [almelo], (read) => listVerordeningen(read, almelo));
    expect(concepten.filter((rij) => rij.status === 'concept')).toEqual([]);
  });

  test('the decision of the raad closes the one before; who was not first is told so', async () => {
    const vanaf = dag('2027-07-01');
    const tarieven = nieuw().tarieven.map((tarief) => ({ ...tarief, vanaf }));
    const voorganger = (await readIn(heffer, [almelo], (read) => listVerordeningen(read, almelo))).find(
      (rij) => rij.belastingsoort === 'hondenbelasting' && rij.vanaf === '2027-01-01',
    );
    expect(voorganger?.tot).toBeNull();
    const id = await totBekendmaking(nieuw({ vanaf, tarieven }), '2026-11-11');
    expect((await lees(voorganger?.id ?? '')).tot).toBe('2027-07-01');
    const oud = door(heffer, (write) => recordVoorstel(write, { id, versie: 1, op: dag('2026-09-20') }));
    await expect(oud).rejects.toThrow(Stale);
    const twee = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        door(heffer, (write) => withdrawVerordening(write, { id, versie: 4, reden: 'tikfout' })),
      ),
    );
    expect(twee.filter((uitkomst) => uitkomst.status === 'fulfilled')).toHaveLength(1);
    expect((await lees(id)).stand).toBe('vervallen');
    // What it closed stays closed, so that the next year is refused and not levied by the old tariffs.
    expect((await lees(voorganger?.id ?? '')).tot).toBe('2027-07-01');
  });

  test('the register keeps dates and publication per tax, of every version', async () => {
    const register = await readIn(heffer, [almelo], (read) => getRegister(read, almelo, 2027));
    expect(register.regels.find((regel) => regel.belastingsoort === 'hondenbelasting')).toMatchObject({
      verordening: { bekendgemaaktOp: '2026-11-20', publicatie: 'Gemeenteblad 2026, 123456', versie: 6 },
      stappen: { concept: { oordeel: 'te-laat' }, bekendmaking: { op: '2026-11-20', oordeel: 'op-tijd' } },
    });
    const alle = await readIn(heffer, [almelo], (read) => listVerordeningen(read, almelo));
    expect(alle.filter((rij) => rij.belastingsoort === 'hondenbelasting').map((rij) => rij.vanaf)).toEqual([
      '2027-07-01',
      '2027-01-01',
      '2018-01-01',
      '2017-01-01',
    ]);
  });
});
