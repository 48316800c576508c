import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';
import type { BoekingSoort, Rekening } from './boeking';

/**
 * What the books of one gemeente say of one rekening: before a month, and within it. `telt` is the soort of the
 * boeking, for a correctie that of what it corrects.
 */
export type Telling = {
  rekening: Rekening;
  belastingsoort: string | null;
  belastingjaar: number | null;
  telt: BoekingSoort;
  beginCenten: Cents;
  debetCenten: Cents;
  /** Negative. */
  creditCenten: Cents;
};

/** The movements that lead from what was owed at the begin of a month to what is owed at its end. */
export const MUTATIES = [
  'opgelegd',
  'verminderd',
  'ontvangen',
  'kwijtgescholden',
  'oninbaar',
  'terugbetaald',
  'verrekend',
  'vergoed',
] as const;
export type MutatieNaam = (typeof MUTATIES)[number];
type PerMutatie = Record<`${MutatieNaam}Centen`, Cents>;

/** `kosten`, `rente` and `te-veel-ontvangen` are posts beside the belastingsoorten; `zonder-soort` is a mistake. */
export type Maandpost = {
  post: string;
  beginCenten: Cents;
  eindCenten: Cents;
  /** begin + mutaties + verschil = eind. Zero, or the books say two things. */
  verschilCenten: Cents;
} & PerMutatie;

/** What comes in the grootboek of the gemeente: debit and credit of one rekening in the month. */
export type Doorboeking = {
  rekening: Rekening;
  belastingsoort: string | null;
  belastingjaar: number | null;
  debetCenten: Cents;
  creditCenten: Cents;
};

type Saldo = { beginCenten: Cents; mutatieCenten: Cents; eindCenten: Cents };

export type Maandstaat = {
  posten: Maandpost[];
  totaal: Maandpost;
  doorboeking: Doorboeking[];
  rekeningCourant: Saldo;
  /** What the debtors paid by their rekeningen, less what the rekening-courant and what was made over say came in. Zero. */
  ontvangenVerschilCenten: Cents;
  /** Of all rekeningen together; zero at any moment. */
  saldo: Saldo;
};

const DEBITEUR: Readonly<Partial<Record<Rekening, string | null>>> = {
  debiteuren: null,
  'debiteuren-kosten': 'kosten',
  'debiteuren-rente': 'rente',
  'te-veel-ontvangen': 'te-veel-ontvangen',
};
const OPBRENGST: Readonly<Partial<Record<Rekening, string | null>>> = {
  opbrengst: null,
  'opbrengst-kosten': 'kosten',
  'opbrengst-rente': 'rente',
};
const OPLEGGEND: readonly BoekingSoort[] = ['oplegging', 'kosten', 'rente'];
const BETALING: readonly BoekingSoort[] = ['ontvangst', 'storno'];
const RENTELAST: readonly Rekening[] = ['rentevergoeding', 'rentevergoeding-kantoor'];

/** Of which post of the statement a rekening is; undefined for one that is of none. */
const postOf = (
  kaart: Readonly<Partial<Record<Rekening, string | null>>>,
  { rekening, belastingsoort }: Telling,
): string | undefined => {
  const eigen = kaart[rekening];
  return eigen === null ? (belastingsoort ?? 'zonder-soort') : eigen;
};

const mutatie = (t: Telling): bigint => t.debetCenten + t.creditCenten;
const som = (tellingen: readonly Telling[], of: (t: Telling) => bigint = mutatie): Cents =>
  sumCents(tellingen.map(of));

