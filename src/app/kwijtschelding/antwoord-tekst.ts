import type { Antwoord, Veldsoort, Vraag } from '@/domain/kwijtschelding/vragen';
import { formatCents } from '@/platform/cents';
import type { Taal } from '@/ui/words';
import { vraagWoorden, wordsOfKwijtschelding } from './kwijtschelding-words';

function waardeTekst(
  veld: Veldsoort,
  waarde: string,
  opties: Readonly<Record<string, string>>,
  leeg: string,
  taal: Taal,
): string {
  switch (veld.soort) {
    case 'bedrag':
      return formatCents(BigInt(waarde), taal);
    case 'vinkjes':
      return (
        waarde
          .split(' ')
          .flatMap((keuze) => opties[keuze] ?? [])
          .join('; ') || leeg
      );
    case 'keuze':
      return opties[waarde] ?? waarde;
    default:
      return waarde;
  }
}

/** What was answered to a question, in words: one piece for each of its fields. */
export function antwoordTekst(vraag: Vraag, antwoord: Antwoord | undefined, taal: Taal): string {
  const words = wordsOfKwijtschelding(taal);
  if (!antwoord) return words('controle.niet');
  const { velden } = vraagWoorden(taal, vraag.sleutel);
  return vraag.velden
    .flatMap((veld) => {
      const waarde = antwoord[veld.naam];
      if (waarde === undefined) return [];
      const { label = '', opties = {} } = velden[veld.naam] ?? {};
      const tekst = waardeTekst(veld, waarde, opties, words('controle.leeg'), taal);
      return [vraag.velden.length > 1 ? `${label.replace(/[?:]$/, '')}: ${tekst}` : tekst];
    })
    .join(', ');
}
