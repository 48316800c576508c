import { describe, expect, it } from 'vitest';
import { afspraakVan } from '@/commands/reken/contractnormen';
import type { Afspraak } from '@/law/afspraak';
import {
  administratiefBeroepstermijn,
  beslistermijnAdministratiefBeroep,
  rechtsmiddeltermijn,
} from '@/law/invordering/administratief-beroep';
import {
  aanvultermijn,
  beslistermijnVerzoek,
  rustNaAfwijzing,
} from '@/law/invordering/beslistermijn-verzoek';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import {
  aanmaningstermijn,
  dwangbevelVanaf,
  hernieuwdBevelTermijn,
  postbetekening,
  verrekening,
  vorderingVanaf,
} from '@/law/invordering/invorderingsstap';
import {
  assessOverheidsvordering,
  bankvordering,
  terugboekingOverheidsvordering,
} from '@/law/invordering/overheidsvordering';
import { extend, restart, startVerjaring, verjaring } from '@/law/invordering/verjaring';
import { vrijeDagOn } from '@/law/kalender/feestdagen';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const isVrij = (date: ReturnType<typeof d>) => vrijeDagOn(date) !== null;

const haarlemVerzoek = afspraakVan('haarlem', 'verzoek');

describe('administratief beroep', () => {
  it('[wet C6] case B9: ten days from Friday 17 April 2026 end on Koningsdag 27 April by law; 28 April only as leniency', () => {
    expect(administratiefBeroepstermijn(d('2026-04-17')).waarde).toEqual({
      laatsteDag: '2026-04-27',
      laatsteDagOud: null,
      coulanceTot: null,
      rechtsmiddel: 'administratief-beroep',
    });
    expect(administratiefBeroepstermijn(d('2026-04-17'), isVrij).waarde).toMatchObject({
      laatsteDag: '2026-04-27',
      coulanceTot: '2026-04-28',
    });
  });

  it('a last day that is no free day needs no leniency', () => {
    expect(administratiefBeroepstermijn(d('2026-09-14'), isVrij).waarde).toMatchObject({
      laatsteDag: '2026-09-24',
      coulanceTot: '2026-09-24',
    });
  });

  it('[wet C43] from 2027 the longer term is told while the decree is open, with the mark; both regimes are there', () => {
    const on = (date: string) => administratiefBeroepstermijn(d(date));
    expect(on('2026-12-31').waarde).toMatchObject({
      laatsteDag: '2027-01-10',
      rechtsmiddel: 'administratief-beroep',
    });
    expect(on('2026-12-31').uitleg.some(({ teBevestigen }) => teBevestigen)).toBe(false);
    // Sunday 21 February + ... : 10 January 2027 + 42 days is Sunday 21 February, by the Atw Monday 22.
    expect(on('2027-01-10').waarde).toMatchObject({
      laatsteDag: '2027-02-22',
      laatsteDagOud: '2027-01-20',
      rechtsmiddel: 'nog-open',
    });
    expect(on('2027-01-10').uitleg[0]).toMatchObject({
      bron: { vindplaats: 'Stb. 2016, 546' },
      teBevestigen: true,
    });
    const decreed = rechtsmiddeltermijn('bezwaar', d('2027-01-10'));
    expect(decreed.waarde).toEqual({ laatsteDag: '2027-02-22', laatsteDagOud: null });
    expect(decreed.uitleg.some(({ teBevestigen }) => teBevestigen)).toBe(false);
    const kept = rechtsmiddeltermijn('administratief-beroep', d('2027-01-10'));
    expect(kept.waarde).toEqual({ laatsteDag: '2027-01-20', laatsteDagOud: null });
  });

  it('[wet C44] after 2026 the two terms to decide carry the mark and its reason, before that not', () => {
    const beroep = (date: string) => beslistermijnAdministratiefBeroep(d(date), { verdaagd: false }).uitleg;
    const verzoek = (date: string) =>
      beslistermijnVerzoek({ ontvangen: d(date), compleet: d(date), afspraak: haarlemVerzoek }).uitleg;
    for (const [ask, reden] of [
      [beroep, 'rechtsmiddel'],
      [verzoek, 'leidraad'],
    ] as const) {
      expect(ask('2026-12-31').some(({ teBevestigen }) => teBevestigen)).toBe(false);
      const [term, reason] = ask('2027-01-01').slice(-2);
      expect(term?.teBevestigen).toBe(true);
      expect(reason).toMatchObject({
        sleutel: 'termijnen.na-bevestigd',
        waarden: { vanaf: { datum: '2027-01-01' }, reden: { keuze: reden } },
        teBevestigen: true,
      });
    }
  });

  it('decision on it: six weeks, twelve with verdaging, or the twelve weeks of the contract of Haarlem', () => {
    const on = d('2026-03-02');
    const leidraad = (verdaagd: boolean) => beslistermijnAdministratiefBeroep(on, { verdaagd });
    expect(leidraad(false).waarde).toBe('2026-04-13');
    expect(leidraad(true).waarde).toBe('2026-05-25');
    const haarlem = beslistermijnAdministratiefBeroep(on, { afspraak: afspraakVan('haarlem', 'beroep') });
    expect(haarlem.waarde).toBe('2026-05-25');
    expect(haarlem.uitleg.at(-1)?.bron.regeling).toBe('DVO Haarlem 2015');
  });
});

