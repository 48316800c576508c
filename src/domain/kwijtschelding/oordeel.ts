import { toCents } from '@/platform/cents';
import { bedragTekst, readBedrag } from './bedrag';
import type { Oordeel } from './feiten';
import type { Antwoord } from './vragen';

/** Facts that only the office knows (URIW 8, Leidraad 26.1.9): yes or not. */
export const OORDEELGRONDEN = [
  'aangifteNagelaten',
  'voorlopigeAanslag',
  'voorwaardenNietVervuld',
  'zekerheidGesteld',
  'meerSchuldenaren',
  'derdeAansprakelijk',
  'verwijtbaar',
] as const;

/** What the citizen says and a person judges: yes, no or not judged yet. */
export const OORDEELVRAGEN = ['autoOnmisbaar', 'uitgavenNodig'] as const;

/** The judgement of a case handler as it was filled in, or the field that cannot be taken. */
export function readOordeel(
  getypt: Antwoord,
): { ok: true; antwoord: Antwoord } | { ok: false; fouten: readonly { veld: string; sleutel: string }[] } {
  const gronden = OORDEELGRONDEN.filter((grond) => getypt[`gronden-${grond}`] === 'ja').join(' ');
  const vragen = OORDEELVRAGEN.flatMap((vraag) =>
    getypt[vraag] === 'ja' || getypt[vraag] === 'nee' ? [[vraag, getypt[vraag]]] : [],
  );
  const tekst = (getypt.voldoenbaar ?? '').trim();
  const bedrag = tekst === '' ? null : readBedrag(tekst);
  if (bedrag?.ok === false) return { ok: false, fouten: [{ veld: 'voldoenbaar', sleutel: bedrag.fout }] };
  return {
    ok: true,
    antwoord: {
      gronden,
      ...Object.fromEntries(vragen),
      ...(bedrag ? { voldoenbaar: bedrag.centen.toString() } : {}),
    },
  };
}

/** The judgement as the law core takes it. */
export function oordeelVan(antwoord: Antwoord | undefined): Oordeel {
  const gekozen = (antwoord?.gronden ?? '').split(' ');
  return {
    ...Object.fromEntries(
      OORDEELGRONDEN.filter((grond) => gekozen.includes(grond)).map((grond) => [grond, true]),
    ),
    ...Object.fromEntries(
      OORDEELVRAGEN.flatMap((vraag) =>
        antwoord?.[vraag] === undefined ? [] : [[vraag, antwoord[vraag] === 'ja']],
      ),
    ),
    ...(antwoord?.voldoenbaar === undefined
      ? {}
      : { voldoenbaarCenten: toCents(BigInt(antwoord.voldoenbaar)) }),
  };
}

/** What stands in the field for the part that can be paid later. */
export const voldoenbaarTekst = (antwoord: Antwoord | undefined): string =>
  antwoord?.voldoenbaar === undefined ? '' : bedragTekst(BigInt(antwoord.voldoenbaar));
