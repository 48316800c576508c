import type { Weigering } from '@/domain/contacten/contact';
import type { Bereikbaar } from '@/domain/gemeenten/openingstijden';
import type { Urgentie } from '@/domain/taken/taak';

/** How a question that the desk cannot answer goes on. Pure. */

export type Route = 'doorverbinden' | 'terugbelafspraak' | 'doorzetten';

export type RouteFeiten = {
  kanaal: string;
  /** How often this caller was put through already. */
  doorverbonden: number;
  /** Null: the tenant has no opening hours for this line. */
  lijn: Bereikbaar | null;
};

export type Voorstel = { route: Route; reden: string };

const belt = (kanaal: string) => kanaal === 'telefoon' || kanaal === 'doorverbonden';

/**
 * The route that is proposed: urgency leads (D-07). Somebody on the line with something urgent is put through while
 * the line is open, once (D-06); otherwise he is called back. Who wrote gets a written answer.
 */
export function proposeRoute(urgentie: Urgentie, feiten: RouteFeiten): Voorstel {
  if (!belt(feiten.kanaal) && feiten.kanaal !== 'balie')
    return urgentie === 'spoed'
      ? { route: 'terugbelafspraak', reden: 'route.spoed-schriftelijk' }
      : { route: 'doorzetten', reden: 'route.schriftelijk' };
  if (urgentie === 'gewoon') return { route: 'terugbelafspraak', reden: 'route.gewoon' };
  const mag = mayDoorverbinden(feiten);
  return mag.ok
    ? { route: 'doorverbinden', reden: 'route.spoed' }
    : { route: 'terugbelafspraak', reden: mag.reden.replace('weigering.', 'route.') };
}

/** Whether somebody may be put through: at most once (D-06) and while the line is open (D-15). */
export function mayDoorverbinden(feiten: RouteFeiten): { ok: true } | Weigering {
  if (feiten.doorverbonden >= 1) return { ok: false, reden: 'weigering.al-doorverbonden', veld: 'route' };
  if (feiten.lijn === null || (!feiten.lijn.open && feiten.lijn.reden === 'geen-lijn'))
    return { ok: false, reden: 'weigering.geen-lijn', veld: 'route' };
  if (!feiten.lijn.open) return { ok: false, reden: 'weigering.lijn-dicht', veld: 'route' };
  return { ok: true };
}
