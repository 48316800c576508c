import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { BijBezwaar, Woonlastenvolgorde } from './parameters';

/** Choices of the raad of the gemeente, valid on the date of the request. */
export type Kwijtscheldingsbeleid = {
  /** Percentage of the bijstandsnorm as decimal text, 90 to 100. */
  normPercentage: string;
  /** Net AOW instead of the bijstandsnorm for pensioners. */
  nettoAow: boolean;
  /** Extra free money of 1,500, 1,800 or 2,000 euro. */
  extraVermogen: boolean;
  /** Costs of childcare count as an expense. */
  kinderopvang?: boolean;
  /** Private taxes of entrepreneurs qualify too. */
  ondernemersPrive?: boolean;
  /** Own rule of the gemeente for the woonlasten of people who share a home; the text of URIW 15 when absent. */
  woonlastenvolgorde?: Woonlastenvolgorde;
  /** Own rule of the gemeente for a request while an objection is pending; the Leidraad when absent. */
  bijBezwaar?: BijBezwaar;
};

export const HUISHOUDSOORTEN = ['alleenstaand', 'alleenstaande-ouder', 'echtpaar'] as const;
export type Huishoudsoort = (typeof HUISHOUDSOORTEN)[number];

export type Huishouden = {
  soort: Huishoudsoort;
  /** Has reached AOW age (for a couple: at least one of them). */
  aow: boolean;
  /** Persons of 27 and older who share the costs, the person included; 1 = none. For a couple both partners count. */
  kostendelers: number;
  /** Lives in an institution for care, at this price per month. */
  inrichting?: { zorgprijsCenten: Cents };
};

/** Amounts per month, of both partners together. */
export type Maandbedragen = {
  /** Net, holiday pay included, without the income of URIW 14 that does not count (see `sumInkomen`). */
  inkomenCenten: Cents;
  /** Rent, or mortgage interest and ground rent. */
  huurCenten: Cents;
  huurtoeslagCenten: Cents;
  zorgpremieCenten: Cents;
  zorgtoeslagCenten: Cents;
  alimentatieCenten?: Cents;
  /** Payments on tax debts and on recovered toeslagen. */
  belastingschuldenCenten?: Cents;
  kinderopvangCenten?: Cents;
  /** Highest possible kindgebonden budget, and what is received. */
  kindgebondenBudget?: { maximumCenten: Cents; ontvangenCenten: Cents };
  /** Days per month with a boarder, 30 for a full month. */
  kostgangerdagen?: number;
  /** Other expenses that the ontvanger accepted as necessary. */
  noodzakelijkCenten?: Cents;
};

export type Bezit = {
  banksaldoCenten: Cents;
  autoCenten: Cents;
  /** Absolutely indispensable for work or because of a disability. */
  autoOnmisbaar: boolean;
  /** Other assets that count, at market value (an own home: after the mortgage). */
  overigCenten: Cents;
  /** The part of the bank balance that was received as a student loan. */
  studieleningCenten?: Cents;
  /** Debts that rank above the tax. */
  voorrangsschuldenCenten?: Cents;
  /** Persons who were 65 or older on 31 December 1999. */
  personen65Eind1999?: number;
};

/** What the rule leaves to the judgement of a person. */
export const BEOORDELINGEN = [
  'verwijtbaar',
  'verbetering-verwacht',
  'auto-onmisbaar',
  'noodzakelijke-uitgaven',
  'bovenmatige-inboedel',
  'bezit-niet-te-gelde',
  'schuld-van-voor-partnerschap',
] as const;
export type Beoordeling = (typeof BEOORDELINGEN)[number];

/** Facts that close or narrow the way to kwijtschelding; absent = not so. */
export type Omstandigheden = {
  /** The verordening does not let this tax qualify. */
  belastingUitgesloten?: boolean;
  ondernemer?: 'prive' | 'zakelijk';
  aanvraag?: 'volledig' | 'herstel-loopt' | 'onvolledig';
  aangifteNagelaten?: boolean;
  faillissementOfSurseance?: boolean;
  schuldsanering?: boolean;
  voorlopigeAanslag?: boolean;
  voorwaardenNietVervuld?: boolean;
  /** Security was given for the aanslag. */
  zekerheidGesteld?: boolean;
  /** More than one person owes the aanslag. */
  meerSchuldenaren?: boolean;
  /** A third party is or can be held liable for the aanslag. */
  derdeAansprakelijk?: boolean;
  /** A person judged that the debtor is to blame for not paying. */
  verwijtbaar?: boolean;
  /** The part that can probably be paid from better income or a refund within the term of URIW 18. */
  voldoenbaarCenten?: Cents;
  /** Questions that a person still has to answer. */
  teBeoordelen?: readonly Beoordeling[];
};

/** A request for kwijtschelding of one aanslag; all amounts in cents and none negative. */
export type Kwijtscheldingsverzoek = {
  /** The day whose norms hold. */
  datum: LocalDate;
  /** What is open on the aanslag (or was, when it is already paid). */
  aanslagCenten: Cents;
  beleid: Kwijtscheldingsbeleid;
  huishouden: Huishouden;
  maand: Maandbedragen;
  bezit: Bezit;
  betaaldOp?: LocalDate;
  /** Day of the request; `datum` when absent. */
  gevraagdOp?: LocalDate;
  bezwaarLoopt?: boolean;
  omstandigheden?: Omstandigheden;
};
