import type { ActionState } from '@/platform/action-state';
import type { Taal } from '@/ui/words';

type Melding = NonNullable<ActionState['melding']>;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/;
const DELEN = ['weekday', 'day', 'month', 'year'] as const;
const dagIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
const dagVan = { nl: dagIn('nl-NL'), en: dagIn('en-GB') };

/** Put together here: where a comma comes differs between the server and a browser. */
function showDag(dag: string, taal: Taal): string {
  const delen = dagVan[taal].formatToParts(new Date(`${dag}T00:00:00Z`));
  return DELEN.map((soort) => delen.find(({ type }) => type === soort)?.value ?? '').join(' ');
}

/** A day or moment of a refusal as people say it: "maandag 28 december 2026 om 9.00 uur". Other values stay. */
function spoken(value: string | number, taal: Taal): string {
  const [, dag, uur, minuut] = ISO.exec(String(value)) ?? [];
  if (dag === undefined) return String(value);
  const datum = showDag(dag, taal);
  if (uur === undefined) return datum;
  return taal === 'en' ? `${datum} at ${Number(uur)}:${minuut}` : `${datum} om ${Number(uur)}.${minuut} uur`;
}

/** The sentence of an answer, with its values in it; the key itself where there is no sentence. */
export const answerText = (
  antwoorden: Readonly<Record<string, string>>,
  { sleutel, waarden }: Melding,
  taal: Taal,
): string =>
  (antwoorden[sleutel] ?? sleutel).replace(/\{(\w+)\}/g, (_, naam: string) => {
    const value = waarden?.[naam];
    return value === undefined ? '' : spoken(value, taal);
  });
