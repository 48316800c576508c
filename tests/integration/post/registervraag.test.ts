import type { TestDatabase } from '@tests/support/database';
import { refusal } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { Registernabootsing, woont } from '@/commands/registers/nabootsing';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { sealNummer } from '@/domain/personen/nummer';
import { listAdresstops } from '@/domain/post/adresstop.queries';
import { listStukken, listWachtendeGroepen } from '@/domain/post/afdruk.queries';
import { askRegister } from '@/domain/post/ask-register';
import { makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { recordRetour } from '@/domain/post/record-retour';
import { listRegistervragen } from '@/domain/post/registervraag.queries';
import { takeOverAntwoord } from '@/domain/post/take-over-antwoord';
import { listTakenOver } from '@/domain/taken/taak.queries';
import { registervraagStellen } from '@/jobs/registervragen';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

const ctx = seedContext('iemand', ['medewerker-heffen']);
const DAG = '2026-11-21';
const SLEUTEL = 'sleutel-van-de-proef-1';
const BSN = ['999990019', '999990020', '999990032', '999990044', '999990056', '999990068'];
const RSIN = '999990070';
const VARIABELEN = ['BRP_URL', 'BRP_TOEGANG', 'KVK_URL', 'KVK_TOEGANG'] as const;
const vooraf = Object.fromEntries(VARIABELEN.map((naam) => [naam, process.env[naam]]));
const registers = new Registernabootsing({ brp: [SLEUTEL], kvk: [SLEUTEL] });
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await als((client) => arrangeAanslagen(client, 'borne', 8));
  for (const [n, nummer] of [...BSN, RSIN].entries()) await geefNummer(n, nummer);
  await makeAanslagbiljetten(ctx, borne.gemeenteId, borne.aanslagIds, { runId: null, verzenden: true });
  await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  const url = await registers.listen(0);
  const toegang = `${ctx.kantoorId}=${SLEUTEL}`;
  Object.assign(process.env, {
    ...{ BRP_URL: `${url}/brp`, BRP_TOEGANG: toegang, KVK_URL: `${url}/kvk`, KVK_TOEGANG: toegang },
  });
});
afterEach(() => {
  registers.buitenGebruik = false;
});
afterAll(async () => {
  for (const naam of VARIABELEN) {
    if (vooraf[naam] === undefined) delete process.env[naam];
    else process.env[naam] = vooraf[naam];
  }
  stopRendering();
  await registers.close();
  await close();
});

const als = <T>(fn: (client: pg.Client) => Promise<T>) => withClient(database.migratieUrl, fn);
const sql = (text: string, ...values: unknown[]) =>
  als(async (client) => (await client.query(text, values)).rows);
