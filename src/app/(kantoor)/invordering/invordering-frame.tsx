import type { ReactNode } from 'react';
import { OfficeFrame } from '@/app/frames';
import type { Context } from '@/platform/context';
import type { Crumb } from '@/ui/breadcrumb';
import { GroupLinks } from '@/ui/group-links';
import { TabLinks } from '@/ui/tab-links';
import { words } from './aansluiting-words';
import { onderdelenVan } from './onderdelen';

interface InvorderingFrameProps {
  ctx: Context;
  taal: 'nl' | 'en';
  path: string;
  thema: string;
  gemeente?: string | undefined;
  crumbs: readonly Crumb[];
  children: ReactNode;
}

/** The frame of invordering: its groups, and the parts of the group of this page, for who may open them. */
export function InvorderingFrame({ children, gemeente, ...frame }: InvorderingFrameProps) {
  const { groepen, delen } = onderdelenVan(frame.ctx, frame.path);
  // A page does not lead to itself.
  const crumbs = frame.crumbs.filter(({ href }) => href !== frame.path);
  return (
    <OfficeFrame {...frame} crumbs={crumbs} gemeente={gemeente}>
      <div className="grid min-w-0 gap-6">
        <div className="grid min-w-0 gap-1 print:hidden">
          {groepen.length > 1 && <GroupLinks label={words('groepen.naam')} groepen={groepen} />}
          <TabLinks label={words('onderdelen')} tabs={delen} />
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </OfficeFrame>
  );
}
