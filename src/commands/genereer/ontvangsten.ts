import { geenWerkdag } from '@/law/kalender/werkdagen';
import { addDays, daysBetween, type LocalDate } from '@/platform/local-date';
import { ibanOf } from './nummers';
import { type Random, randomOf } from './random';

/** An aanslag of the demo, as far as its payer cares. */
export type TeBetalen = {
  betalingskenmerk: string;
  naam: string;
  bedragCenten: bigint;
  dagtekening: LocalDate;
  termijnen: readonly { vervaldag: LocalDate; bedragCenten: bigint }[];
};

type Betaling = { boekdatum: LocalDate; bedragCenten: bigint; omschrijving: string };

const KEUZE = { goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'werkdag' } as const;

/** A bank books on werkdagen. */
function werkdagVanaf(dag: LocalDate): LocalDate {
  let day = dag;
  while (geenWerkdag(day, KEUZE) !== null) day = addDays(day, 1);
  return day;
}

const later = (dag: LocalDate, days: number) => werkdagVanaf(addDays(dag, days));

/** Somewhere between the day of the biljet and the last day for paying. */
function opTijd(random: Random, van: LocalDate, vervaldag: LocalDate): LocalDate {
  const room = Math.max(1, daysBetween(van, vervaldag) - 3);
  // Most people pay when the day comes near.
  return later(vervaldag, -Math.floor(room * random.next() ** 3) - 3);
}

/** How this payer pays: most in terms and in time, some at once, some late, some part of it, some nothing. */
function betalingenOf(random: Random, aanslag: TeBetalen): Betaling[] {
  const { termijnen, bedragCenten, dagtekening } = aanslag;
  const eerste = termijnen[0]?.vervaldag ?? dagtekening;
  const soort = random.next();
  const heel = (more: bigint, omschrijving: string): Betaling[] => [
    { boekdatum: opTijd(random, dagtekening, eerste), bedragCenten: bedragCenten + more, omschrijving },
  ];
  if (soort < 0.24) return heel(0n, 'aanslag in een keer');
  if (soort < 0.25) return heel(BigInt(100 * (1 + random.int(50))), 'aanslag, naar boven afgerond');
  if (soort < 0.26) return [...heel(0n, 'aanslag'), ...heel(0n, 'aanslag nogmaals')];
  if (soort < 0.31) return [];
  if (soort < 0.36) {
    const deel = bedragCenten / BigInt(2 + random.int(4));
    return deel === 0n
      ? []
      : [{ boekdatum: later(eerste, random.int(20)), bedragCenten: deel, omschrijving: 'gedeelte' }];
  }
  const laat = soort < 0.45;
  return termijnen.map(({ vervaldag, bedragCenten: termijn }, i) => ({
    boekdatum: laat
      ? later(vervaldag, 4 + random.int(45))
      : opTijd(random, i === 0 ? dagtekening : eerste, vervaldag),
    bedragCenten: termijn,
    omschrijving: `termijn ${i + 1}`,
  }));
}

/** One in fifty payers forgets the kenmerk, or changes two of its digits. */
function getikt(random: Random, kenmerk: string): string {
  const kans = random.next();
  if (kans < 0.01) return '';
  if (kans >= 0.02) return kenmerk;
  const at = 1 + random.int(14);
  return `${kenmerk.slice(0, at)}${kenmerk[at + 1]}${kenmerk[at]}${kenmerk.slice(at + 2)}`;
}

const euro = (centen: bigint) => {
  const abs = (centen < 0n ? -centen : centen).toString().padStart(3, '0');
  return `${centen < 0n ? '-' : ''}${abs.slice(0, -2)},${abs.slice(-2)}`;
};

/**
 * The receipts for one aanslag up to a day, as lines of ontvangsten.csv; the same seed and aanslag give the same
 * lines, whatever other aanslagen there are. With `storno` the bank takes the first one back.
 */
export function ontvangstenVan(
  aanslag: TeBetalen,
  { seed, peildatum, storno }: { seed: number; peildatum: LocalDate; storno: boolean },
): Record<string, string>[] {
  const { betalingskenmerk } = aanslag;
  const random = randomOf(seed, Number(betalingskenmerk.slice(1, 8)), Number(betalingskenmerk.slice(8)));
  const tegenrekening = ibanOf(Number(betalingskenmerk.slice(-9)));
  const betalingen = betalingenOf(random, aanslag).filter((b) => b.bedragCenten > 0n);
  const [eerste] = betalingen;
  const terug: Betaling[] =
    storno && eerste
      ? [
          {
            boekdatum: later(eerste.boekdatum, 4),
            bedragCenten: -eerste.bedragCenten,
            omschrijving: 'storno op verzoek van de rekeninghouder',
          },
        ]
      : [];
  return [...betalingen, ...terug]
    .map((b, i) => ({
      bankreferentie: `NTRF-${betalingskenmerk}-${i + 1}`,
      boekdatum: b.boekdatum,
      valutadatum: b.boekdatum,
      bedrag: euro(b.bedragCenten),
      betalingskenmerk: storno ? betalingskenmerk : getikt(random, betalingskenmerk),
      tegenrekening,
      naam: aanslag.naam,
      omschrijving: b.omschrijving,
    }))
    .filter((line) => line.boekdatum <= peildatum);
}
