import { describe, expect, it } from 'vitest';
import { assessSignaal, type SignaalVraag } from '@/law/vroegsignalering';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const vraag: SignaalVraag = {
  gemeente: 'Rotterdam',
  datum: d('2024-05-01'),
  achterstandCenten: toCents(30_001),
  eigenGrondslag: null,
  persoonlijkContactGeprobeerd: true,
  gewezenOpSchuldhulp: true,
  schriftelijkHerinnerd: true,
  aanbodDoorgevenGeweigerd: false,
  dwangbevelBetekend: false,
};
const beletsels = (more: Partial<SignaalVraag>) => assessSignaal({ ...vraag, ...more }).waarde.beletsels;

describe('outgoing early signal', () => {
  it('a named gemeente could send one until 1 June 2025; no Twente gemeente and not Haarlem', () => {
    expect(assessSignaal(vraag).waarde).toEqual({ mag: true, beletsels: [] });
    expect(beletsels({ datum: d('2025-05-31') })).toEqual([]);
    expect(beletsels({ datum: d('2025-06-01') })).toEqual(['geen-grondslag']);
    for (const gemeente of ['Enschede', 'Haarlem'])
      expect(beletsels({ gemeente })).toEqual(['geen-grondslag']);
    expect(() => assessSignaal({ ...vraag, datum: d('2021-12-31') })).toThrow('grondslag voor een signaal');
  });

  it('the gemeente can put a later basis on record, with dates', () => {
    const bron = { regeling: 'Experiment Wgs' };
    const own = (vanaf: string, tot: string | null) =>
      beletsels({
        gemeente: 'Borne',
        datum: d('2026-11-20'),
        eigenGrondslag: { vanaf: d(vanaf), tot: tot === null ? null : d(tot), bron },
      });
    expect(own('2026-11-20', null)).toEqual([]);
    expect(own('2026-01-01', '2026-11-21')).toEqual([]);
    expect(own('2026-01-01', '2026-11-20')).toEqual(['geen-grondslag']);
    expect(own('2026-11-21', null)).toEqual(['geen-grondslag']);
  });

  it.each([
    [{ persoonlijkContactGeprobeerd: false }, 'geen-persoonlijk-contact'],
    [{ gewezenOpSchuldhulp: false }, 'niet-gewezen-op-schuldhulp'],
    [{ schriftelijkHerinnerd: false }, 'niet-schriftelijk-herinnerd'],
    [{ aanbodDoorgevenGeweigerd: true }, 'aanbod-geweigerd'],
    [{ dwangbevelBetekend: true }, 'dwangbevel-betekend'],
    [{ achterstandCenten: toCents(30_000) }, 'achterstand-te-laag'],
  ])('%o stops it: %s', (more, expected) => {
    expect(beletsels(more)).toEqual([expected]);
    const { waarde, uitleg } = assessSignaal({ ...vraag, ...more });
    expect(waarde.mag).toBe(false);
    expect(uitleg.at(-1)).toMatchObject({
      sleutel: 'termijnen.signaal.beletsel',
      waarden: { beletsel: { keuze: expected } },
      bron: { artikel: '1.2' },
    });
  });

  it('explains the basis, its absence, or the own one with its source', () => {
    const first = (more: Partial<SignaalVraag>) => assessSignaal({ ...vraag, ...more }).uitleg[0];
    expect(first({})).toMatchObject({ sleutel: 'termijnen.signaal.grondslag', teBevestigen: true });
    expect(first({ datum: d('2026-11-20') })).toMatchObject({
      sleutel: 'termijnen.signaal.geen-grondslag',
      waarden: { gemeente: 'Rotterdam', datum: { datum: '2026-11-20' } },
      bron: { vindplaats: 'Stcrt. 2025, 17636' },
    });
    const bron = { regeling: 'Experiment Wgs' };
    expect(first({ eigenGrondslag: { vanaf: d('2024-01-01'), tot: null, bron } })).toMatchObject({
      sleutel: 'termijnen.signaal.eigen-grondslag',
      bron,
    });
    expect(assessSignaal({ ...vraag, datum: d('2026-11-20') }).uitleg).toHaveLength(1);
  });
});
