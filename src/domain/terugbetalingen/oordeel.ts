import { type Cents, leastCents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';
import { isBruikbaar, type Rekeningstatus } from './uitbetaalrekening';

/** What is known about something that is due back. */
export type Tegoedfeiten = {
  persoonId: string;
  bedragCenten: Cents;
  /** What this person owes on aanslagen of this gemeente that are late and not in uitstel. */
  schuldCenten: Cents;
  overleden: boolean;
  /** The account that he gave last; null while he gave none. */
  rekening: { id: string; status: Rekeningstatus; eigen: boolean } | null;
  /** A refund to that account came back. */
  kwamTerug: boolean;
  /** The order in which it stands already. */
  opdrachtId: string | null;
};

export type Voorreden = 'rekening-bekend' | 'geen-schuld' | 'rest-na-schuld';
export type Tegenreden =
  | 'geen-rekening'
  | 'rekening-bevestigen'
  | 'rekening-beoordelen'
  | 'rekening-geweigerd'
  | 'kwam-terug'
  | 'overleden'
  | 'schuld'
  | 'in-opdracht';

export type Oordeel = {
  /** What may be paid back; the rest stays for the debt. */
  vrijCenten: Cents;
  voor: Voorreden[];
  /** Every reason not to pay it back now; none: it may. */
  tegen: Tegenreden[];
};

/**
 * What of each may be paid back, and every reason for and against. What somebody owes and is late with is kept from what
 * he gets, the oldest first (Iw 24: set off, which is an act of its own): never once more than he owes.
 */
export function oordeelOver<T extends Tegoedfeiten>(tegoeden: readonly T[]): (T & Oordeel)[] {
  const over = new Map(
    [...groupBy(tegoeden, (t) => t.persoonId)].map(([id, eigen]) => [
      id,
      eigen[0]?.schuldCenten ?? toCents(0),
    ]),
  );
  return tegoeden.map((tegoed) => {
    const schuld = over.get(tegoed.persoonId) ?? toCents(0);
    const vast = leastCents(schuld, tegoed.bedragCenten);
    over.set(tegoed.persoonId, toCents(schuld - vast));
    const vrijCenten = toCents(tegoed.bedragCenten - vast);
    return { ...tegoed, vrijCenten, ...redenenVan(tegoed, vrijCenten) };
  });
}

function redenenVan(feiten: Tegoedfeiten, vrijCenten: Cents): Pick<Oordeel, 'voor' | 'tegen'> {
  const { rekening, kwamTerug, schuldCenten, overleden, opdrachtId } = feiten;
  const tegen: Tegenreden[] = [];
  if (rekening === null) tegen.push('geen-rekening');
  else if (rekening.status === 'bevestigen') tegen.push('rekening-bevestigen');
  else if (rekening.status === 'geweigerd') tegen.push('rekening-geweigerd');
  else if (!isBruikbaar(rekening)) tegen.push('rekening-beoordelen');
  if (kwamTerug) tegen.push('kwam-terug');
  // His own account is blocked by then: the erven name one, and two people look at it.
  if (overleden && rekening?.status !== 'akkoord') tegen.push('overleden');
  if (vrijCenten === 0n) tegen.push('schuld');
  if (opdrachtId !== null) tegen.push('in-opdracht');
  const voor: Voorreden[] = [];
  if (rekening !== null && isBruikbaar(rekening)) voor.push('rekening-bekend');
  if (schuldCenten === 0n) voor.push('geen-schuld');
  else if (vrijCenten > 0n) voor.push('rest-na-schuld');
  return { voor, tegen };
}

/** All of what these may be paid back. */
export const vrijVan = (tegoeden: readonly Pick<Oordeel, 'vrijCenten'>[]): Cents =>
  sumCents(tegoeden.map((t) => t.vrijCenten));
