import { type Cents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';
import type { BoekingSoort, Rekening } from './boeking';
import type { OpenStand } from './toerekening';

/** What one boeking did on one rekening of one line (or, with null, of the aanslag as a whole). */
export type Mutatieregel = {
  aanslagId: string;
  aanslagregelId: string | null;
  belastingsoort: string | null;
  belastingjaar: number | null;
  rekening: Rekening;
  /** On debiteuren-kosten: which costs; null where they stand under no post. */
  kostenId: string | null;
  boekingId: string;
  soort: BoekingSoort;
  /** For a correctie the soort of what it corrects; otherwise its own. */
  telt: BoekingSoort;
  tegenboekingVan: string | null;
  reden: string | null;
  /** Its own day, also where it was booked later because that month was closed. */
  boekdatum: LocalDate;
  gemaaktOp: Date;
  centen: Cents;
};

/** openCenten = opgelegd - verminderd - ontvangen - kwijtgescholden - oninbaar, always. */
export type StandVanRegel = {
  aanslagregelId: string;
  belastingsoort: string;
  belastingjaar: number;
  opgelegdCenten: Cents;
  verminderdCenten: Cents;
  /** What is paid on this line as things stand: money freed by a vermindering counts where it went. */
  ontvangenCenten: Cents;
  kwijtgescholdenCenten: Cents;
  oninbaarCenten: Cents;
  openCenten: Cents;
};

/** Costs of one act as they stand. Those that were booked under no post stand together under null. */
export type StandVanKosten = {
  kostenId: string | null;
  /** What was charged and not taken back. */
  kostenCenten: Cents;
  openCenten: Cents;
};

export type Mutatie = {
  boekingId: string;
  datum: LocalDate;
  soort: BoekingSoort;
  /** For a correctie the soort of what it corrects; otherwise its own. */
  telt: BoekingSoort;
  /** What it did to the debt: an oplegging is positive, a payment negative. */
  bedragCenten: Cents;
  reden: string | null;
  /** A later boeking undid this one. */
  gecorrigeerd: boolean;
  gemaaktOp: Date;
};

export type StandVanAanslag = {
  aanslagId: string;
  belastingjaar: number;
  opgelegdCenten: Cents;
  verminderdCenten: Cents;
  /** All that was received for this aanslag, storno's taken off; also for costs and interest, and what was too much. */
  ontvangenCenten: Cents;
  kwijtgescholdenCenten: Cents;
  oninbaarCenten: Cents;
  kostenCenten: Cents;
  renteCenten: Cents;
  openKostenCenten: Cents;
  openRenteCenten: Cents;
  /** All that is still to be paid: lines, costs and interest. */
  openCenten: Cents;
  teVeelOntvangenCenten: Cents;
  terugbetaaldCenten: Cents;
  regels: StandVanRegel[];
  /** The oldest first: the order in which they are paid. */
  kosten: StandVanKosten[];
  /** By boekdatum, then in the order in which they were booked. */
  mutaties: Mutatie[];
};

type Filter = { rekening: Rekening; telt?: readonly BoekingSoort[] };

const sumOf = (regels: readonly Mutatieregel[], { rekening, telt }: Filter): Cents =>
  sumCents(
    regels
      .filter((r) => r.rekening === rekening && (telt === undefined || telt.includes(r.telt)))
      .map((r) => r.centen),
  );
const minus = (centen: bigint): Cents => toCents(-centen);

function standVanRegel(aanslagregelId: string, regels: readonly Mutatieregel[]): StandVanRegel {
  const opgelegd = sumOf(regels, { rekening: 'debiteuren', telt: ['oplegging'] });
  const verminderd = sumOf(regels, { rekening: 'opbrengst', telt: ['vermindering'] });
  const kwijtgescholden = sumOf(regels, { rekening: 'kwijtschelding' });
  const oninbaar = sumOf(regels, { rekening: 'oninbaar' });
  const open = sumOf(regels, { rekening: 'debiteuren' });
  return {
    aanslagregelId,
    belastingsoort: regels.find((r) => r.belastingsoort !== null)?.belastingsoort ?? '',
    belastingjaar: regels.find((r) => r.belastingjaar !== null)?.belastingjaar ?? 0,
    opgelegdCenten: opgelegd,
    verminderdCenten: verminderd,
    ontvangenCenten: toCents(opgelegd - verminderd - kwijtgescholden - oninbaar - open),
    kwijtgescholdenCenten: kwijtgescholden,
    oninbaarCenten: oninbaar,
    openCenten: open,
  };
}

/** Costs per post, in the order of their acts; what stands under no post is what the posts leave of the whole. */
function kostenUit(eigen: readonly Mutatieregel[]): StandVanKosten[] {
  const teruggenomen = new Set(eigen.map((r) => r.tegenboekingVan));
  const perPost = groupBy(
    eigen.filter((r) => r.rekening === 'debiteuren-kosten' && r.kostenId !== null),
    (r) => r.kostenId ?? '',
  );
  const posten = [...perPost].flatMap(([kostenId, regels]) => {
    const gemaakt = regels.find((r) => r.soort === 'kosten');
    if (!gemaakt) return [];
    const weg = teruggenomen.has(gemaakt.boekingId);
    return [
      {
        gemaakt: { ...gemaakt, datum: gemaakt.boekdatum },
        kostenId,
        kostenCenten: weg ? toCents(0) : gemaakt.centen,
        openCenten: sumCents(regels.map((r) => r.centen)),
      },
    ];
  });
  const rest = {
    kostenId: null,
    kostenCenten: toCents(
      -sumOf(eigen, { rekening: 'opbrengst-kosten' }) - sumCents(posten.map((p) => p.kostenCenten)),
    ),
    openCenten: toCents(
      sumOf(eigen, { rekening: 'debiteuren-kosten' }) - sumCents(posten.map((p) => p.openCenten)),
    ),
  };
  return [
    ...(rest.kostenCenten === 0n && rest.openCenten === 0n ? [] : [rest]),
    ...posten.toSorted((a, b) => byMoment(a.gemaakt, b.gemaakt)).map(({ gemaakt: _, ...post }) => post),
  ];
}

/** What was set off came in on the one aanslag and counts on the other. */
const ONTVANGEND: readonly BoekingSoort[] = ['ontvangst', 'storno', 'verrekening'];

const VAN_DEBITEUR: readonly Rekening[] = [
  'debiteuren',
  'debiteuren-kosten',
  'debiteuren-rente',
  'te-veel-ontvangen',
];

/** The debt: what the person of the aanslag owes, less what was paid too much. */
const schuld = (regels: readonly Mutatieregel[]): Cents =>
  sumCents(regels.filter((r) => VAN_DEBITEUR.includes(r.rekening)).map((r) => r.centen));

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a timeline: by boekdatum, then as it was booked. */
export const byMoment = (
  a: Pick<Mutatie, 'datum' | 'gemaaktOp' | 'boekingId'>,
  b: Pick<Mutatie, 'datum' | 'gemaaktOp' | 'boekingId'>,
): number =>
  ascending(a.datum, b.datum) ||
  a.gemaaktOp.getTime() - b.gemaaktOp.getTime() ||
  ascending(a.boekingId, b.boekingId);

function mutatiesOf(regels: readonly Mutatieregel[]): Mutatie[] {
  const ongedaan = new Set(regels.map((r) => r.tegenboekingVan));
  return [...groupBy(regels, (r) => r.boekingId).values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { boekingId, boekdatum, soort, telt, reden, gemaaktOp } = first;
      return [
        {
          boekingId,
          datum: boekdatum,
          soort,
          telt,
          bedragCenten: schuld(group),
          reden,
          gecorrigeerd: ongedaan.has(boekingId),
          gemaaktOp,
        },
      ];
    })
    .sort(byMoment);
}

