import { showDate, wordsOfMijn } from '@/app/words';
import type { Inzage } from '@/domain/personen/persoon.queries';
import { localDateOf } from '@/platform/clock';
import type { Taal } from '@/ui/words';

/** The purposes that staff doors name, with the key of their words. */
const DOELEN = { 'klant-zoeken': 'klantZoeken', 'klant-zien': 'klantZien', import: 'import' } as const;

const isDoel = (doel: string): doel is keyof typeof DOELEN => Object.hasOwn(DOELEN, doel);

/** What a purpose of staff is about, for who reads it: the first that fits. The purposes themselves are words of the office. */
const OVER = [
  [/bezwaar|beroep/, 'bezwaar'],
  [/kwijtschelding/, 'kwijtschelding'],
  [/regeling/, 'regeling'],
  [/klacht/, 'klacht'],
  [/melding/, 'melding'],
  [
    /invordering|incasso|open-euro|terugbetaling|ontvangsten|kas|betalen|rekeningnummer|aansluiting/,
    'betalen',
  ],
  [/aanslag|heffing|woz|vermindering|run/, 'aanslag'],
  [/brief|post|document|zending|onderteken/, 'brief'],
  [/contact|serviceteam|taken|gesprek/, 'contact'],
  [/vertegenwoordiging|machtig|hulp/, 'vertegenwoordiger'],
  [/persoon/, 'import'],
] as const;

type Dagregel = { id: string; dag: string; wie: string; waarvoor: string; keer: number };

/** One line per day, person and purpose: who works an hour in a file looks at it twenty times. */
export function perDag(inzagen: readonly Inzage[], taal: Taal): Dagregel[] {
  const regels = new Map<string, Dagregel>();
  for (const { id, moment, afnemer: wie, doel } of inzagen) {
    const dag = showDate(localDateOf(moment), taal);
    const waarvoor = doelNaam(doel, taal);
    const sleutel = [dag, wie, waarvoor].join('|');
    const regel = regels.get(sleutel);
    if (regel) regel.keer += 1;
    else regels.set(sleutel, { id, dag, wie, waarvoor, keer: 1 });
  }
  return [...regels.values()];
}

function doelNaam(doel: string, taal: Taal): string {
  const words = wordsOfMijn(taal);
  if (isDoel(doel)) return words(`inzage.doel.${DOELEN[doel]}`);
  const over = OVER.find(([past]) => past.test(doel))?.[1] ?? 'overig';
  return words(`inzage.doel.${over}`);
}
