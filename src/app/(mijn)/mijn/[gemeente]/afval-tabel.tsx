import { wordsOfMijn } from '@/app/words';
import type { ObjectenView } from '@/domain/objecten/object.queries';
import { Card } from '@/ui/card';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';

const SOORTEN = ['restafval', 'gft', 'papier', 'pmd', 'milieupas'] as const;

/** Containers at the own addresses, and how often each was emptied in the year that is on the aanslag and in this one. */
export function AfvalTabel({ objecten, taal }: { objecten: ObjectenView; taal: Taal }) {
  const words = wordsOfMijn(taal);
  const soortNaam = (soort: string) => {
    const known = SOORTEN.find((s) => s === soort);
    return known ? words(`afval.soort.${known}`) : soort;
  };
  return (
    <Card as="section">
      <Table
        taal={taal}
        caption={words('afval.kop')}
        rows={objecten.containers}
        rowKey={(container) => container.nummer}
        columns={[
          {
            key: 'soort',
            header: words('afval.kolommen.container'),
            rowHeader: true,
            cell: (c) => soortNaam(c.soort),
          },
          {
            key: 'inhoud',
            header: words('afval.kolommen.inhoud'),
            number: true,
            cell: (c) => (c.inhoudLiter > 0 ? words('afval.liter', { aantal: c.inhoudLiter }) : '-'),
          },
          {
            key: 'vorig',
            header: words('afval.kolommen.ledigingen', { jaar: String(objecten.jaar - 1) }),
            number: true,
            cell: (c) => words('afval.keer', { aantal: c.ledigingenVorigJaar }),
          },
          {
            key: 'ledigingen',
            header: words('afval.kolommen.voorlopig', { jaar: String(objecten.jaar) }),
            number: true,
            cell: (c) => words('afval.keer', { aantal: c.ledigingen }),
          },
        ]}
      />
      <p className="mt-2 text-sm text-ink-muted">
        {words('afval.uitleg', {
          vorig: String(objecten.jaar - 1),
          jaar: String(objecten.jaar),
          volgend: String(objecten.jaar + 1),
        })}
      </p>
    </Card>
  );
}
