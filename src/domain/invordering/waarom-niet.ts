import type { Grond } from '@/domain/opschortingen/opschorting';
import type { Bron } from '@/law/bron';
import { rustigeDag } from '@/law/invordering/rustige-dagen';
import { isVrijeDagBekend, vrijeDagOn, weekendDay } from '@/law/kalender/feestdagen';
import { addBankwerkdagen } from '@/law/kalender/target';
import { gemeentewet, iw, leidraad, uriw } from '@/law/regelingen';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import { type Actualiteitfeiten, type Actualiteitreden, nietActueel } from './actualiteit';
import { GRONDBRON } from './grondbron';
import {
  type GezetteStap,
  type Invorderingspad,
  laatsteStap,
  PADSTAPPEN,
  type Padstap,
  type Persoonsoort,
  padVan,
  vanafVolgensPad,
  volgendeStap,
} from './invorderingspad';

/**
 * Whether a step of collection may be taken about one claim on one day, with every reason for and against it: what the
 * clerk sees, what the citizen reads and what a run counts by are these (L-02, L-03, L-13). Pure.
 */

/** How one claim stands on a day, as far as a step depends on it. */
export type Vorderingfeiten = Actualiteitfeiten & {
  persoonsoort: Persoonsoort;
  laatsteVervaldag: LocalDate;
  /** Of the belasting: over its day, and not yet. */
  teLaat: Cents;
  later: Cents;
  /** Costs and interest that are open. */
  kosten: Cents;
  /** Whether it is in a betalingsregeling that is open, and how that stands. */
  regeling: 'voorgesteld' | 'lopend' | 'gemist' | null;
  /** What lets collecting wait today, with what it holds of the belasting and of the costs. */
  opschortingen: readonly { grond: Grond; tot: LocalDate | null; houdt: Cents; houdtKosten: Cents }[];
  /** Requests and objections that run without letting it wait. */
  zaken: readonly { soort: 'kwijtschelding' | 'bezwaar' }[];
  /** Of the belasting proposed not to be collected any more (null: nothing), and written off. */
  oninbaarVoorgesteld: Cents | null;
  oninbaar: Cents;
  /** Taken and not taken back. */
  stappen: readonly GezetteStap[];
};

/** What holds for every claim on a day. */
export type Dagfeiten = {
  pad: { waarde: Invorderingspad; bron: string } | null;
  /** The last day of which the bank file is in, and the last day of which it has to be. */
  bankTotEnMet: LocalDate | null;
  bankVereist: LocalDate;
};

export type Waarde = string | number | { centen: bigint } | { datum: LocalDate };

export type RedenTegen =
  | 'betaald'
  | 'niet-vervallen'
  | 'geen-pad'
  | 'niet-in-pad'
  | 'al-gezet'
  | 'geen-volgende-stap'
  | 'eerst-andere-stap'
  | 'te-vroeg'
  | 'termijn-loopt'
  | 'alleen-kosten'
  | 'onder-minimum'
  | 'opgeschort'
  | 'in-regeling'
  | Actualiteitreden
  | 'zaak-loopt'
  | 'oninbaar-voorgesteld'
  | 'meer-dan-aangemaand'
  | 'bank-niet-in'
  | 'vrije-dag'
  | 'rustige-dag';
export type RedenVoor = 'te-laat' | 'vorige-voorbij' | 'deels-opgeschort' | 'bezwaar-zonder-uitstel';

/** One reason; `soort` is what tells two of one code apart (a ground, a step), `bron` an article or the setting. */
export type Reden = ({ tegen: true; code: RedenTegen } | { tegen: false; code: RedenVoor }) & {
  soort?: string;
  waarden: Readonly<Record<string, Waarde>>;
  bron: Bron | { instelling: string } | null;
};

/** By what a list counts it: 'opgeschort:uitstel', 'te-vroeg'. */
export const redencode = ({ code, soort }: Pick<Reden, 'code' | 'soort'>): string =>
  soort === undefined ? code : `${code}:${soort}`;

export type Oordeel = {
  stap: Padstap | null;
  mag: boolean;
  redenen: Reden[];
  /** What the step would ask of the belasting. */
  teInnen: Cents;
};

const tegen = (
  code: RedenTegen,
  bron: Reden['bron'],
  waarden: Reden['waarden'] = {},
  soort?: string,
): Reden => ({ tegen: true, code, bron, waarden, ...(soort === undefined ? {} : { soort }) });
const voor = (
  code: RedenVoor,
  bron: Reden['bron'],
  waarden: Reden['waarden'] = {},
  soort?: string,
): Reden => ({ tegen: false, code, bron, waarden, ...(soort === undefined ? {} : { soort }) });
const datum = (dag: LocalDate) => ({ datum: dag });

