import type { Bezwaarbestand } from '@/domain/bezwaren/bezwaarbestand';
import type { Standen } from '@/domain/bezwaren/bezwaarbestand.queries';
import { Badge } from '@/ui/badge';
import { words } from '../../bezwaarbestand-words';

/** How far a letter with its file is. */
export function Stand({ bestand }: { bestand: Bezwaarbestand & { standen: Standen } }) {
  if (bestand.klaarOp !== null) return <Badge tone="goed">{words('bestand.klaar')}</Badge>;
  if (bestand.bestandId === null) return <Badge tone="letop">{words('bestand.wacht')}</Badge>;
  return <Badge tone="info">{words('bestand.bezig', { aantal: bestand.standen.wacht })}</Badge>;
}
