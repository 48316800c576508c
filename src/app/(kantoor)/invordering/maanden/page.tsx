import { maandVan } from '@/domain/grootboek/maand';
import { listGeslotenTot } from '@/domain/grootboek/maandafsluiting.queries';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { maandNaam } from '../aansluiting-words';
import { InvorderingFrame } from '../invordering-frame';
import { maandenPath, words } from '../maandafsluiting-words';

/** Every gemeente of the set: up to and including which month its books are closed. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'set' },
  doel: 'aansluiting',
  load: async (read) => ({ gesloten: await listGeslotenTot(read), gemeenten: read.gemeenten }),
  render: ({ gesloten, gemeenten }, frame) => {
    const rijen = frame.ctx.gemeenten
      .filter(({ gemeenteId }) => gemeenten.includes(gemeenteId))
      .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: maandenPath() }]}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6">
          <Table
            taal="nl"
            caption={words('kop')}
            captionHidden
            rows={rijen}
            rowKey={({ sleutel }) => sleutel}
            columns={[
              {
                key: 'gemeente',
                header: words('gemeente'),
                rowHeader: true,
                cell: ({ sleutel, naam }) => (
                  <Link href={maandenPath(sleutel)} reload>
                    {naam}
                  </Link>
                ),
              },
              {
                key: 'tot',
                header: words('geslotenTot'),
                cell: ({ gemeenteId }) => {
                  const maand = gesloten.get(gemeenteId);
                  return maand === undefined ? words('geenGesloten') : maandNaam(maandVan(maand));
                },
              },
            ]}
          />
        </div>
      </InvorderingFrame>
    );
  },
});
