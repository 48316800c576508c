import { type Cents, sumCents, toCents } from '@/platform/cents';
import { addMonths, endOfMonth, type LocalDate, toLocalDate } from '@/platform/local-date';

/** First day of the month of a day. */
export const maandVan = (dag: LocalDate): LocalDate => toLocalDate(`${dag.slice(0, 7)}-01`);

/** What a gemeente writes with its transfer for a month, by which the line of the bank is known. */
export const afdrachtkenmerk = (gemeente: string, maand: LocalDate): string =>
  `KAS ${gemeente.toUpperCase()} ${maand.slice(0, 7)}`;

/** Last day on which a month is transferred: so many days of the next month. */
export const overmakenVoor = (maand: LocalDate, dag: number): LocalDate => {
  const volgende = addMonths(maand, 1);
  const laatste = Number(endOfMonth(volgende).slice(8));
  return toLocalDate(`${volgende.slice(0, 8)}${String(Math.min(dag, laatste)).padStart(2, '0')}`);
};

export type Maanddag = {
  kasdagId: string;
  kas: string;
  dag: LocalDate;
  status: 'open' | 'geteld' | 'gesloten';
  ontvangenCenten: Cents;
  /** Counted less what had to be there, cash and card together; null before the count. */
  verschilCenten: Cents | null;
  kwitanties: readonly { id: string; nummer: string; bedragCenten: Cents }[];
};

/**
 * Whether a month can be remitted: it is over, something was taken, each day with receipts is closed, and it was not
 * remitted before.
 */
export function planAfdracht(
  maand: LocalDate,
  vandaag: LocalDate,
  dagen: readonly Maanddag[],
  bestaat: boolean,
): { ok: true; bedragCenten: Cents } | { ok: false; reden: string; dag?: LocalDate } {
  if (bestaat) return { ok: false, reden: 'kas.fout.maand-afgedragen' };
  if (endOfMonth(maand) >= vandaag) return { ok: false, reden: 'kas.fout.maand-loopt' };
  const open = dagen.find((d) => d.status !== 'gesloten');
  if (open) return { ok: false, reden: 'kas.fout.maand-niet-gesloten', dag: open.dag };
  if (dagen.length === 0) return { ok: false, reden: 'kas.fout.maand-leeg' };
  return { ok: true, bedragCenten: sumCents(dagen.map((d) => d.ontvangenCenten)) };
}

/** What explains that another amount came in than the month adds up to. `centen` together are the difference or a part of it. */
export type Verklaring =
  | { soort: 'telling'; dag: LocalDate; kas: string; kasdagId: string; centen: Cents }
  | { soort: 'dag-ontbreekt'; dag: LocalDate; kas: string; kasdagId: string; centen: Cents }
  | { soort: 'kwitantie-ontbreekt'; dag: LocalDate; nummer: string; kwitantieId: string; centen: Cents }
  | { soort: 'dag-dubbel'; dag: LocalDate; kas: string; kasdagId: string; centen: Cents }
  | { soort: 'onverklaard'; centen: Cents };

/**
 * Says per day and receipt what explains a difference (came in less due). What was counted too much or too little comes
 * first, for that is known; of the rest the day or the receipt of exactly that amount, that was left out or sent twice.
 * What nothing explains is named as such. The explanations add up to the difference.
 */
export function explainMaandverschil(dagen: readonly Maanddag[], verschilCenten: Cents): Verklaring[] {
  if (verschilCenten === 0n) return [];
  const exact = rest(dagen, verschilCenten);
  if (exact) return [exact];
  const tellingen = dagen.flatMap((d): Verklaring[] =>
    d.verschilCenten === null || d.verschilCenten === 0n
      ? []
      : [{ soort: 'telling', dag: d.dag, kas: d.kas, kasdagId: d.kasdagId, centen: d.verschilCenten }],
  );
  const over = toCents(verschilCenten - sumCents(tellingen.map((t) => t.centen)));
  if (tellingen.length > 0 && over === 0n) return tellingen;
  const verder = tellingen.length > 0 ? rest(dagen, over) : null;
  if (verder) return [...tellingen, verder];
  return [{ soort: 'onverklaard', centen: verschilCenten }];
}

/** The one day or receipt of which the amount is exactly what is missing or too much. */
function rest(dagen: readonly Maanddag[], centen: Cents): Verklaring | null {
  const gemist = dagen.find((d) => d.ontvangenCenten !== 0n && d.ontvangenCenten === -centen);
  if (gemist)
    return { soort: 'dag-ontbreekt', dag: gemist.dag, kas: gemist.kas, kasdagId: gemist.kasdagId, centen };
  for (const d of dagen)
    for (const k of d.kwitanties)
      if (k.bedragCenten === -centen)
        return { soort: 'kwitantie-ontbreekt', dag: d.dag, nummer: k.nummer, kwitantieId: k.id, centen };
  const dubbel = dagen.find((d) => d.ontvangenCenten !== 0n && d.ontvangenCenten === centen);
  return dubbel
    ? { soort: 'dag-dubbel', dag: dubbel.dag, kas: dubbel.kas, kasdagId: dubbel.kasdagId, centen }
    : null;
}
