import { toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { isPadstap, type Padstap } from './invorderingspad';
import { kandidatenOp } from './kandidaten.store';
import { loadDagfeiten } from './vorderingfeiten.store';
import { dagredenen, type Reden } from './waarom-niet';

export type Kandidaat = {
  aanslagId: string;
  aanslagnummer: string;
  stap: Padstap | null;
  teInnen: bigint;
  tegen: string[];
};

export type Kandidaatvraag = {
  dag: LocalDate;
  /** Null: those that have no next step. */
  stap: Padstap | null;
  /** Only those against which this code speaks; 'geen' for those against which nothing does; null for all. */
  tegen?: string | null;
  na?: string;
  aantal?: number;
};

/** So many at once. */
export const KANDIDATEN_PER_PAGINA = 50;

/**
 * The open claims of a gemeente with their next step and all that speaks against it, in the order of their numbers; `na` is
 * the one to begin after. What holds for a whole day stands in `dagredenen`. Throws NotFound outside the read.
 */
export async function listKandidaten(
  read: Read,
  gemeenteId: number,
  vraag: Kandidaatvraag,
): Promise<Kandidaat[]> {
  const { dag, stap, tegen = null, na = '', aantal = KANDIDATEN_PER_PAGINA } = vraag;
  const { pad } = await loadDagfeiten(read, gemeenteId, dag);
  const rijen = await read.db.$queryRaw<
    {
      aanslag_id: string;
      persoon_id: string;
      aanslagnummer: string;
      stap: string | null;
      te_innen: bigint;
      tegen: string[];
    }[]
  >`
    select aanslag_id, persoon_id, aanslagnummer, stap, te_innen::bigint, tegen
    from (${kandidatenOp(gemeenteId, dag, pad?.waarde ?? null)}) k
    where aanslagnummer > ${na} and stap is not distinct from ${stap}
      and (${tegen}::text is null or ${tegen} = any(tegen) or ${tegen} = 'geen' and tegen = '{}')
    order by aanslagnummer limit ${aantal}`;
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoon_id),
  );
  return rijen.map((rij) => ({
    aanslagId: rij.aanslag_id,
    aanslagnummer: rij.aanslagnummer,
    stap: rij.stap !== null && isPadstap(rij.stap) ? rij.stap : null,
    teInnen: toCents(rij.te_innen),
    tegen: rij.tegen,
  }));
}

export type Staptelling = {
  stap: Padstap | null;
  kandidaten: number;
  bedrag: bigint;
  /** Against which nothing speaks. */
  kan: number;
  kanBedrag: bigint;
  /** By the first reason, so that candidates = can + the sum of these. */
  tegen: { code: string; aantal: number; bedrag: bigint }[];
};

/** How many claims of a gemeente stand before which step, and what holds them: each in one line, by its first reason. */
export async function countKandidaten(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Staptelling[]> {
  const { pad } = await loadDagfeiten(read, gemeenteId, dag);
  const rijen = await read.db.$queryRaw<
    { stap: string | null; code: string | null; aantal: number; bedrag: bigint }[]
  >`
    select stap, tegen[1] as code, count(*)::int as aantal, coalesce(sum(te_laat), 0)::bigint as bedrag
    from (${kandidatenOp(gemeenteId, dag, pad?.waarde ?? null)}) k group by 1, 2 order by 4 desc, 2`;
  const stappen: (Padstap | null)[] = ['herinnering', 'aanmaning', 'dwangbevel', null];
  return stappen.flatMap((stap) => {
    const eigen = rijen.filter((rij) => rij.stap === stap);
    if (eigen.length === 0) return [];
    const som = (van: typeof eigen) => ({
      aantal: van.reduce((n, r) => n + r.aantal, 0),
      bedrag: van.reduce((n, r) => n + r.bedrag, 0n),
    });
    const kan = som(eigen.filter((rij) => rij.code === null));
    const alle = som(eigen);
    return [
      {
        stap,
        kandidaten: alle.aantal,
        bedrag: alle.bedrag,
        kan: kan.aantal,
        kanBedrag: kan.bedrag,
        tegen: eigen.flatMap(({ code, aantal, bedrag }) => (code === null ? [] : [{ code, aantal, bedrag }])),
      },
    ];
  });
}

/** Why no step at all can be taken on this day, whoever it is about: the bank file is not in, or the day is a free one. */
export async function getDagredenen(read: Read, gemeenteId: number, dag: LocalDate): Promise<Reden[]> {
  return dagredenen('herinnering', dag, await loadDagfeiten(read, gemeenteId, dag));
}
