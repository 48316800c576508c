import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { standOf } from '@/app/(mijn)/mijn/aanslag-kaarten';
import { DoenLijst, isIets } from '@/app/(mijn)/mijn/doen-lijst';
import { wachtfeitVan, zaakVan } from '@/app/(mijn)/mijn/te-doen';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import type { Regelingplan } from '@/domain/aanslagen/regelingdelen';
import type { Stilstand } from '@/domain/opschortingen/opschorting';
import { type Feiten, type Vraagfeit, wachtendVoor } from '@/domain/vragen/wachtend';
import type { Lopend } from '@/domain/zaken/lopende-zaken';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

/** The first thing a citizen reads, in each state he can be in: what, when per term, and what if he cannot. */
const BEDRAG = 30_000;

const aanslag = (open: number, more: Partial<EigenAanslag> = {}): EigenAanslag => ({
  gemeenteId: 1,
  id: 'a',
  persoonId: 'p',
  aanslagnummer: '2026-1',
  belastingjaar: 2026,
  dagtekening: toLocalDate('2026-02-28'),
  betaalschema: 'twee-termijnen',
  betalingskenmerk: '8000000012345678',
  bedrag: toCents(BEDRAG),
  verminderd: toCents(0),
  afgeschreven: toCents(0),
  open: toCents(open),
  teVeelOntvangen: toCents(0),
  biljetId: null,
  regeling: null,
  regels: [{ open: toCents(open) }] as EigenAanslag['regels'],
  ...more,
});

const plan = (open: number): Regelingplan => ({
  id: 'r',
  status: 'lopend',
  termijnen: ['2026-06-30', '2026-07-31', '2026-08-31'].map((vervaldag, at) => ({
    volgnummer: at + 1,
    vervaldag: toLocalDate(vervaldag),
    bedrag: toCents(open / 3),
  })),
  aanslagen: [{ aanslagId: 'a', open: toCents(open) }],
  ontvangen: toCents(0),
});

const vraag: Vraagfeit = {
  id: 'v',
  onderwerp: { naam: 'Afval', naamEn: 'Waste' },
  stand: 'antwoord-gegeven',
  resultaat: 'doorgezet',
  taak: null,
  nietBereikt: false,
};

const aanvraag: Lopend = {
  id: 'z',
  soort: 'kwijtschelding',
  zaaknummer: 'K2026.000001',
  fase: 'in-behandeling',
  ontvangenOp: new Date('2026-05-26T10:00:00Z'),
  vervolg: { soort: 'beslissen', op: toLocalDate('2026-07-21') },
};

type Geval = {
  dag?: string;
  aanslagen?: EigenAanslag[];
  stil?: Stilstand[];
  lopend?: Lopend[];
  feiten?: Partial<Feiten>;
};