const write = <T>(fn: Parameters<typeof writeIn<T>>[2]) => writeIn(ctx, borne.gemeenteId, fn);
const persoon = (n: number) => borne.persoonIds[n] ?? '';
const geefNummer = async (n: number, nummer: string) => {
  const [rij] = await sql(
    'select sleutel from persoon where gemeente_id = $1 and id = $2',
    borne.gemeenteId,
    persoon(n),
  );
  await sql(
    'update persoon set nummer_versleuteld = $3, soort = $4 where gemeente_id = $1 and id = $2',
    ...[borne.gemeenteId, persoon(n), Buffer.from(sealNummer(ctx.kantoorId, rij?.sleutel, nummer))],
    nummer === RSIN ? 'niet-natuurlijk' : 'natuurlijk',
  );
};
/** The letter of somebody came back; answers the stop. */
const kwamTerug = async (n: number) => {
  const code = { soort: 'document', id: borne.aanslagIds[n] ?? '' } as const;
  return (await write((w) => recordRetour(w, { code, reden: 'onbekend' }))).adresstopId;
};
const vraag = (stopId: string) => write((w) => askRegister(w, stopId));
/** The worker, once for each question that was put to it. */
const werk = async () => {
  const rijen = await sql(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'registervraag-stellen'`,
  );
  for (const { payload } of rijen) await registervraagStellen.run(payload);
};
const stand = async (stopId: string) => {
  const [stop] = await sql('select * from adresstop where id = $1', stopId);
  const waar = { id: stopId, persoonId: stop?.persoon_id, straat: stop?.straat, plaats: stop?.plaats };
  return readIn(ctx, [borne.gemeenteId], (read) => listRegistervragen(read, borne.gemeenteId, waar));
};
const neemOver = async (stopId: string) => {
  const [laatste] = (await stand(stopId)).vragen;
  return write((w) => takeOverAntwoord(w, laatste?.id ?? ''));
};
const wacht = async () =>
  (await readIn(ctx, [borne.gemeenteId], listWachtendeGroepen)).reduce((som, g) => som + g.stukken, 0);
const stops = () => readIn(ctx, [borne.gemeenteId], listAdresstops);

test('[U-06] a letter that came back makes a task, stops the next one to that address, and BRP or KVK say where he is: moved, gone or closed', async () => {
  // Moved: the BRP knows where, and what waited goes there.
  registers.personen.set(BSN[0] ?? '', woont('Molenweg', 12, '7622CD', 'Borne', '2026-09-01'));
  const verhuisd = await kwamTerug(0);
  const taken = await readIn(ctx, [borne.gemeenteId], (read) =>
    listTakenOver(read, borne.gemeenteId, 'adresstop', [verhuisd]),
  );
  expect(taken).toMatchObject([{ soort: 'adres-uitzoeken', team: 'heffen', status: 'open' }]);
  await write((w) => resendDocument(w, { documentId: borne.aanslagIds[0] ?? '', wijze: 'post' }));
  expect(await wacht()).toBe(0);
  expect((await stand(verhuisd)).register).toBe('brp');
  await vraag(verhuisd);
  expect((await stand(verhuisd)).vragen).toMatchObject([{ antwoord: null }]);
  expect(await refusal(vraag(verhuisd))).toBe('registervraag.fout.al-gevraagd');
  await werk();
  const [gevraagd] = registers.gevraagd;
  expect(gevraagd?.pad).toBe('/brp/personen');
  expect(JSON.parse(gevraagd?.body ?? '{}')).toEqual({
    type: 'RaadpleegMetBurgerservicenummer',
    burgerservicenummer: [BSN[0]],
    fields: ['burgerservicenummer', 'verblijfplaats', 'overlijden.datum', 'opschortingBijhouding'],
  });
  expect((await stand(verhuisd)).vragen).toMatchObject([
    {
      antwoord: {
        uitkomst: 'adres',
        adres: 'Molenweg 12, 7622 CD Borne',
        dag: '2026-09-01',
        overTeNemen: true,
      },
    },
  ]);
  await neemOver(verhuisd);
  expect(await stops()).toEqual([]);
  expect(await wacht()).toBe(1);
  const { id } = await write((w) => makeAfdrukopdracht(w, { dag: DAG }));
  const [stuk] = await readIn(ctx, [borne.gemeenteId], (read) =>
    listStukken(read, borne.gemeenteId, { opdrachtId: id, na: 0, hoogstens: 10 }),
  );
  expect(stuk?.adresblad?.regels).toContain('Molenweg 12');
  expect(await refusal(neemOver(verhuisd))).toBe('registervraag.fout.al-overgenomen');

  // Gone, nobody knows where: a fact, and the stop holds.
  registers.personen.set(BSN[1] ?? '', {
    verblijfplaats: { type: 'VerblijfplaatsOnbekend', datumVan: { type: 'Datum', datum: '2026-07-01' } },
  });
  const weg = await kwamTerug(1);
  await vraag(weg);
  await werk();
  await neemOver(weg);
  expect(
    await sql('select soort, dag::text, bron from persoonsfeit where persoon_id = $1', persoon(1)),
  ).toEqual([{ soort: 'vertrokken', dag: '2026-07-01', bron: 'BRP, gevraagd na teruggekomen post' }]);
  expect(
    await sql(`select tot::text from persoon_adres where persoon_id = $1 and soort = 'woon'`, persoon(1)),
  ).toEqual([{ tot: '2026-07-01' }]);
  expect((await stops()).map((stop) => stop.id)).toEqual([weg]);

  // A company: the KVK says where it is now, and of another that it stopped.
  registers.bedrijven.set(RSIN, {
    kvkNummer: '90001234',
    profiel: {
      _embedded: {
        hoofdvestiging: {
          adressen: [
            {
              type: 'bezoekadres',
              straatnaam: 'Havenstraat',
              huisnummer: 4,
              postcode: '7604PJ',
              plaats: 'Almelo',
            },
          ],
        },
      },
    },
  });
  const bedrijf = await kwamTerug(6);
  expect((await stand(bedrijf)).register).toBe('kvk');
  await vraag(bedrijf);
  await werk();
  expect((await stand(bedrijf)).vragen[0]?.antwoord).toMatchObject({
    adres: 'Havenstraat 4, 7604 PJ Almelo',
    dag: null,
  });
  await neemOver(bedrijf);
  expect((await stops()).map((stop) => stop.id)).toEqual([weg]);
});

test('what a register cannot say, or says of the same place, is told and changes nothing', async () => {
  const [oud] = await sql(
    `select a.straat, a.huisnummer, a.postcode, a.woonplaats from persoon_adres p join adres a on (a.gemeente_id, a.id) = (p.gemeente_id, p.adres_id)
     where p.persoon_id = $1`,
    persoon(2),
  );
  registers.personen.set(
    BSN[2] ?? '',
    woont(oud?.straat, oud?.huisnummer, oud?.postcode, oud?.woonplaats, '2020-01-01'),
  );
  registers.personen.set(BSN[3] ?? '', null);
  registers.personen.set(BSN[4] ?? '', { overlijden: { datum: { type: 'JaarDatum', jaar: 2026 } } });
  const uitkomst = async (n: number) => {
    const stop = await kwamTerug(n);
    await vraag(stop);
    await werk();
    const [laatste] = (await stand(stop)).vragen;
    return { stop, antwoord: laatste?.antwoord };
  };
  const zelfde = await uitkomst(2);
  expect(zelfde.antwoord).toMatchObject({ uitkomst: 'zelfde-adres', overTeNemen: false });
  expect(await refusal(neemOver(zelfde.stop))).toBe('registervraag.fout.zelfde-adres');
  const onbekend = await uitkomst(3);
  expect(onbekend.antwoord).toMatchObject({ uitkomst: 'niet-gevonden', overTeNemen: false });
  expect(await refusal(neemOver(onbekend.stop))).toBe('registervraag.fout.niets-over-te-nemen');
  const jaar = await uitkomst(4);
  expect(jaar.antwoord).toMatchObject({ uitkomst: 'overleden', dag: null, overTeNemen: false });
  expect(await refusal(neemOver(jaar.stop))).toBe('registervraag.fout.dag-onbekend');
  expect(
    await sql('select 1 from persoonsfeit where persoon_id = any($1)', [persoon(2), persoon(3), persoon(4)]),
  ).toEqual([]);
});

test('a register that is out of order is an answer as well, and is asked again; who has no number is not asked', async () => {
  registers.personen.set(BSN[5] ?? '', woont('Molenweg', 14, '7622CD', 'Borne', '2026-09-01'));
  registers.buitenGebruik = true;
  const stop = await kwamTerug(5);
  await vraag(stop);
  await werk();
  expect((await stand(stop)).vragen[0]?.antwoord).toMatchObject({ uitkomst: 'mislukt', overTeNemen: false });
  registers.buitenGebruik = false;
  await vraag(stop);
  await werk();
  expect((await stand(stop)).vragen.map((v) => v.antwoord?.uitkomst).sort()).toEqual(['adres', 'mislukt']);
  const zonder = await kwamTerug(7);
  expect((await stand(zonder)).register).toBeNull();
  expect(await refusal(vraag(zonder))).toBe('registervraag.fout.geen-nummer');
  await expect(vraag(persoon(0))).rejects.toThrow(NotFound);
});

test('what was asked and answered stays so, in SQL as well', async () => {
  const [rij] = await sql(`select id from registervraag where uitkomst = 'adres' limit 1`);
  const wijs = (set: string) => sql(`update registervraag set ${set} where id = $1`, rij?.id);
  await expect(wijs(`register = 'kvk'`)).rejects.toThrow(/does not change|taken over once/);
  await expect(wijs(`uitkomst = 'onbekend'`)).rejects.toThrow(/does not change|taken over once/);
  await expect(sql('delete from registervraag where id = $1', rij?.id)).rejects.toThrow(/not forgotten/);
});
