import { renderPage } from '@tests/support/render-page';
import { openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import DossierBlad from '@/app/(kantoor)/zaken/[gemeente]/melding/[id]/page';
import AanslagBlad from '@/app/(mijn)/mijn/[gemeente]/aanslagen/[id]/page';
import ZaakBlad from '@/app/(mijn)/mijn/[gemeente]/zaken/[id]/page';
import { storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import { getMelding } from '@/domain/meldingen/melding.queries';
import type { Velden } from '@/domain/meldingen/meldingvelden';
import { listBesluiten } from '@/domain/zaken/dossier.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import {
  ambtenaar,
  arrangeHonden,
  BORNE,
  burger,
  heffer,
  meld,
  NU,
  objectVan,
  persoonVan,
  read,
  versieVan,
  write,
} from './arrange';

const nu: { ctx: Context } = { ctx: burger(1) };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/mijn/borne', thema: '', taal: 'nl' },
    now: nu.ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: nu.ctx, gemeenten: [BORNE], sessie: null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));
/** What each letter says, as it goes to the typesetter. */
const brieven: string[] = [];
vi.mock('@/domain/documenten/render-document', async (original) => {
  const echt = await original<typeof import('@/domain/documenten/render-document')>();
  return {
    ...echt,
    renderDocument: (...vraag: Parameters<typeof echt.renderDocument>) => {
      brieven.push(JSON.stringify(vraag[1].data));
      return echt.renderDocument(...vraag);
    },
  };
});

let close: () => Promise<void>;
let client: pg.Client;
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeHonden(client, 6, {});
  // Four times a container of 2025: diftar; and a business property, of which the user pays ozb.
  await addRegel(1, 'lediging-restafval-240', 4);
  await addRegel(6, 'gebruiker-niet-woning', 312_000);
  await meld(2, { soort: 'anders', toelichting: 'x' }).catch(() => null);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

