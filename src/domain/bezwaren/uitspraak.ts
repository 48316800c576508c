import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import { type Cents, sumCents } from '@/platform/cents';
import type { Bezwaarregel, Weigering } from './bezwaar';
import type { Kostenpost } from './kostenbezwaar';

/** The decision on an objection: what may be decided, and for how much. Pure. */

export const UITKOMSTEN = ['gegrond', 'gedeeltelijk-gegrond', 'ongegrond', 'niet-ontvankelijk'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** Why an objection was honoured (I-03). Only `fout-kantoor` counts for the norm of 3 %. */
export const OORZAKEN = ['fout-kantoor', 'gegevens-gemeente', 'verhuizing', 'nieuw-feit', 'anders'] as const;
export type Oorzaak = (typeof OORZAKEN)[number];
export const teltVoorNorm = (oorzaak: Oorzaak): boolean => oorzaak === 'fout-kantoor';

export const NIET_ONTVANKELIJK = ['te-laat', 'geen-gronden'] as const;
export type NietOntvankelijk = (typeof NIET_ONTVANKELIJK)[number];

/** How far the hearing is (Awb 7:2, 7:3; AWR 25). */
export type Hoorstand = 'niet-gevraagd' | 'gevraagd' | 'gepland' | 'gehoord' | 'afgezien';

/** Characters that a reason has at least: shorter says nothing. */
export const MOTIVERING_MIN = 20;

export type Regeluitspraak = {
  aanslagregelId: string;
  verminderingCenten: Cents;
  /** The value that the line now rests on, in whole euros; null where the amount itself was decided on. */
  nieuweWaardeEuro: bigint | null;
  motivering: string;
};

/** What becomes of disputed costs: they are taken back whole, or they stay. */
export type Kostenuitspraak = { terugCenten: Cents; motivering: string };

export type Uitspraakvoorstel = {
  uitkomst: Uitkomst;
  oorzaak: Oorzaak | null;
  nietOntvankelijk: NietOntvankelijk | null;
  /** Obviously so: then no dwangsom is due for deciding late (Awb 4:17, lid 6, onder c). */
  kennelijk: boolean;
  regels: readonly Regeluitspraak[];
  /** Of an objection to costs; null for one to an aanslag. */
  kosten: Kostenuitspraak | null;
};

/** What is known of the case when somebody decides. */
export type Uitspraakfeiten = {
  regels: readonly Bezwaarregel[];
  kosten: Kostenpost | null;
  standen: ReadonlyMap<string, RegelStand>;
  tijdig: boolean;
  /** What a person found of a late objection (Awb 6:11); null while nobody looked. */
  verschoonbaar: boolean | null;
  /** Grounds that were asked for and did not come in their term (Awb 6:6). */
  herstelVerlopen: boolean;
  hoorstand: Hoorstand;
};

const nee = (reden: string, veld?: string): Weigering => ({
  ok: false,
  reden: `bezwaar.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** The name of the form field with the outcome of a line. */
export const uitkomstVeld = (aanslagregelId: string): string => `uitkomst-${aanslagregelId}`;
export const motiveringVeld = (aanslagregelId: string): string => `motivering-${aanslagregelId}`;

/** Whether this decision may be put before a second person, and again whether he may take it. */
export function planUitspraak(
  voorstel: Uitspraakvoorstel,
  feiten: Uitspraakfeiten,
): { ok: true; totaalCenten: Cents } | Weigering {
  const fout =
    ontvankelijkheid(voorstel, feiten) ??
    horen(voorstel, feiten) ??
    (feiten.kosten === null
      ? (motiveringen(voorstel, feiten) ?? bedragen(voorstel, feiten))
      : planKosten(voorstel, feiten.kosten));
  return fout ?? { ok: true, totaalCenten: totaal(voorstel) };
}

const totaal = ({ regels, kosten }: Uitspraakvoorstel): Cents =>
  sumCents([...regels.map((r) => r.verminderingCenten), ...(kosten ? [kosten.terugCenten] : [])]);

/** Costs of an act stand or fall as a whole: half of them has no law. What was taken back since needs no cent more. */
function planKosten(
  { uitkomst, kosten, oorzaak, kennelijk }: Uitspraakvoorstel,
  { kostenId, bedragCenten, terug }: Kostenpost,
): Weigering | null {
  if ((kosten?.motivering ?? '').trim().length < MOTIVERING_MIN)
    return nee('motivering', motiveringVeld(kostenId));
  if (uitkomst === 'gedeeltelijk-gegrond') return nee('kosten-geheel', 'uitkomst');
  const eraf = kosten?.terugCenten ?? 0n;
  if (uitkomst !== 'gegrond') return eraf === 0n ? null : nee('niets-eraf', 'uitkomst');
  if (kennelijk) return nee('kennelijk-gegrond', 'kennelijk');
  if (oorzaak === null) return nee('oorzaak', 'oorzaak');
  return eraf === (terug ? 0n : bedragCenten) ? null : nee('te-veel', 'uitkomst');
}

function ontvankelijkheid(
  { uitkomst, nietOntvankelijk }: Uitspraakvoorstel,
  { tijdig, verschoonbaar, herstelVerlopen }: Uitspraakfeiten,
): Weigering | null {
  if (!tijdig && verschoonbaar === null) return nee('beoordeel-te-laat', 'uitkomst');
  const teLaat = !tijdig && verschoonbaar === false;
  if (uitkomst !== 'niet-ontvankelijk')
    return teLaat ? nee('te-laat-is-niet-ontvankelijk', 'uitkomst') : null;
  if (nietOntvankelijk === null) return nee('waarom-niet-ontvankelijk', 'nietOntvankelijk');
  if (nietOntvankelijk === 'te-laat' && !teLaat) return nee('niet-te-laat', 'nietOntvankelijk');
  if (nietOntvankelijk === 'geen-gronden' && !herstelVerlopen)
    return nee('herstel-niet-verlopen', 'nietOntvankelijk');
  return null;
}

/** Without a hearing that was asked for nobody is told no; one who gets all of it need not be heard (Awb 7:3). */
function horen({ uitkomst }: Uitspraakvoorstel, { hoorstand }: Uitspraakfeiten): Weigering | null {
  if (uitkomst === 'gegrond' || uitkomst === 'niet-ontvankelijk') return null;
  return hoorstand === 'gevraagd' || hoorstand === 'gepland' ? nee('eerst-horen', 'uitkomst') : null;
}

function motiveringen(voorstel: Uitspraakvoorstel, feiten: Uitspraakfeiten): Weigering | null {
  for (const { aanslagregelId } of feiten.regels) {
    const regel = voorstel.regels.find((r) => r.aanslagregelId === aanslagregelId);
    if ((regel?.motivering ?? '').trim().length < MOTIVERING_MIN)
      return nee('motivering', motiveringVeld(aanslagregelId));
  }
  return null;
}

function bedragen(voorstel: Uitspraakvoorstel, { regels, standen }: Uitspraakfeiten): Weigering | null {
  const eraf = totaal(voorstel);
  const honoreert = voorstel.uitkomst === 'gegrond' || voorstel.uitkomst === 'gedeeltelijk-gegrond';
  if (!honoreert) return eraf === 0n ? null : nee('niets-eraf', 'uitkomst');
  if (voorstel.kennelijk) return nee('kennelijk-gegrond', 'kennelijk');
  if (eraf === 0n) return nee('bedrag-nodig', 'uitkomst');
  if (voorstel.oorzaak === null) return nee('oorzaak', 'oorzaak');
  for (const regel of voorstel.regels) {
    const stand = standen.get(regel.aanslagregelId);
    if (!stand || !regels.some((r) => r.aanslagregelId === regel.aanslagregelId))
      return nee('vreemde-regel', 'uitkomst');
    if (regel.verminderingCenten < 0n || regel.verminderingCenten > hoogstens(stand))
      return nee('te-veel', uitkomstVeld(regel.aanslagregelId));
  }
  return pastUitkomst(voorstel, regels);
}

/** Who gets all that he asked wins, who gets less wins a part; where he named no amount the office says which. */
function pastUitkomst(voorstel: Uitspraakvoorstel, regels: readonly Bezwaarregel[]): Weigering | null {
  const eraf = new Map(voorstel.regels.map((r) => [r.aanslagregelId, r.verminderingCenten]));
  const alles = regels.every((r) => (eraf.get(r.aanslagregelId) ?? 0n) >= r.betwistCenten);
  const genoemd = regels.every((r) => r.gewenst !== null);
  if (alles && voorstel.uitkomst === 'gedeeltelijk-gegrond') return nee('is-gegrond', 'uitkomst');
  if (!alles && genoemd && voorstel.uitkomst === 'gegrond') return nee('is-gedeeltelijk', 'uitkomst');
  return null;
}
