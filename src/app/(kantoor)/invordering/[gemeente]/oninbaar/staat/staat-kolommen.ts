import type { Oninbaarsom } from '@/domain/rapportages/oninbaar';
import type { Cents } from '@/platform/cents';
import { words } from '../../../oninbaar-words';

type Kolom = { key: string; header: string } & (
  | { aantal: (som: Oninbaarsom) => number }
  | { centen: (som: Oninbaarsom) => Cents }
);

/** The figures of one line, alike on the page and in the file. */
export const KOLOMMEN: readonly Kolom[] = [
  { key: 'geheelAantal', header: words('staat.geheelAantal'), aantal: (s) => s.geheel.aantal },
  { key: 'geheelBedrag', header: words('staat.geheelBedrag'), centen: (s) => s.geheel.centen },
  { key: 'deelAantal', header: words('staat.deelAantal'), aantal: (s) => s.deel.aantal },
  { key: 'deelBedrag', header: words('staat.deelBedrag'), centen: (s) => s.deel.centen },
  { key: 'terugAantal', header: words('staat.terugAantal'), aantal: (s) => s.teruggedraaid.aantal },
  { key: 'terugBedrag', header: words('staat.terugBedrag'), centen: (s) => s.teruggedraaid.centen },
  { key: 'netto', header: words('staat.netto'), centen: (s) => s.netto },
  { key: 'kosten', header: words('staat.kosten'), centen: (s) => s.kosten },
];