describe('requests for kwijtschelding and uitstel', () => {
  it('the clock starts when the request is complete: 8 weeks, or the 12 weeks of Haarlem', () => {
    const verzoek = { ontvangen: d('2026-03-02'), compleet: d('2026-03-16') };
    expect(beslistermijnVerzoek({ ...verzoek, afspraak: null }).waarde).toBe('2026-05-11');
    expect(beslistermijnVerzoek({ ...verzoek, afspraak: haarlemVerzoek }).waarde).toBe('2026-06-08');
    expect(beslistermijnVerzoek({ ...verzoek, compleet: null, afspraak: haarlemVerzoek }).waarde).toBeNull();
    const regeling = (afspraak: Afspraak | null) =>
      beslistermijnVerzoek({ ...verzoek, afspraak }).uitleg.at(-1)?.bron.regeling;
    expect([regeling(null), regeling(haarlemVerzoek)]).toEqual(['Leidraad invordering', 'DVO Haarlem 2015']);
  });

  it('[wet C7] the law sets no term here: a last day on tweede pinksterdag stays there, and the explanation says so', () => {
    const { waarde, uitleg } = beslistermijnVerzoek({
      ontvangen: d('2026-03-30'),
      compleet: d('2026-03-30'),
      afspraak: null,
    });
    expect(waarde).toBe('2026-05-25');
    expect(uitleg[0]).toMatchObject({
      sleutel: 'termijnen.verzoek.geen-wettelijke-termijn',
      bron: { regeling: 'Invorderingswet 1990', artikel: '1, tweede lid' },
    });
  });

  it('complete before it came in is wrong input', () => {
    const wrong = { ontvangen: d('2026-03-02'), compleet: d('2026-03-01'), afspraak: null } as const;
    expect(() => beslistermijnVerzoek(wrong)).toThrow('ligt voor');
  });

  it('two weeks or a month to complete a request; fourteen days of rest after a rejection', () => {
    expect(aanvultermijn(d('2026-01-31'), { weken: 2 }).waarde).toBe('2026-02-14');
    expect(aanvultermijn(d('2026-01-31'), { maanden: 1 }).waarde).toBe('2026-02-28');
    expect(rustNaAfwijzing(d('2026-04-13')).waarde).toBe('2026-04-27');
  });
});

