import { eindeAdempauze } from '@/law/invordering/adempauze';
import type { Cents } from '@/platform/cents';
import { addDays, addMonths, type LocalDate, toLocalDate } from '@/platform/local-date';

/**
 * What about a person makes collecting stop, whoever asks for it: insolvency, schuldregeling, adempauze, a company that
 * ended. A situatie is its lines; nothing of it is ever changed. Pure.
 */

export const SITUATIESOORTEN = [
  'adempauze',
  'schuldregeling',
  'wsnp',
  'faillissement',
  'surseance',
  'bedrijf-beeindigd',
] as const;
export type Situatiesoort = (typeof SITUATIESOORTEN)[number];

/** How each can end. After a schone lei or an akkoord what is left of before the day is a natural obligation (Fw 358, 160). */
export const UITKOMSTEN = {
  adempauze: ['hulp-loopt', 'geen-hulp', 'betaald', 'vergissing'],
  schuldregeling: ['schone-lei', 'mislukt', 'vergissing'],
  wsnp: ['schone-lei', 'akkoord', 'zonder-schone-lei', 'vergissing'],
  faillissement: ['opgeheven', 'akkoord', 'slotuitdeling', 'vernietigd', 'vergissing'],
  surseance: ['akkoord', 'faillissement', 'ingetrokken', 'vergissing'],
  'bedrijf-beeindigd': ['ondernemer-betaalt', 'geen-verhaal', 'vergissing'],
} as const satisfies Record<Situatiesoort, readonly string[]>;
export type Uitkomst = (typeof UITKOMSTEN)[Situatiesoort][number];
export const ALLE_UITKOMSTEN = [...new Set(Object.values(UITKOMSTEN).flat())];

/** Outcomes after which what is left of before the day is not claimed any more, and the reason that it is proposed with. */
const NIET_MEER: Readonly<
  Partial<Record<Uitkomst, 'schone-lei' | 'faillissement-opgeheven' | 'bedrijf-beeindigd'>>
> = {
  'schone-lei': 'schone-lei',
  akkoord: 'schone-lei',
  opgeheven: 'faillissement-opgeheven',
  slotuitdeling: 'faillissement-opgeheven',
  'geen-verhaal': 'bedrijf-beeindigd',
};
export const redenNietMeer = (uitkomst: Uitkomst) => NIET_MEER[uitkomst] ?? null;

/** Those in which a claim is filed with somebody who divides what there is. */
const INSOLVENTIES: readonly Situatiesoort[] = ['faillissement', 'surseance', 'wsnp', 'schuldregeling'];
export const isInsolventie = (soort: Situatiesoort): boolean => INSOLVENTIES.includes(soort);
/** Only a human being comes into these (Fw 284; Wgs). */
const ALLEEN_MENSEN: readonly Situatiesoort[] = ['wsnp', 'schuldregeling', 'adempauze'];

export type Gebeurtenis = 'begonnen' | 'akkoord' | 'verlengd' | 'ingediend' | 'geeindigd' | 'nagegaan';

export type Situatieregel = {
  id: string;
  dossierId: string;
  persoonId: string;
  soort: Situatiesoort;
  gebeurtenis: Gebeurtenis;
  dag: LocalDate;
  tot: LocalDate | null;
  uitkomst: Uitkomst | null;
  naam: string | null;
  adres: string | null;
  kenmerk: string | null;
  bewijs: string;
  voorCenten: Cents | null;
  naCenten: Cents | null;
  door: string;
  moment: Date;
  bronGemeenteId: number | null;
};

export type Situatie = {
  dossierId: string;
  persoonId: string;
  soort: Situatiesoort;
  begin: LocalDate;
  /** The first day on which it holds no longer by itself; null while nobody knows. */
  tot: LocalDate | null;
  akkoordOp: LocalDate | null;
  geeindigdOp: LocalDate | null;
  uitkomst: Uitkomst | null;
  naam: string | null;
  adres: string | null;
  kenmerk: string | null;
  /** What was filed in this gemeente, the last time. */
  ingediend: { dag: LocalDate; voor: Cents; na: Cents } | null;
  nagegaanOp: LocalDate | null;
  regels: Situatieregel[];
};

