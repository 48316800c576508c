import { wordsOfBestuur as words } from '@/app/words';
import type { Stapeling } from '@/domain/rapportages/heffing-verloop';
import { formatCents } from '@/platform/cents';
import { ColumnChart } from '@/ui/column-chart';
import { Table } from '@/ui/table';
import { maandKort, maandTekst } from '../rapport';

/** Received against levied over the year: a picture, a sentence that says what it shows, and its table. */
export function HeffingVerloop({ verloop, jaar }: { verloop: readonly Stapeling[]; jaar: number }) {
  const laatste = verloop.findLast((s) => s.geheven !== null && s.ontvangen !== null);
  if (!laatste || verloop.length < 2 || !laatste.geheven) return null;
  const procent = Number(((laatste.ontvangen ?? 0n) * 100n) / laatste.geheven);
  const bedrag = (centen: bigint | null) =>
    centen === null ? words('rapport.nietGetoond') : formatCents(centen);
  const kop = words('cijfers.verloop.kop', { jaar: String(jaar) });
  return (
    <div className="grid gap-3">
      <ColumnChart
        id="verloop"
        title={kop}
        sentence={words('cijfers.verloop.zin', {
          maand: maandTekst(laatste.maand),
          geheven: bedrag(laatste.geheven),
          ontvangen: bedrag(laatste.ontvangen),
          procent,
        })}
        series={[
          { name: words('cijfers.kolommen.geheven'), tone: 'rust' },
          { name: words('cijfers.kolommen.ontvangen'), tone: 'info' },
        ]}
        groups={verloop.map(({ maand, geheven, ontvangen }) => ({
          label: maandKort(maand),
          values: [geheven, ontvangen].map((centen) => (centen === null ? null : Number(centen))),
        }))}
      />
      <Table
        taal="nl"
        caption={kop}
        captionHidden
        rows={verloop}
        rowKey={({ maand }) => maand}
        columns={[
          {
            key: 'maand',
            header: words('cijfers.verloop.totEnMet'),
            rowHeader: true,
            cell: ({ maand }) => maandTekst(maand),
          },
          {
            key: 'geheven',
            header: words('cijfers.kolommen.geheven'),
            number: true,
            cell: ({ geheven }) => bedrag(geheven),
          },
          {
            key: 'ontvangen',
            header: words('cijfers.kolommen.ontvangen'),
            number: true,
            cell: ({ ontvangen }) => bedrag(ontvangen),
          },
        ]}
      />
    </div>
  );
}