function maandpost(post: string, alle: readonly Telling[]): Maandpost {
  const debiteur = alle.filter((t) => postOf(DEBITEUR, t) === post);
  const opbrengst = alle.filter((t) => postOf(OPBRENGST, t) === post);
  const af = (rekening: Rekening) =>
    som(alle.filter((t) => t.rekening === rekening && (t.belastingsoort ?? 'zonder-soort') === post));
  const op = (telt: readonly BoekingSoort[]) => som(debiteur.filter((t) => telt.includes(t.telt)));
  const opgelegd = -som(opbrengst.filter((t) => OPLEGGEND.includes(t.telt)));
  const verminderd = -som(opbrengst.filter((t) => !OPLEGGEND.includes(t.telt)));
  const [kwijtgescholden, oninbaar] = [-af('kwijtschelding'), -af('oninbaar')];
  const ontvangen = op(BETALING);
  const terugbetaald = op(['terugbetaling']);
  // Interest that we owe (Iw 28a), from the other side: at whose cost it is.
  const lasten = alle.filter((t) => RENTELAST.includes(t.rekening));
  const vergoed = post === 'te-veel-ontvangen' ? -som(lasten) : 0n;
  // What was freed by a vermindering goes to what else is open on the biljet: from one post to another.
  const doorVermindering = som(opbrengst.filter((t) => t.telt === 'vermindering'));
  // So does what was paid on costs that are taken back, and what is set off between two aanslagen (Iw 24).
  const doorKosten = som(opbrengst.filter((t) => t.telt === 'kosten'));
  const verrekend =
    op(['vermindering', 'kwijtschelding', 'oninbaar', 'kosten', 'verrekening']) +
    doorVermindering +
    doorKosten -
    kwijtgescholden -
    oninbaar;
  const begin = som(debiteur, (t) => t.beginCenten);
  const eind = toCents(begin + som(debiteur));
  const minder = verminderd + kwijtgescholden + oninbaar;
  const verklaard = opgelegd + minder + ontvangen + terugbetaald + verrekend + vergoed;
  return {
    post,
    beginCenten: begin,
    opgelegdCenten: toCents(opgelegd),
    verminderdCenten: toCents(verminderd),
    ontvangenCenten: ontvangen,
    kwijtgescholdenCenten: toCents(kwijtgescholden),
    oninbaarCenten: toCents(oninbaar),
    terugbetaaldCenten: terugbetaald,
    verrekendCenten: toCents(verrekend),
    vergoedCenten: toCents(vergoed),
    eindCenten: eind,
    verschilCenten: toCents(eind - begin - verklaard),
  };
}

function totaalVan(posten: readonly Maandpost[]): Maandpost {
  const sum = (naam: MutatieNaam | 'begin' | 'eind' | 'verschil') =>
    sumCents(posten.map((p) => p[`${naam}Centen`]));
  return {
    post: 'totaal',
    beginCenten: sum('begin'),
    ...(Object.fromEntries(MUTATIES.map((naam) => [`${naam}Centen`, sum(naam)])) as PerMutatie),
    eindCenten: sum('eind'),
    verschilCenten: sum('verschil'),
  };
}

const saldoVan = (tellingen: readonly Telling[]): Saldo => {
  const begin = som(tellingen, (t) => t.beginCenten);
  const mut = som(tellingen);
  return { beginCenten: begin, mutatieCenten: mut, eindCenten: toCents(begin + mut) };
};

/** Rekeningen in the order of a statement: the debtors, the yield, what went off, the money. */
const VOLGORDE: readonly Rekening[] = [
  'debiteuren',
  'debiteuren-kosten',
  'debiteuren-rente',
  'te-veel-ontvangen',
  'opbrengst',
  'opbrengst-kosten',
  'opbrengst-rente',
  'kwijtschelding',
  'oninbaar',
  'rentevergoeding',
  'rentevergoeding-kantoor',
  'rekening-courant',
  'overgemaakt',
];

function doorboekingVan(tellingen: readonly Telling[]): Doorboeking[] {
  const key = (t: Telling) =>
    [
      String(VOLGORDE.indexOf(t.rekening)).padStart(2, '0'),
      rang(t.belastingsoort),
      t.belastingsoort,
      t.belastingjaar,
    ].join('|');
  const groepen = groupBy(
    tellingen.filter((t) => t.debetCenten !== 0n || t.creditCenten !== 0n),
    key,
  );
  return [...groepen]
    .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const { rekening, belastingsoort, belastingjaar } = first;
      return [
        {
          rekening,
          belastingsoort,
          belastingjaar,
          debetCenten: som(group, (t) => t.debetCenten),
          creditCenten: som(group, (t) => t.creditCenten),
        },
      ];
    });
}

