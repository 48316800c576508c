import { makeKwijtscheldingsverzoek as v } from '@tests/support/kwijtschelding';
import { describe, expect, test } from 'vitest';
import { answer } from '@/commands/reken/antwoord';
import { listVensters } from '@/commands/reken/overzicht';
import { roundHalfUp } from '@/law/fraction';
import { calculateKwijtschelding } from '@/law/kwijtschelding/bereken';
import { calculateInvorderingsrente, calculateRenteTeVergoeden } from '@/law/rente';
import { assessSignaal, signaalGrondslag } from '@/law/vroegsignalering';
import { toCents as c } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

/** What the third reading of the law found and that stands in no other file of golden cases. */
describe('kwijtschelding', () => {
  test('[wet C32] het vrije banksaldo van een kostendeler rekent met het eigen deel van de woonlasten', () => {
    const vrij = (kostendelers: number, woonlastenvolgorde?: 'eerst-begrenzen') => {
      const verzoek = v({
        datum: '2026-01-01',
        beleid: woonlastenvolgorde === undefined ? {} : { woonlastenvolgorde },
        huishouden: { kostendelers },
        maand: { huurCenten: 80_000, huurtoeslagCenten: 10_000 },
      });
      return Number(roundHalfUp(calculateKwijtschelding(verzoek).vrijBanksaldo));
    };
    // Alone 1,401.50 + (800 - 202.52); with two 1,001.07 + (400 - 202.52), the toeslag left out of it.
    expect(vrij(1)).toBe(140_150 + 59_748);
    expect(vrij(2)).toBe(100_107 + 19_748);
    expect(vrij(2, 'eerst-begrenzen')).toBe(100_107 + 29_874);
  });

  test('[wet C40] de bedragen van 2026 zijn bevestigd', () => {
    const op = (naam: string, datum: string) => {
      const venster = listVensters().find(
        ({ parameter, vanaf, tot }) => parameter === naam && vanaf <= datum && (tot === null || datum < tot),
      );
      return [venster?.waarde, venster?.zekerheid];
    };
    const bevestigd = (waarde: unknown) => [waarde, 'geverifieerd'];
    expect(op('basishuur', '2026-01-01')).toEqual(bevestigd({ alleenstaand: 20_252, meerpersoons: 20_071 }));
    expect(op('maximum van de woonlasten', '2026-12-31')).toEqual(bevestigd(93_293));
    expect(op('normpremie zorgverzekering', '2026-01-01')).toEqual(
      bevestigd({ alleenstaand: 4700, echtpaar: 10_600 }),
    );
    for (const jaar of [2025, 2026])
      expect(op('waarde van een auto die niet meetelt', `${jaar}-01-01`)).toEqual(bevestigd(335_000));
    expect(op('invorderingsrente in rekening te brengen', '2026-12-31')).toEqual(bevestigd('4.3'));
    expect(op('invorderingsrente te vergoeden', '2026-12-31')).toEqual(bevestigd('4.3'));
    expect(op('drempel invorderingsrente', '2026-01-01')).toEqual(bevestigd(4900));
    expect(op('bijstandsnorm', '2026-01-01')).toEqual(
      bevestigd({
        alleenstaand: 140_150,
        echtpaar: 200_213,
        aowAlleenstaand: 156_469,
        aowEchtpaar: 214_416,
      }),
    );
    expect(op('bijstandsnorm', '2026-07-01')[0]).toMatchObject({ alleenstaand: 141_946 });
    expect(listVensters().find(({ waarde }) => waarde === 8200)?.parameter).toMatch(/parkeer/);
  });
});

describe('[wet C44] rente na het laatste bevestigde jaar', () => {
  const steps = {
    'in rekening': (tot: string) =>
      calculateInvorderingsrente({
        bedragCenten: c(1_000_000),
        vervaldag: d('2026-09-30'),
        betaaldOp: d(tot),
      }),
    'te vergoeden': (tot: string) =>
      calculateRenteTeVergoeden({
        bedragCenten: c(1_000_000),
        dagtekening: d('2026-09-30'),
        uitbetaaldOp: d(tot),
      }),
  };

  test.each(Object.entries(steps))('%s: vanaf 2027 met merkteken en reden, tot dan zonder', (_soort, op) => {
    expect(op('2027-01-01').uitleg.some(({ teBevestigen }) => teBevestigen)).toBe(false);
    const { uitleg } = op('2027-01-02');
    const marked = uitleg.filter(({ teBevestigen }) => teBevestigen);
    expect(marked.map(({ sleutel }) => sleutel)).toEqual(['geld.rente.periode', 'geld.rente.niet-bevestigd']);
    expect(marked[1]?.waarden).toEqual({ vanaf: { datum: '2027-01-01' }, percentage: '4,3' });
  });
});

describe('vroegsignalering', () => {
  test('[wet C46] sinds artikel 2.1 verviel heeft geen enkele gemeente nog een landelijke grondslag', () => {
    const vraag = {
      achterstandCenten: c(50_000),
      eigenGrondslag: null,
      persoonlijkContactGeprobeerd: true,
      gewezenOpSchuldhulp: true,
      schriftelijkHerinnerd: true,
      aanbodDoorgevenGeweigerd: false,
      dwangbevelBetekend: false,
    };
    const gemeenten = signaalGrondslag.vensters[0]?.waarde ?? [];
    expect(gemeenten).toHaveLength(10);
    for (const gemeente of gemeenten) {
      expect(assessSignaal({ ...vraag, gemeente, datum: d('2025-05-31') }).waarde.mag).toBe(true);
      for (const datum of ['2025-06-01', '2026-11-28', '2030-01-01'].map(d))
        expect(assessSignaal({ ...vraag, gemeente, datum }).waarde).toMatchObject({
          mag: false,
          beletsels: ['geen-grondslag'],
        });
    }
  });
});

describe('bronnen', () => {
  const bronnen = (regel: string, invoer: object): string[] => {
    const antwoord = answer({ id: 1, regel, invoer });
    return 'uitleg' in antwoord ? antwoord.uitleg.map(({ bron }) => bron) : [antwoord.fout.tekst];
  };

  test.each([
    ['gbtwente', /^Gemeenschappelijke Regeling .* art\. 25, derde lid$/],
    ['cocensus', /^DVO Haarlem - Cocensus art\. 3\.3$/],
  ])('de bijdrage van %s rust op de regeling, niet op een belastingverordening', (regeling, bron) => {
    const gevonden = bronnen('bijdrage-termijnen', { bedragCenten: 402, jaar: 2027, regeling });
    expect(gevonden).toHaveLength(6);
    for (const gelezen of gevonden) expect(gelezen).toMatch(bron);
    expect(bronnen('termijnbedragen', { bedragCenten: 402, aantal: 4 })[0]).toContain('Belastingverordening');
  });
});