describe('payment terms (Invorderingswet 9, no Algemene termijnenwet)', () => {
  it('two terms: the last day of the next month, and of the month two months later', () => {
    expect(vervaldagen(d('2026-02-28'), 'twee-termijnen').waarde).toEqual(['2026-03-31', '2026-05-31']);
    expect(vervaldagen(d('2026-12-15'), 'twee-termijnen').waarde).toEqual(['2027-01-31', '2027-03-31']);
    expect(vervaldagen(d('2025-11-30'), 'twee-termijnen').waarde).toEqual(['2025-12-31', '2026-02-28']);
  });

  it('explains each term with its number and its day', () => {
    const { uitleg } = vervaldagen(d('2026-02-28'), 'twee-termijnen');
    expect(uitleg.slice(0, 2).map(({ waarden }) => [waarden.nummer, waarden.dag])).toEqual([
      [1, { datum: '2026-03-31' }],
      [2, { datum: '2026-05-31' }],
    ]);
    expect(vervaldagen(d('2026-02-28'), { maandtermijnen: 3 }).uitleg[0]?.waarden).toEqual({
      aantal: 3,
      eerste: { datum: '2026-03-31' },
      laatste: { datum: '2026-05-31' },
    });
    expect(vervaldagen(d('2026-02-28'), { maandtermijnen: 1 }).waarde).toEqual(['2026-03-31']);
  });

  it('navordering: a month; dated on the last day of a month it ends on the last day of the next (Leidraad 9.5)', () => {
    expect(vervaldagen(d('2026-04-30'), 'navordering').waarde).toEqual(['2026-05-31']);
    expect(vervaldagen(d('2026-04-29'), 'navordering').waarde).toEqual(['2026-05-29']);
    expect(vervaldagen(d('2026-01-30'), 'navordering').waarde).toEqual(['2026-02-28']);
  });

  it('naheffing fourteen days, parking at once, automatic collection month by month', () => {
    expect(vervaldagen(d('2026-04-20'), 'naheffing').waarde).toEqual(['2026-05-04']);
    expect(vervaldagen(d('2026-04-20'), 'terstond').waarde).toEqual(['2026-04-20']);
    expect(vervaldagen(d('2026-02-28'), { maandtermijnen: 8 }).waarde).toEqual([
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
    ]);
    expect(() => vervaldagen(d('2026-02-28'), { maandtermijnen: 0 })).toThrow('maandtermijnen');
    expect(() => vervaldagen(d('2026-02-28'), { maandtermijnen: 1.5 })).toThrow('maandtermijnen');
  });
});

