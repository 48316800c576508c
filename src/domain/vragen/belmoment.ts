import type { Weigering } from '@/domain/contacten/contact';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { type Beluren, belurenOp } from '@/domain/gemeenten/openingstijden';
import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import { dateOfMoment, type LocalMoment, startOfDay, toLocalMoment } from '@/platform/local-moment';

/** When somebody can be called back. Pure. */

export type Tijdvak = { van: LocalMoment; tot: LocalMoment };

/** The parts of a day that a form offers. */
export const DAGDELEN = { ochtend: ['09:00', '12:00'], middag: ['13:00', '17:00'] } as const;

const MAANDEN_VOORUIT = 3;

/** The part of a day as a time from and to. */
export const tijdvakVan = (dag: LocalDate, dagdeel: keyof typeof DAGDELEN): Tijdvak => {
  const [van, tot] = DAGDELEN[dagdeel];
  return { van: toLocalMoment(`${dag}T${van}`), tot: toLocalMoment(`${dag}T${tot}`) };
};

/**
 * Whether an agreed time can be promised: in the right order, ahead of now, within three months, and at an hour in which
 * the office calls. A day or hour on which it does not is refused with the first one on which it does, and never moved
 * by itself: whoever waits for a call must know when. Throws LawError where the calendar is not known.
 */
export function checkTijdvak(
  tijdvak: Tijdvak,
  nu: LocalMoment,
  tijden: Waarde<'openingstijden'> | null,
): { ok: true } | Weigering {
  const laatste = startOfDay(addMonths(dateOfMoment(nu), MAANDEN_VOORUIT));
  if (tijdvak.van >= tijdvak.tot) return { ok: false, reden: 'weigering.tijdvak-volgorde', veld: 'dagdeel' };
  if (tijdvak.tot <= nu) return { ok: false, reden: 'weigering.tijdvak-voorbij', veld: 'datum' };
  if (tijdvak.tot > laatste) return { ok: false, reden: 'weigering.tijdvak-ver', veld: 'datum' };
  const dag = dateOfMoment(tijdvak.van);
  const beluren = belurenOp(tijden, dag);
  if (firstIn(beluren, tijdvak, nu) !== null) return { ok: true };
  const nieuw = nextBelmoment(dag, nu, laatste, tijden);
  const reden = nieuw === null ? 'geen' : (beluren.reden ?? 'buiten-tijden');
  return {
    ok: false,
    reden: `weigering.tijdvak-${reden}`,
    veld: reden === 'buiten-tijden' ? 'dagdeel' : 'datum',
    waarden: { dag, ...(nieuw === null ? {} : { nieuw }) },
  };
}

export type VrijTijdvak = { dag: LocalDate; dagdeel: keyof typeof DAGDELEN };

/** So far ahead times are offered; who wants later is asked for a day. */
const AANBOD_DAGEN = 14;

/** The next parts of a day in which the office calls, soonest first. Throws LawError where the calendar is not known. */
export function nextTijdvakken(
  nu: LocalMoment,
  tijden: Waarde<'openingstijden'> | null,
  hoogstens: number,
): VrijTijdvak[] {
  const vrij: VrijTijdvak[] = [];
  for (let over = 0; over <= AANBOD_DAGEN && vrij.length < hoogstens; over += 1) {
    const dag = addDays(dateOfMoment(nu), over);
    const beluren = belurenOp(tijden, dag);
    for (const dagdeel of ['ochtend', 'middag'] as const)
      if (firstIn(beluren, tijdvakVan(dag, dagdeel), nu) !== null) vrij.push({ dag, dagdeel });
  }
  return vrij.slice(0, hoogstens);
}

/** The first moment of a time at which somebody is there to call, or null. */
function firstIn({ blokken }: Beluren, { van, tot }: Tijdvak, nu: LocalMoment): LocalMoment | null {
  for (const blok of blokken) {
    const begin = [blok.van, van, nu].reduce((a, b) => (a > b ? a : b));
    if (begin < blok.tot && begin < tot) return begin;
  }
  return null;
}

function nextBelmoment(
  vanaf: LocalDate,
  nu: LocalMoment,
  laatste: LocalMoment,
  tijden: Waarde<'openingstijden'> | null,
): LocalMoment | null {
  for (let dag = vanaf; startOfDay(dag) < laatste; dag = addDays(dag, 1)) {
    const beluren = belurenOp(tijden, dag);
    for (const dagdeel of ['ochtend', 'middag'] as const) {
      const begin = firstIn(beluren, tijdvakVan(dag, dagdeel), nu);
      if (begin !== null) return begin;
    }
  }
  return null;
}
