import { randomBytes, randomUUID } from 'node:crypto';
import { seedAanslagen } from '@tests/support/aanslagen';
import { betaling, feiten as incassofeiten } from '@tests/support/incassobrief';
import { feiten as invorderfeiten } from '@tests/support/invorderbrief';
import { textOf } from '@tests/support/pdf';
import { feiten as regelingfeiten } from '@tests/support/regelingbrief';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { feiten as verhaalfeiten } from '@tests/support/verhaalbrief';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { DOCUMENTSOORTEN, type Documentsoort } from '@/domain/documenten/document';
import { incassobriefdata } from '@/domain/documenten/incassobrief';
import { invorderbriefdata } from '@/domain/documenten/invorderbriefdata';
import { regelingbriefdata } from '@/domain/documenten/regelingbrief';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { rentebriefdata, rentebriefSchema } from '@/domain/documenten/rentebrief';
import { situatiebriefdata, situatiebriefSchema } from '@/domain/documenten/situatiebrief';
import { verhaalbriefdata } from '@/domain/documenten/verhaalbriefdata';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';

/** Who cannot pay reads what he can do beside every open post and in every letter that asks for money. */
const { kantoor, a } = twoTenants;
const NU = new Date('2026-06-05T10:00:00.000Z');
const verzoek = { cookie: '', path: `/mijn/${a.sleutel}`, now: NU };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...verzoek,
    requestId: randomUUID(),
    ownPage: true,
    taal: 'nl' as const,
    thema: '',
  }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

