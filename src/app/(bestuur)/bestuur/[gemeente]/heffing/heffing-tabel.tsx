import { wordsOfBestuur as words } from '@/app/words';
import { type HeffingTelling, heffingTotaal } from '@/domain/rapportages/heffing';
import { formatCents } from '@/platform/cents';
import { Table } from '@/ui/table';

const percent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 });

/** What part of what is due came in; a dash where nothing is due. */
export function ontvangenDeel(t: Omit<HeffingTelling, 'belastingsoort'>): string {
  const due = t.geheven.grootboek - t.verminderd.grootboek - t.kwijtgescholden;
  return due > 0n ? percent.format(Number((t.ontvangen * 10_000n) / due) / 10_000) : '-';
}

const amounts = (t: Omit<HeffingTelling, 'belastingsoort'>) => ({
  regels: t.aanslagregels.toLocaleString('nl-NL'),
  geheven: formatCents(t.geheven.grootboek),
  verminderd: formatCents(t.verminderd.grootboek),
  ontvangen: formatCents(t.ontvangen),
  kwijtgescholden: formatCents(t.kwijtgescholden),
  oninbaar: formatCents(t.oninbaar),
  terug: formatCents(t.terugTeBetalen),
  open: formatCents(t.open),
  deel: ontvangenDeel(t),
});

const COLUMNS = [
  'regels',
  'geheven',
  'verminderd',
  'ontvangen',
  'kwijtgescholden',
  'oninbaar',
  'terug',
  'open',
  'deel',
] as const;

/** Levied against received, a row per belastingsoort and one for all. `only` keeps it short on the overview. */
export function HeffingTabel({
  tellingen,
  jaar,
  only = COLUMNS,
}: {
  tellingen: readonly HeffingTelling[];
  jaar: number;
  only?: readonly (typeof COLUMNS)[number][];
}) {
  return (
    <Table
      taal="nl"
      caption={`${words('cijfers.kop')}, ${words('cijfers.jaar', { jaar: String(jaar) })}`}
      captionHidden
      rows={tellingen}
      rowKey={(t) => t.belastingsoort}
      columns={[
        {
          key: 'belasting',
          header: words('cijfers.kolommen.belasting'),
          rowHeader: true,
          cell: (t) => words(`cijfers.soort.${t.belastingsoort}`),
        },
        ...only.map((key) => ({
          key,
          header: words(`cijfers.kolommen.${key}`),
          number: true,
          cell: (t: HeffingTelling) => amounts(t)[key],
        })),
      ]}
      totals={[{ belasting: words('cijfers.totaal'), ...amounts(heffingTotaal(tellingen)) }]}
    />
  );
}
