import type { LocalDate } from '@/platform/local-date';

/**
 * The contracts of a gemeente with its kantoor: a dienstverleningsovereenkomst (deelnemer), a fiscale
 * uitvoeringsovereenkomst (derde), and the mantelovereenkomst under which either may hang. Pure.
 */
export const OVEREENKOMST_SOORTEN = ['dvo', 'fuo', 'mantel'] as const;
export type OvereenkomstSoort = (typeof OVEREENKOMST_SOORTEN)[number];

export type Overeenkomst = {
  id: string;
  kantoorId: number;
  soort: OvereenkomstSoort;
  naam: string;
  vanaf: LocalDate;
  /** First day on which it no longer holds; null = for an indefinite time. */
  tot: LocalDate | null;
  ouderId: string | null;
  vergoedingCenten: bigint | null;
};

/** In which legal kind a gemeente is served, from when to when. */
export type Deelname = {
  kantoorId: number;
  soort: 'deelnemer' | 'derde';
  vanaf: LocalDate;
  tot: LocalDate | null;
  besluitReferentie: string | null;
};

export type Weigering = { ok: false; reden: string; veld?: string };

const dekt = (periode: { vanaf: LocalDate; tot: LocalDate | null }, dag: LocalDate) =>
  periode.vanaf <= dag && (periode.tot === null || dag < periode.tot);

const binnen = (
  kind: { vanaf: LocalDate; tot: LocalDate | null },
  ouder: { vanaf: LocalDate; tot: LocalDate | null },
) =>
  ouder.vanaf <= kind.vanaf &&
  (ouder.tot === null || (kind.tot !== null ? kind.tot <= ouder.tot : kind.vanaf < ouder.tot));

/**
 * A new contract. A dvo belongs to a deelnemer, a fuo to a derde whose AB-besluit is recorded (S4 art. 1.14 and
 * 4); what hangs under a mantelovereenkomst lies within it, and without an end of its own ends with it (S1
 * art. 5.3). Two contracts of the same soort do not hold on one day.
 */
export function planOvereenkomst(
  bestaand: readonly Overeenkomst[],
  deelnames: readonly Deelname[],
  nieuw: Omit<Overeenkomst, 'id'>,
): { ok: true; tot: LocalDate | null } | Weigering {
  if (nieuw.tot !== null && nieuw.tot <= nieuw.vanaf)
    return { ok: false, reden: 'weigering.einde-voor-begin', veld: 'tot' };
  const deelname = deelnames.find((d) => d.kantoorId === nieuw.kantoorId && dekt(d, nieuw.vanaf));
  if (!deelname) return { ok: false, reden: 'weigering.geen-deelname', veld: 'vanaf' };
  if (nieuw.soort === 'dvo' && deelname.soort !== 'deelnemer')
    return { ok: false, reden: 'weigering.dvo-voor-deelnemer', veld: 'soort' };
  if (nieuw.soort === 'fuo' && deelname.soort !== 'derde')
    return { ok: false, reden: 'weigering.fuo-voor-derde', veld: 'soort' };
  if (deelname.soort === 'derde' && deelname.besluitReferentie === null)
    return { ok: false, reden: 'weigering.besluit-ontbreekt', veld: 'soort' };
  const ouder = nieuw.ouderId === null ? null : bestaand.find((o) => o.id === nieuw.ouderId);
  if (ouder === undefined || (ouder !== null && ouder.soort !== 'mantel'))
    return { ok: false, reden: 'weigering.geen-mantel', veld: 'ouderId' };
  if (nieuw.soort === 'mantel' && ouder !== null)
    return { ok: false, reden: 'weigering.mantel-onder-mantel', veld: 'ouderId' };
  if (ouder && !binnen(nieuw, ouder)) return { ok: false, reden: 'weigering.buiten-mantel', veld: 'vanaf' };
  const tot = nieuw.tot ?? ouder?.tot ?? null;
  const overlapt = bestaand.some(
    (o) =>
      o.soort === nieuw.soort &&
      o.kantoorId === nieuw.kantoorId &&
      (tot === null || o.vanaf < tot) &&
      (o.tot === null || nieuw.vanaf < o.tot),
  );
  return overlapt ? { ok: false, reden: 'weigering.overlapt', veld: 'vanaf' } : { ok: true, tot };
}

export type Einde = { id: string; vorigeTot: LocalDate | null; tot: LocalDate; reden: 'zelf' | 'met-mantel' };

/**
 * Ending a contract on a day, and with a mantelovereenkomst everything that hangs under it and would run on
 * ("eindigt van rechtswege", S1 art. 5.3). Refused in the past, before it began, when it ends sooner already,
 * and when a contract under it would have to end before it begins.
 */
export function planBeeindiging(
  alle: readonly Overeenkomst[],
  id: string,
  tot: LocalDate,
  vandaag: LocalDate,
): { ok: true; eindes: Einde[] } | Weigering {
  const zelf = alle.find((o) => o.id === id);
  if (!zelf) return { ok: false, reden: 'weigering.bestaat-niet' };
  if (tot < vandaag) return { ok: false, reden: 'weigering.verleden', veld: 'tot' };
  if (tot <= zelf.vanaf) return { ok: false, reden: 'weigering.einde-voor-begin', veld: 'tot' };
  if (zelf.tot !== null && zelf.tot <= tot)
    return { ok: false, reden: 'weigering.eindigt-eerder', veld: 'tot' };
  const eindes: Einde[] = [{ id, vorigeTot: zelf.tot, tot, reden: 'zelf' }];
  for (const kind of alle.filter((o) => o.ouderId === id && (o.tot === null || o.tot > tot))) {
    if (kind.vanaf >= tot) return { ok: false, reden: 'weigering.onderliggende-begint-later', veld: 'tot' };
    eindes.push({ id: kind.id, vorigeTot: kind.tot, tot, reden: 'met-mantel' });
  }
  return { ok: true, eindes };
}
