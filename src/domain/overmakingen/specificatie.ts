import type { BoekingSoort } from '@/domain/grootboek/boeking';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';

/**
 * What the books of one gemeente say of one post, before a period, within it and after it. Pure. `post` is a belastingsoort,
 * 'kosten-' with who gets them, 'rente', 'rentevergoeding' and '-kantoor', 'te-veel-ontvangen', 'rekening-courant' or 'overgemaakt'; the sums are as booked.
 */
export type Posttelling = {
  post: string;
  belastingjaar: number | null;
  telt: BoekingSoort;
  voorCenten: Cents;
  inCenten: Cents;
  naCenten: Cents;
};

/** What moved on one post in the period: received, paid back, and what went from one post to another. */
export type Specificatieregel = {
  post: string;
  belastingjaar: number | null;
  ontvangenCenten: Cents;
  terugbetaaldCenten: Cents;
  verrekendCenten: Cents;
};

/** From the balance before the period to what is made over. */
export type Specificatie = {
  beginCenten: Cents;
  regels: readonly Specificatieregel[];
  /** Made over in the period, what came back off it: negative. */
  overgemaaktCenten: Cents;
  /** The balance of the rekening-courant at the end of the period. */
  eindCenten: Cents;
  /** What stays with the kantoor: it is due back, or somebody else gets it. */
  blijft: readonly { post: string; centen: Cents }[];
  /** Made over since the end of the period, for a period before it: negative. */
  sindsdienCenten: Cents;
  bedragCenten: Cents;
};

/** Money that lies on the rekening-courant and is no tax that the gemeente gets: due back to who paid, or of another (G-12). */
export const BLIJFT = ['te-veel-ontvangen', 'kosten-kantoor', 'kosten-deurwaarder'] as const;
/** Interest that was paid out of the money of the gemeente and that the kantoor bears: it comes on top. */
const BIJ = 'rentevergoeding-kantoor';

const OP_REKENING = ['rekening-courant', 'overgemaakt'];
const ONTVANGEN: readonly BoekingSoort[] = ['ontvangst', 'storno'];

type Moment = 'voorCenten' | 'inCenten' | 'naCenten';
const som = (tellingen: readonly Posttelling[], ...momenten: Moment[]): bigint =>
  tellingen.reduce((sum, t) => sum + momenten.reduce((s, m) => s + t[m], 0n), 0n);

/**
 * The specification of one gemeente over one period. Every boeking sums to zero, so what came in on a post is what the other
 * lines about it come to: all posts together are the movement of the rekening-courant.
 */
export function specificatieVan(tellingen: readonly Posttelling[]): Specificatie {
  const van = (post: string) => tellingen.filter((t) => t.post === post);
  const courant = van('rekening-courant');
  const overgemaakt = van('overgemaakt');
  const eind = som(courant, 'voorCenten', 'inCenten');
  const blijft: { post: string; centen: Cents }[] = BLIJFT.flatMap((post) => {
    const centen = toCents(-som(van(post), 'voorCenten', 'inCenten'));
    return centen > 0n ? [{ post, centen }] : [];
  });
  const bij = toCents(-som(van(BIJ), 'voorCenten', 'inCenten'));
  if (bij !== 0n) blijft.push({ post: BIJ, centen: bij });
  const sindsdien = toCents(-som(overgemaakt, 'naCenten'));
  return {
    beginCenten: toCents(som(courant, 'voorCenten')),
    regels: regelsVan(tellingen),
    overgemaaktCenten: toCents(-som(overgemaakt, 'inCenten')),
    eindCenten: toCents(eind),
    blijft,
    sindsdienCenten: sindsdien,
    bedragCenten: toCents(eind - sumCents(blijft.map((b) => b.centen)) + sindsdien),
  };
}

function regelsVan(tellingen: readonly Posttelling[]): Specificatieregel[] {
  const posten = groupBy(
    tellingen.filter((t) => !OP_REKENING.includes(t.post)),
    (t) => `${t.belastingjaar ?? ''}|${t.post}`,
  );
  return [...posten.values()]
    .flatMap((group): Specificatieregel[] => {
      const [first] = group;
      if (!first) return [];
      const bij = (hoort: (telt: BoekingSoort) => boolean) =>
        toCents(
          -som(
            group.filter((t) => hoort(t.telt)),
            'inCenten',
          ),
        );
      const regel = {
        post: first.post,
        belastingjaar: first.belastingjaar,
        ontvangenCenten: bij((telt) => ONTVANGEN.includes(telt)),
        terugbetaaldCenten: bij((telt) => telt === 'terugbetaling'),
        verrekendCenten: bij((telt) => !ONTVANGEN.includes(telt) && telt !== 'terugbetaling'),
      };
      return regel.ontvangenCenten === 0n && regel.terugbetaaldCenten === 0n && regel.verrekendCenten === 0n
        ? []
        : [regel];
    })
    .toSorted(
      (een, ander) =>
        (ander.belastingjaar ?? 0) - (een.belastingjaar ?? 0) || (een.post < ander.post ? -1 : 1),
    );
}

/** What moved on a post altogether. */
export const mutatieVan = (r: Specificatieregel): Cents =>
  toCents(r.ontvangenCenten + r.terugbetaaldCenten + r.verrekendCenten);

/** What the movements do not explain of the balance at the end: zero, or the books say two things. */
export const onverklaard = (s: Specificatie): Cents =>
  toCents(s.eindCenten - s.beginCenten - s.overgemaaktCenten - sumCents(s.regels.map(mutatieVan)));

/** What stands with the kantoor at this moment, whatever the period. */
export const standNu = (tellingen: readonly Posttelling[]): Cents =>
  toCents(
    som(
      tellingen.filter((t) => t.post === 'rekening-courant'),
      'voorCenten',
      'inCenten',
      'naCenten',
    ),
  );

export type Oordeel = 'over-te-maken' | 'niets' | 'negatief' | 'inmiddels-minder' | 'sluit-niet';

/**
 * Whether this can be made over. A gemeente below zero is paid nothing and named; so is one of which the books do not close
 * with those of the kantoor, and one to which more went back since than came in.
 */
export function judgeSpecificatie(
  specificatie: Specificatie,
  feiten: { nuCenten: Cents; kantoorCenten: Cents },
): Oordeel {
  if (onverklaard(specificatie) !== 0n || feiten.kantoorCenten + specificatie.eindCenten !== 0n)
    return 'sluit-niet';
  if (specificatie.bedragCenten < 0n || specificatie.eindCenten < 0n) return 'negatief';
  if (specificatie.bedragCenten === 0n) return 'niets';
  return feiten.nuCenten < specificatie.bedragCenten ? 'inmiddels-minder' : 'over-te-maken';
}
