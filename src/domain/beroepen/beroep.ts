import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import type { Instantie } from '@/law/proceskosten';
import { type Cents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** Going to court about an uitspraak op bezwaar: which court, its terms, what it decided and what follows. Pure. */

export const GERECHTEN = ['rechtbank', 'gerechtshof', 'hoge-raad'] as const;
export type Gerecht = (typeof GERECHTEN)[number];

export const INSTELLERS = ['belanghebbende', 'kantoor'] as const;
export type Insteller = (typeof INSTELLERS)[number];

/** What a court can ask for by a day. */
export const STUKKEN = ['verweerschrift', 'stukken', 'nadere-stukken', 'griffierecht'] as const;
export type Stuk = (typeof STUKKEN)[number];

export const OORDELEN = ['gegrond', 'ongegrond', 'niet-ontvankelijk'] as const;
export type Oordeel = (typeof OORDELEN)[number];

export const VERVOLGEN = ['berusten', 'hoger-beroep'] as const;
/** What happens after the judgment: it stands, or somebody goes to the next court. */
export type Vervolg = (typeof VERVOLGEN)[number];

/** Characters that a reason has at least: shorter says nothing. */
export const TOELICHTING_MIN = 20;

export type Beroep = {
  zaakId: string;
  /** The objection of which the uitspraak is disputed. */
  bezwaarId: string;
  aanslagId: string;
  gerecht: Gerecht;
  /** 'Rechtbank Noord-Holland'. */
  gerechtNaam: string;
  /** The number under which the court knows it. */
  kenmerk: string;
  door: Insteller;
  rechtspersoon: boolean;
  ingesteldOp: LocalDate;
  oordeel: Oordeel | null;
  uitspraakOp: LocalDate | null;
  hogerBeroepTot: LocalDate | null;
  /** What the court says that the office pays besides. */
  proceskostenCenten: Cents | null;
  griffierechtTerug: boolean | null;
  vervolg: Vervolg | null;
};

type Weigering = { ok: false; reden: string; veld?: string; waarden?: Record<string, string> };

const nee = (reden: string, veld?: string, waarden?: Record<string, string>): Weigering => ({
  ok: false,
  reden: `beroep.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
  ...(waarden === undefined ? {} : { waarden }),
});

/** Which court comes before this one; null for the first. */
const VORIGE: Readonly<Record<Gerecht, Gerecht | null>> = {
  rechtbank: null,
  gerechtshof: 'rechtbank',
  'hoge-raad': 'gerechtshof',
};

/** The court to which one goes after this one; null after the last. */
export const volgende = (gerecht: Gerecht): Gerecht | null =>
  GERECHTEN.find((g) => VORIGE[g] === gerecht) ?? null;

/** Under which heading of the tariff a court asks griffierecht; cassatie has one of its own that is not known here. */
export const instantieVan = (gerecht: Gerecht): Instantie | null =>
  gerecht === 'rechtbank' ? 'beroep' : gerecht === 'gerechtshof' ? 'hoger-beroep' : null;

export type Instelfeiten = {
  /** When the uitspraak op bezwaar was made; null while there is none. */
  uitspraakOp: LocalDate | null;
  gerecht: Gerecht;
  door: Insteller;
  ingesteldOp: LocalDate;
  vandaag: LocalDate;
  /** What runs or ran about the same objection. */
  eerder: readonly Pick<Beroep, 'gerecht' | 'oordeel' | 'vervolg'>[];
};

/**
 * Whether a case at this court can be opened: after an uitspraak, one court after the other, once each. Too late is for the
 * court to judge, so it is taken in.
 */
export function planInstellen(feiten: Instelfeiten): { ok: true } | Weigering {
  const { uitspraakOp, gerecht, door, ingesteldOp, vandaag, eerder } = feiten;
  if (uitspraakOp === null) return nee('geen-uitspraak');
  if (ingesteldOp > vandaag) return nee('dag-later', 'ingesteldOp');
  if (ingesteldOp < uitspraakOp) return nee('voor-uitspraak', 'ingesteldOp', { uitspraakOp });
  if (eerder.some((b) => b.gerecht === gerecht)) return nee('al-beroep', 'gerecht');
  const vorige = VORIGE[gerecht];
  // AWR 26: who decided does not go to the rechtbank against himself.
  if (vorige === null) return door === 'kantoor' ? nee('niet-zelf', 'door') : { ok: true };
  const ervoor = eerder.find((b) => b.gerecht === vorige);
  return ervoor?.oordeel ? { ok: true } : nee('eerst-vorige', 'gerecht');
}

type Uitstelvraag = {
  uiterlijk: LocalDate;
  gevraagdOp: LocalDate;
  gevraagdTot: LocalDate;
  vandaag: LocalDate;
};

/** Whether more time can be asked: on a day on which the term still ran (J-07). Asked in time counts as in time. */
export function planUitstel({
  uiterlijk,
  gevraagdOp,
  gevraagdTot,
  vandaag,
}: Uitstelvraag): { ok: true } | Weigering {
  if (gevraagdOp > vandaag) return nee('dag-later', 'gevraagdOp');
  if (gevraagdOp > uiterlijk) return nee('uitstel-te-laat', 'gevraagdOp', { uiterlijk });
  if (gevraagdTot <= uiterlijk) return nee('uitstel-korter', 'gevraagdTot', { uiterlijk });
  return { ok: true };
}

/** What the court decided, as it was sent to the office. */
export type Uitspraak = {
  oordeel: Oordeel;
  uitspraakOp: LocalDate;
  proceskostenCenten: Cents;
  griffierechtTerug: boolean;
  toelichting: string;
};

export function planUitspraak(
  beroep: Pick<Beroep, 'oordeel' | 'ingesteldOp'>,
  { uitspraakOp, toelichting }: Uitspraak,
  vandaag: LocalDate,
): { ok: true } | Weigering {
  if (beroep.oordeel !== null) return nee('al-uitspraak');
  if (uitspraakOp > vandaag) return nee('dag-later', 'uitspraakOp');
  if (uitspraakOp < beroep.ingesteldOp)
    return nee('uitspraak-eerder', 'uitspraakOp', { ingesteldOp: beroep.ingesteldOp });
  return toelichting.trim().length < TOELICHTING_MIN ? nee('toelichting', 'toelichting') : { ok: true };
}

type Regelgevolg = { aanslagregelId: string; verminderingCenten: Cents };

/** What the office does after a judgment, and what goes off the aanslag by it. */
export type Afronding = { vervolg: Vervolg; regels: readonly Regelgevolg[] };

type Afrondfeiten = {
  beroep: Pick<Beroep, 'gerecht' | 'oordeel' | 'door'>;
  standen: ReadonlyMap<string, RegelStand>;
};

/** The name of the form field with what goes off a line. */
export const gevolgVeld = (aanslagregelId: string): string => `gevolg-${aanslagregelId}`;

/**
 * Whether a case can be ended so, before a second person and again when he takes it. Nothing goes off while a next court
 * may say otherwise, nor after a judgment that left the uitspraak as it was.
 */
export function planAfronding(
  { vervolg, regels }: Afronding,
  { beroep, standen }: Afrondfeiten,
): { ok: true } | Weigering {
  if (beroep.oordeel === null) return nee('geen-oordeel');
  const eraf = sumCents(regels.map((r) => r.verminderingCenten));
  if (vervolg === 'hoger-beroep') {
    if (volgende(beroep.gerecht) === null) return nee('laatste-gerecht', 'vervolg');
    return eraf === 0n ? { ok: true } : nee('wacht-op-volgende', 'vervolg');
  }
  const blijft = beroep.door === 'belanghebbende' && beroep.oordeel !== 'gegrond';
  if (blijft && eraf > 0n) return nee('niets-eraf', 'vervolg');
  for (const { aanslagregelId, verminderingCenten } of regels) {
    const stand = standen.get(aanslagregelId);
    if (!stand || verminderingCenten < 0n || verminderingCenten > hoogstens(stand))
      return nee('te-veel', gevolgVeld(aanslagregelId));
  }
  return { ok: true };
}