/** What of the belasting may be asked: what is late, less what waits. */
function teInnenVan({ teLaat, opschortingen }: Vorderingfeiten): Cents {
  const rest = teLaat - sumCents(opschortingen.map((o) => o.houdt));
  return toCents(rest > 0n ? rest : 0n);
}

/** The last day before this one on which a bank works: of that day the file has to be in. */
export const vorigeBankdag = (dag: LocalDate): LocalDate => addBankwerkdagen(dag, -1);

/** What speaks against taking a step on this day, whoever it is about. */
export function dagredenen(
  stap: Padstap,
  dag: LocalDate,
  { bankTotEnMet, bankVereist }: Pick<Dagfeiten, 'bankTotEnMet' | 'bankVereist'>,
): Reden[] {
  const redenen: Reden[] = [];
  if (bankTotEnMet === null || bankTotEnMet < bankVereist)
    redenen.push(tegen('bank-niet-in', null, { dag: datum(bankVereist) }));
  const vrij = isVrijeDagBekend(dag) ? vrijeDagOn(dag) : weekendDay(dag);
  if (vrij !== null) redenen.push(tegen('vrije-dag', leidraad('1.1.8'), { dag: datum(dag) }));
  // A herinnering is no measure of collection.
  else if (stap !== 'herinnering' && rustigeDag(dag) !== null)
    redenen.push(tegen('rustige-dag', leidraad('1.1.8'), { dag: datum(dag) }));
  return redenen;
}

/** The next step about a claim, with every reason for and against it on this day. */
export function waaromNietVolgende(feiten: Vorderingfeiten, dagfeiten: Dagfeiten, dag: LocalDate): Oordeel {
  const { pad } = dagfeiten;
  const stap = pad === null ? null : volgendeStap(padVan(pad.waarde, feiten.persoonsoort), feiten.stappen);
  if (stap !== null) return waaromNiet(feiten, dagfeiten, stap, dag);
  const redenen = [...claimredenen(feiten, dag)];
  if (pad === null) redenen.push(tegen('geen-pad', null));
  else redenen.push(tegen('geen-volgende-stap', { instelling: pad.bron }));
  return { stap: null, mag: false, redenen, teInnen: teInnenVan(feiten) };
}

/**
 * Whether `stap` may be taken about this claim on this day, with **every** reason for and against it. It may exactly when
 * none speaks against it.
 */
export function waaromNiet(
  feiten: Vorderingfeiten,
  dagfeiten: Dagfeiten,
  stap: Padstap,
  dag: LocalDate,
): Oordeel {
  const redenen = [
    ...claimredenen(feiten, dag),
    ...stapredenen(feiten, dagfeiten, stap, dag),
    ...dagredenen(stap, dag, dagfeiten),
  ];
  return { stap, mag: redenen.every((r) => !r.tegen), redenen, teInnen: teInnenVan(feiten) };
}

/** Reasons that any step has: how the debt stands, what waits, who and where the debtor is. */
function claimredenen(feiten: Vorderingfeiten, dag: LocalDate): Reden[] {
  const { laatsteVervaldag, teLaat, later, kosten, regeling } = feiten;
  const redenen: Reden[] = [];
  const open = teLaat + later + kosten;
  if (open <= 0n) return [tegen('betaald', null)];
  const inTermijn = teLaat <= 0n && later > 0n && (regeling === null || regeling === 'voorgesteld');
  if (laatsteVervaldag >= dag || inTermijn)
    redenen.push(tegen('niet-vervallen', iw('9'), { vervaldag: datum(laatsteVervaldag) }));
  else if (teLaat > 0n)
    redenen.push(
      voor('te-laat', iw('9'), {
        vervaldag: datum(laatsteVervaldag),
        dagen: daysBetween(laatsteVervaldag, dag),
        bedrag: { centen: teLaat },
      }),
    );
  if (teLaat <= 0n && later <= 0n)
    redenen.push(tegen('alleen-kosten', iw('11'), { bedrag: { centen: kosten } }));
  const weg = feiten.oninbaarVoorgesteld;
  if (weg !== null)
    redenen.push(tegen('oninbaar-voorgesteld', gemeentewet('255'), { bedrag: { centen: weg } }));
  return [...redenen, ...wachtredenen(feiten), ...persoonredenen(feiten, dag)];
}

