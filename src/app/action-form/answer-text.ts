import type { ActionState } from '@/platform/action-state';
import type { Taal } from '@/ui/words';

type Melding = NonNullable<ActionState['melding']>;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/;
const dagVan = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
};

/** A day or moment of a refusal as people say it: "maandag 28 december 2026 om 9.00 uur". Other values stay. */
function spoken(value: string | number, taal: Taal): string {
  const [, dag, uur, minuut] = ISO.exec(String(value)) ?? [];
  if (dag === undefined) return String(value);
  const datum = dagVan[taal].format(new Date(`${dag}T00:00:00Z`));
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
