import { type Cents, toCents } from '@/platform/cents';
import { addMonths, type LocalDate } from '@/platform/local-date';
import { valueOn } from '../dated';
import { uriw } from '../regelingen';
import { makeStap } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';
import { maandenNaBetaling } from './parameters';
import { determineUitkomst, type KwijtscheldingUitkomst } from './uitkomst';
import type { Kwijtscheldingsverzoek } from './verzoek';

/** Amounts of the applicant of which the outcome depends in one direction only. */
export const BEDRAGVELDEN = [
  'inkomenCenten',
  'huurCenten',
  'huurtoeslagCenten',
  'zorgpremieCenten',
  'zorgtoeslagCenten',
  'banksaldoCenten',
  'autoCenten',
  'overigCenten',
] as const;
export type Bedragveld = (typeof BEDRAGVELDEN)[number];

export type WatAls =
  | {
      veld: Bedragveld;
      /** From this amount on in this direction; the neighbouring cent on the other side does not yet do it. */
      richting: 'hoger' | 'lager';
      centen: Cents;
      uitkomst: KwijtscheldingUitkomst;
    }
  | { veld: 'autoOnmisbaar' | 'bezwaarLoopt'; waarde: boolean; uitkomst: KwijtscheldingUitkomst }
  | { veld: 'gevraagdOp'; uiterlijk: LocalDate; uitkomst: KwijtscheldingUitkomst };

/** No household has more than this; above it nothing is looked for. */
const HOOGSTE_BEDRAG = toCents(1_000_000_000n);

function leesBedrag(verzoek: Kwijtscheldingsverzoek, veld: Bedragveld): Cents {
  switch (veld) {
    case 'banksaldoCenten':
    case 'autoCenten':
    case 'overigCenten':
      return verzoek.bezit[veld];
    default:
      return verzoek.maand[veld];
  }
}

/** The same request with one amount replaced. */
export function metBedrag(
  verzoek: Kwijtscheldingsverzoek,
  veld: Bedragveld,
  centen: Cents,
): Kwijtscheldingsverzoek {
  switch (veld) {
    case 'banksaldoCenten':
    case 'autoCenten':
    case 'overigCenten':
      return { ...verzoek, bezit: { ...verzoek.bezit, [veld]: centen } };
    default:
      return { ...verzoek, maand: { ...verzoek.maand, [veld]: centen } };
  }
}

const uitkomstVan = (verzoek: Kwijtscheldingsverzoek) => determineUitkomst(verzoek).uitkomst;

/**
 * The first amount, going from `van` to `naar`, at which the outcome is no longer that at `van`. The outcome
 * must differ at `naar`; it depends on the amount in one direction only, so halving the distance finds it exactly.
 */
function vindOmslag(
  uitkomstBij: (centen: bigint) => KwijtscheldingUitkomst,
  van: bigint,
  naar: bigint,
): bigint {
  const eerst = uitkomstBij(van);
  let zelfde = van;
  let anders = naar;
  while (anders - zelfde > 1n || zelfde - anders > 1n) {
    const midden = (zelfde + anders) / 2n;
    if (uitkomstBij(midden) === eerst) zelfde = midden;
    else anders = midden;
  }
  return anders;
}

/** Every change of the outcome on the way from the present amount to the far end. */
function zoekOmslagen(
  verzoek: Kwijtscheldingsverzoek,
  veld: Bedragveld,
  richting: 'hoger' | 'lager',
): WatAls[] {
  const uitkomstBij = (centen: bigint) => uitkomstVan(metBedrag(verzoek, veld, toCents(centen)));
  const einde = richting === 'hoger' ? HOOGSTE_BEDRAG : 0n;
  const laatste = uitkomstBij(einde);
  const gevonden: WatAls[] = [];
  let van: bigint = leesBedrag(verzoek, veld);
  while (van !== einde && uitkomstBij(van) !== laatste) {
    van = vindOmslag(uitkomstBij, van, einde);
    gevonden.push({ veld, richting, centen: toCents(van), uitkomst: uitkomstBij(van) });
  }
  return gevonden;
}

/** A yes or no that would change the outcome when it were the other way. */
function zoekFeiten(verzoek: Kwijtscheldingsverzoek, nu: KwijtscheldingUitkomst): WatAls[] {
  const { autoOnmisbaar } = verzoek.bezit;
  const anders: WatAls[] = [
    {
      veld: 'autoOnmisbaar',
      waarde: !autoOnmisbaar,
      uitkomst: uitkomstVan({ ...verzoek, bezit: { ...verzoek.bezit, autoOnmisbaar: !autoOnmisbaar } }),
    },
  ];
  if (verzoek.bezwaarLoopt === true) {
    anders.push({
      veld: 'bezwaarLoopt',
      waarde: false,
      uitkomst: uitkomstVan({ ...verzoek, bezwaarLoopt: false }),
    });
  }
  return anders.filter((mogelijk) => mogelijk.uitkomst !== nu);
}

function zoekVerzoekdatum(verzoek: Kwijtscheldingsverzoek): WatAls[] {
  const { betaaldOp, gevraagdOp, datum } = verzoek;
  if (betaaldOp === undefined) return [];
  const uiterlijk = addMonths(betaaldOp, valueOn(maandenNaBetaling, gevraagdOp ?? datum));
  return [{ veld: 'gevraagdOp', uiterlijk, uitkomst: uitkomstVan({ ...verzoek, gevraagdOp: uiterlijk }) }];
}

function legUit(mogelijk: WatAls): Stap {
  const { veld, uitkomst } = mogelijk;
  const bron = uriw('11 tot en met 16');
  const sleutel = `kwijtschelding.wat-als.${veld}`;
  if ('centen' in mogelijk) {
    const { richting, centen } = mogelijk;
    return makeStap(`${sleutel}.${richting}`, { bedrag: { centen }, uitkomst: { keuze: uitkomst } }, bron);
  }
  if ('uiterlijk' in mogelijk) {
    const waarden = { uiterlijk: { datum: mogelijk.uiterlijk }, uitkomst: { keuze: uitkomst } };
    return makeStap(sleutel, waarden, bron);
  }
  const antwoord = mogelijk.waarde ? 'ja' : 'nee';
  return makeStap(`${sleutel}.${antwoord}`, { uitkomst: { keuze: uitkomst } }, bron);
}

/**
 * Which single fact would change the outcome of a request, and at what value: amounts exact to the cent, the yes
 * or no facts, and the last day of asking after a payment. Empty when no single fact helps or harms.
 * Throws LawError like `judgeKwijtschelding`.
 */
export function watAls(verzoek: Kwijtscheldingsverzoek): Uitkomst<WatAls[]> {
  const nu = uitkomstVan(verzoek);
  const mogelijkheden = [
    ...(nu === 'niet-ontvankelijk' ? zoekVerzoekdatum(verzoek) : []),
    ...zoekFeiten(verzoek, nu),
    ...BEDRAGVELDEN.flatMap((veld) => [
      ...zoekOmslagen(verzoek, veld, 'lager'),
      ...zoekOmslagen(verzoek, veld, 'hoger'),
    ]),
  ];
  const uitleg =
    mogelijkheden.length > 0
      ? mogelijkheden.map(legUit)
      : [makeStap('kwijtschelding.wat-als.niets', {}, uriw('11 tot en met 16'))];
  return { waarde: mogelijkheden, uitleg };
}
