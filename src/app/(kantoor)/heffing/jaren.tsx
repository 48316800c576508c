import { TabLinks } from '@/ui/tab-links';
import { words } from './words';

/** The belastingjaren around this one, as links. */
export function Jaren({ jaar, href }: { jaar: number; href: string }) {
  const jaren = [jaar - 2, jaar - 1, jaar, jaar + 1];
  return (
    <TabLinks
      label={words('jaren')}
      tabs={jaren.map((ander) => ({
        href: `${href}?jaar=${ander}`,
        label: String(ander),
        current: ander === jaar,
      }))}
    />
  );
}
