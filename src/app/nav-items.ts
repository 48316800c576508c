import { wieIs } from '@/app/aanspreken/wie';
import { wordsOfNamens } from '@/app/vertegenwoordigen/namens-words';
import { beginVan, type Grens } from '@/platform/acting-for';
import { type Context, namensVan } from '@/platform/context';
import type { NavItem } from '@/ui/shell/shell-props';
import type { Taal } from '@/ui/words';
import { wordsOfMijn } from './words';

/** One place in a menu, marked when it is the page itself. */
export const navItem = (href: string, label: string, path: string): NavItem => ({
  href,
  label,
  ...(path === href && { current: true }),
});

const MIJN = [
  ['', 'overzicht'],
  ['/berichten', 'berichten'],
  ['/aanslagen', 'aanslagen'],
  ['/betalingen', 'betalingen'],
  ['/objecten', 'objecten'],
  ['/vragen', 'vragen'],
  ['/zaken', 'zaken'],
  ['/gegevens', 'gegevens'],
  ['/inzage', 'inzage'],
] as const;

/** Pages that are not made for who acts for another. */
const NIET_NAMENS: readonly string[] = ['vragen', 'gegevens'];

/** What is open of them to who helps within a limit, beside the page on which he begins. */
const isBinnen = (grens: NonNullable<Grens>, key: string): boolean =>
  key === 'zaken' && 'soort' in grens && grens.soort !== 'regeling';

type Menu = { ctx: Context; taal: Taal; path: string; nieuweBerichten: number };

/** The menu of the citizen's own pages in one gemeente; outside of one there is only for whom he may act. */
export function mijnNav({ ctx, taal, path, nieuweBerichten }: Menu): NavItem[] {
  const words = wordsOfMijn(taal);
  const sleutel = ctx.gemeenten.find((g) => path.startsWith(`/mijn/${g.sleutel}`))?.sleutel;
  const base = `/mijn/${sleutel ?? ''}`;
  const burger = ctx.actor.soort === 'inwoner' || ctx.actor.soort === 'ondernemer' ? ctx.actor : null;
  const namens = namensVan(ctx);
  const wie = wieIs(ctx, sleutel);
  const open = MIJN.filter(([, key]) =>
    namens?.grens ? isBinnen(namens.grens, key) : namens === null || !NIET_NAMENS.includes(key),
  );
  const [eerste] = ctx.gemeenten;
  return [
    ...(namens?.grens && eerste
      ? [navItem(beginVan(namens, eerste.sleutel), wordsOfNamens(taal)('begin'), path)]
      : []),
    ...(base === '/mijn/'
      ? []
      : open.map(
          ([sub, key]): NavItem => ({
            ...navItem(`${base}${sub}`, words(`nav.${key}`, { wie }), path),
            ...(key === 'berichten' && nieuweBerichten > 0 && { count: nieuweBerichten }),
          }),
        )),
    ...(burger?.koos ? [navItem('/mijn/voor-wie', wordsOfNamens(taal)('nav'), path)] : []),
  ];
}