describe('steps of collection', () => {
  it('case D19: a postdwangbevel posted Monday 14 September 2026 counts as served on Wednesday 16; two days follow a hernieuwd bevel', () => {
    expect(postbetekening(d('2026-09-14'), true).waarde).toEqual({ betekend: '2026-09-16', reden: null });
    // Thursday 17 + 2 days is a Saturday; the two days stand in an act (Iw 14), so Monday 21.
    expect(hernieuwdBevelTermijn(d('2026-09-17')).waarde).toBe('2026-09-21');
  });

  it('[wet C34] terms of the Invorderingswet other than article 9 follow the Algemene termijnenwet', () => {
    // 14 March 2026 + 14 days is Saturday 28 March.
    expect(aanmaningstermijn(d('2026-03-14')).waarde).toBe('2026-03-30');
    expect(dwangbevelVanaf(d('2026-03-14')).waarde).toBe('2026-03-31');
    // Served on Wednesday 1 April: two days end on Goede Vrijdag, and Easter Monday is no day either.
    expect(hernieuwdBevelTermijn(d('2026-04-01')).waarde).toBe('2026-04-07');
    expect(postbetekening(d('2026-09-17'), true)).toMatchObject({ waarde: { betekend: '2026-09-21' } });
    expect(postbetekening(d('2026-09-17'), true).uitleg.at(-1)?.teBevestigen).toBe(true);
    const vordering = { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: true } as const;
    const vanaf = vorderingVanaf(vordering, { vandaag: d('2026-09-12'), vooraankondiging: d('2026-09-12') });
    expect(vanaf.waarde).toBe('2026-10-12'); // Saturday 10 October moves to Monday
    // Article 9 alone is left out (lid 10), and so are terms that no act sets: Leidraad and URIW.
    expect(vervaldagen(d('2026-02-28'), 'zes-weken').waarde).toEqual(['2026-04-11']); // a Saturday
    expect(aanvultermijn(d('2026-01-31'), { weken: 2 }).waarde).toBe('2026-02-14'); // a Saturday
    expect(rustNaAfwijzing(d('2026-04-13')).waarde).toBe('2026-04-27'); // Koningsdag
    expect(administratiefBeroepstermijn(d('2026-04-17')).waarde.laatsteDag).toBe('2026-04-27'); // Koningsdag
    expect(bankvordering(d('2026-03-02')).waarde.verklaringOp).toBe('2026-03-16');
    expect(bankvordering(d('2026-02-28')).waarde.meedelenUiterlijk).toBe('2026-03-08'); // a Sunday
  });

  it('[wet C16] two days follow what a deurwaarder served; an aanmaning that did not arrive closes service by post', () => {
    const bevel = hernieuwdBevelTermijn(d('2026-09-14'));
    expect(bevel.waarde).toBe('2026-09-16');
    expect(bevel.uitleg.map(({ bron }) => bron.artikel)).toContain('14, eerste lid');
    expect(postbetekening(d('2026-09-14'), false).waarde).toEqual({
      betekend: null,
      reden: 'aanmaning-niet-aangekomen',
    });
  });

  it('a dwangbevel comes at the earliest the day after the aanmaning ran out, and cites no contract', () => {
    const vanaf = dwangbevelVanaf(d('2026-06-30'));
    expect(vanaf.waarde).toBe('2026-07-15');
    expect(vanaf.uitleg.map(({ bron }) => bron.regeling)).not.toContain('DVO Haarlem 2015');
  });

  it('[wet C1] announced on Monday 14 September 2026: the vordering at the earliest on Monday 12 October (28 days)', () => {
    const vordering = { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: true } as const;
    const vandaag = d('2026-09-20');
    expect(vorderingVanaf(vordering, { vandaag, vooraankondiging: d('2026-09-14') }).waarde).toBe(
      '2026-10-12',
    );
    expect(() => vorderingVanaf(vordering, { vandaag, vooraankondiging: null })).toThrow('vooraankondiging');
  });

  it.each([
    { derde: 'bank', dwangbevelPerPost: true },
    { derde: 'derde-die-al-op-vordering-betaalt', dwangbevelPerPost: true },
    { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: false },
  ] as const)('[wet C1] no announcement for $derde (by post: $dwangbevelPerPost)', (vordering) => {
    const data = { vandaag: d('2026-09-20'), vooraankondiging: null };
    expect(vorderingVanaf(vordering, data).waarde).toBe('2026-09-20');
  });

  it('[wet C9] no set-off while uitstel runs, unless the debtor asks; he hears of it at once and no appeal term runs', () => {
    expect(verrekening({ uitstelLoopt: true, opVerzoek: false }).waarde).toMatchObject({
      mag: false,
      reden: 'uitstel-loopt',
    });
    expect(verrekening({ uitstelLoopt: true, opVerzoek: true }).waarde).toMatchObject({
      mag: true,
      reden: null,
    });
    expect(verrekening({ uitstelLoopt: false, opVerzoek: false }).waarde).toEqual({
      mag: true,
      reden: null,
      directMeedelen: true,
    });
  });
});

