import { aanslag, feiten, kantooruren } from '@tests/support/invorderbrief';
import { accessibilityOf, textOf } from '@tests/support/pdf';
import { afterAll, describe, expect, test } from 'vitest';
import { DOCUMENTSOORTEN, KANALEN, mayDeliver } from '@/domain/documenten/document';
import { INVORDERBRIEVEN, type Invorderbriefsoort } from '@/domain/documenten/invorderbrief.schema';
import { invorderbriefdata } from '@/domain/documenten/invorderbriefdata';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { langeZinnen } from '@/domain/documenten/standaardbrief';
import { telefoontijden } from '@/domain/documenten/telefoontijden';

afterAll(() => stopRendering());

async function brief(soort: Invorderbriefsoort, change: Record<string, unknown> = {}) {
  const parsed = feiten(soort, change);
  if (!parsed.success) throw parsed.error;
  const data = invorderbriefdata(parsed.data);
  const { pdf, bladzijden, sha256 } = await renderDocument('proef', { sjabloon: 'invorderbrief', data });
  return { data, pdf, bladzijden, sha256, tekst: textOf(pdf) };
}

describe('every letter of collection', () => {
  test.each(INVORDERBRIEVEN)(
    '%s: PDF/UA, two pages, no hole in its words, the same bytes twice',
    async (soort) => {
      const { pdf, bladzijden, sha256, tekst } = await brief(soort);
      expect(accessibilityOf(pdf)).toMatchObject({ ua: true, taal: 'nl', getagd: true, tabellen: 1 });
      expect(accessibilityOf(pdf).koppen.h1).toBe(1);
      expect(tekst).toContain('Geachte mevrouw Van der Veen,');
      expect(tekst).not.toMatch(/[{}]|undefined|null/);
      expect(bladzijden).toBe(2);
      expect((await brief(soort)).sha256).toBe(sha256);
    },
  );

  test.each(INVORDERBRIEVEN)(
    '%s: what is open by belasting, to the cent, and how it is paid',
    async (soort) => {
      const { tekst } = await brief(soort);
      expect(tekst).toContain('Onroerendezaakbelasting (ozb) € 250,00 Afvalstoffenheffing € 150,00');
      expect(tekst).toContain('Samen');
      expect(tekst).toContain('NL03 FAKE 0020 1601 01');
      expect(tekst).toContain('5010 0021 6701 0010');
      expect(tekst).toContain('U moest betalen vóór of op 31 maart 2026.');
    },
  );

  test.each(INVORDERBRIEVEN)(
    '%s: three ways for who cannot pay, and the telephone with its hours',
    async (soort) => {
      const { tekst } = await brief(soort);
      for (const weg of [
        'Vraag kwijtschelding aan',
        'Vraag een betalingsregeling aan',
        'schuldhulpverlening',
      ])
        expect(tekst).toContain(weg);
      expect(tekst).toContain('074 026 58 68');
      expect(tekst).toContain('maandag tot en met donderdag van 8.30 tot 17.00 uur');
      expect(tekst).toContain('Op vrijdag van 9.00 tot 12.00 en 13.00 tot 16.30 uur');
    },
  );

  test.each(INVORDERBRIEVEN)('%s: no sentence of more than 20 words', async (soort) => {
    const { data } = await brief(soort);
    const zinnen = [
      ...data.inleiding,
      ...data.posten.map((p) => p.tekst),
      ...data.delen.flatMap((d) => [...d.tekst, ...d.punten]),
    ];
    expect(langeZinnen(zinnen.join('\n').replaceAll(/(\d)\.(\d)/g, '$1:$2'))).toEqual([]);
  });
});

