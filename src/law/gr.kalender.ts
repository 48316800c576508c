import { addDays, addMonths, dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, type Venster, windowOn } from './dated';
import { demand, makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const GR = (artikel: string): Stap['bron'] => ({
  regeling: 'Gemeenschappelijke Regeling Gemeentelijk Belastingkantoor Twente',
  artikel,
});

/** A day of the year before which something must be done. */
type Voor = { maand: number; dag: number };

/** Dates of the planning and control cycle; each is a day BEFORE which the step is done. */
export type Kalenderregime = {
  ontwerpWeken: number;
  kadersVoor: Voor;
  verantwoordingVoor: Voor;
  jaarrekeningVoor: Voor;
  jaarrekeningNaarGsVoor: Voor;
  begrotingVoor: Voor;
  begrotingNaarGsVoor: Voor;
  /** Days between adoption and sending to gedeputeerde staten. */
  dagenNaVaststelling: number;
};

const TEKST_REGELING: Kalenderregime = {
  ontwerpWeken: 8,
  kadersVoor: { maand: 4, dag: 15 },
  verantwoordingVoor: { maand: 5, dag: 1 },
  jaarrekeningVoor: { maand: 7, dag: 1 },
  jaarrekeningNaarGsVoor: { maand: 7, dag: 15 },
  begrotingVoor: { maand: 7, dag: 15 },
  begrotingNaarGsVoor: { maand: 8, dag: 1 },
  dagenNaVaststelling: 14,
};

/** The cycle as the text of the regeling has it. */
export const kalenderTekstRegeling = dated<Kalenderregime>(
  'begrotingskalender volgens de regeling',
  'dag waarvoor, en weken',
  [
    {
      vanaf: '2016-01-01',
      waarde: TEKST_REGELING,
      bron: GR('24 en 26'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'contract',
    },
  ],
);

/** The cycle after the change of the Wgr; what the act does not set stays as the regeling has it. */
export const kalenderWgr2022 = dated<Kalenderregime>(
  'begrotingskalender volgens de Wgr',
  'dag waarvoor, en weken',
  [
    {
      vanaf: '2022-07-01',
      waarde: {
        ...TEKST_REGELING,
        ontwerpWeken: 12,
        kadersVoor: { maand: 4, dag: 30 },
        begrotingNaarGsVoor: { maand: 9, dag: 15 },
      },
      bron: { regeling: 'Wgr', artikel: '34, 34b en 35', vindplaats: 'Stb. 2022, 128' },
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'te-bevestigen',
    },
  ],
);

export const KALENDERREGIMES = ['regeling', 'wgr-2022'] as const;
export type Kalenderkeuze = (typeof KALENDERREGIMES)[number];

export type Kalenderstap =
  | 'kaders'
  | 'verantwoording'
  | 'ontwerpbegroting'
  | 'jaarrekening'
  | 'jaarrekening-naar-gs'
  | 'begroting'
  | 'begroting-naar-gs';

export type Kalenderdatum = { stap: Kalenderstap; uiterlijk: LocalDate };

export type Kalendervraag = {
  /** The calendar year in which the work is done: the budget of the next year, the accounts of the last. */
  jaar: number;
  regime: Kalenderkeuze;
  /** The day on which the draft budget is offered to the algemeen bestuur; else the last possible day. */
  begrotingAangebodenOp?: LocalDate;
  begrotingVastgesteldOp?: LocalDate;
  jaarrekeningVastgesteldOp?: LocalDate;
};

const dayBefore = (jaar: number, { maand, dag }: Voor): LocalDate => addDays(dateOf(jaar, maand, dag), -1);

/** Two weeks after adoption, but never later than the fixed last day. */
function naVaststelling(vastgesteld: LocalDate | undefined, dagen: number, laatste: LocalDate): LocalDate {
  if (vastgesteld === undefined) return laatste;
  const binnen = addDays(vastgesteld, dagen);
  return binnen < laatste ? binnen : laatste;
}

function datums(vraag: Kalendervraag, regime: Kalenderregime): Kalenderdatum[] {
  const dag = (voor: Voor) => dayBefore(vraag.jaar, voor);
  const aangeboden = vraag.begrotingAangebodenOp ?? dag(regime.begrotingVoor);
  const naarGs = (vastgesteld: LocalDate | undefined, voor: Voor) =>
    naVaststelling(vastgesteld, regime.dagenNaVaststelling, dag(voor));
  return [
    { stap: 'kaders', uiterlijk: dag(regime.kadersVoor) },
    { stap: 'verantwoording', uiterlijk: dag(regime.verantwoordingVoor) },
    { stap: 'ontwerpbegroting', uiterlijk: addDays(aangeboden, -7 * regime.ontwerpWeken) },
    { stap: 'jaarrekening', uiterlijk: dag(regime.jaarrekeningVoor) },
    {
      stap: 'jaarrekening-naar-gs',
      uiterlijk: naarGs(vraag.jaarrekeningVastgesteldOp, regime.jaarrekeningNaarGsVoor),
    },
    { stap: 'begroting', uiterlijk: dag(regime.begrotingVoor) },
    {
      stap: 'begroting-naar-gs',
      uiterlijk: naarGs(vraag.begrotingVastgesteldOp, regime.begrotingNaarGsVoor),
    },
  ];
}

/**
 * The last days of the planning and control cycle of the regeling in a calendar year, by the text of the regeling
 * or by the Wgr as it stands since 1 July 2022 (the dates side by side are the caller's choice of `regime`).
 * Source: GR GBTwente art. 24 and 26; Wgr art. 34, 34b, 35 (to be confirmed).
 * Throws LawError 'geen-parameter' for a year before the regime, 'ongeldige-invoer' for a year that is not whole.
 */
export function determineBegrotingskalender(vraag: Kalendervraag): Uitkomst<Kalenderdatum[]> {
  demand(
    Number.isSafeInteger(vraag.jaar) && vraag.jaar >= 1900 && vraag.jaar <= 9998,
    'Het jaar moet een jaartal zijn.',
  );
  const parameter = vraag.regime === 'regeling' ? kalenderTekstRegeling : kalenderWgr2022;
  const venster: Venster<Kalenderregime> = windowOn(parameter, dateOf(vraag.jaar, 1, 1));
  const waarde = datums(vraag, venster.waarde);
  return {
    waarde,
    uitleg: [
      stapUit(venster, `regeling.kalender.${vraag.regime}`, {
        jaar: vraag.jaar.toString(),
        weken: venster.waarde.ontwerpWeken,
      }),
      ...waarde.map(({ stap, uiterlijk }) =>
        stapUit(venster, `regeling.kalender.${stap}`, { uiterlijk: { datum: uiterlijk } }),
      ),
    ],
  };
}

export const uittredingstermijnen = dated<{ jarenNaToetreding: number; opzegtermijnJaren: number }>(
  'uittreding uit de regeling',
  'jaren',
  [
    {
      vanaf: '2016-01-01',
      waarde: { jarenNaToetreding: 4, opzegtermijnJaren: 1 },
      bron: GR('31'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'contract',
    },
  ],
);

/**
 * The first day on which a participant can have left: the end of a calendar year, at least a year after the
 * notice and not within four years after joining. Source: GR GBTwente art. 31.
 * Throws LawError 'ongeldige-invoer' when the notice lies before joining.
 */
export function determineUittreding(toegetredenOp: LocalDate, opgezegdOp: LocalDate): Uitkomst<LocalDate> {
  demand(opgezegdOp >= toegetredenOp, 'De opzegging kan niet voor de toetreding liggen.');
  const venster = windowOn(uittredingstermijnen, opgezegdOp);
  const { jarenNaToetreding, opzegtermijnJaren } = venster.waarde;
  // The day of joining is the first day of the four years; the day of the notice is not one of that year.
  const naToetreding = addDays(addMonths(toegetredenOp, 12 * jarenNaToetreding), -1);
  const naOpzegging = addMonths(opgezegdOp, 12 * opzegtermijnJaren);
  const jaar = Math.max(partsOf(naToetreding).year, partsOf(naOpzegging).year);
  const uittreding = dateOf(jaar, 12, 31);
  return {
    waarde: uittreding,
    uitleg: [
      stapUit(venster, 'regeling.uittreding.grenzen', {
        naToetreding: { datum: naToetreding },
        jaren: jarenNaToetreding,
        naOpzegging: { datum: naOpzegging },
        opzegtermijn: opzegtermijnJaren,
      }),
      makeStap('regeling.uittreding.einde-jaar', { uittreding: { datum: uittreding } }, GR('31, derde lid')),
    ],
  };
}
