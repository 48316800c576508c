import { type AanslagWords, soortOf } from '@/app/aanslagen/aanslag-words';
import { trimPercentage } from '@/domain/aanslagen/aanslagregel';
import type { EigenRegel } from '@/domain/aanslagen/eigen-aanslag';
import { formatCents, formatEuros } from '@/platform/cents';
import type { Taal } from '@/ui/words';

/** "0,1095" for '0.10950'; in English "0.1095". */
export const percentageTekst = (decimal: string, taal: Taal = 'nl'): string =>
  taal === 'en' ? trimPercentage(decimal) : trimPercentage(decimal).replace('.', ',');

const TARIEVEN = [
  'eigenaar-woning',
  'eigenaar-niet-woning',
  'gebruiker-niet-woning',
  'vast',
  'eigenaar',
  'gebruiker',
] as const;

/** "OZB, eigenaar van een woning": which belasting, and as what. */
export function regelNaam(words: AanslagWords, regel: Pick<EigenRegel, 'belastingsoort' | 'tarief'>): string {
  const soort = soortOf(regel.belastingsoort);
  const naam = soort ? words(`belastingKort.${soort}`) : regel.belastingsoort;
  const tarief = tariefNaam(words, regel.tarief.code);
  return tarief ? `${naam}, ${tarief}` : naam;
}

function tariefNaam(words: AanslagWords, code: string): string | null {
  const bekend = TARIEVEN.find((naam) => naam === code);
  if (bekend) return words(`tarief.${bekend}`);
  if (code.startsWith('lediging-')) return words('tarief.lediging');
  const hond = /^hond-(\d+)$/.exec(code);
  return hond ? words('tarief.hond', { nummer: hond[1] ?? '' }) : null;
}

/** How the amount of a regel follows, in one line: value times percentage, emptyings times tariff, part of the year. */
export function berekening(words: AanslagWords, regel: EigenRegel, jaar: number, taal: Taal = 'nl'): string {
  const basis = basisTekst(words, regel, jaar, taal);
  if (regel.deel.teller === regel.deel.noemer) return basis;
  const deel = words(regel.deel.noemer === 12 ? 'regel.deel' : 'regel.deelDagen', {
    teller: regel.deel.teller,
    noemer: regel.deel.noemer,
  });
  return `${basis}, ${deel}`;
}

function basisTekst(words: AanslagWords, regel: EigenRegel, jaar: number, taal: Taal): string {
  if (regel.tarief.percentage !== null) {
    return words('regel.waarde', {
      percentage: percentageTekst(regel.tarief.percentage, taal),
      waarde: formatEuros(regel.aantal, taal),
    });
  }
  const tarief = formatCents(regel.tarief.bedragCenten ?? 0n, taal);
  const lediging = /^lediging-.+-(\d+)$/.exec(regel.tarief.code);
  if (lediging)
    // What was emptied in the year before is on the aanslag of this one, as the page of the containers says.
    return words('regel.ledigingen', {
      aantal: String(regel.aantal),
      jaar: String(jaar - 1),
      liter: lediging[1] ?? '',
      tarief,
    });
  if (regel.deel.teller === regel.deel.noemer && regel.aantal === 1n)
    return words('regel.heel', { jaar: String(jaar) });
  return words('regel.stuk', { tarief });
}
