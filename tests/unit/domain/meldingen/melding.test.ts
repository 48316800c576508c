import { describe, expect, test } from 'vitest';
import { type Feiten, type Melding, planBesluit, planMelding } from '@/domain/meldingen/melding';
import { type Meldinginvoer, readMeldingvelden } from '@/domain/meldingen/meldingvelden';
import { KLOPT_NIET_SOORTEN, MELDINGEN, MELDINGSOORTEN } from '@/domain/meldingen/vragen';
import { toLocalDate } from '@/platform/local-date';
import en from '@/texts/en/meldingen.json';
import nl from '@/texts/nl/meldingen.json';

const HOND = '11111111-1111-4111-8111-111111111111';
const OBJECT = '22222222-2222-4222-8222-222222222222';

const feiten = (more: Partial<Feiten> = {}): Feiten => ({
  vandaag: toLocalDate('2026-06-20'),
  heftHonden: true,
  honden: [
    { id: HOND, persoonId: 'p', volgnummer: 1, vanaf: toLocalDate('2026-02-01'), tot: null, naam: 'Bello' },
  ],
  objectIds: [OBJECT],
  lopend: { hondIds: [], namen: [] },
  ...more,
});
const invoer = (more: Partial<Meldinginvoer>): Meldinginvoer => ({
  soort: 'hond-af',
  dag: toLocalDate('2026-06-10'),
  hondId: HOND,
  objectId: null,
  antwoorden: {},
  toelichting: '',
  ...more,
});
const waarom = (more: Partial<Meldinginvoer>, met: Partial<Feiten> = {}): string => {
  const plan = planMelding(invoer(more), feiten(met));
  return plan.ok ? 'ja' : plan.reden.replace('melding.fout.', '');
};

describe('the questions', () => {
  test('H-06 has its four kinds of request, and all kinds have words in both languages', () => {
    expect(KLOPT_NIET_SOORTEN).toEqual(
      expect.arrayContaining(['erven', 'gebruiker', 'objectafbakening', 'objectgegevens']),
    );
    for (const soort of MELDINGSOORTEN)
      for (const vraag of MELDINGEN[soort].vragen)
        for (const texts of [nl, en]) {
          expect(texts.soort).toHaveProperty(soort);
          if (vraag.vorm === 'dag') expect(texts.dag).toHaveProperty(soort);
          else expect(texts.vraag).toHaveProperty(vraag.naam);
          if (typeof vraag.vorm === 'object')
            for (const keuze of vraag.vorm.keuze) expect(texts.keuze).toHaveProperty(keuze);
        }
  });

  test('of a form that is empty are all refused at once, each at its field', () => {
    for (const soort of MELDINGSOORTEN) {
      const { vragen, toelichting } = MELDINGEN[soort];
      const gelezen = readMeldingvelden({ soort });
      const nodig = [
        ...vragen.filter((v) => !v.optioneel).map((v) => v.naam),
        ...(toelichting === 'nodig' ? ['toelichting'] : []),
      ];
      expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.veld)).toEqual(nodig);
    }
  });

  test('are read into a day, a dog or object and the other answers; what is none of it is refused', () => {
    expect(
      readMeldingvelden({
        soort: 'hond-af',
        hond: HOND,
        reden: 'overleden',
        dag: '2026-06-10',
        naam: 'genegeerd',
      }),
    ).toEqual({ ok: true, invoer: invoer({ antwoorden: { reden: 'overleden' } }) });
    const fouten = (velden: Record<string, string>) => {
      const gelezen = readMeldingvelden(velden);
      return gelezen.ok ? [] : gelezen.fouten.map((f) => `${f.veld} ${f.reden}`);
    };
    expect(fouten({ soort: 'parkeren' })).toEqual(['soort fouten.kies']);
    expect(fouten({ soort: 'hond-af', hond: 'x', reden: 'weg', dag: '2026-02-30' })).toEqual([
      'hond fouten.kies',
      'reden fouten.kies',
      'dag fouten.datum',
    ]);
    expect(fouten({ soort: 'hond-aan', naam: 'x'.repeat(41), dag: '2026-06-10', adres: 'ander' })).toEqual([
      'naam fouten.te-lang',
      'anderAdres fouten.verplicht',
    ]);
    expect(fouten({ soort: 'anders', toelichting: 'x'.repeat(2001) })).toEqual([
      'toelichting fouten.te-lang',
    ]);
  });
});

