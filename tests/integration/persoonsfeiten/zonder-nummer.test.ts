import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { findPersonen, getPersoon } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { addNummer } from '@/domain/persoonsfeiten/add-nummer';
import type { Inzending } from '@/domain/persoonsfeiten/make-persoon';
import { getFeitenbeeld } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import { decideSamenvoeging } from '@/domain/samenvoegingen/decide-samenvoeging';
import { proposeSamenvoeging } from '@/domain/samenvoegingen/propose-samenvoeging';
import { recordPersoon } from '@/domain/samenvoegingen/record-persoon';
import { persoonSleutel } from '@/platform/identiteit';
import { toLocalDate } from '@/platform/local-date';
import { betrokkeneOf } from '@/platform/processing-log';
import { readIn, writeIn } from '@/platform/tenant';

const heffen = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
const tweede = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar']);
const BORNE = gemeenteId('borne');
const BSN = '900000053';
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;

beforeAll(async () => {
  const seeded = await openSeeded(6);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 2);
});
afterAll(async () => {
  await alles.end();
  await close();
});

let formulier = 0;
const MEVROUW: Inzending = {
  ...{ aard: 'buitenlandse-eigenaar', voorletters: 'M.', voorvoegsel: null, geslachtsnaam: 'Lindqvist' },
  ...{ geboren: '1961-04-09', kvkNummer: null, bron: 'Akte van levering van 3 maart 2026' },
  adres: { land: 'Zweden', regels: ['Storgatan 5', '111 23 Stockholm'] },
  ...{ bestemming: 'eigen', clientSleutel: 'eerste', gezien: null, geenVanDeze: false },
};
const leg = (anders: Partial<Inzending>, sleutel = `formulier ${++formulier}`) =>
  writeIn(heffen, BORNE, (w) => recordPersoon(w, { ...MEVROUW, clientSleutel: sleutel, ...anders }));
/** Somebody who is like nobody: of a place of his own. */
const maak = async (anders: Partial<Inzending>): Promise<string> => {
  const elders = { land: 'Noorwegen', regels: [`Gate ${++formulier}`] };
  const uitkomst = await leg({ adres: elders, ...anders });
  if (!('persoonId' in uitkomst)) throw new Error('is like somebody');
  return uitkomst.persoonId;
};
const aantal = async () =>
  (await alles.query('select count(*)::int as n from persoon where gemeente_id = $1', [BORNE])).rows[0].n;
const lees = (id: string) => readIn(heffen, [BORNE], (r) => getPersoon(r, BORNE, id));

test('a foreign owner is made once with the source, found by his name, and his letters go abroad', async () => {
  const [een, nog] = [await leg({}, 'twee keer'), await leg({}, 'twee keer')];
  expect(nog).toEqual(een);
  const id = 'persoonId' in een ? een.persoonId : '';
  expect(await lees(id)).toMatchObject({
    ...{ soort: 'natuurlijk', naam: 'M. Lindqvist', nummer: null, geboortedatum: '1961-04-09' },
    adressen: [{ soort: 'woon', adres: 'Storgatan 5, 111 23 Stockholm, Zweden' }],
  });
  const { zonderNummer } = await readIn(heffen, [BORNE], (r) => getFeitenbeeld(r, BORNE, id));
  expect(zonderNummer).toMatchObject({
    aard: 'buitenlandse-eigenaar',
    bron: 'Akte van levering van 3 maart 2026',
  });
  expect(zonderNummer?.doorNaam).not.toBeNull();
  const { treffers } = await readIn(heffen, [BORNE], (r) => findPersonen(r, parseZoekvraag('Lindqvist')));
  expect(treffers.map(({ persoonId }) => persoonId)).toEqual([id]);
  const aan = await readIn(heffen, [BORNE], (r) =>
    getGeadresseerde(r, BORNE, id, toLocalDate('2026-11-21'), 'betalen'),
  );
  expect('regels' in aan && aan.regels.join(' ').toUpperCase()).toContain('ZWEDEN');
});

test('the key of a form that made somebody else is refused', async () => {
  expect(await refusal(leg({ geslachtsnaam: 'Anders' }, 'twee keer'))).toBe('formulier.andere-inhoud');
});

test('an estate at an address that is known here gets its letters there and is no human being', async () => {
  const id = await maak({
    ...{ aard: 'boedel', geslachtsnaam: 'Erven van J. Terpstra', voorletters: null, geboren: null },
    adres: { postcode: '7622FA', huisnummer: 2, huisletter: '', toevoeging: '' },
    bestemming: 'post',
  });
  expect(await lees(id)).toMatchObject({
    ...{ soort: 'niet-natuurlijk', naam: 'Erven van J. Terpstra' },
    adressen: [{ soort: 'post', adres: 'Merelstraat 2, 7622 FA Proefdorp' }],
  });
});

