import { isDeepStrictEqual } from 'node:util';
import type { Regelingversie } from '@/domain/verordeningen/get-kwijtscheldingsregeling';
import { formatBron } from '@/law/bron';
import type { DatedParameter } from '@/law/dated';
import { judgeKwijtschelding, type Kwijtschelding } from '@/law/kwijtschelding/besluit';
import type { Bijkomend } from '@/law/kwijtschelding/bijkomend';
import * as parameters from '@/law/kwijtschelding/parameters';
import type { Kwijtscheldingsverzoek } from '@/law/kwijtschelding/verzoek';
import type { Stap, Uitkomst } from '@/law/uitleg';
import type { LocalDate } from '@/platform/local-date';

/** Which window of a legal number was used, so that a later reading of it can be told apart. */
export type Parameterversie = {
  naam: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  waarde: unknown;
  bron: string;
  gecontroleerdOp: LocalDate;
  zekerheid: string;
};

/** The receipt of a decision: facts, legal numbers, program and trace, as they were on that day. */
export type Bon = {
  versie: 1;
  programma: string;
  verzoek: Kwijtscheldingsverzoek;
  uitkomst: Kwijtschelding;
  /** The steps of the income and of the decision. */
  uitleg: readonly Stap[];
  parameters: readonly Parameterversie[];
  /** Which version of the rules of the gemeente was used (K-07). Absent in receipts of before the register held them. */
  regeling?: Regelingversie;
  /** Costs and interest that go with the tax, and why. Absent in receipts of before they did. */
  bijkomend?: Bijkomend & { uitleg: readonly Stap[] };
};

/** Amounts as text that cannot be mistaken for a number of something else: "41200n". */
const BEDRAG = /^-?\d+n$/;
const toText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
const toValue = (_: string, value: unknown): unknown =>
  typeof value === 'string' && BEDRAG.test(value) ? BigInt(value.slice(0, -1)) : value;

/** A value with amounts as plain JSON, for the database. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value, toText));

/** A value with amounts out of plain JSON. The shape is that which was written; nobody else can write there. */
export const fromJson = <T>(json: unknown): T => JSON.parse(JSON.stringify(json), toValue) as T;

const isParameter = (value: unknown): value is DatedParameter<unknown> =>
  typeof value === 'object' && value !== null && 'vensters' in value;

function parameterversies(datum: LocalDate): Parameterversie[] {
  return Object.values(parameters)
    .filter(isParameter)
    .flatMap(({ naam, vensters }) => {
      const venster = vensters.find(({ vanaf, tot }) => vanaf <= datum && (tot === null || datum < tot));
      if (!venster) return [];
      const { bron, ...rest } = venster;
      return [{ naam, ...rest, bron: formatBron(bron) }];
    });
}

/** The receipt of what the law core answers to this request. Throws LawError like `judgeKwijtschelding`. */
export function makeBon(verzoek: Kwijtscheldingsverzoek, inkomen: readonly Stap[], programma: string): Bon {
  const { waarde, uitleg } = judgeKwijtschelding(verzoek);
  return {
    versie: 1,
    programma,
    verzoek,
    uitkomst: waarde,
    // The income is explained only where it was counted with.
    uitleg: waarde.betalingscapaciteitJaarCenten === undefined ? uitleg : [...inkomen, ...uitleg],
    parameters: parameterversies(verzoek.datum),
  };
}

/** What the program of today answers to the facts of a receipt, and whether that is the same to the cent. */
export function recalculate(bon: Bon): { gelijk: boolean; nu: Uitkomst<Kwijtschelding> } {
  const nu = judgeKwijtschelding(bon.verzoek);
  // The database keeps no order of fields.
  return { gelijk: isDeepStrictEqual(nu.waarde, bon.uitkomst), nu };
}
