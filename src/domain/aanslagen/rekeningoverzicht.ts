import { byMoment, type Mutatie, type StandVanAanslag } from '@/domain/grootboek/stand';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { EigenAanslag } from './eigen-aanslag';
import { type Termijnstand, termijnstandVan } from './termijnstand';

/** Where on the account of a person a boeking counts: each in exactly one, so that they add up to what is open. */
export const POSTEN = [
  'opgelegd',
  'verminderd',
  'kosten',
  'afgeschreven',
  'ontvangen',
  'teruggehaald',
  'verplaatst',
  'terugbetaald',
  'vergoed',
] as const;
export type Post = (typeof POSTEN)[number];
export type PerPost = Readonly<Record<Post, Cents>>;

/** One aanslag on the account. Amounts as the ledger has them: what adds to the debt is positive. */
export type Overzichtaanslag = {
  aanslag: EigenAanslag;
  termijnen: Termijnstand;
  stand: StandVanAanslag | null;
  perPost: PerPost;
  open: Cents;
  teVeel: Cents;
};

export type Overzichtmutatie = {
  mutatie: Mutatie;
  post: Post;
  aanslag: Pick<EigenAanslag, 'id' | 'aanslagnummer' | 'belastingjaar'>;
  /** What all aanslagen together stood at after this one; below zero is what was paid too much. */
  naDeze: Cents;
};

/** The account of one person in one gemeente: over all aanslagen, and everything that was booked on them. */
export type Rekeningoverzicht = {
  aanslagen: readonly Overzichtaanslag[];
  mutaties: readonly Overzichtmutatie[];
  totaal: { perPost: PerPost; open: Cents; teVeel: Cents };
};

/** What a boeking is to who pays. A correctie of a payment moves it; of anything else it undoes that. */
export function postOf({ soort, telt }: Pick<Mutatie, 'soort' | 'telt'>): Post {
  switch (telt) {
    case 'oplegging':
      return 'opgelegd';
    case 'vermindering':
      return 'verminderd';
    case 'kosten':
    case 'rente':
      return 'kosten';
    case 'kwijtschelding':
    case 'oninbaar':
      return 'afgeschreven';
    case 'terugbetaling':
      return 'terugbetaald';
    case 'rentevergoeding':
      return 'vergoed';
    case 'ontvangst':
      return soort === 'correctie' ? 'verplaatst' : 'ontvangen';
    case 'storno':
      return soort === 'correctie' ? 'verplaatst' : 'teruggehaald';
    case 'verrekening':
    case 'correctie':
    // Of no aanslag: what the kantoor passes on stands on nobody's account.
    case 'overmaking':
      return 'verplaatst';
  }
}

const perPostOf = (bedragVan: (post: Post) => Iterable<bigint>): PerPost =>
  Object.fromEntries(POSTEN.map((post) => [post, sumCents(bedragVan(post))])) as PerPost;

/** The posts that have an amount somewhere: a statement shows no column of nothing. */
export const gebruiktePosten = (overzicht: Pick<Rekeningoverzicht, 'mutaties'>): readonly Post[] =>
  POSTEN.filter((post) => overzicht.mutaties.some((m) => m.post === post));

/**
 * Makes the account of aanslagen and what was booked on them. Everything in it comes from the boekingen, read in one
 * statement, so that it agrees with itself whatever is booked at the same moment.
 */
export function makeRekeningoverzicht(
  aanslagen: readonly EigenAanslag[],
  standen: ReadonlyMap<string, StandVanAanslag>,
  vandaag: LocalDate,
): Rekeningoverzicht {
  const posten = aanslagen.map((aanslag) => overzichtVan(aanslag, standen.get(aanslag.id) ?? null, vandaag));
  let saldo = 0n;
  const mutaties = posten
    .flatMap(({ aanslag, stand }) => (stand?.mutaties ?? []).map((mutatie) => ({ mutatie, aanslag })))
    .sort((a, b) => byMoment(a.mutatie, b.mutatie))
    .map(({ mutatie, aanslag }): Overzichtmutatie => {
      saldo += mutatie.bedragCenten;
      return { mutatie, post: postOf(mutatie), aanslag, naDeze: toCents(saldo) };
    });
  return {
    aanslagen: posten,
    mutaties,
    totaal: {
      perPost: perPostOf((post) => posten.map((p) => p.perPost[post])),
      open: sumCents(posten.map((p) => p.open)),
      teVeel: sumCents(posten.map((p) => p.teVeel)),
    },
  };
}

function overzichtVan(
  aanslag: EigenAanslag,
  stand: StandVanAanslag | null,
  vandaag: LocalDate,
): Overzichtaanslag {
  const mutaties = stand?.mutaties ?? [];
  return {
    aanslag,
    stand,
    termijnen: termijnstandVan(stand ? zoalsGeboekt(aanslag, stand) : aanslag, vandaag),
    perPost: perPostOf((post) => mutaties.filter((m) => postOf(m) === post).map((m) => m.bedragCenten)),
    open: stand?.openCenten ?? toCents(0),
    teVeel: stand?.teVeelOntvangenCenten ?? toCents(0),
  };
}

/** The same aanslag with the amounts of this reading of the ledger, which may be a moment younger. */
const zoalsGeboekt = (aanslag: EigenAanslag, stand: StandVanAanslag) => ({
  ...aanslag,
  verminderd: stand.verminderdCenten,
  afgeschreven: toCents(stand.kwijtgescholdenCenten + stand.oninbaarCenten),
  open: stand.openCenten,
  regels: stand.regels.map((regel) => ({ open: regel.openCenten })),
  regeling: aanslag.regeling && {
    ...aanslag.regeling,
    aanslagen: aanslag.regeling.aanslagen.map((een) =>
      een.aanslagId === aanslag.id ? { ...een, open: stand.openCenten } : een,
    ),
  },
  incasso: aanslag.incasso && {
    ...aanslag.incasso,
    aanslagen: [{ aanslagId: aanslag.id, open: stand.openCenten }],
  },
});
