import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import simulator from '@/app/(kantoor)/invordering/simulator/page';
import { listVensters } from '@/commands/reken/overzicht';
import { addMeting, eigenCijfers, LEGE_METING, type Meting } from '@/domain/sociaal/meting';
import { toCents } from '@/platform/cents';

const ctx = seedContext('medewerker-innen-gbtwente', ['medewerker-innen']);
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/simulator', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));
let close: () => Promise<void>;
beforeAll(async () => {
  close = (await openSeeded(4)).close;
});
afterAll(() => close());

/** The cells of each row of the first table, by the name of the row. */
async function tabel(getypt: Record<string, string> = {}, welke = 0): Promise<Map<string, string[]>> {
  const html = await renderPage(
    await simulator({ params: Promise.resolve({}), searchParams: Promise.resolve(getypt) } as never),
  );
  const [gekozen = ''] = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([t]) => t).slice(welke);
  const rijen = [...gekozen.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([rij]) =>
    [...rij.matchAll(/<(?:td|th)[^>]*>([\s\S]*?)<\/(?:td|th)>/g)].map(([, cel = '']) =>
      cel
        .replace(/<[^>]*>/g, '')
        .replace(/\u2060/g, '')
        .replaceAll('\u00a0', ' ')
        .trim(),
    ),
  );
  return new Map(rijen.map(([naam = '', ...cellen]) => [naam, cellen]));
}

test('[T-06] the annex of S3 stands on the screen to the euro beside the same sum with other numbers, and each cost parameter with its source, both amounts for one thing among them', async () => {
  const notitie = await tabel();
  // S3, annex, 2A: the five lines for 90,000 dwangbevelen, and what is left.
  expect(notitie.get('Het bellen zelf')?.slice(0, 2)).toEqual(['90.000', '-€ 180.000,00']);
  expect(notitie.get('Minder inkomsten uit dwangbevelen')?.slice(0, 2)).toEqual(['13.500', '-€ 775.000,00']);
  expect(notitie.get('Minder inkomsten uit hernieuwde bevelen')?.slice(0, 2)).toEqual([
    '6.750',
    '-€ 115.000,00',
  ]);
  expect(notitie.get('Minder kosten deurwaarder, hernieuwde bevelen')?.slice(0, 2)).toEqual([
    '6.750',
    '€ 32.000,00',
  ]);
  expect(notitie.get('Minder kosten deurwaarder, beslagen')?.slice(0, 2)).toEqual(['3.375', '€ 50.000,00']);
  expect(notitie.get('Saldo voor het kantoor')).toContain('-€ 988.000,00');
  expect(notitie.get('Inwoners betalen minder aan kosten')).toContain('€ 890.000,00');
  // Other numbers beside it; the annex stays. 10,000 x 2,50; 20 % of 10,000 x 50,00.
  const eigen = await tabel({
    ...{ dwangbevelen: '10000', aandeelBetaald: '20', uitbesteding: '2,50' },
    'lagere-baten-dwangbevel': '50',
  });
  expect(eigen.get('Het bellen zelf')).toEqual([
    '90.000',
    '-€ 180.000,00',
    '10.000',
    '-€ 25.000,00',
    'Niet te meten',
  ]);
  expect(eigen.get('Minder inkomsten uit dwangbevelen')?.slice(2, 4)).toEqual(['2.000', '-€ 100.000,00']);
  // What cannot be is left to the annex.
  expect(
    (await tabel({ aandeelBetaald: '120', dwangbevelen: 'veel' })).get('Het bellen zelf')?.slice(2, 4),
  ).toEqual(['90.000', '-€ 180.000,00']);
  const kosten = await tabel({}, 1);
  expect([...kosten].slice(1).map(([post, cellen]) => [post, ...cellen.slice(0, 2)])).toEqual([
    ['Aanpak van wie jaar na jaar niet kan betalen', '€ 150.000,00 tot € 200.000,00', 'jaar'],
    ['2 fte eigen medewerkers', '€ 120.000,00', 'jaar'],
    ['2 fte inhuur met training, eerste jaar', '€ 155.000,00', 'jaar'],
    ['2 fte inhuur, daarna', '€ 145.000,00', 'jaar'],
    ['Eigen telefoonlijn', '€ 7.500,00', 'jaar'],
    ['DPIA (160 uur)', '€ 12.000,00', 'eenmalig'],
    ['Aansluiten op vroegsignalering', '€ 10.000,00', 'eenmalig'],
    ['Bellen door een ander, hoofdtekst', '€ 200.000,00', 'jaar'],
    ['Bellen door een ander, bijlage', '€ 180.000,00', 'jaar'],
  ]);
  expect([...kosten].slice(1).every(([, cellen]) => cellen[2]?.includes('notitie van 27 januari 2021'))).toBe(
    true,
  );
  expect(
    listVensters().filter(({ parameter }) => parameter === 'kosten van sociaal incasseren'),
  ).toMatchObject([{ vanaf: '2021-01-27', zekerheid: 'contract' }]);
});

test('what was measured is the difference with who was not called, and nothing where nobody was compared with', () => {
  const meting: Meting = {
    bellen: { aanslagen: 80, betaald: 40, dwangbevel: 20 },
    controle: { aanslagen: 20, betaald: 7, dwangbevel: 10 },
    jaar: { dwangbevelen: 200, kosten: toCents(1_000_000), hernieuwd: 50, beslag: 10 },
  };
  expect(eigenCijfers(meting)).toEqual({
    ...{ dwangbevelen: 200, aandeelBetaald: '0.1500', aandeelHernieuwdBevel: '0.2500' },
    ...{ aandeelBeslag: '0.0500', kostenDwangbevel: '50.00' },
  });
  expect(eigenCijfers(addMeting(meting, meting)).aandeelBetaald).toBe('0.1500');
  // Calling that did harm is no gain.
  const slechter = { ...meting, controle: { aanslagen: 20, betaald: 18, dwangbevel: 0 } };
  expect(eigenCijfers(slechter).aandeelBetaald).toBe('0.0000');
  const zonder = { ...meting, controle: LEGE_METING.controle };
  expect(eigenCijfers(zonder).aandeelBetaald).toBeNull();
  expect(eigenCijfers(LEGE_METING)).toMatchObject({ kostenDwangbevel: null, aandeelBeslag: null });
});
