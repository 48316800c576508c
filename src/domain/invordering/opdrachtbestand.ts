import { type Cents, toCents } from '@/platform/cents';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import type { Verhaalfeitsoort } from './verhaalfeit';

/** What a deurwaarder sends back about his assignments: a line for each thing that happened. Pure. */

/** His words for what happened, and ours. */
export const BESTANDSWOORDEN = {
  aangenomen: 'opdracht-aangenomen',
  betekend: 'hernieuwd-bevel',
  beslag: 'beslag-gelegd',
  betaald: 'opdracht-betaald',
  niets: 'opdracht-zonder-resultaat',
  teruggegeven: 'opdracht-teruggegeven',
  rekening: 'deurwaarderskosten',
} as const satisfies Readonly<Record<string, Verhaalfeitsoort>>;
type Woord = keyof typeof BESTANDSWOORDEN;

export type Bestandsregel = {
  regel: number;
  kenmerk: string;
  soort: (typeof BESTANDSWOORDEN)[Woord];
  dag: LocalDate;
  centen: Cents | null;
};

export type Bestandsfout = 'leeg' | 'onleesbaar' | 'onbekend-resultaat' | 'ongeldig';
type Gelezen =
  | { ok: true; regels: Bestandsregel[] }
  | { ok: false; reden: Bestandsfout; regel: number | null };

const KENMERK = /^D-[0-9A-F]{8}$/;
const BEDRAG = /^\d{1,9}(,\d{2})?$/;
const isWoord = (tekst: string): tekst is Woord => Object.hasOwn(BESTANDSWOORDEN, tekst);

/**
 * Reads `kenmerk;resultaat;datum;bedrag`, days as 2026-11-28 and amounts as 12,50. All or nothing: the first line that is
 * wrong is named. A first line of headings is passed over.
 */
export function readOpdrachtbestand(tekst: string): Gelezen {
  const regels: Bestandsregel[] = [];
  for (const [at, rauw] of tekst
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const regel = at + 1;
    if (rauw.trim() === '') continue;
    const velden = rauw.split(';').map((veld) => veld.trim().replace(/^"(.*)"$/, '$1'));
    const [kenmerk = '', woord = '', datum = '', bedrag = ''] = velden;
    if (regel === 1 && kenmerk.toLowerCase() === 'kenmerk') continue;
    if (velden.length !== 4 || !KENMERK.test(kenmerk)) return { ok: false, reden: 'onleesbaar', regel };
    if (!isWoord(woord)) return { ok: false, reden: 'onbekend-resultaat', regel };
    const dag = parseLocalDate(datum);
    if (dag === null || (bedrag !== '' && !BEDRAG.test(bedrag)))
      return { ok: false, reden: 'ongeldig', regel };
    regels.push({ regel, kenmerk, soort: BESTANDSWOORDEN[woord], dag, centen: centenUit(bedrag) });
  }
  return regels.length === 0 ? { ok: false, reden: 'leeg', regel: null } : { ok: true, regels };
}

function centenUit(bedrag: string): Cents | null {
  if (bedrag === '') return null;
  const [euro = '0', cent = '00'] = bedrag.split(',');
  return toCents(BigInt(euro) * 100n + BigInt(cent));
}