/** One more line on the aanslag of the nth person, in the books as well; of ozb a hundred euro. */
async function addRegel(n: number, code: string, aantal: number): Promise<void> {
  const regel = testId(`extra borne ${n}`);
  const { rowCount } = await client.query(
    `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, object_id, aantal, deel_teller,
        deel_noemer, bedrag_centen)
      select $1, $2, $3, 9, t.belastingsoort, t.id, $4, $6::int, 12, 12, coalesce(t.bedrag_centen * $6::int, 10000) from tarief t
      join verordening v on v.gemeente_id = t.gemeente_id and v.id = t.verordening_id
      where t.gemeente_id = $1 and v.vanaf = '2026-01-01' and t.code = $5`,
    [BORNE, regel, testId(`aanslag borne ${n}`), objectVan(n), code, aantal],
  );
  expect(rowCount).toBe(1);
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, run_id, gemaakt_door, gemaakt_op)
       select $1, md5('extra' || $2)::uuid, 'oplegging', '2026-02-28', a.run_id, 'proef', a.opgelegd_op from aanslagregel r
       join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id where r.gemeente_id = $1 and r.id = $2::uuid)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select r.gemeente_id, md5('extra' || $2)::uuid, v.k, v.rekening, r.belastingsoort, 2026, r.aanslag_id, r.id,
       r.bedrag_centen * v.teken
     from aanslagregel r, (values (1, 'debiteuren', 1), (2, 'opbrengst', -1)) v(k, rekening, teken)
     where r.gemeente_id = $1 and r.id = $2::uuid`,
    [BORNE, regel],
  );
}

const open = async (Blad: (props: never) => Promise<ReactNode>, id: string): Promise<string> =>
  renderPage(
    await Blad({
      params: Promise.resolve({ gemeente: 'borne', id }),
      searchParams: Promise.resolve({}),
    } as never),
  );

const beslis = async (zaakId: string, dag: string | null, motivering: string) => {
  const versie = await versieVan(zaakId);
  return write(heffer(), (w) =>
    decideMelding(w, {
      ...{ zaakId, versie, uitkomst: 'overgenomen', motivering },
      dag: dag === null ? null : toLocalDate(dag),
    }),
  );
};
const neem = async (zaakId: string) => {
  const [voorstel] = await read(heffer(), (r) => listBesluiten(r, BORNE, zaakId));
  await write(ambtenaar(), (w) =>
    decideMeldingbesluit(w, {
      ...{ id: voorstel?.id ?? '', versie: voorstel?.versie ?? 0 },
      ...{ besluit: 'genomen', toelichting: null },
    }),
  );
};

test('a move takes off what goes by time, leaves the emptyings, and says why on letter, case and aanslag [C-26]', async () => {
  const aanslagId = testId('aanslag borne 1');
  const zaakId = await meld(1, {
    soort: 'verhuizing',
    object: objectVan(1),
    dag: '2026-06-10',
    nieuwAdres: 'Proefstraat 12, Deventer',
    binnen: 'nee',
  });
  await beslis(zaakId, '2026-06-10', 'U staat daar niet meer ingeschreven.');
  brieven.length = 0;
  await neem(zaakId);
  const stand = (await read(heffer(), (r) => getStandVanAanslagen(r, BORNE, [aanslagId]))).get(aanslagId);
  // Six of twelve months of 180 euro, and nothing of the containers.
  expect(stand?.verminderdCenten).toBe(9_000n);

  const waarom = [
    /De belasting eindigt op woensdag 10 juni 2026/,
    /per jaar maal 6 gedeeld door 12 is €\s90,00/,
    /Uw containers zijn geleegd in 2025\. Dat was voordat u op woensdag 10 juni 2026 vertrok, dus deze regel blijft\./,
    /Wie op donderdag 1 januari 2026 eigenaar is, betaalt het hele jaar\./,
  ];
  nu.ctx = burger(1, new Date(NU.getTime() + 60_000));
  const bladen = {
    brief: brieven.join('\n'),
    zaak: await open(ZaakBlad as never, zaakId),
    aanslag: await open(AanslagBlad as never, aanslagId),
  };
  for (const [naam, tekst] of Object.entries(bladen))
    for (const zin of waarom) expect(tekst, naam).toMatch(zin);
  expect(bladen.aanslag).toContain(`/mijn/borne/zaken/${zaakId}`);
});

test('of somebody else nothing is told', async () => {
  nu.ctx = burger(2);
  const blad = await open(AanslagBlad as never, testId('aanslag borne 2'));
  expect(blad).not.toContain('Lager door uw melding');
});

const MUTATIES: readonly { n: number; velden: Velden; dag: string | null; eraf: bigint }[] = [
  {
    n: 3,
    velden: {
      soort: 'erven',
      overledene: 'J. de Vries',
      relatie: 'kind',
      toelichting: 'Ik ben de enige erfgenaam.',
    },
    ...{ dag: null, eraf: 0n },
  },
  {
    n: 4,
    velden: {
      soort: 'objectafbakening',
      object: objectVan(4),
      wat: 'samen',
      toelichting: 'De garage hoort erbij.',
    },
    ...{ dag: null, eraf: 0n },
  },
  {
    n: 5,
    velden: {
      soort: 'objectgegevens',
      object: objectVan(5),
      wat: 'oppervlakte',
      toelichting: 'De schuur is weg.',
    },
    ...{ dag: null, eraf: 0n },
  },
  {
    n: 6,
    velden: { soort: 'gebruiker', object: objectVan(6), wie: 'Proefbakkerij', dag: '2026-01-01' },
    // All that he pays as a user, ozb and the fixed part of afval: he was not there on 1 January.
    ...{ dag: '2026-01-01', eraf: 24_351n },
  },
];

test('each mutatieverzoek comes with evidence, is decided with a reason, and gives its result [H-06]', async () => {
  for (const m of MUTATIES) {
    const naam = `bewijs-${m.n}.pdf`;
    const motivering = `Wij keken naar bewijs ${m.n}.`;
    const zaakId = await meld(m.n, m.velden);
    await voegBewijsToe(m.n, zaakId, naam);
    nu.ctx = heffer();
    expect(await open(DossierBlad as never, zaakId), m.velden.soort).toContain(naam);
    brieven.length = 0;
    const { besloten } = await beslis(zaakId, m.dag, motivering);
    // Where an amount goes off a second person decides.
    expect(besloten).toBe(m.eraf === 0n);
    if (!besloten) await neem(zaakId);
    nu.ctx = burger(m.n, new Date(NU.getTime() + 60_000));
    const blad = await open(ZaakBlad as never, zaakId);
    for (const tekst of ['Wij nemen uw melding over', motivering, naam]) expect(blad).toContain(tekst);
    expect(brieven.join('')).toContain(motivering);
    const melding = await read(heffer(), (r) => getMelding(r, BORNE, zaakId));
    expect(melding).toMatchObject({ uitkomst: 'overgenomen', verminderdCenten: m.eraf });
  }
  // The user is one no more, and his aanslag says why it is lower.
  const { rows } = await client.query(
    `select soort, tot::text from belang where gemeente_id = $1 and persoon_id = $2 order by soort`,
    [BORNE, persoonVan(6)],
  );
  expect(rows).toEqual([{ soort: 'gebruiker', tot: '2026-01-01' }]);
  expect(await open(AanslagBlad as never, testId('aanslag borne 6'))).toMatch(
    /Vanaf donderdag 1 januari 2026 is dat iemand anders, dus deze regel vervalt/,
  );
}, 180_000);

const voegBewijsToe = (n: number, zaakId: string, naam: string) =>
  storeBijlage(
    burger(n),
    BORNE,
    { onderwerp: { soort: 'zaak', id: zaakId }, naam, vanWie: async () => persoonVan(n) },
    [Buffer.from('%PDF-1.7\nbewijs\n%%EOF\n', 'latin1')] as never,
  );
