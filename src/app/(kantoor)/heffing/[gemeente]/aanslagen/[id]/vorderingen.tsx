import { typeNaam, words } from '@/app/(kantoor)/invordering/journaal-words';
import { showDate } from '@/app/words';
import type { Vordering } from '@/domain/grootboek/vordering';
import type { VorderingenView } from '@/domain/grootboek/vordering.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

/** The claims of an aanslag in the words of StUF-FIN: each correction is a new one that refers to an older one. */
export function Vorderingen({ view }: { view: VorderingenView }) {
  const { status, reden, vorderingen } = view;
  return (
    <Card as="section" labelledBy="vorderingen" className="grid gap-4">
      <Heading level={2} id="vorderingen">
        {words('aanslag.kop')}
      </Heading>
      <DataList
        items={[
          {
            term: words('aanslag.status'),
            value: words('metCode', { code: status, naam: words(`status.${status}`) }),
          },
          { term: words('statussen.waarom'), value: words(`reden.${reden}`) },
        ]}
      />
      <Table
        taal="nl"
        caption={words('aanslag.kop')}
        captionHidden
        rows={vorderingen}
        rowKey={(v) => v.boekingId}
        columns={[
          {
            key: 'vordering',
            header: words('aanslag.vordering'),
            rowHeader: true,
            cell: (v) => typeNaam(v.type),
          },
          { key: 'datum', header: words('aanslag.datum'), cell: (v) => showDate(v.boekdatum) },
          {
            key: 'code',
            header: words('aanslag.code'),
            cell: (v) => [...new Set(v.regels.map((r) => r.code))].join(', '),
          },
          { key: 'verwijst', header: words('aanslag.verwijst'), cell: (v) => verwijzing(v, vorderingen) },
          {
            key: 'bedrag',
            header: words('aanslag.bedrag'),
            number: true,
            cell: (v) => <Amount text={formatCents(v.bedragCenten)} />,
          },
        ]}
      />
    </Card>
  );
}

function verwijzing(v: Vordering, alle: readonly Vordering[]): string {
  const naar = alle.find((ander) => ander.boekingId === v.verwijstNaar);
  return naar
    ? words('aanslag.van', { type: typeNaam(naar.type), datum: showDate(naar.boekdatum) })
    : words('aanslag.eerste');
}
