import { z } from 'zod';
import { showDate } from '@/app/words';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../../../beheer-frame';
import { metGelukt } from '../../../search-params';
import { words } from '../../../words';
import { loadGemeente, overeenkomstCrumbs } from './load-gemeente';

/** The contracts of one gemeente with the kantoor, and what hangs under what. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'gemeente' },
  doel: 'overeenkomsten-beheren',
  params: z.object({ gemeente: z.string() }),
  searchParams: metGelukt,
  load: loadGemeente,
  render: (gemeente, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    const hier = `/beheer/gemeenten/${gemeente.sleutel}/overeenkomsten`;
    const rollen = frame.ctx.gemeenten.find((g) => g.gemeenteId === gemeente.gemeenteId)?.rollen ?? [];
    const wijzigen = may(rollen, 'instelling.wijzigen');
    const naamVan = (id: string | null) => gemeente.overeenkomsten.find((o) => o.id === id)?.naam ?? '';
    return (
      <BeheerFrame
        {...frame}
        titel={`${words('overeenkomst.kop')} - ${gemeente.naam}`}
        gelukt={frame.searchParams.gelukt}
        crumbs={overeenkomstCrumbs(gemeente)}
      >
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{words('overeenkomst.kop')}</Heading>
          {wijzigen && <ButtonLink href={`${hier}/nieuw`}>{words('overeenkomst.nieuw')}</ButtonLink>}
        </div>
        {gemeente.overeenkomsten.length === 0 ? (
          <EmptyState title={words('overeenkomst.geen')}>{words('overeenkomst.geenUitleg')}</EmptyState>
        ) : (
          <Table
            taal="nl"
            caption={words('overeenkomst.kop')}
            captionHidden
            rows={gemeente.overeenkomsten}
            rowKey={(rij) => rij.id}
            columns={[
              {
                key: 'naam',
                header: words('overeenkomst.naamVeld'),
                rowHeader: true,
                cell: (rij) => rij.naam,
              },
              {
                key: 'soort',
                header: words('overeenkomst.soort'),
                cell: (rij) => words(`overeenkomst.${rij.soort}`),
              },
              {
                key: 'onder',
                header: words('overeenkomst.onder'),
                cell: (rij) => naamVan(rij.ouderId) || '-',
              },
              { key: 'vanaf', header: words('kolommen.vanaf'), cell: (rij) => showDate(rij.vanaf) },
              {
                key: 'tot',
                header: words('kolommen.tot'),
                cell: (rij) => (rij.tot ? showDate(rij.tot) : words('overeenkomst.onbepaald')),
              },
              {
                key: 'vergoeding',
                header: words('overeenkomst.vergoeding'),
                number: true,
                cell: (rij) =>
                  rij.vergoedingCenten === null ? '-' : <Amount text={formatCents(rij.vergoedingCenten)} />,
              },
              {
                key: 'eindig',
                header: words('overeenkomst.eindig'),
                cell: (rij) =>
                  wijzigen && (rij.tot === null || rij.tot > vandaag) ? (
                    <Link href={`${hier}/${rij.id}`}>{words('overeenkomst.eindig')}</Link>
                  ) : (
                    '-'
                  ),
              },
            ]}
          />
        )}
      </BeheerFrame>
    );
  },
});