function gelezen({ dag = '2026-06-09', aanslagen = [], stil = [], lopend = [], feiten = {} }: Geval) {
  const vandaag = toLocalDate(dag);
  const zaken = aanslagen.map((een) => zaakVan(een, stil, vandaag));
  const aanslagfeiten = zaken.map((zaak) => wachtfeitVan(zaak, vandaag));
  const wachtend = wachtendVoor({ vragen: [], brieven: [], aanslagen: aanslagfeiten, ...feiten }, vandaag);
  const beeld = { aanslagen: zaken, wachtend };
  const html = renderToStaticMarkup(
    <DoenLijst {...beeld} lopend={lopend} vandaag={vandaag} base="/mijn/borne" wie="persoon" taal="nl" />,
  );
  const tekst = html
    .replace(/<summary[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/[\s\u00a0]+/g, ' ');
  return { iets: isIets(beeld), tekst };
}

const UITWEG = 'Kunt u niet betalen?';

describe('the first screen of a citizen', () => {
  test('nothing: all is paid, or there never was anything', () => {
    expect(gelezen({})).toEqual({ iets: false, tekst: '' });
    expect(gelezen({ aanslagen: [aanslag(0)] }).iets).toBe(false);
  });

  test('due later: the amount and its day, and that it is not for now', () => {
    const { tekst } = gelezen({ dag: '2026-04-01', aanslagen: [aanslag(BEDRAG / 2)] });
    expect(tekst).toMatch(/^ ?Dit betaalt u later € 150,00 uiterlijk 31 mei 2026 · termijn 2 van 2/);
    expect(tekst).toContain(UITWEG);
  });

  test('due: this term with its day, and the next one with its own', () => {
    const { tekst } = gelezen({ dag: '2026-03-10', aanslagen: [aanslag(BEDRAG)] });
    expect(tekst).toMatch(/^ ?U moet nog betalen € 150,00 uiterlijk 31 maart 2026 · termijn 1 van 2/);
    expect(tekst).toContain('Daarna nog € 150,00, uiterlijk 31 mei 2026.');
    expect(tekst).toContain(UITWEG);
  });

  test('overdue: all that is late, each term with the day that went by', () => {
    const { tekst } = gelezen({ aanslagen: [aanslag(BEDRAG)] });
    expect(tekst).toMatch(/^ ?Te laat U bent te laat met betalen € 300,00/);
    expect(tekst).toContain('€ 150,00 moest op 31 maart 2026 betaald zijn (termijn 1)');
    expect(tekst).toContain('€ 150,00 moest op 31 mei 2026 betaald zijn (termijn 2)');
    expect(tekst).toContain(UITWEG);
  });

  test('credit: what he gets and how', () => {
    const { tekst } = gelezen({ aanslagen: [aanslag(0, { teVeelOntvangen: toCents(4_800) })] });
    expect(tekst).toMatch(/^ ?U krijgt € 48,00 terug/);
    expect(tekst).toContain('Bekijk uw terugbetaling');
  });

  test('in a regeling: the term of the regeling, how many more and the last day, each to be opened', () => {
    const { tekst } = gelezen({ aanslagen: [aanslag(BEDRAG, { regeling: plan(BEDRAG) })] });
    expect(tekst).toMatch(
      /^ ?Uw betalingsregeling: dit betaalt u nu € 100,00 uiterlijk 30 juni 2026 · termijn 1 van 3/,
    );
    expect(tekst).toContain('Daarna nog 2 keer, samen € 200,00. De laatste keer uiterlijk 31 augustus 2026.');
    expect(tekst).toContain('€ 100,00 uiterlijk 31 juli 2026 (termijn 2)');
    expect(tekst).toContain(UITWEG);
    const laat = gelezen({ dag: '2026-07-01', aanslagen: [aanslag(BEDRAG, { regeling: plan(BEDRAG) })] });
    expect(laat.tekst).toMatch(/^ ?Te laat U bent te laat met uw betalingsregeling € 100,00/);
  });

  test('a request pending: nothing to pay till it is decided, by when that is, and what stays open', () => {
    const kwijtschelding: Stilstand = { aanslagId: 'a', grond: 'kwijtschelding', tot: null };
    const geval = { aanslagen: [aanslag(BEDRAG)], stil: [kwijtschelding], lopend: [aanvraag] };
    const { tekst } = gelezen(geval);
    expect(tekst).toMatch(
      /^ ?U hoeft nu niet te betalen U vroeg kwijtschelding aan\. Tot wij beslissen, hoeft u deze aanslag niet te betalen\. Wij beslissen uiterlijk op 21 juli 2026\./,
    );
    expect(tekst).toContain('Er staat nog € 300,00 open.');
    expect(tekst).not.toContain('te laat');
    // Among his matters it is not called late either.
    const [zaak] = geval.aanslagen.map((een) => zaakVan(een, geval.stil, toLocalDate('2026-06-09')));
    expect(zaak && standOf(zaak.aanslag, zaak.termijnen, zaak.wacht)).toBe('wacht');
    // Only the aanslag that it is about: another one is to be paid.
    const ander = { ...geval, stil: [{ ...kwijtschelding, aanslagId: 'b' }] };
    expect(gelezen(ander).tekst).toMatch(/^ ?Te laat U bent te laat met betalen/);
    // That we do not collect now is no leave to wait.
    const stil = [{ aanslagId: null, grond: 'adempauze', tot: toLocalDate('2026-09-01') }];
    expect(gelezen({ aanslagen: [aanslag(BEDRAG)], stil }).tekst).toMatch(
      /^ ?Te laat U bent te laat met betalen/,
    );
  });

  test('a question waiting: his answer is asked, also where letters wait with it', () => {
    const brieven = ['d', 'e'].map((id) => ({ id, dagtekening: toLocalDate('2026-06-08') }));
    const { tekst } = gelezen({ feiten: { vragen: [vraag], brieven } });
    expect(tekst).toMatch(/^ ?U kreeg antwoord op uw vraag/);
    expect(tekst).toContain('Lees het antwoord');
    // One card for all letters: the latest, and the way to the others.
    expect(tekst.match(/brieven voor u/g)).toHaveLength(1);
    expect(tekst.match(/Open de brief van 8 juni 2026/g)).toHaveLength(1);
    expect(tekst).toContain('Bekijk alle brieven');
  });
});
