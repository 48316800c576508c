import { showMoment } from '@/app/words';
import type { WachtendVoorstel } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { words } from '../words';

interface PlaatsingenProps {
  voorstellen: readonly WachtendVoorstel[];
  namen: ReadonlyMap<string, string>;
}

/** Everything that waits for a second person; nothing where nothing does. */
export function Plaatsingen({ voorstellen, namen }: PlaatsingenProps) {
  if (voorstellen.length === 0) return null;
  const naamVan = (actor: string) => nameActor(namen, actor) ?? words('ontvangsten.onbekend');
  return (
    <Card as="section" labelledBy="plaatsingen" className="grid gap-4">
      <Heading level={2} id="plaatsingen">
        {words('plaatsing.lijst')}
      </Heading>
      <p className="max-w-text">{words('plaatsing.lijstUitleg')}</p>
      <Table
        taal="nl"
        caption={words('plaatsing.lijst')}
        captionHidden
        rows={voorstellen}
        rowKey={(v) => v.id}
        columns={[
          {
            key: 'naam',
            header: words('ontvangsten.kolommen.naam'),
            rowHeader: true,
            cell: (v) => (
              <Link href={`/invordering/ontvangsten/${v.ontvangstId}`}>
                {v.naam ?? words('ontvangsten.onbekend')}
              </Link>
            ),
          },
          {
            key: 'wat',
            header: words('plaatsing.wat'),
            cell: (v) => (
              <span className="grid">
                {words(`plaatsing.soort.${v.soort}`)}
                <span className="text-sm text-ink-muted">{v.aanslagnummer ?? '-'}</span>
              </span>
            ),
          },
          {
            key: 'bedrag',
            header: words('ontvangsten.kolommen.bedrag'),
            number: true,
            cell: (v) => <Amount text={formatCents(v.bedragCenten)} />,
          },
          {
            key: 'door',
            header: words('plaatsing.door'),
            cell: (v) => (
              <span className="grid">
                {naamVan(v.voorgesteldDoor)}
                <span className="text-sm text-ink-muted">{showMoment(v.voorgesteldOp)}</span>
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