/** The situaties that these lines tell of, the last begun first. Of two ends, told in two gemeenten, the first holds. */
export function foldSituaties(regels: readonly Situatieregel[]): Situatie[] {
  const per = new Map<string, Situatie>();
  const geordend = [...regels].sort(
    (x, y) =>
      Number(y.gebeurtenis === 'begonnen') - Number(x.gebeurtenis === 'begonnen') ||
      x.moment.getTime() - y.moment.getTime() ||
      (x.id < y.id ? -1 : 1),
  );
  for (const regel of geordend) {
    const stand = per.get(regel.dossierId) ?? (regel.gebeurtenis === 'begonnen' ? beginVan(regel) : null);
    if (stand === null) continue;
    stand.regels.push(regel);
    apply(stand, regel);
    per.set(regel.dossierId, stand);
  }
  return [...per.values()].sort((x, y) =>
    x.begin === y.begin ? (x.dossierId < y.dossierId ? -1 : 1) : x.begin > y.begin ? -1 : 1,
  );
}

const beginVan = ({
  dossierId,
  persoonId,
  soort,
  dag,
  tot,
  naam,
  adres,
  kenmerk,
}: Situatieregel): Situatie => ({
  ...{ dossierId, persoonId, soort, begin: dag, tot, naam, adres, kenmerk },
  ...{ akkoordOp: null, geeindigdOp: null, uitkomst: null, ingediend: null, nagegaanOp: null, regels: [] },
});

function apply(stand: Situatie, regel: Situatieregel): void {
  const { gebeurtenis, dag } = regel;
  if (gebeurtenis === 'akkoord') stand.akkoordOp = dag;
  if (gebeurtenis === 'nagegaan') stand.nagegaanOp = dag;
  if (gebeurtenis === 'verlengd') stand.tot = regel.tot;
  if (gebeurtenis === 'ingediend' && regel.voorCenten !== null && regel.naCenten !== null)
    stand.ingediend = { dag, voor: regel.voorCenten, na: regel.naCenten };
  if (gebeurtenis === 'geeindigd' && stand.geeindigdOp === null) {
    stand.geeindigdOp = dag;
    stand.uitkomst = regel.uitkomst;
  }
}

/** So many days after the last line somebody looks again whether it still runs. */
const NAGAAN_DAGEN = 90;

/** When somebody has to look again whether it still runs, and whether that day is over: so long after the last fact. */
export function nagegaan(s: Situatie, dag: LocalDate): { volgende: LocalDate; opnieuw: boolean } {
  const op = s.regels.reduce(
    (laatst, r) => (r.dag > laatst && r.gebeurtenis !== 'ingediend' ? r.dag : laatst),
    s.begin,
  );
  const volgende = addDays(op, NAGAAN_DAGEN);
  return { volgende, opnieuw: s.tot === null && geldtOp(s, dag) && volgende < dag };
}

/** Whether it holds on a day: begun, not ended, and not over by itself. */
export const geldtOp = (s: Pick<Situatie, 'begin' | 'tot' | 'geeindigdOp'>, dag: LocalDate): boolean =>
  s.begin <= dag && (s.tot === null || dag < s.tot) && (s.geeindigdOp === null || dag < s.geeindigdOp);

