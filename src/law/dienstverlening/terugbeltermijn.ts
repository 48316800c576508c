import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { addHours, dateOfMoment, type LocalMoment, startOfDay } from '@/platform/local-moment';
import type { Bron } from '../bron';
import { addWerkdagen, type WerkdagKeuze } from '../kalender/werkdagen';
import { LawError } from '../law-error';
import { makeStap } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

/** The promise to call back, as the contract of a gemeente has it and as the office reads it. */
export type Terugbelnorm =
  | ({ eenheid: 'werkdag'; aantal: number } & WerkdagKeuze)
  | { eenheid: 'uur'; aantal: number; klok: 'kalender' | 'weekdag' };

/** A busy time in which the office warns that the promise cannot be kept; both days inclusive. */
export type Piekmoment = {
  vanaf: LocalDate;
  tot: LocalDate;
  reden: string;
  /** The day by which the office then answers, where the promise makes an exception for busy times (S0 Beloftes). */
  verwachting?: LocalDate;
};

/** What else decides: an agreed moment goes before the norm, a peak calls for a message with reason and indication. */
export type TerugbelFeiten = { afgesproken?: LocalMoment; piekmomenten?: readonly Piekmoment[] };

export type Terugbeltermijn = {
  /** A date for werkdagen, a moment for hours or an agreed time. */
  uiterlijk: LocalDate | LocalMoment;
  piekbericht: { reden: string } | null;
};

/** The contracts leave "werkdag" and "48 uur" undefined, so the source is the office's own setting. */
const INSTELLING: Bron = {
  regeling: 'Terugbelbelofte van het kantoor',
  vindplaats: 'dienstverleningsovereenkomst en instelling',
};

function checkAantal(aantal: number): void {
  if (!Number.isSafeInteger(aantal) || aantal < 1)
    throw new LawError('ongeldige-invoer', 'Veld "norm.aantal" is geen geheel getal van 1 of meer.');
}

/** So many hours later on a clock that runs 24 hours of every Monday to Friday; holidays count, weekends do not. */
export function addWeekdayHours(moment: LocalMoment, hours: number): LocalMoment {
  let date = dateOfMoment(moment);
  let minute = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14));
  let left = hours * 60;
  while (partsOf(date).weekday > 5) {
    date = addDays(date, 1);
    minute = 0;
  }
  // The clock changes on a Sunday, so every weekday has 24 hours.
  while (minute + left > 1440) {
    left -= 1440 - minute;
    minute = 0;
    date = addDays(date, partsOf(date).weekday === 5 ? 3 : 1);
  }
  const end = minute + left;
  if (end === 1440) return startOfDay(addDays(date, 1));
  const two = (n: number) => n.toString().padStart(2, '0');
  return `${date}T${two(Math.floor(end / 60))}:${two(end % 60)}` as LocalMoment;
}

function inWerkdagen(gevraagd: LocalDate, aantal: number, keuze: WerkdagKeuze): Uitkomst<LocalDate> {
  const { datum, overgeslagen } = addWerkdagen(gevraagd, aantal, keuze);
  const uitleg: Stap[] = [
    makeStap('termijnen.terugbellen.werkdagen', { gevraagd: { datum: gevraagd }, aantal }, INSTELLING),
  ];
  for (const { datum: dag, reden } of overgeslagen) {
    uitleg.push(
      makeStap(
        'termijnen.terugbellen.overgeslagen',
        { dag: { datum: dag }, reden: { keuze: reden } },
        INSTELLING,
      ),
    );
  }
  uitleg.push(makeStap('termijnen.terugbellen.uiterlijk-dag', { dag: { datum } }, INSTELLING));
  return { waarde: datum, uitleg };
}

function inUren(gevraagd: LocalMoment, aantal: number, klok: 'kalender' | 'weekdag'): Uitkomst<LocalMoment> {
  const uiterlijk = klok === 'kalender' ? addHours(gevraagd, aantal) : addWeekdayHours(gevraagd, aantal);
  const waarden = { gevraagd: { moment: gevraagd }, aantal, klok: { keuze: klok } };
  return {
    waarde: uiterlijk,
    uitleg: [
      makeStap('termijnen.terugbellen.uren', waarden, INSTELLING),
      makeStap('termijnen.terugbellen.uiterlijk-moment', { moment: { moment: uiterlijk } }, INSTELLING),
    ],
  };
}

const isMoment = (value: LocalDate | LocalMoment): value is LocalMoment => value.includes('T');

function byNorm(gevraagd: LocalDate | LocalMoment, norm: Terugbelnorm): Uitkomst<LocalDate | LocalMoment> {
  if (norm.eenheid === 'werkdag') {
    return inWerkdagen(isMoment(gevraagd) ? dateOfMoment(gevraagd) : gevraagd, norm.aantal, norm);
  }
  if (!isMoment(gevraagd))
    throw new LawError(
      'ongeldige-invoer',
      'Veld "gevraagdOp" moet bij een norm in uren een moment zijn (JJJJ-MM-DDTHH:mm).',
    );
  return inUren(gevraagd, norm.aantal, norm.klok);
}

/**
 * By when the office calls back. Werkdagen: the day of asking does not count. Hours: elapsed hours, or hours of
 * Monday to Friday. An agreed moment goes before the norm. Throws LawError: 'ongeldige-invoer' for a number below 1
 * or a norm in hours without a time, 'geen-parameter' where the calendar is not known.
 */
export function terugbeltermijn(
  gevraagd: LocalDate | LocalMoment,
  norm: Terugbelnorm,
  feiten: TerugbelFeiten = {},
): Uitkomst<Terugbeltermijn> {
  checkAantal(norm.aantal);
  const day = isMoment(gevraagd) ? dateOfMoment(gevraagd) : gevraagd;
  const piek = feiten.piekmomenten?.find(({ vanaf, tot }) => vanaf <= day && day <= tot);
  const { waarde, uitleg } = feiten.afgesproken
    ? {
        waarde: feiten.afgesproken,
        uitleg: [
          makeStap(
            'termijnen.terugbellen.afgesproken',
            { moment: { moment: feiten.afgesproken } },
            INSTELLING,
          ),
        ],
      }
    : byNorm(gevraagd, norm);
  if (!piek) return { waarde: { uiterlijk: waarde, piekbericht: null }, uitleg };
  const { reden, verwachting } = piek;
  const steps = [...uitleg, makeStap('termijnen.terugbellen.piek', { reden }, INSTELLING)];
  // An agreed moment stands, also in a busy time; an indication before the norm would be a promise sooner than made.
  const later = verwachting !== undefined && !feiten.afgesproken && verwachting > waarde.slice(0, 10);
  if (later)
    steps.push(
      makeStap('termijnen.terugbellen.piek-verwachting', { dag: { datum: verwachting } }, INSTELLING),
    );
  return { waarde: { uiterlijk: later ? verwachting : waarde, piekbericht: { reden } }, uitleg: steps };
}