/** How one aanslag stands, from nothing but what was booked on it. */
export function standUit(aanslagId: string, alle: readonly Mutatieregel[]): StandVanAanslag {
  const eigen = alle.filter((r) => r.aanslagId === aanslagId);
  const perRegel = groupBy(
    eigen.filter((r) => r.aanslagregelId !== null),
    (r) => r.aanslagregelId ?? '',
  );
  const regels = [...perRegel].map(([id, group]) => standVanRegel(id, group));
  const som = (kies: (r: StandVanRegel) => Cents) => sumCents(regels.map(kies));
  const openKosten = sumOf(eigen, { rekening: 'debiteuren-kosten' });
  const openRente = sumOf(eigen, { rekening: 'debiteuren-rente' });
  return {
    aanslagId,
    belastingjaar: eigen.find((r) => r.belastingjaar !== null)?.belastingjaar ?? 0,
    opgelegdCenten: som((r) => r.opgelegdCenten),
    verminderdCenten: som((r) => r.verminderdCenten),
    ontvangenCenten: minus(schuld(eigen.filter((r) => ONTVANGEND.includes(r.telt)))),
    kwijtgescholdenCenten: som((r) => r.kwijtgescholdenCenten),
    oninbaarCenten: som((r) => r.oninbaarCenten),
    kostenCenten: minus(sumOf(eigen, { rekening: 'opbrengst-kosten' })),
    renteCenten: minus(sumOf(eigen, { rekening: 'opbrengst-rente' })),
    openKostenCenten: openKosten,
    openRenteCenten: openRente,
    openCenten: toCents(som((r) => r.openCenten) + openKosten + openRente),
    teVeelOntvangenCenten: minus(sumOf(eigen, { rekening: 'te-veel-ontvangen' })),
    terugbetaaldCenten: schuld(eigen.filter((r) => r.telt === 'terugbetaling')),
    regels,
    kosten: kostenUit(eigen),
    mutaties: mutatiesOf(eigen),
  };
}

/** The part of a stand that a payment meets. Lines and costs keep their order. */
export const openUit = (stand: StandVanAanslag): OpenStand => ({
  aanslagId: stand.aanslagId,
  belastingjaar: stand.belastingjaar,
  kosten: stand.kosten.map(({ kostenId, kostenCenten, openCenten }) => ({
    kostenId,
    openCenten,
    hoogstensCenten: kostenCenten,
  })),
  renteCenten: stand.openRenteCenten,
  renteHoogstensCenten: stand.renteCenten,
  teVeelCenten: stand.teVeelOntvangenCenten,
  regels: stand.regels.map((regel) => ({
    aanslagId: stand.aanslagId,
    aanslagregelId: regel.aanslagregelId,
    belastingsoort: regel.belastingsoort,
    belastingjaar: regel.belastingjaar,
    openCenten: regel.openCenten,
    hoogstensCenten: toCents(regel.openCenten + regel.ontvangenCenten),
  })),
});