function wachtredenen({ regeling, opschortingen, zaken, teLaat, later }: Vorderingfeiten): Reden[] {
  const redenen: Reden[] = [];
  if (regeling !== null) redenen.push(tegen('in-regeling', iw('25, eerste lid'), {}, regeling));
  const gehouden = sumCents(opschortingen.map((o) => o.houdt));
  const alles = gehouden > 0n && gehouden >= (teLaat > 0n ? teLaat : later);
  for (const { grond, tot, houdt, houdtKosten } of opschortingen) {
    // It holds those costs alone; still no next step is taken, that would bring more of them (J-14).
    if (grond === 'bezwaar-kosten' && houdtKosten > 0n)
      redenen.push(
        tegen(
          'opgeschort',
          GRONDBRON[grond],
          { bedrag: { centen: houdtKosten }, ...(tot === null ? {} : { tot: datum(tot) }) },
          grond,
        ),
      );
    // A regeling says it itself.
    if (houdt <= 0n || (grond === 'regeling' && regeling !== null)) continue;
    const waarden = { bedrag: { centen: houdt }, ...(tot === null ? {} : { tot: datum(tot) }) };
    redenen.push(
      alles
        ? tegen('opgeschort', GRONDBRON[grond], waarden, grond)
        : voor('deels-opgeschort', GRONDBRON[grond], waarden, grond),
    );
  }
  for (const { soort } of zaken)
    redenen.push(
      soort === 'kwijtschelding'
        ? tegen('zaak-loopt', uriw('9'), {}, soort)
        : voor('bezwaar-zonder-uitstel', leidraad('25.2')),
    );
  return redenen;
}

const ACTUALITEITBRON: Readonly<Record<Actualiteitreden, Bron | null>> = {
  overleden: iw('48'),
  'adres-onbekend': null,
  'post-terug': iw('13, vierde lid'),
};

const persoonredenen = (feiten: Vorderingfeiten, dag: LocalDate): Reden[] =>
  nietActueel(feiten, dag).map(({ code, sinds }) =>
    tegen(code, ACTUALITEITBRON[code], sinds === null ? {} : { dag: datum(sinds) }),
  );

/** Reasons of this step: where it stands on the way of the gemeente, and what the step before it asks. */
function stapredenen(feiten: Vorderingfeiten, { pad }: Dagfeiten, stap: Padstap, dag: LocalDate): Reden[] {
  if (pad === null) return [tegen('geen-pad', null)];
  const instelling = { instelling: pad.bron };
  const eigen = padVan(pad.waarde, feiten.persoonsoort);
  const redenen: Reden[] = [];
  const rang = PADSTAPPEN.indexOf(stap);
  const gezet = feiten.stappen.find((s) => s.stap === stap);
  if (gezet) redenen.push(tegen('al-gezet', null, { dag: datum(gezet.dagtekening) }, stap));
  if (!eigen[stap].wel) redenen.push(tegen('niet-in-pad', instelling, {}, stap));
  const eerder = feiten.stappen.filter((s) => PADSTAPPEN.indexOf(s.stap) < rang);
  const mist = volgendeStap(eigen, eerder);
  if (mist !== null && PADSTAPPEN.indexOf(mist) < rang)
    redenen.push(tegen('eerst-andere-stap', mist === 'aanmaning' ? iw('11 en 12') : instelling, {}, mist));
  const vorige = laatsteStap(eerder);
  const vanaf = vanafVolgensPad(eigen, stap, { laatsteVervaldag: feiten.laatsteVervaldag, vorige });
  if (vanaf > dag) redenen.push(tegen('te-vroeg', instelling, { vanaf: datum(vanaf) }));
  if (vorige !== null) {
    const bron = vorige.stap === 'aanmaning' ? iw('11') : instelling;
    const waarden = { uiterlijk: datum(vorige.uiterlijk) };
    redenen.push(
      vorige.uiterlijk >= dag
        ? tegen('termijn-loopt', bron, waarden, vorige.stap)
        : voor('vorige-voorbij', bron, waarden, vorige.stap),
    );
  }
  return [...redenen, ...bedragredenen(feiten, eigen, stap, vorige, instelling)];
}

function bedragredenen(
  feiten: Vorderingfeiten,
  pad: Invorderingspad['natuurlijk'],
  stap: Padstap,
  vorige: GezetteStap | null,
  instelling: { instelling: string },
): Reden[] {
  const redenen: Reden[] = [];
  const teInnen = teInnenVan(feiten);
  const minimum = BigInt(pad[stap].minimumEuro) * 100n;
  if (teInnen > 0n && teInnen < minimum)
    redenen.push(
      tegen('onder-minimum', instelling, { bedrag: { centen: teInnen }, minimum: { centen: minimum } }),
    );
  // A payment that was taken back, or a hold that ended: the aanmaning did not ask for it.
  if (stap === 'dwangbevel' && vorige?.stap === 'aanmaning' && teInnen > vorige.bedragCenten)
    redenen.push(
      tegen('meer-dan-aangemaand', iw('11 en 12'), {
        bedrag: { centen: teInnen },
        gevraagd: { centen: vorige.bedragCenten },
      }),
    );
  return redenen;
}
