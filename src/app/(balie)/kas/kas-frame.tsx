import type { ReactNode } from 'react';
import { DeskFrame, type FrameProps } from '@/app/frames';
import { kasPath, words } from '@/app/kas/kas-words';
import { maandVan } from '@/domain/kas/afdracht';
import { localDateOf } from '@/platform/clock';
import { TabLinks } from '@/ui/tab-links';

interface KasFrameProps extends FrameProps {
  sleutel: string;
  naam: string;
  children: ReactNode;
}

/** The frame of the till of one gemeente: taking money, and its months. */
export function KasFrame({ sleutel, naam, children, ...frame }: KasFrameProps) {
  const maand = maandVan(localDateOf(frame.ctx.now)).slice(0, 7);
  const tabs = [
    { href: kasPath(sleutel), label: words('naam'), current: frame.path === kasPath(sleutel) },
    {
      href: kasPath(sleutel, 'maand', maand),
      label: words('maand.naam'),
      current: frame.path.startsWith(kasPath(sleutel, 'maand')),
    },
  ];
  return (
    <DeskFrame {...frame} gemeente={naam}>
      <div className="grid min-w-0 gap-6">
        <div className="print:hidden">
          <TabLinks label={words('onderdelen')} tabs={tabs} />
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </DeskFrame>
  );
}
