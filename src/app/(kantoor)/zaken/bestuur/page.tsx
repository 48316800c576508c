import { beroepWerkWords as words } from '@/app/administratief-beroep/administratief-beroep-words';
import { OfficeFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { listWerkvoorraad } from '@/domain/zaken/werkvoorraad.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { zaakPath } from '../zaak-path';

/** Rows on the page: an office has some tens of these in a year. */
const HOOGSTENS = 100;

/** What waits for a decision of the dagelijks bestuur, for who writes it down; he sees no other cases. */
export default page({
  toegang: { wie: 'medewerker', verb: 'administratief-beroep.besluiten', bereik: 'set' },
  doel: 'zaken-behandelen',
  load: (read) =>
    listWerkvoorraad(
      read,
      {
        waar: read.gemeenten.map((gemeenteId) => ({ gemeenteId, soort: 'administratief-beroep' as const })),
        fase: 'besluit-gevraagd',
      },
      HOOGSTENS,
    ),
  render: (zaken, frame) => {
    const gemeenteVan = (id: number) => frame.ctx.gemeenten.find((g) => g.gemeenteId === id);
    return (
      <OfficeFrame {...frame}>
        <title>{words('bestuur.kop')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('bestuur.kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('bestuur.uitleg')}</p>
          </div>
          {zaken.length === 0 ? (
            <EmptyState title={words('bestuur.geen')}>{words('bestuur.geenUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('bestuur.kop')}
              rows={zaken}
              rowKey={(zaak) => zaak.id}
              columns={[
                {
                  key: 'zaak',
                  header: words('bestuur.zaak'),
                  rowHeader: true,
                  cell: (zaak) => (
                    <Link href={zaakPath(gemeenteVan(zaak.gemeenteId)?.sleutel ?? '', zaak)} reload>
                      {zaak.zaaknummer}
                    </Link>
                  ),
                },
                { key: 'wie', header: words('bestuur.wie'), cell: (zaak) => zaak.naam },
                {
                  key: 'gemeente',
                  header: words('bestuur.gemeente'),
                  cell: (zaak) => gemeenteVan(zaak.gemeenteId)?.naam,
                },
                {
                  key: 'uiterlijk',
                  header: words('bestuur.uiterlijk'),
                  cell: (zaak) => (zaak.vervolgOp === null ? '' : showDate(zaak.vervolgOp)),
                },
              ]}
            />
          )}
        </div>
      </OfficeFrame>
    );
  },
});
