import { describe, expect, it } from 'vitest';
import { beroepstermijn, griffierechtTermijn } from '@/law/heffing/beroepstermijn';
import { beslistermijnAanvraag, ontheffingsverzoekTot } from '@/law/heffing/ontheffing';
import { type Biljetregel, bezwaarStrektZichUitTot } from '@/law/heffing/samenloop';
import { toLocalDate as d } from '@/platform/local-date';

const keysOf = (uitleg: { sleutel: string }[]) => uitleg.map(({ sleutel }) => sleutel);

describe('beroep at the rechtbank', () => {
  it('six weeks from the day after dagtekening, or after a later bekendmaking, moved off free days', () => {
    expect(beroepstermijn({ dagtekening: d('2026-02-28') }).waarde.laatsteDag).toBe('2026-04-13');
    const later = beroepstermijn({ dagtekening: d('2026-02-28'), bekendmaking: d('2026-03-05') });
    expect(later.waarde.laatsteDag).toBe('2026-04-16');
    expect(later.uitleg[0]).toMatchObject({
      waarden: { start: { datum: '2026-03-05' }, begin: { datum: '2026-03-06' } },
      bron: { artikel: '26c' },
    });
    const earlier = beroepstermijn({ dagtekening: d('2026-02-28'), bekendmaking: d('2026-02-27') });
    expect(earlier.waarde.laatsteDag).toBe('2026-04-13');
    expect(keysOf(earlier.uitleg)).toEqual([
      'termijnen.beroep.begin',
      'termijnen.atw.verschoven',
      'termijnen.beroep.laatste-dag',
    ]);
  });

  it('[wet C29] the griffierecht must be paid within four weeks', () => {
    expect(griffierechtTermijn(d('2026-03-30')).waarde.laatsteDag).toBe('2026-04-28');
    expect(keysOf(griffierechtTermijn(d('2026-03-30')).uitleg)).toEqual([
      'termijnen.atw.verschoven',
      'termijnen.beroep.griffierecht',
    ]);
  });
});

describe('requests in levy', () => {
  it('ontheffing: six weeks after the circumstance, or after the dagtekening when the biljet came later', () => {
    const tot = (omstandigheid: string, dagtekening: string) =>
      ontheffingsverzoekTot({ omstandigheid: d(omstandigheid), dagtekening: d(dagtekening) }).waarde
        .laatsteDag;
    expect(tot('2026-06-15', '2026-02-28')).toBe('2026-07-27');
    expect(tot('2026-01-10', '2026-02-28')).toBe('2026-04-13');
    const { uitleg } = ontheffingsverzoekTot({
      omstandigheid: d('2026-01-10'),
      dagtekening: d('2026-02-28'),
    });
    expect(keysOf(uitleg)).toEqual([
      'termijnen.atw.verschoven',
      'termijnen.ontheffing.verzoek',
      'termijnen.ontheffing.daarna',
    ]);
    expect(uitleg.at(-1)?.bron.artikel).toBe('244');
  });

  it('a decision within eight weeks; time in which something was missing is added', () => {
    // 30 March + 56 = tweede pinksterdag -> 26 May; four days more end on Friday 29 May.
    expect(beslistermijnAanvraag(d('2026-03-30')).waarde.laatsteDag).toBe('2026-05-26');
    expect(beslistermijnAanvraag(d('2026-03-30'), 4).waarde.laatsteDag).toBe('2026-05-29');
    expect(keysOf(beslistermijnAanvraag(d('2026-03-30')).uitleg)).toEqual([
      'termijnen.atw.verschoven',
      'termijnen.ontheffing.beslissen',
    ]);
    expect(() => beslistermijnAanvraag(d('2026-03-30'), -1)).toThrow('opgeschortDagen');
  });
});

describe('[wet C26] what an objection covers', () => {
  const regel = (id: string, soort: Biljetregel['soort'], objectId = 'huis'): Biljetregel => ({
    id,
    soort,
    objectId,
  });
  const biljet = [
    regel('woz', 'woz-waarde'),
    regel('ozb-eigenaar', 'ozb'),
    regel('ozb-gebruiker', 'ozb'),
    regel('afval', 'andere-heffing'),
    regel('riool', 'andere-heffing'),
    regel('woz-garage', 'woz-waarde', 'garage'),
  ];
  const covers = (id: string) => {
    const target = biljet.find((line) => line.id === id);
    return target ? bezwaarStrektZichUitTot(target, biljet) : null;
  };

  it('WOZ-waarde and OZB of the same object go together, both ways', () => {
    expect(covers('woz')?.waarde).toEqual(['woz', 'ozb-eigenaar', 'ozb-gebruiker']);
    expect(covers('ozb-gebruiker')?.waarde).toEqual(['ozb-gebruiker', 'woz', 'ozb-eigenaar']);
    expect(keysOf(covers('woz')?.uitleg ?? [])).toEqual(['termijnen.samenloop.woz-ozb']);
  });

  it('an objection against afval covers no WOZ and no riool; another object is another objection', () => {
    expect(covers('afval')?.waarde).toEqual(['afval']);
    expect(covers('woz-garage')?.waarde).toEqual(['woz-garage']);
    expect(keysOf(covers('afval')?.uitleg ?? [])).toEqual(['termijnen.samenloop.alleen']);
  });
});
