/** A date as typed in three fields. */
export interface DateParts {
  dag: string;
  maand: string;
  jaar: string;
}

/** The names of the three fields of a date field. */
export const datePartNames = (name: string) => ({
  dag: `${name}.dag`,
  maand: `${name}.maand`,
  jaar: `${name}.jaar`,
});

/**
 * What was typed as 'JJJJ-MM-DD', or '' when all three are empty. Says nothing about whether the day
 * exists: a date that cannot be read keeps its odd shape, so that the check after it refuses it.
 */
export function joinDateParts(parts: DateParts): string {
  const [dag, maand, jaar] = [parts.dag.trim(), parts.maand.trim(), parts.jaar.trim()];
  if (!dag && !maand && !jaar) return '';
  return `${jaar.padStart(4, '0')}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
}

/** The three fields of 'JJJJ-MM-DD', without leading zeros; empty fields for anything else. */
export function splitDate(value: string | undefined): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '');
  const [, jaar = '', maand = '', dag = ''] = match ?? [];
  return { dag: dag.replace(/^0/, ''), maand: maand.replace(/^0/, ''), jaar };
}