describe('[wet C17] overheidsvordering', () => {
  const vraag = {
    datum: d('2026-06-15'),
    openstaandCenten: toCents(150_000),
    eerdere: [],
    rekeningOpNaamVanSchuldenaar: true,
  };

  it('at most 500 euro, while at most 1,500 euro is open', () => {
    expect(assessOverheidsvordering(vraag).waarde).toEqual({
      mag: true,
      beletsels: [],
      hoogstensCenten: 50_000n,
    });
    expect(
      assessOverheidsvordering({ ...vraag, openstaandCenten: toCents(49_999) }).waarde.hoogstensCenten,
    ).toBe(49_999n);
    expect(assessOverheidsvordering({ ...vraag, openstaandCenten: toCents(150_001) }).waarde).toEqual({
      mag: false,
      beletsels: ['openstaand-te-hoog'],
      hoogstensCenten: 0n,
    });
    expect(assessOverheidsvordering({ ...vraag, openstaandCenten: toCents(0) }).waarde.beletsels).toEqual([
      'niets-open',
    ]);
  });

  it('at most two in a calendar month, and three calendar months in a row', () => {
    const beletselsNa = (...dates: string[]) =>
      assessOverheidsvordering({ ...vraag, eerdere: dates.map(d) }).waarde.beletsels;
    expect(beletselsNa('2026-06-01')).toEqual([]);
    expect(beletselsNa('2026-06-01', '2026-06-10')).toEqual(['maand-vol']);
    expect(beletselsNa('2026-04-01', '2026-05-01')).toEqual([]);
    expect(beletselsNa('2026-03-01', '2026-04-01', '2026-05-01')).toEqual(['te-veel-maanden-achtereen']);
    expect(beletselsNa('2026-02-01', '2026-03-01', '2026-05-01')).toEqual([]);
    expect(beletselsNa('2025-06-01', '2025-06-20')).toEqual([]);
  });

  it('a row of months runs over the turn of the year', () => {
    const eerdere = ['2025-11-03', '2025-12-03', '2026-01-03'].map(d);
    const { beletsels } = assessOverheidsvordering({ ...vraag, datum: d('2026-02-03'), eerdere }).waarde;
    expect(beletsels).toEqual(['te-veel-maanden-achtereen']);
  });

  it('only from an account in the name of the debtor', () => {
    const other = assessOverheidsvordering({ ...vraag, rekeningOpNaamVanSchuldenaar: false });
    expect(other.waarde.beletsels).toEqual(['rekening-niet-op-naam']);
    expect(other.uitleg).toHaveLength(1);
  });

  it('five TARGET days to give back (1 May is free, Koningsdag is not), seven days to tell the debtor', () => {
    // Thursday 23 April: Fri 24, Mon 27 (Koningsdag counts), Tue 28, Wed 29, Thu 30.
    expect(terugboekingOverheidsvordering(d('2026-04-23')).waarde).toEqual({
      terugboekenTot: '2026-04-30',
      meedelenUiterlijk: '2026-05-07',
    });
    // Monday 27 April: Tue, Wed, Thu, (Fri 1 May free), Mon 4, Tue 5 May (counts).
    expect(terugboekingOverheidsvordering(d('2026-04-27')).waarde.terugboekenTot).toBe('2026-05-05');
  });
});

describe('[wet C17] an ordinary vordering on a bank', () => {
  it('the debtor hears of it within eight days, the bank declares after fourteen', () => {
    expect(bankvordering(d('2026-04-23')).waarde).toEqual({
      meedelenUiterlijk: '2026-05-01',
      verklaringOp: '2026-05-07',
    });
  });
});

