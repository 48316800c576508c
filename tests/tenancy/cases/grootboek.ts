import { testId } from '@tests/support/two-tenants';
import { getAansluiting, getBoekperiode } from '@/domain/grootboek/aansluiting.queries';
import { listAansluitverschillen } from '@/domain/grootboek/aansluitverschil.queries';
import {
  type Boeking,
  bookOpleggingRegels,
  losseRegel,
  makeBoeking,
  regelVanAanslag,
} from '@/domain/grootboek/boeking';
import { decideMaandafsluiting } from '@/domain/grootboek/decide-maandafsluiting';
import { followTerugname } from '@/domain/grootboek/follow-terugname';
import { getJournaal, readBoekregels } from '@/domain/grootboek/journaal.queries';
import { type KantoorBoeking, type Koppel, makeKantoorBoeking, makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { maandVan } from '@/domain/grootboek/maand';
import { getMaandoverzicht, listGeslotenTot } from '@/domain/grootboek/maandafsluiting.queries';
import {
  postBoeking,
  postBoekingen,
  postKantoorBoeking,
  postKantoorBoekingen,
  postKoppel,
  postKoppels,
} from '@/domain/grootboek/post-boeking';
import { proposeMaandafsluiting } from '@/domain/grootboek/propose-maandafsluiting';
import { readSluitfeiten } from '@/domain/grootboek/read-sluitfeiten';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getToerekening } from '@/domain/grootboek/toerekening.queries';
import { getGrootboekControle, getGrootboekTotalen } from '@/domain/grootboek/totalen.queries';
import { getStatustotalen, getTypetotalen, getVorderingenVan } from '@/domain/grootboek/vordering.queries';
import { toCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { type KantoorWrite, type Write, writeIn, writeKantoor, writeRaw } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const boekdatum = toLocalDate('2026-03-02');
const ontvangstOf = (of: Party) => testId(`ontvangst ${of.kantoor.kanarie}`);

/** A boeking about the aanslag of the other, in the books of who asks. */
const boekingOver = ({ gemeente: g }: Party): Boeking =>
  bookOpleggingRegels({ boekdatum }, [
    {
      aanslagId: g.aanslagId,
      aanslagregelId: g.aanslagregelId,
      belastingsoort: 'ozb',
      belastingjaar: 2026,
      centen: toCents(100),
    },
  ]);

const februari = maandVan(toLocalDate('2026-02-01'));

/** Half a movement in the books of a gemeente: a difference to be found by who may see it, and by nobody else. */
const postScheef = ({ ctx, gemeente: g }: Party): Promise<string> =>
  writeIn(ctx, g.id, (write) =>
    postBoeking(
      write,
      makeBoeking(
        'ontvangst',
        { boekdatum: toLocalDate('2026-02-02'), koppeling: testId(`half ${g.sleutel}`) },
        [
          losseRegel('rekening-courant', toCents(100)),
          regelVanAanslag(
            'te-veel-ontvangen',
            { aanslagId: g.aanslagId, belastingjaar: 2026 },
            toCents(-100),
          ),
        ],
      ),
    ),
  );

const kantoorBoekingOver = (of: Party): KantoorBoeking =>
  makeKantoorBoeking('thuisbrengen', { boekdatum }, [
    { rekening: 'niet-thuisgebracht', gemeenteId: null, ontvangstId: ontvangstOf(of), centen: toCents(100) },
    { rekening: 'niet-thuisgebracht', gemeenteId: null, ontvangstId: ontvangstOf(of), centen: toCents(-100) },
  ]);

const koppelOver = (write: Write, of: Party): Koppel =>
  makeKoppel({
    gemeenteId: write.gemeenteId,
    koppeling: testId(`koppeling ${write.gemeenteId} ${Math.random()}`),
    bedragCenten: toCents(100),
    boekdatum,
    regels: [
      regelVanAanslag(
        'te-veel-ontvangen',
        { aanslagId: of.gemeente.aanslagId, belastingjaar: 2026 },
        toCents(-100),
      ),
    ],
    gemeente: { soort: 'ontvangst' },
    kantoor: { soort: 'thuisbrengen' },
    tegenover: { rekening: 'niet-thuisgebracht', ontvangstId: ontvangstOf(of) },
  });

/** The key of another tenant's row is refused by the database in the same words as one that nobody has. */
async function byKey(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (/23503|foreign key/i.test(String(error))) throw new NotFound();
    throw error;
  }
}
const posting =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    byKey(writeIn(by.ctx, by.gemeente.id, (write) => fn(write, of)));
const postingKantoor =
  (fn: (write: KantoorWrite, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    byKey(writeKantoor(by.ctx, (write) => fn(write, of)));

/** A movement of money of the gemeente of `of`; made at first use, by who may. */
async function koppelingVan(write: Write, of: Party): Promise<string> {
  const koppeling = testId(`koppeling ${of.gemeente.sleutel}`);
  if (write.gemeenteId !== of.gemeente.id) return koppeling;
  const known = await write.db.boeking.count({ where: { gemeenteId: of.gemeente.id, koppeling } });
  if (known > 0) return koppeling;
  const koppel = koppelOver(write, of);
  await postKoppel(write, {
    ...koppel,
    koppeling,
    gemeente: { ...koppel.gemeente, koppeling },
    kantoor: { ...koppel.kantoor, koppeling },
  });
  return koppeling;
}

const post = (name: string, scope: Case['scope'], ask: Case['ask']): Case => ({
  of: `grootboek/post-boeking.ts ${name}`,
  scope,
  answer: 'not-found',
  ask,
});

export const cases: readonly Case[] = [
  post(
    'postBoeking',
    'gemeente',
    posting((w, of) => postBoeking(w, boekingOver(of))),
  ),
  post(
    'postBoekingen',
    'gemeente',
    posting((w, of) => postBoekingen(w, [boekingOver(of)])),
  ),
  post(
    'postKoppel',
    'gemeente',
    posting((w, of) => postKoppel(w, koppelOver(w, of))),
  ),
  post(
    'postKoppels',
    'gemeente',
    posting((w, of) => postKoppels(w, [koppelOver(w, of)])),
  ),
  post(
    'postKantoorBoeking',
    'kantoor',
    postingKantoor((w, of) => postKantoorBoeking(w, kantoorBoekingOver(of))),
  ),
  post(
    'postKantoorBoekingen',
    'kantoor',
    postingKantoor((w, of) => postKantoorBoekingen(w, [kantoorBoekingOver(of)])),
  ),
  {
    of: 'grootboek/follow-terugname.ts followTerugname',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere(async (write) => {
      await followTerugname(write, [], async () => '');
      return 'gevolgd';
    }),
  },
  {
    of: 'grootboek/propose-maandafsluiting.ts proposeMaandafsluiting',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) => proposeMaandafsluiting(write, { maand: februari })),
  },
  {
    of: 'grootboek/decide-maandafsluiting.ts decideMaandafsluiting',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      decideMaandafsluiting(write, {
        id: testId(`maandafsluiting ${of.gemeente.sleutel}`),
        // Older than it is: who may reach it is told so, who may not finds nothing.
        versie: 99,
        besluit: 'afwijzen',
        reden: 'proef',
      }),
    ),
  },
  {
    of: 'grootboek/read-sluitfeiten.ts readSluitfeiten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => {
      const { volgende } = await readSluitfeiten(read, of.gemeente.id, februari);
      return volgende === null ? [] : [volgende];
    }),
  },
  {
    of: 'grootboek/maandafsluiting.queries.ts getMaandoverzicht',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => (await getMaandoverzicht(read, of.gemeente.id)).maanden),
  },
  {
    of: 'grootboek/maandafsluiting.queries.ts listGeslotenTot',
    scope: 'gemeente',
    answer: 'own',
    // As the list shows it: each gemeente of the read, also one of which no month is closed.
    ask: reading(async (read) => {
      const tot = await listGeslotenTot(read);
      return read.gemeenten.map((gemeenteId) => ({ gemeenteId, tot: tot.get(gemeenteId) ?? null }));
    }),
  },
  {
    of: 'grootboek/stand.queries.ts getStandVanAanslagen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => [
      ...(await getStandVanAanslagen(read, of.gemeente.id, [of.gemeente.aanslagId])).values(),
    ]),
  },
  {
    of: 'grootboek/lock-stand.ts lockStanden',
    scope: 'gemeente',
    answer: 'empty',
    ask: writing(async (write, of) => [...(await lockStanden(write, [of.gemeente.aanslagId])).values()]),
  },
  {
    of: 'grootboek/lock-stand.ts findBoekingen',
    scope: 'gemeente',
    answer: 'empty',
    ask: writing(async (write, of) => findBoekingen(write, [await koppelingVan(write, of)])),
  },
  {
    of: 'grootboek/toerekening.queries.ts getToerekening',
    scope: 'gemeente',
    answer: 'empty',
    ask: async (by, of) => {
      const koppeling = await writeIn(by.ctx, by.gemeente.id, (write) => koppelingVan(write, of));
      return reading((read) => getToerekening(read, of.gemeente.id, of.gemeente.aanslagId, koppeling))(
        by,
        of,
      );
    },
  },
  {
    of: 'grootboek/aansluiting.queries.ts getAansluiting',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => {
      const { posten, doorboeking } = await getAansluiting(read, of.gemeente.id, februari);
      return [...posten, ...doorboeking];
    }),
  },
  {
    of: 'grootboek/aansluiting.queries.ts getBoekperiode',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getBoekperiode(read, of.gemeente.id, februari)),
  },
  {
    of: 'grootboek/aansluitverschil.queries.ts listAansluitverschillen',
    scope: 'gemeente',
    answer: 'empty',
    ask: async (by, of) => {
      await postScheef(by);
      return reading((read) => listAansluitverschillen(read, of.gemeente.id, februari))(by, of);
    },
  },
  {
    of: 'grootboek/journaal.queries.ts getJournaal',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => {
      const staat = await getAansluiting(read, of.gemeente.id, februari);
      return (await getJournaal(read, of.gemeente.id, februari, staat)).regels;
    }),
  },
  {
    of: 'grootboek/journaal.queries.ts readBoekregels',
    scope: 'gemeente',
    answer: 'empty',
    ask: async (by, of) =>
      writeRaw(by.ctx, by.gemeente.id, async (client) => {
        const regels = [];
        for await (const greep of readBoekregels(client, of.gemeente.id, februari)) regels.push(...greep);
        return regels;
      }),
  },
  {
    of: 'grootboek/vordering.queries.ts getStatustotalen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getStatustotalen(read, of.gemeente.id, februari)),
  },
  {
    of: 'grootboek/vordering.queries.ts getTypetotalen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getTypetotalen(read, of.gemeente.id, februari)),
  },
  {
    of: 'grootboek/vordering.queries.ts getVorderingenVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      getVorderingenVan(read, of.gemeente.id, of.gemeente.aanslagId, toLocalDate('2026-12-31')),
    ),
  },
  {
    of: 'grootboek/totalen.queries.ts getGrootboekTotalen',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getGrootboekTotalen(read)),
  },
  {
    of: 'grootboek/totalen.queries.ts getGrootboekControle',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getGrootboekControle(read)),
  },
];
