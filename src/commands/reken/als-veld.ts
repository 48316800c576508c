import type { Uitkomst } from '@/law/uitleg';

/** Gives the one value of an outcome its field name. */
export const alsVeld = <T>(
  veld: string,
  { waarde, uitleg }: Uitkomst<T>,
): Uitkomst<Record<string, unknown>> => ({ waarde: { [veld]: waarde }, uitleg });
