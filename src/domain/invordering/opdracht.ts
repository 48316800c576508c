import type { Gegevens } from '@/domain/gemeenten/geldende-instelling';
import { verwerkerOp } from '@/domain/gemeenten/verwerker';
import { type Cents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Verhaalfeit, Verhaalfeitsoort } from './verhaalfeit';

/**
 * Assignments to a deurwaarder (L-12, B-13), as the journal of `verhaalfeit` tells them: asked for by one, given by
 * another, accepted, done or brought back, with what each cost. Pure.
 */

/** What is asked for, and the act that grants it. */
export const OPDRACHT_VAN = { bevelvoorstel: 'bevelopdracht', beslagvoorstel: 'beslagopdracht' } as const;

export const OPDRACHTSTANDEN = [
  'voorgesteld',
  'gegeven',
  'aangenomen',
  'uitgevoerd',
  'zonder-resultaat',
  'teruggegeven',
] as const;
export type Opdrachtstand = (typeof OPDRACHTSTANDEN)[number];

export type Opdracht = {
  /** Of the assignment, and of the proposal while nobody gave it. */
  id: string;
  aanslagId: string;
  soort: 'bevelopdracht' | 'beslagopdracht';
  deurwaarder: string;
  stand: Opdrachtstand;
  /** The day of its state. */
  op: LocalDate;
  voorgesteld: { id: string; op: LocalDate; door: string };
  gegevenOp: LocalDate | null;
  /** Charged to who owes by the Kostenwet. */
  kostenCenten: Cents;
  /** What the deurwaarder asks of the kantoor. */
  rekeningCenten: Cents;
  betaaldCenten: Cents;
};

const STAND_NA: Readonly<Partial<Record<Verhaalfeitsoort, Opdrachtstand>>> = {
  'opdracht-aangenomen': 'aangenomen',
  'hernieuwd-bevel': 'uitgevoerd',
  'beslag-gelegd': 'uitgevoerd',
  'opdracht-zonder-resultaat': 'zonder-resultaat',
  'opdracht-teruggegeven': 'teruggegeven',
};

/** What may be told of an assignment that stands so; what it brought in and cost can come afterwards too. */
const NA: Readonly<Record<Opdrachtstand, readonly Verhaalfeitsoort[]>> = {
  voorgesteld: [],
  gegeven: ['opdracht-aangenomen', 'opdracht-teruggegeven'],
  aangenomen: [
    'hernieuwd-bevel',
    'beslag-gelegd',
    'opdracht-betaald',
    'opdracht-zonder-resultaat',
    'opdracht-teruggegeven',
    'deurwaarderskosten',
  ],
  uitgevoerd: ['opdracht-betaald', 'opdracht-zonder-resultaat', 'deurwaarderskosten'],
  'zonder-resultaat': ['deurwaarderskosten'],
  teruggegeven: ['deurwaarderskosten'],
};

const rang = ({ soort }: Verhaalfeit): number => {
  const stand = STAND_NA[soort];
  return stand === undefined ? -1 : OPDRACHTSTANDEN.indexOf(stand);
};

/** A deurwaarder still has it in hand. */
export const isOpen = ({ stand }: Pick<Opdracht, 'stand'>): boolean =>
  stand === 'gegeven' || stand === 'aangenomen';

/** The assignments of one or more claims, the first first. */
export function opdrachtenUit(feiten: readonly Verhaalfeit[]): Opdracht[] {
  return feiten.flatMap((voorstel): Opdracht[] => {
    if (voorstel.soort !== 'bevelvoorstel' && voorstel.soort !== 'beslagvoorstel') return [];
    const soort = OPDRACHT_VAN[voorstel.soort];
    const gegeven = feiten.find((feit) => feit.soort === soort && feit.overId === voorstel.id) ?? null;
    const daarna = gegeven === null ? [] : feiten.filter(({ overId }) => overId === gegeven.id);
    // The furthest state: two lines of one file bear the same day and moment.
    const laatste = daarna.reduce<Verhaalfeit | null>(
      (verst, feit) => (rang(feit) > (verst === null ? -1 : rang(verst)) ? feit : verst),
      null,
    );
    const van = (code: Verhaalfeitsoort) =>
      sumCents(daarna.filter((feit) => feit.soort === code).flatMap(({ centen }) => centen ?? []));
    return [
      {
        id: gegeven?.id ?? voorstel.id,
        aanslagId: voorstel.aanslagId,
        soort,
        deurwaarder: (gegeven ?? voorstel).naam ?? '',
        stand: (laatste && STAND_NA[laatste.soort]) ?? (gegeven === null ? 'voorgesteld' : 'gegeven'),
        op: (laatste ?? gegeven ?? voorstel).dag,
        voorgesteld: { id: voorstel.id, op: voorstel.dag, door: voorstel.gemaaktDoor },
        gegevenOp: gegeven?.dag ?? null,
        kostenCenten: sumCents(daarna.map(({ kostenCenten }) => kostenCenten)),
        rekeningCenten: van('deurwaarderskosten'),
        betaaldCenten: van('opdracht-betaald'),
      },
    ];
  });
}

/** Whether this can be told of that assignment now; a bevel is brought, a beslag is laid. */
export function checkResultaat(
  opdracht: Opdracht,
  soort: Verhaalfeitsoort,
): { ok: true } | { ok: false; reden: 'past-niet' | 'andere-opdracht' } {
  const vreemd = { 'hernieuwd-bevel': 'beslagopdracht', 'beslag-gelegd': 'bevelopdracht' } as const;
  if (vreemd[soort as keyof typeof vreemd] === opdracht.soort) return { ok: false, reden: 'andere-opdracht' };
  return NA[opdracht.stand].includes(soort) ? { ok: true } : { ok: false, reden: 'past-niet' };
}

/** "D-1A2B3C4D": how the deurwaarder names an assignment in his file. */
export const kenmerkVanOpdracht = (id: string): string => `D-${id.slice(-8).toUpperCase()}`;

/** The deurwaarder who may have data: in service, or with a verwerkersovereenkomst (M-15); null where there is none. */
export function deurwaarderOp(gegevens: Gegevens, dag: LocalDate): string | null {
  const verwerker = verwerkerOp(gegevens, 'deurwaarder', dag);
  return verwerker?.mag ? verwerker.naam : null;
}
