import type { StandVanAanslag, StandVanRegel } from '@/domain/grootboek/stand';
import { divideNaarRato } from '@/law/afboeking';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** One line of the aanslag and what of it may be waived. */
export type Deelpost = { aanslagregelId: string; belastingsoort: string; centen: Cents };

/** The part of an aanslag that a request is about. */
export type Aanslagdeel = {
  posten: readonly Deelpost[];
  totaalCenten: Cents;
  /** The last payment, when nothing is open any more and what was paid is asked back. */
  betaaldOp: LocalDate | null;
};

export type Deelweigering = 'niets-open' | 'belasting-uitgesloten';

const deel = (regels: readonly StandVanRegel[], centen: (regel: StandVanRegel) => Cents): Deelpost[] =>
  regels.flatMap((regel) => {
    const bedrag = centen(regel);
    return bedrag > 0n
      ? [{ aanslagregelId: regel.aanslagregelId, belastingsoort: regel.belastingsoort, centen: bedrag }]
      : [];
  });

/**
 * What of this aanslag can be waived, by its boekingen and the belastingen for which the gemeente does it: what is
 * open; when nothing of that is open, what was paid (Leidraad 26.1.1). Or why there is nothing.
 */
export function determineAanslagdeel(
  stand: StandVanAanslag,
  voor: readonly string[],
): { ok: true; deel: Aanslagdeel } | { ok: false; reden: Deelweigering } {
  const regels = stand.regels.filter((regel) => voor.includes(regel.belastingsoort));
  const open = deel(regels, (regel) => regel.openCenten);
  const posten = open.length > 0 ? open : deel(regels, (regel) => regel.ontvangenCenten);
  if (posten.length === 0) {
    const anders = stand.regels.some(
      (regel) => !voor.includes(regel.belastingsoort) && regel.opgelegdCenten > regel.verminderdCenten,
    );
    const geenRegels = regels.every((regel) => regel.opgelegdCenten <= regel.verminderdCenten);
    return { ok: false, reden: anders && geenRegels ? 'belasting-uitgesloten' : 'niets-open' };
  }
  const betalingen = stand.mutaties.filter(({ telt, gecorrigeerd }) => telt === 'ontvangst' && !gecorrigeerd);
  return {
    ok: true,
    deel: {
      posten,
      totaalCenten: sumCents(posten.map(({ centen }) => centen)),
      betaaldOp: open.length > 0 ? null : (betalingen.at(-1)?.datum ?? null),
    },
  };
}

/** What is waived of each line: in proportion to what could be, exact to the cent in sum. */
export function divideKwijtschelding(kwijtCenten: Cents, posten: readonly Deelpost[]): Deelpost[] {
  const delen = new Map(
    divideNaarRato(
      kwijtCenten,
      posten.map(({ aanslagregelId, centen }) => ({ id: aanslagregelId, openCenten: centen })),
    ).map(({ id, centen }) => [id, centen]),
  );
  return posten.map((post) => ({ ...post, centen: delen.get(post.aanslagregelId) ?? toCents(0) }));
}

/** Whether so much can still be waived of each line, now that others may have booked meanwhile. */
export const pastNog = (
  besloten: readonly { aanslagregelId: string; centen: Cents }[],
  { posten }: Pick<Aanslagdeel, 'posten'>,
): boolean =>
  besloten.every(
    ({ aanslagregelId, centen }) =>
      centen === 0n || posten.some((post) => post.aanslagregelId === aanslagregelId && post.centen >= centen),
  );
