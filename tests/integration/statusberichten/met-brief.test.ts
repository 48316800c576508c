import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { stopRendering } from '@/domain/documenten/render-document';
import { recordKlacht, submitKlacht } from '@/domain/klachten/file-klacht';
import { settleKlacht } from '@/domain/klachten/finish-klacht';
import { judgeKlacht } from '@/domain/klachten/judge-klacht';
import { tellStanden } from '@/domain/statusberichten/tell-standen';
import { chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { openZaak } from '@/domain/zaken/open-zaak';
import { toLocalDate } from '@/platform/local-date';
import {
  ALMELO,
  arrangeGeboekt,
  behandelaar,
  burger,
  dienIn,
  persoonVan,
  read,
  regelVan,
  write,
} from '../bezwaren/arrange';

/** A change of a case that has a letter of its own is one line and one mail; a change without one is told by itself. */
const NU = new Date('2026-03-24T09:00:00.000Z');
const LATER = new Date('2026-04-20T09:00:00.000Z');
let client: pg.Client;
let close: () => Promise<void>;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 8);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

let nummer = 0;
async function klaag(n: number): Promise<string> {
  nummer += 1;
  const velden = { tekst: 'De medewerker aan de telefoon was onbeleefd.' };
  const invoer = { velden, clientSleutel: `klacht-${nummer}` };
  return (await write(burger(n, NU), (w) => submitKlacht(w, invoer))).zaakId;
}
/** What stands on his page, of cases alone. */
async function lijst(n: number): Promise<string[]> {
  const { berichten, nieuw } = await read(burger(n, LATER), (r) => listBerichten(r, 1));
  expect(nieuw).toBe(berichten.filter(({ gelezen }) => !gelezen).length);
  return berichten
    .map(({ soort }) => soort)
    .filter((soort) => soort !== 'aanslagbiljet')
    .toSorted();
}
const mails = async (n: number): Promise<string[]> =>
  (
    await client.query<{ soort: string }>(
      'select soort from mailbericht where persoon_id = $1 order by gemaakt_op, soort',
      [persoonVan(n)],
    )
  ).rows.map(({ soort }) => soort);
const meldingen = async (n: number): Promise<string[]> =>
  (
    await client.query<{ regel: string }>(
      `select stand || ' ' || melding as regel from statusbericht where persoon_id = $1 order by moment, stand`,
      [persoonVan(n)],
    )
  ).rows.map(({ regel }) => regel);
/** He gets his letters on his own page and wants to hear of them. */
const mailbaar = async (n: number) => {
  await client.query(
    `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, geverifieerd_op, gemaakt_op)
      values ($1, gen_random_uuid(), $2, 'email', 'inwoner@voorbeeld.nl', 'inwoner', '2026-01-01', '2026-01-01')`,
    [ALMELO, persoonVan(n)],
  );
  const keuze = { kanaal: 'mijn', taal: 'nl', kennisgeving: true, akkoord: true } as const;
  await write(behandelaar(NU), (w) => chooseKanaalVoor(w, { ...keuze, persoonId: persoonVan(n) }));
};

test('the letter of a change is its one line, and what changes without a letter has its own', async () => {
  const zaakId = await klaag(1);
  expect(await lijst(1)).toEqual(['klacht-ontvangst']);
  await write(behandelaar(LATER), (w) =>
    judgeKlacht(w, { zaakId, thema: 'bejegening', overMedewerkerId: null }),
  );
  expect(await lijst(1)).toEqual(['klacht-ontvangst', 'status:klacht:in-behandeling']);
  await write(behandelaar(LATER), (w) =>
    settleKlacht(w, { zaakId, hoe: 'Wij belden en boden excuses aan.' }),
  );
  expect(await lijst(1)).toEqual(['klacht-afgedaan', 'klacht-ontvangst', 'status:klacht:in-behandeling']);
});

test('one letter about several cases tells the receipt of each of them', async () => {
  await dienIn(2, [regelVan(2, 0), regelVan(2, 2)], {});
  expect(await meldingen(2)).toEqual(['ontvangen wacht', 'ontvangen wacht']);
  expect(await lijst(2)).toEqual(['bezwaar-ontvangst']);
});

test('a letter of another case, or of another change of the same case, tells nothing of this one', async () => {
  await klaag(3);
  const zonder = await write(behandelaar(NU), (w) =>
    openZaak(w, {
      ...{ soort: 'klacht', kanaal: 'post', persoonId: persoonVan(3), ontvangenOp: NU, onderwerpen: [] },
      ...{ clientSleutel: 'zonder brief', inhoudHash: 'a'.repeat(64) },
    }),
  );
  // At the same moment as the letter of the other: the case decides, not the clock.
  expect(await lijst(3)).toEqual(['klacht-ontvangst', 'status:klacht:ontvangen']);
  await client.query(`update zaak set fase = 'in-behandeling' where id = $1`, [zonder.zaak.id]);
  await client.query(`update zaak set fase = 'afgehandeld' where id = $1`, [zonder.zaak.id]);
  expect(await lijst(3)).toEqual([
    'klacht-ontvangst',
    'status:klacht:afgehandeld',
    'status:klacht:in-behandeling',
    'status:klacht:ontvangen',
  ]);
});

test('who wrote himself has one mail of it, and so has who had it written down', async () => {
  await mailbaar(4);
  await klaag(4);
  await tellStanden(behandelaar(NU), ALMELO);
  // What he sent himself is acknowledged on his page without a notice of the letter: the one mail is of the change.
  expect(await mails(4)).toEqual(['stand']);
  expect(await meldingen(4)).toEqual(['ontvangen gemaild']);

  await mailbaar(5);
  const zaakId = await write(behandelaar(NU), (w) =>
    recordKlacht(w, {
      ...{
        persoonId: persoonVan(5),
        kanaal: 'post',
        ontvangenOp: toLocalDate('2026-03-24'),
        clientSleutel: 'op papier',
      },
      velden: { tekst: 'De medewerker aan de telefoon was onbeleefd.' },
    }),
  ).then((klacht) => klacht.zaakId);
  await tellStanden(behandelaar(NU), ALMELO);
  expect(await mails(5)).toEqual(['nieuw']);
  expect(await meldingen(5)).toEqual(['ontvangen eigen-mail']);
  // What changes without a letter is told as before.
  await write(behandelaar(LATER), (w) =>
    judgeKlacht(w, { zaakId, thema: 'bejegening', overMedewerkerId: null }),
  );
  await tellStanden(behandelaar(LATER), ALMELO);
  expect(await mails(5)).toEqual(['nieuw', 'stand']);
});