describe('what only one of them says', () => {
  test('a herinnering is free, and says what an aanmaning would cost', async () => {
    const { tekst } = await brief('herinnering');
    expect(tekst).toContain('Deze herinnering is gratis.');
    expect(tekst).toContain('U betaalt dan € 10,00 extra.');
    expect(tekst).not.toContain('bezwaar maken');
    expect(
      feiten('herinnering', { aanslagen: [aanslag('aanmaning')], bezwaarKostenTot: '2026-07-13' }).success,
    ).toBe(false);
  });

  test('an aanmaning: the two weeks of the law, its cost, what follows at whose cost, objection to the cost', async () => {
    const { tekst } = await brief('aanmaning');
    expect(tekst).toContain(
      'Betaal alles uiterlijk op 15 juni 2026. Dat is twee weken na de datum van deze brief.',
    );
    expect(tekst).toContain('Deze aanmaning kost u € 10,00.');
    expect(tekst).toContain('De kosten van al deze maatregelen betaalt u.');
    expect(tekst).toContain('bezwaar maken. Doe dat uiterlijk op 13 juli 2026.');
    expect(tekst).not.toContain('verzet');
  });

  test('an aanmaning of which the two weeks end on a Saturday says why it is Monday; a day less is refused', async () => {
    const zaterdag = { dagtekening: '2026-03-14', uiterlijk: '2026-03-30', uiterlijkRegel: 'eerste-werkdag' };
    const { tekst } = await brief('aanmaning', zaterdag);
    expect(tekst).toContain(
      'uiterlijk op 30 maart 2026. Twee weken na de datum van deze brief is een vrije dag.',
    );
    expect(feiten('aanmaning', { ...zaterdag, uiterlijk: '2026-03-28' }).success).toBe(false);
  });

  test('a dwangbevel: head, debt, decision, costs, in whose name, verzet and objection (Awb 4:122, Iw 12, 13, 17)', async () => {
    const { tekst } = await brief('dwangbevel');
    expect(tekst).toMatch(/In naam van de Koning Dwangbevel/);
    expect(tekst).toContain('Aanslag 2026-0000123 van 31 januari 2026');
    expect(tekst).toContain(
      'Kosten van de aanmaning € 10,00 Kosten van het dwangbevel € 91,00 Rente € 12,00 Samen € 513,00',
    );
    expect(tekst).toContain('Op 11 mei 2026 kreeg u een aanmaning.');
    expect(tekst).toContain('Het geldt vanaf 3 juni 2026.');
    expect(tekst).toContain('De kosten daarvan betaalt u.');
    expect(tekst).toContain('Marjan Oude Nijhuis invorderingsambtenaar GBTwente, voor de gemeente Borne');
    expect(tekst).toContain('in verzet komen');
    expect(tekst).toContain('bezwaar maken. Doe dat uiterlijk op 13 juli 2026.');
  });

  test('a dwangbevel without who is in whose name, or without its aanmaning, is not made', () => {
    expect(feiten('dwangbevel', { ondertekening: null }).success).toBe(false);
    expect(feiten('dwangbevel', { bevel: null }).success).toBe(false);
    expect(feiten('aanmaning', { ondertekening: { naam: 'Iemand' } }).success).toBe(false);
  });

  test('a dwangbevel goes by post or by hand, never by a message alone; the others go anywhere', () => {
    expect(KANALEN.filter((kanaal) => mayDeliver('dwangbevel', kanaal))).toEqual(['post', 'balie']);
    expect(KANALEN.filter((kanaal) => mayDeliver('aanmaning', kanaal))).toEqual([...KANALEN]);
    expect(DOCUMENTSOORTEN.dwangbevel).toEqual({
      klasse: 'maatwerk-ondertekend',
      bewaarklasse: 'belastingaanslag',
      over: 'betalen',
    });
  });
});

test('more aanslagen: each with its own kenmerk, and one total in the first sentence', async () => {
  const tweede = aanslag('aanmaning', {
    aanslagnummer: '2025-0000009',
    belastingjaar: 2025,
    betaling: { kenmerk: '8000000012345678', iban: 'NL03FAKE0020160101', tenaamstelling: 'GBTwente' },
  });
  const { tekst, pdf } = await brief('aanmaning', { aanslagen: [aanslag('aanmaning'), tweede] });
  expect(tekst).toContain('U hebt € 820,00 niet op tijd betaald.');
  expect(tekst).toContain('Deze aanmaning kost u € 20,00.');
  expect(tekst).toContain('U hebt 2 aanslagen die niet betaald zijn.');
  expect(tekst).toContain('8000 0000 1234 5678');
  expect(accessibilityOf(pdf).tabellen).toBe(2);
});

test('amounts that are not what is open, or costs without the day to object: no letter', () => {
  expect(
    feiten('herinnering', { aanslagen: [aanslag('herinnering', { openCenten: 39_999n })] }).success,
  ).toBe(false);
  expect(feiten('aanmaning', { bezwaarKostenTot: null }).success).toBe(false);
  expect(feiten('herinnering', { bezwaarKostenTot: '2026-07-13' }).success).toBe(false);
});

test('hours of a telephone: days in a row with the same hours are one, closed days are left out', () => {
  const dicht = { ma: [], di: [], wo: [], do: [], vr: [], za: [], zo: [] };
  expect(telefoontijden(dicht)).toEqual([]);
  expect(telefoontijden({ ...dicht, ma: kantooruren, wo: kantooruren })).toEqual([
    'maandag van 8.30 tot 17.00 uur',
    'woensdag van 8.30 tot 17.00 uur',
  ]);
});
