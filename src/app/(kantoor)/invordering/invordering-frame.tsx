import type { ReactNode } from 'react';
import { OfficeFrame } from '@/app/frames';
import { incassoPath, words as incassoWords } from '@/app/incassobatch-words';
import { kasoverzichtPath, words as kasWords } from '@/app/kas-words';
import { overmakenPath, words as overmakingWords } from '@/app/overmaking-words';
import { wordsOfRegeling } from '@/app/regeling-words';
import { situatiePath, words as situatieWords } from '@/app/situatie-words';
import { wordsOfInning } from '@/app/words';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import type { Crumb } from '@/ui/breadcrumb';
import { TabLinks } from '@/ui/tab-links';
import { aansluitingPath, words } from './aansluiting-words';
import { kostenPath, words as kostenWords } from './kosten-words';
import { oninbaarPath, words as oninbaarWords } from './oninbaar-words';
import { words as openEuroWords } from './open-euro-words';
import { resultatenPath } from './resultaat-words';
import { invorderrunsPath, words as runWords } from './run-words';
import { tegoedPath, words as tegoedWords } from './tegoed-words';
import { toetsenPath, words as toetsWords } from './toetslijst-words';
import { kandidatenPath, words as vorderingWords } from './vordering-words';

interface InvorderingFrameProps {
  ctx: Context;
  taal: 'nl' | 'en';
  path: string;
  thema: string;
  gemeente?: string | undefined;
  crumbs: readonly Crumb[];
  children: ReactNode;
}

/** The frame of invordering, with its parts for who may open them. */
export function InvorderingFrame({ children, gemeente, ...frame }: InvorderingFrameProps) {
  const { ctx, path } = frame;
  const ontvangsten = '/invordering/ontvangsten';
  const tabs = [
    ...(may(ctx.kantoorRollen, 'ontvangst.zien')
      ? [{ href: ontvangsten, label: words('ontvangsten'), current: path.startsWith(ontvangsten) }]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'kas.zien'))
      ? [{ href: kasoverzichtPath, label: kasWords('kantoor.naam'), current: path === kasoverzichtPath }]
      : []),
    ...(may(ctx.kantoorRollen, 'incasso.zien')
      ? [{ href: incassoPath(), label: incassoWords('naam'), current: path.startsWith(incassoPath()) }]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'aansluiting.zien'))
      ? [
          { href: aansluitingPath(), label: words('naam'), current: /\/(aansluiting|journaal)$/.test(path) },
          {
            href: '/invordering/open',
            label: openEuroWords('naam'),
            current: /\/open(\/[a-z-]+)?$/.test(path),
          },
          {
            href: resultatenPath(),
            label: wordsOfInning('inning.resultaten'),
            current: /\/resultaten(\/|$)/.test(path),
          },
        ]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'invordering.zien'))
      ? [
          {
            href: kandidatenPath(),
            label: vorderingWords('naam'),
            current: /\/(kandidaten|vordering)(\/|$)/.test(path),
          },
          { href: invorderrunsPath(), label: runWords('naam'), current: /\/runs(\/|$)/.test(path) },
          { href: situatiePath(), label: situatieWords('naam'), current: /\/bijzonder(\/|$)/.test(path) },
          {
            href: tegoedPath,
            label: tegoedWords('naam'),
            current: /\/(terug-te-betalen|terugbetalen|verrekenen)(\/|$)/.test(path),
          },
          {
            href: overmakenPath(),
            label: overmakingWords('naam'),
            current: /\/overmaken(\/|$)/.test(path),
          },
        ]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'invordering.zien'))
      ? [
          {
            href: oninbaarPath(),
            label: oninbaarWords('naam'),
            current: /\/(oninbaar|verjaring)(\/|$)/.test(path),
          },
        ]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'regeling.besluiten'))
      ? [
          {
            href: '/invordering/regelingen',
            label: wordsOfRegeling('nl')('kantoor.naam'),
            current: path.includes('/regelingen'),
          },
        ]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'toetslijst.zien'))
      ? [{ href: toetsenPath, label: toetsWords('naam'), current: path.includes('/toetslijsten') }]
      : []),
    ...(ctx.gemeenten.some((g) => may(g.rollen, 'kosten.zien'))
      ? [{ href: kostenPath(), label: kostenWords('naam'), current: path.includes('/kosten') }]
      : []),
  ];
  // A page does not lead to itself.
  const crumbs = frame.crumbs.filter(({ href }) => href !== path);
  return (
    <OfficeFrame {...frame} crumbs={crumbs} gemeente={gemeente}>
      <div className="grid min-w-0 gap-6">
        <div className="print:hidden">
          <TabLinks label={words('onderdelen')} tabs={tabs} />
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </OfficeFrame>
  );
}