/** The place of a belastingsoort among the others; one that is not known comes last. */
const rang = (soort: string | null): number => {
  const at = (BELASTINGSOORTEN as readonly (string | null)[]).indexOf(soort);
  return at < 0 ? BELASTINGSOORTEN.length : at;
};

/**
 * The statement of one month of one gemeente. Balances come from the rekeningen of the debtors, what was imposed
 * and what went off from the rekeningen on the other side: two counts that must agree (G-04).
 */
export function maandstaatVan(tellingen: readonly Telling[]): Maandstaat {
  const gevonden = new Set(
    tellingen.flatMap((t) => [postOf(DEBITEUR, t) ?? [], postOf(OPBRENGST, t) ?? []].flat()),
  );
  const vast = ['kosten', 'rente', 'te-veel-ontvangen'];
  const overig = [...gevonden].filter((p) => !vast.includes(p));
  const soorten = overig.toSorted((een, ander) => rang(een) - rang(ander) || (een < ander ? -1 : 1));
  const posten = [...soorten, ...vast.filter((p) => gevonden.has(p))].map((p) => maandpost(p, tellingen));
  const totaal = totaalVan(posten);
  const courant = tellingen.filter((t) => t.rekening === 'rekening-courant');
  // What was made over left the rekening-courant, and came in all the same.
  const overgemaakt = som(tellingen.filter((t) => t.rekening === 'overgemaakt'));
  const rekeningCourant = saldoVan(courant);
  return {
    posten,
    totaal,
    doorboeking: doorboekingVan(tellingen),
    rekeningCourant,
    ontvangenVerschilCenten: toCents(
      -totaal.ontvangenCenten - totaal.terugbetaaldCenten - rekeningCourant.mutatieCenten - overgemaakt,
    ),
    saldo: saldoVan(tellingen),
  };
}

/** One thing that is not right in the books, and where it stands. */
export type Aansluitverschil =
  | {
      /** A boeking that does not sum to zero, or whose two sides name another belasting. */
      soort: 'boeking-sluit-niet' | 'boeking-verkeerde-post' | 'boeking-niet-verklaard';
      boekingId: string;
      boekingsoort: string;
      boekdatum: LocalDate;
      gemaaktOp: Date;
      reden: string | null;
      aanslag: { id: string; aanslagnummer: string } | null;
      centen: Cents;
    }
  | {
      /** A movement of money of which one half is missing, or says something else than the other. */
      soort: 'alleen-gemeente' | 'alleen-kantoor' | 'bedrag-verschilt';
      koppeling: string | null;
      boekdatum: LocalDate;
      gemaaktOp: Date;
      aanslag: { id: string; aanslagnummer: string } | null;
      bankreferentie: string | null;
      gemeenteCenten: Cents;
      kantoorCenten: Cents;
      centen: Cents;
    };

/** What stands in the books of the kantoor beside those of the gemeente. */
export type Kantoorkant = {
  rekeningCourant: Saldo;
  /** Of the whole kantoor, at the end of the month: nobody knows yet for which gemeente it is. */
  nietThuisgebracht: { aantal: number; bedragCenten: Cents };
};

export type Aansluiting = Maandstaat & {
  kantoor: Kantoorkant;
  /** What the gemeente has with the kantoor plus what the kantoor has with the gemeente. Zero. */
  courantVerschilCenten: Cents;
  verschillen: Aansluitverschil[];
  sluit: boolean;
};

/** Whether both administraties say the same, and the month explains itself. */
export function aansluitingVan(
  staat: Maandstaat,
  kantoor: Kantoorkant,
  verschillen: readonly Aansluitverschil[],
): Aansluiting {
  const courantVerschil = toCents(staat.rekeningCourant.eindCenten + kantoor.rekeningCourant.eindCenten);
  return {
    ...staat,
    kantoor,
    courantVerschilCenten: courantVerschil,
    verschillen: [...verschillen],
    sluit:
      verschillen.length === 0 &&
      courantVerschil === 0n &&
      staat.saldo.eindCenten === 0n &&
      staat.ontvangenVerschilCenten === 0n &&
      staat.totaal.verrekendCenten === 0n &&
      staat.posten.every((p) => p.verschilCenten === 0n),
  };
}