describe('[wet C15] verjaring: uitstel lengthens, an act starts anew', () => {
  const vervaldag = d('2026-04-11');

  it('five years after the last vervaldag, free day or not', () => {
    expect(startVerjaring(vervaldag)).toEqual({ begin: '2026-04-12', laatsteDag: '2031-04-11' });
    expect(verjaring(vervaldag, []).waarde.laatsteDag).toBe('2031-04-11');
  });

  it('extend(days) keeps the beginning, restart(date) begins the next day and does nothing after the end', () => {
    const termijn = startVerjaring(vervaldag);
    expect(extend(termijn, 30)).toEqual({ begin: '2026-04-12', laatsteDag: '2031-05-11' });
    expect(restart(termijn, d('2027-01-31'))).toEqual({ begin: '2027-02-01', laatsteDag: '2032-01-31' });
    expect(restart(termijn, d('2031-04-11'))).not.toBeNull();
    expect(restart(termijn, d('2031-04-12'))).toBeNull();
  });

  it('uitstel of 92 days (1 June to 31 August) adds 92 days', () => {
    const uitstel = {
      soort: 'verlenging',
      van: d('2026-06-01'),
      tot: d('2026-08-31'),
      grond: 'uitstel',
    } as const;
    expect(verjaring(vervaldag, [uitstel]).waarde.laatsteDag).toBe('2031-07-12');
  });

  it('an aanmaning starts a new term of five years; the extension before it is gone, one that still runs goes on', () => {
    const uitstel = {
      soort: 'verlenging',
      van: d('2026-06-01'),
      tot: d('2026-08-31'),
      grond: 'uitstel',
    } as const;
    const aanmaning = (datum: string) =>
      ({ soort: 'stuiting', datum: d(datum), grond: 'aanmaning' }) as const;
    expect(verjaring(vervaldag, [aanmaning('2026-10-01'), uitstel]).waarde).toEqual({
      begin: '2026-10-02',
      laatsteDag: '2031-10-01',
    });
    // Uitstel still ran from 1 to 31 August after an act on 31 July: 31 more days.
    expect(verjaring(vervaldag, [uitstel, aanmaning('2026-07-31')]).waarde.laatsteDag).toBe('2031-08-31');
  });

  it('extensions that overlap count once', () => {
    const verlenging = (van: string, tot: string, grond: 'uitstel' | 'faillissement') =>
      ({ soort: 'verlenging', van: d(van), tot: d(tot), grond }) as const;
    const both = [
      verlenging('2026-06-11', '2026-06-20', 'faillissement'),
      verlenging('2026-06-01', '2026-06-15', 'uitstel'),
    ];
    expect(verjaring(vervaldag, both).waarde.laatsteDag).toBe('2031-05-01');
  });

  it('extensions that meet on a day count that day once, in whatever order they stand', () => {
    const uitstel = (van: string, tot: string) =>
      ({ soort: 'verlenging', van: d(van), tot: d(tot), grond: 'uitstel' }) as const;
    const [a, b] = [uitstel('2026-06-01', '2026-06-15'), uitstel('2026-06-15', '2026-06-20')];
    expect(verjaring(vervaldag, [a, b]).waarde.laatsteDag).toBe('2031-05-01');
    expect(verjaring(vervaldag, [b, a]).waarde.laatsteDag).toBe('2031-05-01');
    // The first one carries the term to the day on which the second begins.
    const [c, e] = [uitstel('2031-04-11', '2031-04-20'), uitstel('2031-04-21', '2031-04-21')];
    expect(verjaring(vervaldag, [e, c]).waarde.laatsteDag).toBe('2031-04-22');
  });

  it('acts count in order of time, however they stand: the first makes the second one timely', () => {
    const act = (datum: string) => ({ soort: 'stuiting', datum: d(datum), grond: 'erkenning' }) as const;
    expect(verjaring(vervaldag, [act('2034-01-01'), act('2030-01-01')]).waarde.laatsteDag).toBe('2039-01-01');
    expect(verjaring(vervaldag, [act('2030-01-01'), act('2034-01-01')]).waarde.laatsteDag).toBe('2039-01-01');
  });

  it('an act during an extension that began in time is timely', () => {
    const uitstel = {
      soort: 'verlenging',
      van: d('2031-04-01'),
      tot: d('2031-12-31'),
      grond: 'uitstel',
    } as const;
    const act = { soort: 'stuiting', datum: d('2031-12-01'), grond: 'dwangbevel' } as const;
    // Started anew on 2 December 2031; the 30 days of uitstel that were left in December come on top.
    expect(verjaring(vervaldag, [act, uitstel]).waarde).toEqual({
      begin: '2031-12-02',
      laatsteDag: '2036-12-31',
    });
  });

  it('an act after the end changes nothing; an extension that began in time can carry the term past it', () => {
    const late = { soort: 'stuiting', datum: d('2031-05-01'), grond: 'dwangbevel' } as const;
    const gone = verjaring(vervaldag, [late]);
    expect(gone.waarde.laatsteDag).toBe('2031-04-11');
    expect(gone.uitleg.map(({ sleutel }) => sleutel)).toContain('termijnen.verjaring.te-late-stuiting');
    const uitstel = {
      soort: 'verlenging',
      van: d('2031-04-01'),
      tot: d('2031-04-30'),
      grond: 'uitstel',
    } as const;
    expect(verjaring(vervaldag, [late, uitstel]).waarde).toEqual({
      begin: '2031-05-02',
      laatsteDag: '2036-05-01',
    });
  });

  it('an extension before the term or after its end adds nothing; one that ends before it begins is wrong input', () => {
    const verlenging = (van: string, tot: string) =>
      ({ soort: 'verlenging', van: d(van), tot: d(tot), grond: 'uitstel' }) as const;
    expect(verjaring(vervaldag, [verlenging('2026-03-01', '2026-03-31')]).waarde.laatsteDag).toBe(
      '2031-04-11',
    );
    expect(verjaring(vervaldag, [verlenging('2026-04-01', '2026-04-12')]).waarde.laatsteDag).toBe(
      '2031-04-12',
    );
    expect(verjaring(vervaldag, [verlenging('2031-04-12', '2031-05-31')]).waarde.laatsteDag).toBe(
      '2031-04-11',
    );
    expect(() => verjaring(vervaldag, [verlenging('2026-06-02', '2026-06-01')])).toThrow('2026-06-02');
  });
});
