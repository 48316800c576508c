import type { Bron } from '@/law/bron';
import {
  hernieuwdBevelTermijn,
  needsVooraankondiging,
  vorderingVanaf,
} from '@/law/invordering/invorderingsstap';
import { assessOverheidsvordering, overheidsvorderingGrenzen } from '@/law/invordering/overheidsvordering';
import { avg, gemeentewet, iw, leidraad, rv, uriw } from '@/law/regelingen';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type Actualiteitfeiten, type Actualiteitreden, nietActueel } from './actualiteit';
import { type Pad, type Persoonsoort, vanafNa } from './invorderingspad';

/**
 * What may be done about one claim after its dwangbevel, and of what may not every reason with its article (L-04, L-05,
 * L-06, L-12). What nobody wrote down yet is a reason too: nothing is done on a guess. Pure.
 */

export const VERHAALSACTIES = [
  'vooraankondiging',
  'vordering',
  'overheidsvordering',
  'hernieuwd-bevel',
  'beslagopdracht',
  'oninbaar',
] as const;
export type Verhaalsactie = (typeof VERHAALSACTIES)[number];

/** How one claim stands on a day, as far as these acts depend on it. */
export type Verhaalfeiten = Actualiteitfeiten & {
  persoonsoort: Persoonsoort;
  /** Of the belasting what may be asked today. */
  teInnen: Cents;
  inRegeling: boolean;
  /** A request, an objection or uitstel holds all of it. */
  wacht: boolean;
  oninbaarVoorgesteld: boolean;
  dwangbevel: { dagtekening: LocalDate; uiterlijk: LocalDate; perPost: boolean } | null;
  vooraankondiging: LocalDate | null;
  /** Where loon or uitkering comes from, who said so and when. */
  inkomstenbron: { naam: string; op: LocalDate; bewijs: string; adres: string | null } | null;
  beslagvrijeVoet: { centen: Cents; bewijs: string } | null;
  /** Why this act suits this person: a vordering is always maatwerk. */
  maatwerk: string | null;
  /** Whether the account stands (also) in his name; null where no account is known. */
  rekeningOpNaam: boolean | null;
  overheidsvorderingen: readonly LocalDate[];
  /** The day on which a vordering turned out to give nothing. */
  vorderingZonderResultaat: LocalDate | null;
  /** The day on which a deurwaarder served it. */
  hernieuwdBevel: LocalDate | null;
  /** Whether a deurwaarder may have the data: own, or with a verwerkersovereenkomst (M-15). */
  deurwaarder: boolean;
};

export type Verhaalreden =
  | 'niets-te-innen'
  | 'in-regeling'
  | 'wacht'
  | Actualiteitreden
  | 'oninbaar-voorgesteld'
  | 'geen-dwangbevel'
  | 'dwangbevel-loopt'
  | 'te-vroeg'
  | 'geen-mens'
  | 'al-aangekondigd'
  | 'aankondiging-onnodig'
  | 'geen-aankondiging'
  | 'aankondiging-loopt'
  | 'geen-inkomstenbron'
  | 'geen-beslagvrije-voet'
  | 'geen-maatwerk'
  | 'rekening-onbekend'
  | 'rekening-niet-op-naam'
  | 'openstaand-te-hoog'
  | 'maand-vol'
  | 'regels-onbekend'
  | 'te-veel-maanden-achtereen'
  | 'eerst-vordering'
  | 'bevel-onnodig'
  | 'al-bevolen'
  | 'geen-hernieuwd-bevel'
  | 'hernieuwd-bevel-loopt'
  | 'geen-deurwaarder';

export type Verhaaloordeel = {
  actie: Verhaalsactie;
  mag: boolean;
  tegen: { code: Verhaalreden; bron: Bron | null; vanaf: LocalDate | null }[];
  /** Of an overheidsvordering the most that it may ask. */
  hoogstens: Cents | null;
};

type Tegen = Verhaaloordeel['tegen'];
const nee = (code: Verhaalreden, bron: Bron | null, vanaf: LocalDate | null = null): Tegen[number] => ({
  code,
  bron,
  vanaf,
});

/** Every act with whether it may be done today, and all that speaks against it. */
export const judgeVerhaal = (feiten: Verhaalfeiten, pad: Pad | null, dag: LocalDate): Verhaaloordeel[] =>
  VERHAALSACTIES.map((actie) => judgeActie(actie, feiten, pad, dag));

function judgeActie(
  actie: Verhaalsactie,
  feiten: Verhaalfeiten,
  pad: Pad | null,
  dag: LocalDate,
): Verhaaloordeel {
  const bank = actie === 'overheidsvordering' ? judgeBank(feiten, dag) : null;
  const tegen = [...algemeen(actie, feiten, pad, dag), ...EIGEN[actie](feiten, dag), ...(bank?.tegen ?? [])];
  return {
    actie,
    mag: tegen.length === 0,
    tegen,
    hoogstens: tegen.length === 0 ? (bank?.hoogstens ?? null) : null,
  };
}

