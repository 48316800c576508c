import type { OpenPost } from '@/domain/betalingen/openpost';
import { divideOverAanslagen } from '@/law/afboeking';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { may } from '@/platform/permissions';

/** The coins and notes that a till holds, by their value in cents. Cents themselves are rounded away in shops, not here. */
export const STUKKEN = [20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;
export type Stukken = Readonly<Partial<Record<`${(typeof STUKKEN)[number]}`, number>>>;

export const WIJZEN = ['contant', 'pin'] as const;
export type Wijze = (typeof WIJZEN)[number];
export const MUTATIESOORTEN = ['afstorting', 'bijstorting'] as const;
export type Mutatiesoort = (typeof MUTATIESOORTEN)[number];
export type Kasdagstatus = 'open' | 'geteld' | 'gesloten';

/** Who may sign the day of a till. */
export type Tekenaar = 'gemeente' | 'kantoor' | 'beide';

type Weigering = { ok: false; reden: string; waarden?: Record<string, string | number>; veld?: string };
const weiger = (reden: string, veld?: string): Weigering => ({
  ok: false,
  reden: `kas.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** What these coins and notes are together. */
export const sumUp = (stukken: Stukken): Cents =>
  sumCents(STUKKEN.map((waarde) => BigInt(waarde) * BigInt(stukken[`${waarde}`] ?? 0)));

/** The order in which money meets several aanslagen: what had to be paid first, then by number. */
export const inVolgorde = <T extends OpenPost>(posten: readonly T[]): T[] =>
  posten.toSorted((a, b) =>
    `${a.vervaldag}|${a.aanslagnummer}` < `${b.vervaldag}|${b.aanslagnummer}` ? -1 : 1,
  );

/**
 * Which aanslag gets how much of what is paid: the oldest first, as far as it is open; within one the law decides. Refused
 * when nothing is chosen or open, and when it is more than is open: the rest is change, never a credit nobody asked for.
 */
export function divideBetaling(
  posten: readonly OpenPost[],
  bedragCenten: Cents,
): { ok: true; delen: { aanslagId: string; bedragCenten: Cents; naCenten: Cents }[] } | Weigering {
  const open = inVolgorde(posten).filter((p) => p.openCenten > 0n);
  if (open.length === 0) return weiger('niets-open');
  if (bedragCenten <= 0n) return weiger('bedrag', 'bedrag');
  if (bedragCenten > sumCents(open.map((p) => p.openCenten))) return weiger('meer-dan-open', 'bedrag');
  const { waarde } = divideOverAanslagen({
    betalingCenten: bedragCenten,
    aanslagen: open.map((p) => ({ id: p.aanslagnummer, vervaldag: p.vervaldag, openCenten: p.openCenten })),
  });
  const delen = waarde.aanslagen.flatMap(({ id, centen }) => {
    const post = open.find((p) => p.aanslagnummer === id);
    return !post || centen === 0n
      ? []
      : [{ aanslagId: post.aanslagId, bedragCenten: centen, naCenten: toCents(post.openCenten - centen) }];
  });
  return { ok: true, delen };
}

/** What goes back of what was handed over. Refused for less than is paid; nothing goes back of a card. */
export function wisselgeldVan(
  wijze: Wijze,
  bedragCenten: Cents,
  gegevenCenten: Cents | null,
): { ok: true; gegevenCenten: Cents | null; terugCenten: Cents } | Weigering {
  if (wijze === 'pin') return { ok: true, gegevenCenten: null, terugCenten: toCents(0) };
  const gegeven = gegevenCenten ?? bedragCenten;
  if (gegeven < bedragCenten) return weiger('te-weinig-gegeven', 'gegeven');
  return { ok: true, gegevenCenten: gegeven, terugCenten: toCents(gegeven - bedragCenten) };
}

/** "K1-2026-0007". */
export const kwitantienummer = (code: string, jaar: number, nummer: number): string =>
  `${code}-${jaar}-${String(nummer).padStart(4, '0')}`;

/** Whether a till takes money on this day. */
export const isInGebruik = (kas: { vanaf: LocalDate; tot: LocalDate | null }, dag: LocalDate): boolean =>
  kas.vanaf <= dag && (kas.tot === null || dag < kas.tot);

/** What must be in a till: what it began with, what came in as cash, what went to the bank or was put in. */
export const verwachtCenten = (stand: {
  openingCenten: Cents;
  contantCenten: Cents;
  afgestortCenten: Cents;
  bijgestortCenten: Cents;
}): Cents =>
  toCents(stand.openingCenten + stand.contantCenten - stand.afgestortCenten + stand.bijgestortCenten);

/** Whether a kwitantie may be taken back by this person: on its own day by anybody of the till, later by another. */
export function magTerug(
  kwitantie: { dag: LocalDate; gemaaktDoor: string; bedragCenten: Cents; teruggenomen: boolean },
  wie: string,
  vandaag: LocalDate,
): { ok: true } | Weigering {
  if (kwitantie.bedragCenten < 0n) return weiger('is-terugname');
  if (kwitantie.teruggenomen) return weiger('al-terug');
  if (kwitantie.dag < vandaag && kwitantie.gemaaktDoor === wie) return weiger('eigen-kwitantie');
  return { ok: true };
}

type Geteld = {
  status: Kasdagstatus;
  geteldDoor: string | null;
  verwachtCenten: Cents | null;
  geteldCenten: Cents | null;
  pinVerwachtCenten: Cents | null;
  pinGeteldCenten: Cents | null;
  verschilReden: string | null;
};

/** What was counted less what had to be there, of the cash and of the card machine; null before the count. */
export function verschilVan(dag: Geteld): { contant: Cents; pin: Cents } | null {
  const { geteldCenten, verwachtCenten: moet, pinGeteldCenten, pinVerwachtCenten } = dag;
  if (geteldCenten === null || moet === null || pinGeteldCenten === null || pinVerwachtCenten === null)
    return null;
  return { contant: toCents(geteldCenten - moet), pin: toCents(pinGeteldCenten - pinVerwachtCenten) };
}

const heeftVerschil = (dag: Geteld): boolean => {
  const verschil = verschilVan(dag);
  return verschil !== null && (verschil.contant !== 0n || verschil.pin !== 0n);
};

/** For whom somebody signs: a kassier for the gemeente, who collects for the kantoor; null for who may not. */
export function tekentVoor(rollen: readonly Rol[], tekenaar: Tekenaar): 'gemeente' | 'kantoor' | null {
  if (rollen.includes('kassier') && tekenaar !== 'kantoor') return 'gemeente';
  const vanKantoor = rollen.filter((rol) => rol !== 'kassier');
  return may(vanKantoor, 'kas.tekenen') && tekenaar !== 'gemeente' ? 'kantoor' : null;
}

/** Signing a counted day: by another than who counted, of those whom the gemeente lets sign, a difference with its reason. */
export function planTekenen(
  dag: Geteld,
  wie: string,
  voor: 'gemeente' | 'kantoor' | null,
): { ok: true; voor: 'gemeente' | 'kantoor' } | Weigering {
  if (dag.status === 'gesloten') return weiger('dag-gesloten');
  if (dag.status === 'open') return weiger('niet-geteld');
  if (dag.geteldDoor === wie) return weiger('eigen-telling');
  if (voor === null) return weiger('niet-uw-handtekening');
  if (heeftVerschil(dag) && dag.verschilReden === null) return weiger('verschil-zonder-reden');
  return { ok: true, voor };
}

/** Saying why there is a difference: by who counted, before it is signed. */
export function planVerklaring(dag: Geteld, wie: string): { ok: true } | Weigering {
  if (dag.status === 'gesloten') return weiger('dag-gesloten');
  if (dag.status === 'open') return weiger('niet-geteld');
  if (dag.geteldDoor !== wie) return weiger('telling-van-ander');
  if (!heeftVerschil(dag)) return weiger('geen-verschil');
  return { ok: true };
}

/** Why nothing comes onto a day, by its status. */
export const dagWeigering = (status: Kasdagstatus): string | null =>
  status === 'open' ? null : status === 'geteld' ? 'kas.fout.dag-geteld' : 'kas.fout.dag-gesloten';
