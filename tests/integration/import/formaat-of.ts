import { findFormaat } from '@/commands/importeer/formaten';
import type { CsvFormat } from '@/platform/csv-format';

export const formaatOf = (soort: string): CsvFormat => {
  const formaat = findFormaat(soort);
  if (!formaat) throw new Error(`No format ${soort}`);
  return formaat;
};
