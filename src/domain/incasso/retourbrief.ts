import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { bankwerkdagVanaf } from '@/law/kalender/target';
import { type Cents, sumCents } from '@/platform/cents';
import { addDays, addMonths, dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import { gevolgVan, type Vervolg } from './retour';

/** What the letter about a failed collection says of what follows and of what is asked. Pure. */

/** One collection that failed and of which its payer was not told yet, with how things stand now. */
export type Retourpost = {
  postId: string;
  planId: string;
  volgnummer: number;
  /** Of how many. */
  aantal: number;
  aanslagId: string;
  aanslagnummer: string;
  poging: number;
  code: string;
  dag: LocalDate;
  bedragCenten: Cents;
  planstatus: string;
  /** How often a collection of this plan failed. */
  keer: number;
};

/** How it went on with this aanslag: what stands now says it, so that a letter that waited tells the truth. */
export function vervolgVan(
  post: Pick<Retourpost, 'code' | 'poging' | 'planstatus'>,
  machtigingGestopt: boolean,
): Vervolg {
  if (machtigingGestopt) return 'machtiging-stopt';
  if (post.planstatus === 'mislukt') return 'plan-stopt';
  const nogEens = post.planstatus === 'lopend' && post.poging === 1 && gevolgVan(post.code) === 'opnieuw';
  return nogEens ? 'opnieuw' : 'zelf-betalen';
}

/** The newest try of each term: what was tried again is told by what became of it. */
export function laatstePogingen(posten: readonly Retourpost[]): Retourpost[] {
  const laatst = new Map<string, Retourpost>();
  for (const post of posten) {
    const sleutel = `${post.planId} ${post.volgnummer}`;
    if ((laatst.get(sleutel)?.poging ?? 0) < post.poging) laatst.set(sleutel, post);
  }
  return [...laatst.values()];
}

/** The first day of collection after this one. */
export function eerstvolgendeIncassodag(vandaag: LocalDate, dag: number): LocalDate {
  const { year, month } = partsOf(vandaag);
  const dezeMaand = bankwerkdagVanaf(dateOf(year, month, dag));
  if (dezeMaand > vandaag) return dezeMaand;
  const volgende = partsOf(addMonths(dateOf(year, month, 1), 1));
  return bankwerkdagVanaf(dateOf(volgende.year, volgende.month, dag));
}

export type Vraag = {
  bedragCenten: Cents;
  uiterlijk: LocalDate;
  alles: boolean;
  later: { vervaldag: LocalDate; bedragCenten: Cents }[];
};

/**
 * What is asked of one aanslag: of a collection that goes on the terms that came back; of one that stopped what its own
 * terms ask now, which is all of it when their last day is over. Nobody gets fewer days than the gemeente gives. Null when
 * nothing is open of it.
 */
export function vraagVan(
  aanslag: EigenAanslag,
  termijnen: ReadonlySet<number> | null,
  vandaag: LocalDate,
  dagen: number,
): Vraag | null {
  const stand = termijnstandVan(aanslag, vandaag);
  const vroegst = addDays(vandaag, dagen);
  if (termijnen !== null && stand.incasso !== undefined) {
    const bedragCenten = sumCents(stand.termijnen.filter((t) => termijnen.has(t.nummer)).map((t) => t.open));
    return bedragCenten > 0n ? { bedragCenten, uiterlijk: vroegst, alles: false, later: [] } : null;
  }
  const { volgende } = stand;
  if (volgende === null || volgende.bedrag <= 0n) return null;
  const gevraagd = new Set(volgende.delen.map((deel) => deel.nummer));
  const later = stand.termijnen
    .filter((t) => t.open > 0n && !gevraagd.has(t.nummer))
    .map((t) => ({ vervaldag: t.vervaldag, bedragCenten: t.open }));
  const eerste = volgende.delen[0]?.vervaldag ?? vroegst;
  return {
    bedragCenten: volgende.bedrag,
    uiterlijk: volgende.teLaat || eerste < vroegst ? vroegst : eerste,
    alles: volgende.teLaat && later.length === 0,
    later,
  };
}
