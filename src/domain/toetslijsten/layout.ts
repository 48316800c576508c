import { createHash } from 'node:crypto';
import { isElfproef } from '@/platform/elfproef';

/**
 * The file of a list and its answer: our own layout (README), lines of fixed length in ASCII. Pure: the same list gives the
 * same bytes. No message in here names a person.
 */
export type Kop = { cbsCode: string; belastingjaar: number; maand: string; lijstId: string };

/** What the Inlichtingenbureau can answer of a household. */
export const BELEMMERINGEN = ['inkomen', 'vermogen', 'voertuig', 'onbekend'] as const;
export type Belemmering = (typeof BELEMMERINGEN)[number];

const CODES: Readonly<Record<Belemmering, string>> = {
  inkomen: 'IN',
  vermogen: 'VM',
  voertuig: 'VT',
  onbekend: 'ON',
};
/** In the place of an obstacle where there is none. */
const GEEN = '00';

export type Antwoordregel = { regel: number; bsn: string; belemmering: Belemmering | null };
export type Leesfout =
  | 'leeg'
  | 'geen-kop'
  | 'geen-antwoord'
  | 'afgebroken'
  | 'regel-onleesbaar'
  | 'aantal-klopt-niet'
  | 'controletotaal-klopt-niet';

const EINDE = '\r\n';
const vul = (getal: bigint | number, lengte: number): string => String(getal).padStart(lengte, '0');

/** The sum of all numbers, in its last fifteen digits: a line too many, too few or mistyped shows. */
export const controletotaal = (bsns: readonly string[]): bigint =>
  bsns.reduce((som, bsn) => som + BigInt(bsn), 0n) % 1_000_000_000_000_000n;

const kopregel = (soort: 'V' | 'A', { cbsCode, belastingjaar, maand, lijstId }: Kop): string =>
  `01KTV1${soort}${cbsCode.padStart(4, '0')}${vul(belastingjaar, 4)}${maand.replace('-', '').slice(0, 6)}${lijstId}`;

const bestand = (kop: string, regels: readonly string[], bsns: readonly string[]): string =>
  [kop, ...regels, `99${vul(bsns.length, 7)}${vul(controletotaal(bsns), 15)}`]
    .map((regel) => regel + EINDE)
    .join('');

/** The file that asks: whom to test, in the order given. */
export const makeVraag = (kop: Kop, bsns: readonly string[]): string =>
  bestand(
    kopregel('V', kop),
    bsns.map((bsn, at) => `02${vul(at + 1, 7)}${bsn}`),
    bsns,
  );

/** The file that answers, as the Inlichtingenbureau would make it. */
export const makeAntwoord = (
  kop: Kop,
  antwoorden: readonly { bsn: string; belemmering: Belemmering | null }[],
): string =>
  bestand(
    kopregel('A', kop),
    antwoorden.map(
      ({ bsn, belemmering }, at) =>
        `02${vul(at + 1, 7)}${bsn}${belemmering ? 'N' : 'J'}${belemmering ? CODES[belemmering] : GEEN}`,
    ),
    antwoorden.map(({ bsn }) => bsn),
  );

const KOP = /^01KTV1([VA])(\d{4})(\d{4})(\d{4})(0[1-9]|1[0-2])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const REGEL = /^02(\d{7})(\d{9})(?:(J)(00)|(N)(IN|VM|VT|ON))$/;
const VRAAGREGEL = /^02(\d{7})(\d{9})$/;
const SLOT = /^99(\d{7})(\d{15})$/;

type Gelezen<T> = { ok: true; kop: Kop; regels: T[] } | { ok: false; reden: Leesfout; regel: number };

/** Which list a file says that it answers, whatever else is in it; null for what is no answer. */
export function readKop(tekst: string): Kop | null {
  const kop = KOP.exec(tekst.split(EINDE, 1)[0] ?? '');
  return kop?.[1] === 'A' ? toKop(kop) : null;
}

const toKop = (kop: RegExpExecArray): Kop => ({
  cbsCode: kop[2] ?? '',
  belastingjaar: Number(kop[3]),
  maand: `${kop[4]}-${kop[5]}`,
  lijstId: kop[6] ?? '',
});

/** An answer, whole and in order, or why it is none: nothing of a file that does not add up is used. */
export function readAntwoord(tekst: string): Gelezen<Antwoordregel> {
  return read(tekst, 'A', REGEL, (m, regel) => ({
    regel,
    bsn: m[2] ?? '',
    belemmering: BELEMMERINGEN.find((b) => CODES[b] === m[6]) ?? null,
  }));
}

/** The same of a file that asks: what the stand-in reads. */
export const readVraag = (tekst: string): Gelezen<string> => read(tekst, 'V', VRAAGREGEL, (m) => m[2] ?? '');

function read<T extends string | { bsn: string }>(
  tekst: string,
  soort: 'V' | 'A',
  vorm: RegExp,
  toRegel: (gevonden: RegExpExecArray, regel: number) => T,
): Gelezen<T> {
  const nee = (reden: Leesfout, regel = 0): Gelezen<T> => ({ ok: false, reden, regel });
  if (tekst.trim() === '') return nee('leeg');
  const regels = tekst.split(EINDE);
  const kop = KOP.exec(regels[0] ?? '');
  if (!kop) return nee('geen-kop', 1);
  if (kop[1] !== soort) return nee('geen-antwoord', 1);
  // Whole lines, and the last of them the total: otherwise somebody cut it off.
  if (regels.at(-1) !== '' || !SLOT.test(regels.at(-2) ?? '')) return nee('afgebroken', regels.length);
  const slot = SLOT.exec(regels.at(-2) ?? '');
  const gevonden: T[] = [];
  for (const [at, regel] of regels.slice(1, -2).entries()) {
    const m = vorm.exec(regel);
    if (!m || Number(m[1]) !== at + 1) return nee('regel-onleesbaar', at + 2);
    gevonden.push(toRegel(m, at + 2));
  }
  if (Number(slot?.[1]) !== gevonden.length) return nee('aantal-klopt-niet', regels.length - 1);
  const bsns = gevonden.map((regel) => (typeof regel === 'string' ? regel : regel.bsn));
  if (BigInt(slot?.[2] ?? -1) !== controletotaal(bsns))
    return nee('controletotaal-klopt-niet', regels.length - 1);
  return { ok: true, kop: toKop(kop), regels: gevonden };
}

/** Whether a number can be a BSN at all. */
export const isBsn = (bsn: string): boolean => /^\d{9}$/.test(bsn) && isElfproef(bsn);

export const hashOf = (tekst: string): string => createHash('sha256').update(tekst, 'latin1').digest('hex');

/** What a file is called: a gemeente and a month, and nobody. */
export const bestandsnaam = (soort: 'V' | 'A', { cbsCode, belastingjaar, maand }: Kop): string =>
  `KT-${soort}-${cbsCode}-${belastingjaar}-${maand.replace('-', '').slice(0, 6)}.txt`;
