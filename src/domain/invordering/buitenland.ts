import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/**
 * A claim that is collected abroad (L-15): sent to the authority of another country, which collects it for the gemeente
 * until it was paid there, sent back or asked back. Pure.
 */

export const BUITENLANDRESULTATEN = ['betaald', 'teruggezonden', 'ingetrokken'] as const;
export type Buitenlandresultaat = (typeof BUITENLANDRESULTATEN)[number];

export type Buitenlandregel = {
  id: string;
  aanslagId: string;
  gebeurtenis: 'overgedragen' | Buitenlandresultaat;
  overId: string | null;
  dag: LocalDate;
  land: string | null;
  autoriteit: string | null;
  kenmerk: string | null;
  centen: Cents | null;
  bewijs: string;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

/** One transfer as it stands. */
export type Overdracht = {
  id: string;
  aanslagId: string;
  dag: LocalDate;
  land: string;
  autoriteit: string;
  kenmerk: string;
  /** What was open when it went. */
  centen: Cents;
  bewijs: string;
  gemaaktDoor: string;
  resultaat: { soort: Buitenlandresultaat; dag: LocalDate; bewijs: string; gemaaktDoor: string } | null;
};

/** The transfers that these lines tell of, the first first. */
export const overdrachtenUit = (regels: readonly Buitenlandregel[]): Overdracht[] =>
  regels.flatMap(({ gebeurtenis, overId: _, gemaaktOp: __, land, autoriteit, kenmerk, centen, ...regel }) => {
    if (gebeurtenis !== 'overgedragen') return [];
    if (land === null || autoriteit === null || kenmerk === null || centen === null) return [];
    const terug = regels.find(({ overId }) => overId === regel.id);
    return [
      {
        ...{ ...regel, land, autoriteit, kenmerk, centen },
        resultaat:
          terug === undefined || terug.gebeurtenis === 'overgedragen'
            ? null
            : {
                soort: terug.gebeurtenis,
                ...{ dag: terug.dag, bewijs: terug.bewijs, gemaaktDoor: terug.gemaaktDoor },
              },
      },
    ];
  });

/** The transfer that runs; null where the claim is not abroad. */
export const lopendeOverdracht = (overdrachten: readonly Overdracht[]): Overdracht | null =>
  overdrachten.find(({ resultaat }) => resultaat === null) ?? null;

type Antwoord = { ok: true } | { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Antwoord => ({
  ok: false,
  reden: `buitenlandfout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** Whether a claim can be sent abroad on this day: it is due, something is open, and it is not there yet. */
export function planOverdracht(
  dag: LocalDate,
  feiten: { vandaag: LocalDate; laatsteVervaldag: LocalDate; open: Cents; loopt: boolean },
): Antwoord {
  if (dag > feiten.vandaag) return nee('later', 'dag');
  if (feiten.open <= 0n) return nee('niets-open');
  if (feiten.loopt) return nee('loopt-al');
  // What is not due cannot be asked of anybody, here or there.
  return dag <= feiten.laatsteVervaldag ? nee('niet-vervallen', 'dag') : { ok: true };
}

/** Whether this can be what came of it. */
export function planResultaat(
  overdracht: Overdracht,
  dag: LocalDate,
  { vandaag, open }: { vandaag: LocalDate; open: Cents },
  soort: Buitenlandresultaat,
): Antwoord {
  if (overdracht.resultaat !== null) return nee('al-terug');
  if (dag > vandaag) return nee('later', 'dag');
  if (dag < overdracht.dag) return nee('voor-overdracht', 'dag');
  // Paid abroad is what the ledger says: the money came in. Else the claim would be asked for once more.
  return soort === 'betaald' && open > 0n ? nee('nog-open', 'soort') : { ok: true };
}
