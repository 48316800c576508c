import type { Prisma } from '@/generated/prisma/client';
import { fromDatabaseDate, fromDatabaseDateOrNull } from './database-date';
import { Refused } from './errors';
import type { LocalDate } from './local-date';

/**
 * Acting for another (ADR 0038): the one place that says for whom a citizen acts and whether he still may. The session
 * keeps which vertegenwoordiging was chosen; whether that holds is asked of the database at every request, and again
 * inside the transaction of every act.
 */

/** What a vertegenwoordiging can give a right to; the database makes them of its scope. */
export const RECHTEN = ['zien', 'betalen', 'bezwaar', 'kwijtschelding', 'regeling'] as const;
export type Recht = (typeof RECHTEN)[number];

/** For whom somebody acts. */
export type Namens = {
  /** Of the vertegenwoordiging. */
  id: string;
  gemeenteId: number;
  persoonId: string;
  naam: string;
  /** 'bewindvoerder', 'curator', 'gemachtigde', 'erfgenaam' or 'executeur'. */
  soort: string;
  rechten: readonly Recht[];
};

/** Why it may not, or not any more: each is a sentence. `niet` is a page that is not made for it. */
export const NAMENSREDENEN = [
  'niet',
  'voorbij',
  'nog-niet',
  'overleden',
  'leeft',
  'bereik',
  'anders',
  'elders',
] as const;
type Namensreden = (typeof NAMENSREDENEN)[number];

/** A named refusal of who acts for another; what was typed stays. */
export class NietNamens extends Refused {
  constructor(readonly reden: Namensreden) {
    super(`formulier.namens-${reden}`);
  }
}

type Rij = Namens & {
  vertegenwoordigerId: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  overleden: boolean;
};

/** Whether who acts may do this: himself always, for another where that was given. For what a page shows of it. */
export const magNamens = (namens: Namens | null, recht: Recht): boolean =>
  namens === null || namens.rechten.includes(recht);

/** Who acts after a death; every other mandate ends with it (BW 1:448, 1:449, 3:72), and these begin with it. */
const NA_OVERLIJDEN: readonly string[] = ['executeur', 'erfgenaam'];

/**
 * Why a vertegenwoordiging gives no right today, or null. Without `recht` the page is not made for who acts for
 * another: nothing is open to him that does not say so. Of several one is enough. Pure.
 */
export function judgeNamens(
  rij: Rij | null,
  asked: { vertegenwoordigerId: string; recht: Recht | readonly Recht[] | undefined; vandaag: LocalDate },
): Namensreden | null {
  if (rij === null || rij.vertegenwoordigerId !== asked.vertegenwoordigerId) return 'voorbij';
  if (rij.tot !== null && rij.tot <= asked.vandaag) return 'voorbij';
  if (rij.vanaf > asked.vandaag) return 'nog-niet';
  const naOverlijden = NA_OVERLIJDEN.includes(rij.soort);
  if (rij.overleden && !naOverlijden) return 'overleden';
  if (!rij.overleden && naOverlijden) return 'leeft';
  if (asked.recht === undefined) return rij.rechten.length === 0 ? 'bereik' : 'niet';
  const nodig = typeof asked.recht === 'string' ? [asked.recht] : asked.recht;
  return nodig.some((recht) => rij.rechten.includes(recht)) ? null : 'bereik';
}

type Tx = Pick<Prisma.TransactionClient, '$queryRaw'>;

type Gevonden = {
  persoon_id: string;
  vertegenwoordiger_id: string;
  soort: string;
  rechten: Recht[];
  vanaf: Date;
  tot: Date | null;
  naam: string;
  overleden: boolean;
};

/** A vertegenwoordiging of a gemeente that this transaction may see, or null; one that waits for a second person is none. */
export async function loadNamens(tx: Tx, gemeenteId: number, id: string): Promise<Rij | null> {
  const [rij] = await tx.$queryRaw<Gevonden[]>`
    select v.persoon_id, v.vertegenwoordiger_id, v.soort, v.rechten, v.vanaf, v.tot, p.overlijdensdatum is not null as overleden,
      concat_ws(' ', p.voorletters, p.voorvoegsel, p.geslachtsnaam) as naam
    from vertegenwoordiging v join persoon p on p.gemeente_id = v.gemeente_id and p.id = v.persoon_id
    where v.gemeente_id = ${gemeenteId} and v.id = ${id}::uuid and v.stand = 'geldig'`;
  if (!rij) return null;
  return {
    id,
    gemeenteId,
    persoonId: rij.persoon_id,
    vertegenwoordigerId: rij.vertegenwoordiger_id,
    naam: rij.naam,
    soort: rij.soort,
    rechten: rij.rechten,
    vanaf: fromDatabaseDate(rij.vanaf),
    tot: fromDatabaseDateOrNull(rij.tot),
    overleden: rij.overleden,
  };
}

/**
 * Holds a vertegenwoordiging until the act for which it is needed is done: who ends it at that moment waits, or this
 * act is refused. Throws NietNamens.
 */
export async function holdNamens(tx: Tx, namens: Namens, vandaag: LocalDate): Promise<void> {
  const [rij] = await tx.$queryRaw<{ id: string }[]>`
    select id from vertegenwoordiging where gemeente_id = ${namens.gemeenteId} and id = ${namens.id}::uuid and stand = 'geldig'
      and vanaf <= ${vandaag}::date and (tot is null or tot > ${vandaag}::date) for share`;
  if (!rij) throw new NietNamens('voorbij');
}
