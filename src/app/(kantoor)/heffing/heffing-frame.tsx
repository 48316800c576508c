import type { ReactNode } from 'react';
import { OfficeFrame } from '@/app/frames';
import type { Context } from '@/platform/context';
import { may, type Verb } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import type { Crumb } from '@/ui/breadcrumb';
import { TabLinks } from '@/ui/tab-links';
import { aanslagPath, gemeenteVan, runsPath, verordeningenPath } from './paths';
import { words } from './words';

interface HeffingFrameProps {
  ctx: Context;
  taal: 'nl' | 'en';
  path: string;
  thema: string;
  titel: string;
  /** The sleutel of the gemeente in the path; none for the page over all of them. */
  sleutel?: string;
  crumbs?: readonly Crumb[];
  gelukt?: string | undefined;
  children: ReactNode;
}

/** The frame of heffing: the way back, what just succeeded, and the two sides of one gemeente. */
export function HeffingFrame({ titel, sleutel, crumbs = [], gelukt, children, ...frame }: HeffingFrameProps) {
  const gemeente = sleutel === undefined ? undefined : gemeenteVan(frame.ctx, sleutel);
  // Who comes for one aanslag does not see what he may not open.
  const mag = (verb: Verb) => gemeente !== undefined && may(gemeente.rollen, verb);
  const tabs =
    sleutel === undefined
      ? []
      : (
          [
            [verordeningenPath(sleutel), words('verordeningen'), mag('verordening.zien')],
            [`/heffing/${sleutel}/woz`, words('woz'), mag('woz.zien')],
            [runsPath(sleutel), words('runs'), mag('run.zien')],
            [aanslagPath(sleutel), words('aanslagen'), mag('aanslag.zien')],
            [`/heffing/${sleutel}/verminderingen`, words('verminderingen'), mag('vermindering.zien')],
            [`/heffing/${sleutel}/dubbelen`, words('dubbelen'), mag('persoon.samenvoegen')],
          ] as const
        ).filter(([, , open]) => open);
  const overzicht = sleutel === undefined || mag('verordening.zien');
  return (
    <OfficeFrame
      {...frame}
      gemeente={gemeente?.naam}
      crumbs={
        path0(frame.path) || !overzicht ? crumbs : [{ label: words('naam'), href: '/heffing' }, ...crumbs]
      }
    >
      <title>{titel}</title>
      <div className="grid min-w-0 gap-6">
        {tabs.length > 0 && (
          <TabLinks
            label={gemeente?.naam ?? ''}
            tabs={tabs.map(([href, label]) => ({
              href,
              label,
              current: frame.path === href || frame.path.startsWith(`${href}/`),
            }))}
          />
        )}
        {gelukt && <Alert tone="goed" taal="nl" live title={gelukt} />}
        {children}
      </div>
    </OfficeFrame>
  );
}

const path0 = (path: string) => path === '/heffing';