type Nee = { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Nee =>
  veld === undefined
    ? { ok: false, reden: `situatiefout.${reden}` }
    : { ok: false, reden: `situatiefout.${reden}`, veld };

/** Nothing of before is recorded: Kohier collects no debt of then. */
const OUDST = toLocalDate('2010-01-01');

export type NieuweSituatie = {
  soort: Situatiesoort;
  dag: LocalDate;
  naam: string | null;
  adres: string | null;
  kenmerk: string | null;
  bewijs: string;
};

/** Whether it can be recorded of this person, and until when it holds by itself. */
export function planBegin(
  nieuw: NieuweSituatie,
  feiten: { vandaag: LocalDate; persoonsoort: string; overleden: boolean; lopend: readonly Situatiesoort[] },
): { ok: true; tot: LocalDate | null } | Nee {
  const { soort, dag } = nieuw;
  if (feiten.overleden) return nee('overleden');
  if (dag > feiten.vandaag) return nee('toekomst', 'dag');
  if (dag < OUDST) return nee('te-oud', 'dag');
  if (feiten.persoonsoort !== 'natuurlijk' && ALLEEN_MENSEN.includes(soort))
    return nee('alleen-mensen', 'soort');
  if (feiten.lopend.includes(soort)) return nee('loopt-al', 'soort');
  if (isInsolventie(soort) && nieuw.naam === null) return nee('naam', 'naam');
  if (isInsolventie(soort) && nieuw.adres === null) return nee('adres', 'adres');
  if (soort !== 'adempauze') return { ok: true, tot: null };
  const tot = eindeAdempauze(dag);
  return tot > feiten.vandaag ? { ok: true, tot } : nee('al-voorbij', 'dag');
}

/** Whether an adempauze may last until this day: later than now, and no more than half a year at once. */
export function planVerlenging(
  situatie: Situatie,
  tot: LocalDate,
  vandaag: LocalDate,
): { ok: true; van: LocalDate } | Nee {
  if (situatie.soort !== 'adempauze' || situatie.tot === null) return nee('niet-te-verlengen');
  if (!geldtOp(situatie, vandaag)) return nee('al-voorbij');
  if (tot <= situatie.tot) return nee('niet-later', 'tot');
  return tot > addMonths(situatie.tot, 6) ? nee('te-lang', 'tot') : { ok: true, van: situatie.tot };
}

/** Whether it may be said to have ended so on this day. */
export function planEinde(
  situatie: Situatie,
  { uitkomst, dag }: { uitkomst: Uitkomst; dag: LocalDate },
  vandaag: LocalDate,
): { ok: true } | Nee {
  if (situatie.geeindigdOp !== null || (situatie.tot !== null && situatie.tot <= vandaag))
    return nee('al-voorbij');
  if (!(UITKOMSTEN[situatie.soort] as readonly string[]).includes(uitkomst))
    return nee('uitkomst', 'uitkomst');
  if (dag > vandaag) return nee('toekomst', 'dag');
  return dag < situatie.begin ? nee('voor-begin', 'dag') : { ok: true };
}

/** Whether what happened on this day can be added: an akkoord of a schuldregeling, or that somebody looked whether it still runs. */
export function planVervolg(
  situatie: Situatie,
  { gebeurtenis, dag }: { gebeurtenis: 'akkoord' | 'nagegaan'; dag: LocalDate },
  vandaag: LocalDate,
): { ok: true } | Nee {
  if (!geldtOp(situatie, vandaag)) return nee('al-voorbij');
  if (dag > vandaag) return nee('toekomst', 'dag');
  if (dag < situatie.begin) return nee('voor-begin', 'dag');
  if (gebeurtenis === 'nagegaan') return { ok: true };
  if (situatie.soort !== 'schuldregeling') return nee('geen-akkoord');
  return situatie.akkoordOp === null ? { ok: true } : nee('al-akkoord');
}

/** Whether a claim can be filed: somebody divides what there is, it is not over, and it is not the same as last time. */
export function planIndiening(
  situatie: Situatie,
  bedrag: { voor: Cents; na: Cents },
  vandaag: LocalDate,
): { ok: true } | Nee {
  if (!isInsolventie(situatie.soort)) return nee('geen-insolventie');
  if (!geldtOp(situatie, vandaag)) return nee('al-voorbij');
  if (bedrag.voor <= 0n) return nee('niets-open');
  const eerder = situatie.ingediend;
  return eerder !== null && eerder.voor === bedrag.voor && eerder.na === bedrag.na
    ? nee('al-ingediend')
    : { ok: true };
}