describe('who is like somebody is shown first', () => {
  test('nothing is made, that he was shown is written down, and a confirmation is of that set alone', async () => {
    const voor = await aantal();
    const eerst = await leg({ geboren: '1961' }, 'dubbel');
    if (!('lijken' in eerst)) throw new Error('nobody shown');
    expect(eerst.lijken.map(({ redenen }) => redenen)).toEqual([['naam-adres', 'naam']]);
    expect(await aantal()).toBe(voor);
    const [{ n }] = (
      await alles.query('select count(*)::int as n from verwerking where betrokkene = $1', [
        betrokkeneOf(BORNE, eerst.lijken[0]?.persoonId ?? ''),
      ])
    ).rows;
    expect(n).toBeGreaterThan(0);
    // Not looked at, or another set than was shown.
    for (const gezien of [null, 'iets anders'])
      expect(await leg({ geboren: '1961', gezien, geenVanDeze: true }, 'dubbel')).toEqual(eerst);
    expect(await leg({ geboren: '1961', gezien: eerst.gezien }, 'dubbel')).toEqual(eerst);
    const gemaakt = await leg({ geboren: '1961', gezien: eerst.gezien, geenVanDeze: true }, 'dubbel');
    expect(gemaakt).toHaveProperty('persoonId');
    expect(await aantal()).toBe(voor + 1);
  });

  test('by name and KvK-nummer, and not by the name of who was born in another year', async () => {
    const stichting: Partial<Inzending> = {
      ...{ aard: 'vereniging', geslachtsnaam: 'Buurtvereniging Zon', voorletters: null, geboren: null },
    };
    const elders = { land: 'België', regels: ['Dorp 1'] };
    await maak({ ...stichting, kvkNummer: '12345678' });
    expect(await leg({ ...stichting, kvkNummer: '12345678', adres: elders })).toMatchObject({
      lijken: [{ redenen: ['kvk-naam', 'naam'] }],
    });
    expect(await leg({ geboren: '1999-01-01', adres: elders })).toHaveProperty('persoonId');
  });
});

test.each<[string, Partial<Inzending>, string]>([
  ['a human being of whose birth nothing is known', { geboren: null }, 'geboren'],
  ['a birth that lies ahead', { geboren: '2027' }, 'toekomst'],
  ['an estate with a birth', { aard: 'boedel', voorletters: null }, 'niet-geboren'],
  ['an estate with initials', { aard: 'boedel', geboren: null }, 'geen-voorletters'],
  ['a human being with a KvK-nummer', { kvkNummer: '12345678' }, 'mens-zonder-kvk'],
  ['no source', { bron: ' x ' }, 'bron'],
  ['a name that paper cannot hold', { geslachtsnaam: '李' }, 'niet-te-drukken'],
  [
    'an address that nobody knows',
    { adres: { postcode: '9999ZZ', huisnummer: 1, huisletter: '', toevoeging: '' } },
    'adres-onbekend',
  ],
])('refused in words: %s', async (_, anders, reden) => {
  const voor = await aantal();
  expect(await refusal(leg(anders))).toBe(`persoonsfeit.fout.${reden}`);
  expect(await aantal()).toBe(voor);
});

describe('the number that is found later', () => {
  const voeg = (persoonId: string, nummer = BSN, bron = 'Terugmelding van de BRP') =>
    writeIn(heffen, BORNE, (w) => addNummer(w, { persoonId, nummer, bron }));

  test('is kept under its seal with its source, and finds the row from then on', async () => {
    const id = await maak({ geslachtsnaam: 'Nummerman' });
    expect(await refusal(voeg(id, '123456789'))).toBe('persoonsfeit.fout.nummer');
    expect(await refusal(voeg(id, BSN, ' '))).toBe('persoonsfeit.fout.bron');
    expect(await voeg(id)).toEqual({ bekend: null });
    expect(await lees(id)).toMatchObject({ nummer: '•••• 053', sleutel: persoonSleutel(1, BSN) });
    const { nummer } = await readIn(heffen, [BORNE], (r) => getFeitenbeeld(r, BORNE, id));
    expect(nummer?.bron).toBe('Terugmelding van de BRP');
    const { treffers } = await readIn(heffen, [BORNE], (r) => findPersonen(r, parseZoekvraag(BSN)));
    expect(treffers.map(({ persoonId }) => persoonId)).toEqual([id]);
    const { rows } = await alles.query('select * from persoon where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(BSN);
    expect(await refusal(voeg(id))).toBe('persoonsfeit.fout.al-nummer');
  });

  test('of somebody who is here already: nothing changes, and the two can be merged', async () => {
    const [bekend] = (
      await alles.query('select id from persoon where sleutel = $1', [persoonSleutel(1, BSN)])
    ).rows;
    const dubbel = await maak({ geslachtsnaam: 'Dubbelganger' });
    expect(await voeg(dubbel)).toEqual({ bekend: bekend.id });
    expect((await lees(dubbel))?.nummer).toBeNull();
    const voorstel = await writeIn(heffen, BORNE, (w) =>
      proposeSamenvoeging(w, {
        ...{ een: dubbel, ander: bekend.id, blijft: bekend.id },
        reden: 'Zelfde BSN gevonden',
      }),
    );
    await writeIn(tweede, BORNE, (w) =>
      decideSamenvoeging(w, { id: voorstel, versie: 1, besluit: 'samenvoegen', reden: null }),
    );
    expect(await refusal(voeg(dubbel, '999993653'))).toBe('persoonsfeit.fout.samengevoegd');
  });

  test('two at the same moment for two rows: one gets it', async () => {
    const paar = [await maak({ geslachtsnaam: 'Eerste' }), await maak({ geslachtsnaam: 'Tweede' })];
    const uit = await Promise.allSettled(paar.map((id) => voeg(id, '999993653')));
    const gekregen = uit.filter((u) => u.status === 'fulfilled' && u.value.bekend === null);
    expect(gekregen).toHaveLength(1);
    for (const u of uit)
      if (u.status === 'rejected') expect(u.reason.sleutel).toBe('persoonsfeit.fout.nummer-bekend');
  });
});

test('nobody but staff records, and the unused key of the first persons stays', async () => {
  const burger = { ...heffen, actor: { soort: 'systeem', taak: 'proef' } as const };
  expect(
    await refusal(writeIn(burger, BORNE, (w) => recordPersoon(w, { ...MEVROUW, clientSleutel: 'systeem' }))),
  ).toBe('NotFound');
  expect(borne.persoonIds).toHaveLength(2);
});