/** What speaks against any act; the end of collecting needs no dwangbevel and no day. */
function algemeen(actie: Verhaalsactie, feiten: Verhaalfeiten, pad: Pad | null, dag: LocalDate): Tegen {
  const tegen: Tegen = [];
  if (feiten.teInnen <= 0n) tegen.push(nee('niets-te-innen', null));
  if (feiten.inRegeling) tegen.push(nee('in-regeling', iw('25, eerste lid')));
  if (feiten.wacht) tegen.push(nee('wacht', leidraad('25.2')));
  if (feiten.oninbaarVoorgesteld) tegen.push(nee('oninbaar-voorgesteld', gemeentewet('255')));
  if (actie === 'oninbaar') return tegen;
  for (const { code } of nietActueel(feiten, dag))
    tegen.push(nee(code, code === 'overleden' ? iw('48') : null));
  const { dwangbevel } = feiten;
  if (dwangbevel === null) return [...tegen, nee('geen-dwangbevel', iw('12'))];
  if (dwangbevel.uiterlijk >= dag) tegen.push(nee('dwangbevel-loopt', iw('14'), dwangbevel.uiterlijk));
  // The gemeente waits so long after the dwangbevel (L-04); the announcement itself is within that time.
  const na = pad?.vordering;
  const vanaf = na === undefined ? null : vanafNa(dwangbevel.dagtekening, na);
  if (vanaf !== null && vanaf > dag) tegen.push(nee('te-vroeg', null, vanaf));
  return tegen;
}

const EIGEN: Readonly<Record<Verhaalsactie, (feiten: Verhaalfeiten, dag: LocalDate) => Tegen>> = {
  vooraankondiging: (feiten) => {
    const tegen: Tegen = [];
    if (feiten.persoonsoort !== 'natuurlijk') tegen.push(nee('geen-mens', null));
    if (feiten.vooraankondiging !== null) tegen.push(nee('al-aangekondigd', null, feiten.vooraankondiging));
    if (feiten.dwangbevel !== null && !nodig(feiten))
      tegen.push(nee('aankondiging-onnodig', iw('19, negende lid')));
    return tegen;
  },
  vordering: (feiten, dag) => {
    const tegen: Tegen = [];
    if (feiten.persoonsoort !== 'natuurlijk') tegen.push(nee('geen-mens', null));
    tegen.push(...aankondiging(feiten, dag));
    if (feiten.inkomstenbron === null) tegen.push(nee('geen-inkomstenbron', iw('19, eerste lid')));
    if (feiten.beslagvrijeVoet === null) tegen.push(nee('geen-beslagvrije-voet', rv('475da')));
    if (feiten.maatwerk === null) tegen.push(nee('geen-maatwerk', null));
    return tegen;
  },
  // What the law says of it stands with its amount.
  overheidsvordering: () => [],
  'hernieuwd-bevel': (feiten) => {
    const tegen: Tegen = [];
    if (feiten.dwangbevel?.perPost === false) tegen.push(nee('bevel-onnodig', iw('14, eerste lid')));
    if (feiten.hernieuwdBevel !== null) tegen.push(nee('al-bevolen', null, feiten.hernieuwdBevel));
    // L-06: a company has no loon; for people a vordering comes first (L-05).
    if (feiten.persoonsoort === 'natuurlijk' && feiten.vorderingZonderResultaat === null)
      tegen.push(nee('eerst-vordering', null));
    return tegen;
  },
  beslagopdracht: (feiten, dag) => {
    const tegen: Tegen = [];
    const { dwangbevel, hernieuwdBevel } = feiten;
    if (dwangbevel?.perPost !== false) {
      const tot = hernieuwdBevel && hernieuwdBevelTermijn(hernieuwdBevel).waarde;
      if (tot === null) tegen.push(nee('geen-hernieuwd-bevel', iw('14, eerste lid')));
      else if (tot >= dag) tegen.push(nee('hernieuwd-bevel-loopt', iw('14, eerste lid'), tot));
    }
    if (!feiten.deurwaarder) tegen.push(nee('geen-deurwaarder', avg('28')));
    return tegen;
  },
  oninbaar: () => [],
};

const nodig = ({ dwangbevel }: Verhaalfeiten): boolean =>
  needsVooraankondiging({
    derde: 'werkgever-of-uitkerende-instantie',
    dwangbevelPerPost: dwangbevel?.perPost ?? true,
  });

/** Invorderingswet 19, lid 9: four weeks between the announcement and the vordering. */
function aankondiging(feiten: Verhaalfeiten, dag: LocalDate): Tegen {
  if (!nodig(feiten)) return [];
  const { vooraankondiging } = feiten;
  const bron = iw('19, negende lid');
  if (vooraankondiging === null) return [nee('geen-aankondiging', bron)];
  const vanaf = vorderingVanaf(
    { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: true },
    { vandaag: dag, vooraankondiging },
  ).waarde;
  return vanaf > dag ? [nee('aankondiging-loopt', bron, vanaf)] : [];
}

/** URIW 1ca to 1ch: amounts, times and months, as the law core counts them. */
function judgeBank(feiten: Verhaalfeiten, dag: LocalDate): { tegen: Tegen; hoogstens: Cents } {
  const bron = uriw('1ca tot en met 1ch');
  if (overheidsvorderingGrenzen.vensters.every(({ vanaf }) => vanaf > dag))
    return { tegen: [nee('regels-onbekend', bron)], hoogstens: toCents(0) };
  const { waarde } = assessOverheidsvordering({
    datum: dag,
    openstaandCenten: feiten.teInnen,
    eerdere: feiten.overheidsvorderingen,
    rekeningOpNaamVanSchuldenaar: feiten.rekeningOpNaam ?? false,
  });
  const codes = waarde.beletsels.flatMap((beletsel): Verhaalreden[] => {
    // Nothing to ask is told already, for every act alike.
    if (beletsel === 'niets-open') return [];
    return beletsel === 'rekening-niet-op-naam' && feiten.rekeningOpNaam === null
      ? ['rekening-onbekend']
      : [beletsel];
  });
  return { tegen: codes.map((code) => nee(code, bron)), hoogstens: waarde.hoogstensCenten };
}