let close: () => Promise<void>;
const aanslagIds: string[] = [];
beforeAll(async () => {
  const walled = await openWalled();
  const client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  for (const { id } of await seedAanslagen(client, a, [[10_000n, 5_000n], [7_500n], [2_500n]]))
    aanslagIds.push(id);
  const { rows } = await client.query('select sleutel from persoon where id = $1', [a.persoonId]);
  await client.end();
  close = walled.close;
  const token = randomBytes(32).toString('base64url');
  await insertSessie({
    ...{ tokenHash: hashToken(token), wereld: 'inwoner', kantoorId: kantoor.id },
    ...{ issuer: 'https://idp.example', subject: 'inwoner', niveau: 'midden', medewerkerId: null },
    persoonSleutel: rows[0].sleutel,
    ...{ naam: null, idToken: null, now: NU, verlooptOp: new Date(NU.getTime() + 3_600_000) },
  });
  verzoek.cookie = `${cookieNames('inwoner', false).sessie}=${token}`;
});
afterAll(async () => {
  stopRendering();
  await close();
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
const open = async (page: unknown, params: Record<string, string> = {}): Promise<string> =>
  renderPage(
    await (page as Page)({
      params: Promise.resolve({ gemeente: a.sleutel, ...params }),
      searchParams: Promise.resolve({}),
    }),
  );

const WEG = `href="/mijn/${a.sleutel}/niet-betalen"`;
const times = (html: string, what: string) => html.split(what).length - 1;

/** The letters that ask for money after the aanslag, each as it is printed. */
const BRIEVEN: Partial<Record<Documentsoort, () => Promise<string>>> = {
  ...Object.fromEntries(
    (['herinnering', 'aanmaning', 'dwangbevel'] as const).map((soort) => [
      soort,
      () => printed('invorderbrief', invorderbriefdata(invorderfeiten(soort).data ?? never())),
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        'vooraankondiging',
        'vordering-kennisgeving',
        'overheidsvordering-kennisgeving',
        'hernieuwd-bevel',
      ] as const
    ).map((soort) => [soort, () => printed('invorderbrief', verhaalbriefdata(verhaalfeiten(soort)))]),
  ),
  ...Object.fromEntries(
    (['regeling-termijn-gemist', 'regeling-beeindigd'] as const).map((soort) => [
      soort,
      () => printed('standaardbrief', regelingbriefdata(regelingfeiten(soort).data ?? never())),
    ]),
  ),
  'invordering-gaat-verder': () => {
    const { gemeente, kantoor: naam, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
    const feiten = situatiebriefSchema.parse({
      ...{ gemeente, kantoor: naam, huisstijl, contact, retouradres, geadresseerde },
      ...{ taal: 'nl', dagtekening: '2026-06-05', soort: 'invordering-gaat-verder', situatie: 'adempauze' },
      ...{ aanhef: 'Geachte mevrouw Smit', kenmerk: 'S-1A2B3C4D', dag: '2026-06-01', tot: null },
      ...{ reden: null, nietMeer: false, vordering: null },
    });
    return printed('standaardbrief', situatiebriefdata(feiten));
  },
};
BRIEVEN['incasso-mislukt'] = () =>
  printed('standaardbrief', incassobriefdata(incassofeiten().data ?? never()));
BRIEVEN.invorderingsrente = () => {
  const { gemeente, kantoor: naam, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  const feiten = rentebriefSchema.parse({
    ...{ taal: 'nl', gemeente, kantoor: naam, huisstijl, contact, retouradres, geadresseerde },
    ...{ aanhef: 'Geachte mevrouw Smit', dagtekening: '2026-06-05', kenmerk: 'R-1A2B3C4D' },
    ...{
      aanslagnummer: '2026-0000001',
      vervaldag: '2026-03-31',
      bezwaarTot: '2026-07-17',
      betaling,
      telefoontijden: null,
    },
    betalingen: [
      {
        ...{ betaaldOp: '2026-05-31', bedragCenten: 100_000n, renteCenten: 700n },
        tijdvakken: [{ vanaf: '2026-04-01', totEnMet: '2026-05-30', dagen: 60, percentage: '4.3' }],
      },
    ],
  });
  return printed('standaardbrief', rentebriefdata(feiten));
};
/** Letters about paying that ask nothing of who reads them: an answer, a notice that it stops, or one to somebody else. */
const VRAAGT_NIETS: readonly Documentsoort[] = [
  'aanslagbiljet',
  'regeling-toegekend',
  'regeling-afgewezen',
  'verrekening',
  'rekening-gevraagd',
  'invordering-stopt',
  'invordering-stopt-langer',
  'vordering-insolventie',
  'vordering-derde',
];
const never = (): never => {
  throw new Error('These facts make no letter');
};
async function printed(
  sjabloon: 'invorderbrief' | 'standaardbrief',
  data: ReturnType<typeof invorderbriefdata> | ReturnType<typeof regelingbriefdata>,
): Promise<string> {
  const { pdf } = await renderDocument('proef', { sjabloon, data } as Parameters<typeof renderDocument>[1]);
  return textOf(pdf).replace(/\s+/g, ' ');
}

describe('[C-22] who cannot pay reads what he can do', () => {
  test('beside every open post, on every page that shows it, and the page behind it has three ways', async () => {
    const overzicht = await open((await import('@/app/(mijn)/mijn/[gemeente]/page')).default);
    expect(times(overzicht, WEG)).toBeGreaterThanOrEqual(aanslagIds.length);
    const lijst = await open((await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/page')).default);
    expect(times(lijst, WEG)).toBeGreaterThanOrEqual(aanslagIds.length);
    const betalingen = await open((await import('@/app/(mijn)/mijn/[gemeente]/betalingen/page')).default);
    expect(times(betalingen, WEG)).toBeGreaterThanOrEqual(aanslagIds.length);
    const een = (await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/[id]/page')).default;
    for (const id of aanslagIds) expect(await open(een, { id })).toContain(WEG);
    const weg = await open((await import('@/app/(mijn)/mijn/[gemeente]/niet-betalen/page')).default);
    expect(weg).toContain(`href="/mijn/${a.sleutel}/regeling"`);
    expect(weg).toContain(`href="/mijn/${a.sleutel}/kwijtschelding"`);
    expect(weg).toContain('Hulp bij schulden');
  });

  test('in every letter that asks for money: kwijtschelding, a regeling, help with debts and a number to call', async () => {
    const gaatOverGeld = (Object.keys(DOCUMENTSOORTEN) as Documentsoort[]).filter((soort) =>
      ['betalen', 'regeling'].includes(DOCUMENTSOORTEN[soort].over),
    );
    // A new kind of letter about paying says here which of the two it is.
    expect(gaatOverGeld.filter((soort) => !BRIEVEN[soort] && !VRAAGT_NIETS.includes(soort))).toEqual([]);
    for (const soort of gaatOverGeld.filter((one) => BRIEVEN[one])) {
      const tekst = (await BRIEVEN[soort]?.()) ?? '';
      expect(tekst, soort).toContain('Vraag kwijtschelding aan');
      expect(tekst, soort).toContain('Vraag een betalingsregeling aan');
      expect(tekst, soort).toContain('Vraag naar schuldhulpverlening');
      const { telefoon } = proefbiljet().contact;
      expect(tekst, soort).toContain(telefoon);
    }
  });
});
