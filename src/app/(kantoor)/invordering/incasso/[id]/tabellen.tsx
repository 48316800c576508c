import { sayReden, sayRetour } from '@/app/incasso/incasso-words';
import { POST_TOON, words } from '@/app/incasso/incassobatch-words';
import { type BatchView, POSTSTATUSSEN, type PostRegel } from '@/domain/incasso/batch.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

type Naam = (gemeenteId: number) => string;

/** How many and how much of each outcome, per gemeente and together. */
export function PerGemeente({ gemeenten, naam }: { gemeenten: BatchView['gemeenten']; naam: Naam }) {
  const shown = POSTSTATUSSEN.filter((status) => gemeenten.some((g) => g.perStatus[status].aantal > 0));
  const cel = (aantal: number, bedrag: bigint) => `${aantal}: ${formatCents(bedrag)}`;
  return (
    <Card as="section" labelledBy="gemeenten" className="grid gap-3">
      <Heading level={2} id="gemeenten">
        {words('een.gemeenten')}
      </Heading>
      <Table
        taal="nl"
        caption={words('een.gemeenten')}
        captionHidden
        rows={gemeenten}
        rowKey={(g) => String(g.gemeenteId)}
        columns={[
          {
            key: 'gemeente',
            header: words('kolom.gemeente'),
            rowHeader: true,
            cell: (g) => naam(g.gemeenteId),
          },
          ...shown.map((status) => ({
            key: status,
            header: words(`post.${status}`),
            number: true,
            cell: (g: BatchView['gemeenten'][number]) =>
              cel(g.perStatus[status].aantal, g.perStatus[status].bedrag),
          })),
        ]}
        totals={[
          Object.fromEntries([
            ['gemeente', words('kolom.totaal')],
            ...shown.map((status) => [
              status,
              cel(
                gemeenten.reduce((som, g) => som + g.perStatus[status].aantal, 0),
                sumCents(gemeenten.map((g) => g.perStatus[status].bedrag)),
              ),
            ]),
          ]),
        ]}
      />
    </Card>
  );
}

/** Why one is not in it, or came back; empty for what goes as it should. */
export const waaromVan = ({ reden, retourcode }: Pick<PostRegel, 'reden' | 'retourcode'>): string =>
  retourcode !== null
    ? `${sayRetour(retourcode, 'nl')} (${retourcode})`
    : reden === null
      ? ''
      : sayReden(reden, 'nl');

/** Every term with what was decided on it. */
export function PostTabel({ posten, naam }: { posten: readonly PostRegel[]; naam: Naam }) {
  return (
    <Table
      taal="nl"
      caption={words('een.rijen')}
      captionHidden
      rows={[...posten]}
      rowKey={(p) => p.id}
      columns={[
        { key: 'aanslag', header: words('kolom.aanslag'), rowHeader: true, cell: (p) => p.aanslagnummer },
        { key: 'gemeente', header: words('kolom.gemeente'), cell: (p) => naam(p.gemeenteId) },
        { key: 'termijn', header: words('kolom.termijn'), number: true, cell: (p) => p.volgnummer },
        { key: 'poging', header: words('kolom.poging'), number: true, cell: (p) => p.poging },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: (p) => <Amount text={formatCents(p.bedrag)} />,
        },
        { key: 'reeks', header: words('kolom.reeks'), cell: (p) => p.reeks ?? '-' },
        {
          key: 'status',
          header: words('kolom.status'),
          cell: (p) => <Badge tone={POST_TOON[p.status]}>{words(`post.${p.status}`)}</Badge>,
        },
        { key: 'reden', header: words('kolom.reden'), cell: (p) => waaromVan(p) },
      ]}
    />
  );
}
