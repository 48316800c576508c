import { heffingstermijn } from '@/law/heffing/aanslagtermijn';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { LawError } from '@/law/law-error';
import { dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import type { Regelkeuzes } from './aanslagregel';
import type { AanslagrunTotalen, SoortTotaal } from './aanslagrun.schema';

/** Why something of the selection gets no aanslagregel in this run. */
export const UITVALREDENEN = [
  'geen-belanghebbende',
  'al-opgelegd',
  'overleden-erven-onbekend',
  'geen-adres',
  'niet-te-drukken',
  'tarief-ontbreekt',
  'waarde-niet-vastgesteld',
  'geen-woz-waarde',
  'twee-gebeurtenissen',
  'onder-drempel',
  'tien-euro',
  'geen-bedrag',
] as const;
export type Uitvalreden = (typeof UITVALREDENEN)[number];

/** The verordening of one belastingsoort that a run works with. */
export type Grondslag = { belastingsoort: Belastingsoort; verordeningId: string; keuzes: Regelkeuzes };

export type RunAanvraag = {
  belastingjaar: number;
  dagtekening: LocalDate;
  peildatum: LocalDate;
  belastingsoorten: readonly Belastingsoort[];
  /** Whose aanslag it is, of a run for one person: then each object and dog is asked whether it stands on one already. */
  voor?: { persoonId: string } | undefined;
};

/**
 * Why a run may not begin, apart from the verordeningen: the sentence, or null. The year is closed when the law no
 * longer lets an aanslag be imposed (AWR 11, lid 3, reckoned from 1 January).
 */
export function refuseAanslagrun(
  aanvraag: RunAanvraag,
  vandaag: LocalDate,
): { reden: string; veld: string } | null {
  const { belastingjaar, dagtekening, peildatum } = aanvraag;
  const begin = dateOf(belastingjaar, 1, 1);
  if (aanvraag.belastingsoorten.length === 0)
    return { reden: 'weigering.run-geen-soort', veld: 'belastingsoorten' };
  if (dagtekening < vandaag) return { reden: 'weigering.run-dagtekening-voorbij', veld: 'dagtekening' };
  if (dagtekening < begin) return { reden: 'weigering.run-jaar-niet-begonnen', veld: 'belastingjaar' };
  if (!isOpenJaar(begin, dagtekening)) return { reden: 'weigering.run-jaar-gesloten', veld: 'belastingjaar' };
  if (partsOf(peildatum).year !== belastingjaar || peildatum > dagtekening)
    return { reden: 'weigering.run-peildatum', veld: 'peildatum' };
  return null;
}

function isOpenJaar(begin: LocalDate, dagtekening: LocalDate): boolean {
  try {
    return dagtekening <= heffingstermijn('aanslag', begin).waarde;
  } catch (error) {
    // Of a year before the first known parameter the law core cannot say that it is open.
    if (error instanceof LawError) return false;
    throw error;
  }
}

/**
 * Fifteen digits of a betalingskenmerk: gemeente (3), year (2), run (2) and the number in the run (8). No run has the
 * number 00: from the hundredth on that stands for three digits of the run (3), and its numbers have what is left (5).
 */
export const kenmerkBegin = (gemeenteId: number, belastingjaar: number, volgnummer: number): string =>
  `${String(gemeenteId).padStart(3, '0')}${String(belastingjaar % 100).padStart(2, '0')}${
    volgnummer < 100 ? String(volgnummer).padStart(2, '0') : `00${volgnummer}`
  }`;

/**
 * The same for what is imposed on one person: the number 000 is no run's, and behind it is the number of that year (7), so
 * that a hundred aanslagen a day take no numbers of the runs.
 */
export const kenmerkBeginEen = (gemeenteId: number, belastingjaar: number): string =>
  `${String(gemeenteId).padStart(3, '0')}${String(belastingjaar % 100).padStart(2, '0')}000`;

/** Digits of the number in the run behind this beginning of a kenmerk. */
export const nummerCijfers = (begin: string): number => 15 - begin.length;

/** The first part of an aanslagnummer, before the number in the run. */
export const nummerBegin = (belastingjaar: number, volgnummer: number): string =>
  `${belastingjaar}-${String(volgnummer).padStart(2, '0')}-`;

/** What a part of the proefdraai counted of one belastingsoort; `reden` null for what became a line. */
export type Groep = {
  belastingsoort: Belastingsoort;
  reden: string | null;
  aantal: number;
  /** Without the emptyings, which are no object or dog of their own. */
  verantwoord: number;
  bedragCenten: string;
  laagsteCenten: string | null;
  hoogsteCenten: string | null;
};

const least = (a: string | null, b: string | null) =>
  a === null || (b !== null && BigInt(b) < BigInt(a)) ? b : a;
const most = (a: string | null, b: string | null) =>
  a === null || (b !== null && BigInt(b) > BigInt(a)) ? b : a;

/** What was counted of a belastingsoort before the first part. */
export const leegTotaal = (belastingsoort: Belastingsoort): SoortTotaal => ({
  belastingsoort,
  verwacht: 0,
  verantwoord: 0,
  regels: 0,
  bedragCenten: '0',
  laagsteCenten: null,
  hoogsteCenten: null,
  uitval: {},
  vorigJaar: null,
});

/** The control totals with what one more part counted. */
export function addGroepen(
  totalen: AanslagrunTotalen,
  deel: {
    groepen: readonly Groep[];
    medeEigenaren: number;
    kwijt?: AanslagrunTotalen['kwijt'];
    steekproef?: AanslagrunTotalen['steekproef'] | null;
  },
): AanslagrunTotalen {
  const soorten = totalen.soorten.map((soort) =>
    deel.groepen.filter((groep) => groep.belastingsoort === soort.belastingsoort).reduce(addGroep, soort),
  );
  const kwijt = addKwijt(totalen.kwijt, deel.kwijt);
  const steekproef = addSteekproef(totalen.steekproef, deel.steekproef ?? undefined);
  return {
    soorten,
    medeEigenaren: totalen.medeEigenaren + deel.medeEigenaren,
    ...(kwijt === undefined ? {} : { kwijt }),
    ...(steekproef === undefined ? {} : { steekproef }),
  };
}

type Steekproef = AanslagrunTotalen['steekproef'];

/** Lowest, highest and drawn by lot of all parts so far; of what is alike the first stays. */
function addSteekproef(al: Steekproef, erbij: Steekproef): Steekproef {
  if (al === undefined || erbij === undefined) return al ?? erbij;
  const lager = BigInt(erbij.laagste.bedragCenten) < BigInt(al.laagste.bedragCenten);
  const hoger = BigInt(erbij.hoogste.bedragCenten) > BigInt(al.hoogste.bedragCenten);
  return {
    laagste: lager ? erbij.laagste : al.laagste,
    hoogste: hoger ? erbij.hoogste : al.hoogste,
    toeval: erbij.toeval.loting < al.toeval.loting ? erbij.toeval : al.toeval,
  };
}

type Kwijt = AanslagrunTotalen['kwijt'];

const addKwijt = (al: Kwijt, erbij: Kwijt): Kwijt =>
  erbij === undefined || erbij.regels === 0
    ? al
    : {
        regels: (al?.regels ?? 0) + erbij.regels,
        bedragCenten: String(BigInt(al?.bedragCenten ?? 0) + BigInt(erbij.bedragCenten)),
      };

function addGroep(soort: SoortTotaal, groep: Groep): SoortTotaal {
  const verantwoord = soort.verantwoord + groep.verantwoord;
  if (groep.reden !== null) {
    const uitval = { ...soort.uitval, [groep.reden]: (soort.uitval[groep.reden] ?? 0) + groep.aantal };
    return { ...soort, verantwoord, uitval };
  }
  return {
    ...soort,
    verantwoord,
    regels: soort.regels + groep.aantal,
    bedragCenten: String(BigInt(soort.bedragCenten) + BigInt(groep.bedragCenten)),
    laagsteCenten: least(soort.laagsteCenten, groep.laagsteCenten),
    hoogsteCenten: most(soort.hoogsteCenten, groep.hoogsteCenten),
  };
}

/** Whether everything of the selection ended in a line or was left out with a reason, per belastingsoort. */
export const isVerantwoord = (totalen: AanslagrunTotalen): boolean =>
  totalen.soorten.every((soort) => soort.verwacht === soort.verantwoord);

/** Beyond this many percent from the year before somebody must have looked at it: our own limit. */
export const AFWIJKING_PROCENT = 10n;

/**
 * How far the sum of a belastingsoort lies from what the year before came to, in hundredths of a percent, and whether
 * that is beyond the limit; null without a year before.
 */
export function afwijkingVan(soort: SoortTotaal): { honderdsten: bigint; buiten: boolean } | null {
  const vorig = BigInt(soort.vorigJaar?.bedragCenten ?? 0);
  if (vorig === 0n) return null;
  const honderdsten = ((BigInt(soort.bedragCenten) - vorig) * 10_000n) / vorig;
  const afstand = honderdsten < 0n ? -honderdsten : honderdsten;
  return { honderdsten, buiten: afstand > AFWIJKING_PROCENT * 100n };
}
