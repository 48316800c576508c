import { showDate, wordsOfKantoor as words } from '@/app/words';
import type { Afspraak } from '@/domain/gemeenten/afspraak.queries';
import { Badge } from '@/ui/badge';
import { Table } from '@/ui/table';

/** What was agreed: how much, whose promise it is, since when and where it stands written. */
export function AfsprakenTabel({ afspraken, kop }: { afspraken: readonly Afspraak[]; kop: string }) {
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={afspraken}
      rowKey={(afspraak) => afspraak.soort}
      columns={[
        {
          key: 'afspraak',
          header: words('bestuur.kolommen.afspraak'),
          rowHeader: true,
          cell: (a) => words(`bestuur.soort.${a.soort}`),
        },
        {
          key: 'waarde',
          header: words('bestuur.kolommen.waarde'),
          cell: (a) =>
            a.soort === 'smaak'
              ? words(`bestuur.smaak.${a.smaak}`)
              : words(`bestuur.norm.${a.eenheid}`, { aantal: a.aantal }),
        },
        {
          key: 'eigenaar',
          header: words('bestuur.kolommen.eigenaar'),
          cell: (a) => words(`bestuur.eigenaar.${a.eigenaar}`),
        },
        { key: 'vanaf', header: words('bestuur.kolommen.vanaf'), cell: (a) => showDate(a.vanaf) },
        {
          key: 'bron',
          header: words('bestuur.kolommen.bron'),
          cell: (a) => (
            <>
              {a.bron} {a.teBevestigen && <Badge tone="letop">{words('bestuur.teBevestigen')}</Badge>}
            </>
          ),
        },
      ]}
    />
  );
}
