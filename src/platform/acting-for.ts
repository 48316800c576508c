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

/** About what a citizen can let somebody help him, beside one case and everything. */
export const HULPSOORTEN = ['kwijtschelding', 'bezwaar', 'regeling'] as const;
export type Hulpsoort = (typeof HULPSOORTEN)[number];

/** What a machtiging of the citizen himself is limited to (ADR 0046); null is no limit. */
export type Grens = { soort: Hulpsoort } | { zaakId: string } | null;

/**
 * How a door is open to who may act within a limit only. `alles`: shows nothing of the client, or looks at the limit
 * itself. `soorten`: beside the kind that its right names. `zaak`: the parameter or field in which the id of a case stands.
 */
export type Binnen = 'alles' | { soorten: readonly Hulpsoort[] } | { zaak: string };

/** A human being, or an organisation: a company, a vereniging, a boedel. */
export type Persoonsoort = 'natuurlijk' | 'niet-natuurlijk';

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
  grens: Grens;
};

/** Why it may not, or not any more: each is a sentence. `niet` is a page that is not made for it. */
export const NAMENSREDENEN = [
  'niet',
  'voorbij',
  'nog-niet',
  'overleden',
  'leeft',
  'bereik',
  'buiten',
  'anders',
  'elders',
] as const;
type Namensreden = (typeof NAMENSREDENEN)[number];

/** A named refusal of who acts for another; what was typed stays. */
export class NietNamens extends Refused {
  constructor(
    readonly reden: Namensreden,
    sleutel = `formulier.namens-${reden}`,
    waarden: Record<string, string> = {},
  ) {
    super(sleutel, waarden);
  }
}

type Rij = Namens & {
  vertegenwoordigerId: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  overleden: boolean;
  persoonsoort: Persoonsoort;
};

/** Whether who acts may do this: himself always, for another where that was given. For what a page shows of it. */
export const magNamens = (namens: Namens | null, recht: Recht): boolean =>
  namens === null || namens.rechten.includes(recht);

/** Whether a case lies within what somebody may act for. */
export const valtBinnen = (namens: Namens | null, zaak: { id: string; soort: string }): boolean => {
  const grens = namens?.grens ?? null;
  if (grens === null) return true;
  return 'zaakId' in grens ? grens.zaakId === zaak.id : grens.soort === zaak.soort;
};

/** Where who acts within a limit begins: the one page that is his, of the gemeente of that key. */
export function beginVan({ grens }: Namens, gemeente: string): string {
  const base = `/mijn/${gemeente}`;
  if (grens === null) return base;
  if ('zaakId' in grens) return `${base}/zaken/${grens.zaakId}`;
  return grens.soort === 'bezwaar' ? `${base}/aanslagen` : `${base}/${grens.soort}`;
}

/** Who acts after a death; every other mandate ends with it (BW 1:448, 1:449, 3:72), and these begin with it. */
const NA_OVERLIJDEN: readonly string[] = ['executeur', 'erfgenaam'];

type Gevraagd = {
  vertegenwoordigerId: string;
  recht: Recht | readonly Recht[] | undefined;
  vandaag: LocalDate;
  binnen?: Binnen | undefined;
  /** The case that the address or the form names. */
  zaak?: { id: string; soort: string } | null;
};

/**
 * Why a vertegenwoordiging gives no right today, or null. Without `recht` the page is not made for who acts for
 * another: nothing is open to him that does not say so. Of several one is enough. Pure.
 */
export function judgeNamens(rij: Rij | null, asked: Gevraagd): Namensreden | null {
  if (rij === null || rij.vertegenwoordigerId !== asked.vertegenwoordigerId) return 'voorbij';
  if (rij.tot !== null && rij.tot <= asked.vandaag) return 'voorbij';
  if (rij.vanaf > asked.vandaag) return 'nog-niet';
  const naOverlijden = NA_OVERLIJDEN.includes(rij.soort);
  if (rij.overleden && !naOverlijden) return 'overleden';
  if (!rij.overleden && naOverlijden) return 'leeft';
  if (asked.recht === undefined) return rij.rechten.length === 0 ? 'bereik' : 'niet';
  const nodig = typeof asked.recht === 'string' ? [asked.recht] : asked.recht;
  if (!nodig.some((recht) => rij.rechten.includes(recht))) return 'bereik';
  return isOpenBinnen(rij, nodig, asked) ? null : 'buiten';
}

/** Closed to who has a limit, unless the door says that it lies within: by its right, by a kind, or by the case it shows. */
function isOpenBinnen(rij: Rij, nodig: readonly Recht[], { binnen, zaak }: Gevraagd): boolean {
  const { grens } = rij;
  if (grens === null || binnen === 'alles') return true;
  if (binnen !== undefined && 'zaak' in binnen) return zaak != null && valtBinnen(rij, zaak);
  if ('zaakId' in grens) return false;
  return nodig.includes(grens.soort) || binnen?.soorten.includes(grens.soort) === true;
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
  persoonsoort: Persoonsoort;
  grens: 'alles' | 'zaak' | Hulpsoort | null;
  zaak_id: string | null;
};

/** The limit as it stands in the database. */
export function grensVan(grens: string | null, zaakId: string | null): Grens {
  if (grens === 'zaak' && zaakId !== null) return { zaakId };
  const soort = HULPSOORTEN.find((one) => one === grens);
  return soort === undefined ? null : { soort };
}

/** A vertegenwoordiging of a gemeente that this transaction may see, or null; one that waits for a second person is none. */
export async function loadNamens(tx: Tx, gemeenteId: number, id: string): Promise<Rij | null> {
  const [rij] = await tx.$queryRaw<Gevonden[]>`
    select v.persoon_id, v.vertegenwoordiger_id, v.soort, v.vanaf, v.tot, p.overlijdensdatum is not null as overleden, p.soort as persoonsoort,
      coalesce(m.rechten, v.rechten) as rechten, m.grens, m.zaak_id,
      concat_ws(' ', p.voorletters, p.voorvoegsel, p.geslachtsnaam) as naam
    from vertegenwoordiging v join persoon p on p.gemeente_id = v.gemeente_id and p.id = v.persoon_id
    left join machtiging m on m.gemeente_id = v.gemeente_id and m.vertegenwoordiging_id = v.id
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
    grens: grensVan(rij.grens, rij.zaak_id),
    vanaf: fromDatabaseDate(rij.vanaf),
    tot: fromDatabaseDateOrNull(rij.tot),
    overleden: rij.overleden,
    persoonsoort: rij.persoonsoort,
  };
}

/** What kind of case this is, of the person for whom somebody acts; null for none of his. */
export async function loadZaak(
  tx: Tx,
  { gemeenteId, persoonId }: Pick<Namens, 'gemeenteId' | 'persoonId'>,
  id: string,
): Promise<{ id: string; soort: string } | null> {
  const [rij] = await tx.$queryRaw<{ soort: string }[]>`
    select soort from zaak where gemeente_id = ${gemeenteId} and id::text = ${id.toLowerCase()} and persoon_id = ${persoonId}::uuid`;
  return rij ? { id: id.toLowerCase(), soort: rij.soort } : null;
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
