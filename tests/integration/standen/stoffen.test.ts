import { readdirSync, readFileSync } from 'node:fs';
import { openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STOFFEN, type Stofnaam, ZONDER_LEZER } from '@/app/standen/stoffen';
import { type Stof, type Woordenlijst, woordVan } from '@/app/standen/woordenlijst';
import { withClient } from '@/commands/postgres/roles';
import { STANDEN } from '@/domain/statusberichten/standen';
import berichten from '@/texts/nl/berichten.json';
import namen from '@/texts/nl/standwoorden.json';

/** One vocabulary per matter: its states are those of the database, and every reader of one has a word for it. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const inDatabase = new Map<string, string[]>();
const stoffen = Object.entries(STOFFEN) as [Stofnaam, Stof][];
/** Worked out and kept nowhere: the type of what works it out holds these. */
const AFGELEID: ReadonlySet<string> = new Set(['aanslag.stand', 'vordering.status']);

beforeAll(async () => {
  seeded = await openSeeded();
  await withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query<{ kolom: string; regel: string }>(
      `select c.conrelid::regclass || '.' || a.attname as kolom, pg_get_constraintdef(c.oid) as regel
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
       where c.contype = 'c' and (a.attname in ('status', 'stand', 'fase')
         or (c.conrelid = 'bezorging'::regclass and a.attname = 'resultaat')) and pg_get_constraintdef(c.oid) like '%ARRAY[%'`,
    );
    for (const { kolom, regel } of rows)
      inDatabase.set(kolom, [...regel.matchAll(/'([^']+)'/g)].map(([, stand]) => String(stand)).sort());
  });
});
afterAll(() => seeded.close());

test('[Q-06 deel] every column that holds a state is a matter here with exactly those states, or says why nobody reads it', () => {
  expect(inDatabase.size).toBeGreaterThan(45);
  const hier = stoffen.filter(([naam]) => !AFGELEID.has(naam));
  expect([...inDatabase.keys()].sort()).toEqual(
    [...hier.map(([naam]) => naam as string), ...Object.keys(ZONDER_LEZER)].sort(),
  );
  for (const [naam, { standen }] of hier) expect([...standen].sort(), naam).toEqual(inDatabase.get(naam));
});

const LEZERS = {
  medewerker: ({ medewerker }: Stof) => medewerker,
  'inwoner nl': ({ inwoner }: Stof) => inwoner?.nl ?? null,
  'inwoner en': ({ inwoner }: Stof) => inwoner?.en ?? null,
} as const;

describe.each(Object.entries(LEZERS))('what the %s reads', (lezer, lijstVan) => {
  const wie = lezer === 'medewerker' ? 'medewerker' : 'inwoner';
  const lijsten = stoffen.flatMap(([naam, stof]) => {
    const lijst = lijstVan(stof);
    return lijst ? [{ naam, stof, lijst, ongezien: stof.ongezien?.[wie] ?? [] }] : [];
  });

  test('is a word for every state that he comes across, and no key', () => {
    expect(lijsten.length).toBeGreaterThan(15);
    for (const { naam, stof, lijst, ongezien } of lijsten)
      for (const stand of stof.standen) {
        const woord = woordVan(lijst, stand);
        if (ongezien.includes(stand)) continue;
        expect(woord, `${naam}: ${stand}`).toMatch(/^\p{L}[^<>]+$/u);
      }
  });

  test('names no state that is none', () => {
    for (const { naam, stof, lijst, ongezien } of lijsten)
      for (const stand of [...Object.keys(lijst.namen), ...ongezien])
        expect(stof.standen, `${naam}: ${stand}`).toContain(stand);
  });
});

test('who is told of a state has a word for it on his own pages or in the message itself, and nobody else is', () => {
  const kolom = { machtiging: 'status', vertegenwoordiging: 'stand', vraag: 'stand' } as Record<
    string,
    string
  >;
  const zaken = new Set(Object.keys(berichten.status.zaak.wat));
  for (const [soort, standen] of Object.entries(STANDEN)) {
    const naam = (zaken.has(soort) ? 'zaak.fase' : `${soort}.${kolom[soort] ?? 'status'}`) as Stofnaam;
    const stof: Stof = STOFFEN[naam];
    expect(stof.inwoner, soort).not.toBeNull();
    for (const [stand, wijze] of Object.entries(standen)) {
      expect(stof.standen, soort).toContain(stand);
      if (wijze === 'intern') continue;
      expect(stof.ongezien?.inwoner ?? [], `${soort}: ${stand}`).not.toContain(stand);
    }
  }
});

test('no text keeps words for states beside these: what is named so is of a matter, or of something else', () => {
  const vanStof = new Set<unknown>();
  const bij = (lijst: Woordenlijst | null | undefined) => lijst && vanStof.add(JSON.stringify(lijst.bron));
  for (const [, { medewerker, inwoner, ook = [] }] of stoffen) {
    for (const lijst of [medewerker, inwoner?.nl, inwoner?.en]) bij(lijst);
    for (const groep of ook) vanStof.add(JSON.stringify(groep));
  }
  const groepen = readdirSync('src/texts/nl')
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      groepenIn(JSON.parse(readFileSync(`src/texts/nl/${file}`, 'utf8')), file.slice(0, -5)),
    );
  const los = groepen.filter(({ groep }) => !vanStof.has(JSON.stringify(groep))).map(({ pad }) => pad);
  expect(los.sort()).toEqual(Object.keys(IETS_ANDERS).sort());
});

/** Named as states are, and about something else; each says what. */
const IETS_ANDERS: Readonly<Record<string, string>> = {
  'aanwijzingen.stand': 'an aanwijzing by its days as well: begins later, holds, is over',
  'beheer.stand': 'an instelling by its days: planned, holds, is over',
  'berichten.stand': 'a message: new or read',
  'berichten.status':
    'the sentence of a message about a change, by kind; shown beside the words of the state',
  'betalingsregeling.regeling.stand': 'a term of a regeling by its day',
  'geschillen.stand': 'a dispute, worked out from what was recorded of it',
  'incasso.stand': 'whether direct debit is on, in sentences',
  'inzagecontrole.stand': 'a finding by the judgement of it and its days',
  'journaal.status': 'codes of the claims as the gemeente books them',
  'journaal.statussen': 'the heads of a table over those codes',
  'kosten.stand': 'costs by what was booked of them',
  'kwijtscheldingbeeld.stand': 'sentences about a year, from requests and the yearly test together',
  'mail.stand': 'the text of a mail that something is new',
  'online-betalen.stand': 'the page of a payment: head, sentence and button by state',
  'rente.eerder.status': 'a rentelijst with by whom and when',
  'rente.stand': 'a line of interest by what was booked of it',
  'uitbetaling.stand': 'sentences about why money is not paid back yet',
  'verhaal.opdrachten.standen': 'an order to the deurwaarder, worked out from its lines',
  'vertegenwoordigen.erven.status': 'an answer of the gemeente with its moment',
};

function groepenIn(tekst: unknown, pad: string): { pad: string; groep: object }[] {
  if (typeof tekst !== 'object' || tekst === null) return [];
  const hier = /\.(status|statussen|stand|standen|fase|fasen)$/.test(pad) ? [{ pad, groep: tekst }] : [];
  return [...hier, ...Object.entries(tekst).flatMap(([naam, deel]) => groepenIn(deel, `${pad}.${naam}`))];
}

test('every matter has a name', () => {
  expect(Object.keys(namen.naam).sort()).toEqual(
    [...new Set(stoffen.map(([naam]) => naam.split('.')[0] ?? ''))].sort(),
  );
});