describe('what is taken in', () => {
  test('is a day that was, in this year where the aanslag of this year follows from it', () => {
    expect(waarom({})).toBe('ja');
    expect(waarom({ dag: toLocalDate('2026-06-20') })).toBe('ja');
    expect(waarom({ dag: toLocalDate('2026-06-21') })).toBe('dag-later');
    expect(waarom({ soort: 'hond-aan', dag: toLocalDate('2025-12-31'), antwoorden: { naam: 'Pip' } })).toBe(
      'dag-ander-jaar',
    );
    expect(waarom({ soort: 'hond-aan', dag: toLocalDate('2026-01-01'), antwoorden: { naam: 'Pip' } })).toBe(
      'ja',
    );
    // Of an owner or an heir the day may lie in any year.
    expect(waarom({ soort: 'erven', hondId: null, dag: toLocalDate('2024-03-01') })).toBe('ja');
    // Who does not know the day leaves it open where no aanslag follows from it.
    expect(waarom({ soort: 'erven', hondId: null, dag: null })).toBe('ja');
    expect(waarom({ soort: 'verhuizing', hondId: null, objectId: OBJECT, dag: null })).toBe('dag-nodig');
  });

  test('is a dog of his own that is there, in no other melding, and not ended before it came', () => {
    expect(waarom({ hondId: OBJECT })).toBe('hond-onbekend');
    expect(waarom({}, { lopend: { hondIds: [HOND], namen: [] } })).toBe('afmelding-loopt');
    expect(waarom({ dag: toLocalDate('2026-01-31') })).toBe('einde-voor-begin');
    expect(waarom({ dag: toLocalDate('2026-02-01') })).toBe('ja');
    const weg = feiten().honden.map((h) => ({ ...h, tot: toLocalDate('2026-05-01') }));
    expect(waarom({}, { honden: weg })).toBe('al-afgemeld');
  });

  test('is a new dog once, in a gemeente that levies it', () => {
    const nieuw = { soort: 'hond-aan', hondId: null, antwoorden: { naam: ' bello' } } as const;
    expect(waarom(nieuw)).toBe('hond-al-bekend');
    expect(
      waarom({ ...nieuw, antwoorden: { naam: 'Pip' } }, { lopend: { hondIds: [], namen: ['PIP'] } }),
    ).toBe('hond-al-gemeld');
    expect(waarom({ ...nieuw, antwoorden: { naam: 'Pip' } }, { heftHonden: false })).toBe(
      'geen-hondenbelasting',
    );
    // The dog of that name went before this one came.
    const weg = feiten().honden.map((h) => ({ ...h, tot: toLocalDate('2026-05-01') }));
    expect(waarom(nieuw, { honden: weg })).toBe('ja');
  });

  test('is an object that he owns or uses', () => {
    expect(waarom({ soort: 'objectgegevens', dag: null, hondId: null, objectId: HOND })).toBe(
      'object-onbekend',
    );
    expect(waarom({ soort: 'objectgegevens', dag: null, hondId: null, objectId: OBJECT })).toBe('ja');
  });
});

describe('what is decided', () => {
  const melding: Melding = {
    zaakId: 'z',
    soort: 'hond-af',
    dag: toLocalDate('2026-06-10'),
    hondId: HOND,
    objectId: null,
    antwoorden: {},
    toelichting: '',
    vastgelegdDoor: 'medewerker:tom',
    loopt: true,
    uitkomst: null,
    motivering: null,
    beslotenDag: null,
    verminderdCenten: null,
    beslotenDoor: null,
    beslotenOp: null,
  };
  const besluit = { uitkomst: 'overgenomen' as const, dag: melding.dag, motivering: 'Er is een bewijs.' };
  const reden = (
    m: Partial<Melding>,
    b: Partial<Parameters<typeof planBesluit>[1]> = {},
    door = 'medewerker:petra',
    f: Partial<Feiten> = {},
  ): string => {
    const plan = planBesluit({ ...melding, ...m }, { ...besluit, ...b }, door, feiten(f));
    return plan.ok ? 'ja' : plan.reden.replace('melding.fout.', '');
  };

  test('is decided by another than who recorded it, with a reason, once', () => {
    expect(reden({})).toBe('ja');
    expect(reden({}, {}, 'medewerker:tom')).toBe('eigen-melding');
    expect(reden({}, { motivering: ' te kort ' })).toBe('motivering');
    expect(reden({ loopt: false })).toBe('afgelopen');
  });

  test('is wholly taken over or not for a dog, and refused for one that is gone or known since', () => {
    expect(reden({}, { uitkomst: 'deels' })).toBe('hond-deels');
    expect(reden({ soort: 'container', dag: null }, { uitkomst: 'deels', dag: null })).toBe('ja');
    const weg = feiten().honden.map((h) => ({ ...h, tot: toLocalDate('2026-05-01') }));
    expect(reden({}, {}, undefined, { honden: weg })).toBe('intussen-afgemeld');
    expect(reden({}, { uitkomst: 'niet-overgenomen' }, undefined, { honden: weg })).toBe('ja');
    expect(reden({ soort: 'hond-aan', hondId: null, antwoorden: { naam: 'Bello' } })).toBe(
      'intussen-aangemeld',
    );
  });

  test('may fall in the year after that of the day, never before the day', () => {
    expect(reden({}, {}, undefined, { vandaag: toLocalDate('2027-01-08') })).toBe('ja');
    expect(reden({}, { dag: toLocalDate('2026-07-01') })).toBe('dag-later');
  });
});
