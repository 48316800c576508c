import { showDate } from '@/app/words';
import type { OpenstaandBeroep } from '@/domain/administratief-beroep/openstaand.queries';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { words } from '../kwijtscheldingscontrole-words';

/** Who does not agree with a decision and waits: the same control, by the day on which it was booked in. */
export function Beroepen({ beroepen, ctx }: { beroepen: readonly OpenstaandBeroep[]; ctx: Context }) {
  const gemeenteVan = (id: number) => ctx.gemeenten.find(({ gemeenteId }) => gemeenteId === id);
  if (beroepen.length === 0)
    return (
      <EmptyState title={words('controle.beroep.leeg')}>{words('controle.beroep.leegUitleg')}</EmptyState>
    );
  return (
    <Table
      taal="nl"
      caption={words('controle.beroep.lijst')}
      rows={beroepen}
      rowKey={({ zaakId }) => zaakId}
      columns={[
        {
          key: 'zaak',
          header: words('controle.zaak'),
          rowHeader: true,
          cell: ({ gemeenteId, zaakId, zaaknummer }) => {
            const gemeente = gemeenteVan(gemeenteId);
            return may(gemeente?.rollen ?? [], 'administratief-beroep.zien') ? (
              <Link href={`/zaken/${gemeente?.sleutel}/administratief-beroep/${zaakId}`}>{zaaknummer}</Link>
            ) : (
              zaaknummer
            );
          },
        },
        { key: 'gemeente', header: words('gemeente'), cell: (b) => gemeenteVan(b.gemeenteId)?.naam ?? '' },
        {
          key: 'tegen',
          header: words('controle.beroep.tegen'),
          cell: ({ tegen, tegenKenmerk }) => `${words(`controle.beroep.soort.${tegen}`)} ${tegenKenmerk}`,
        },
        {
          key: 'ontvangen',
          header: words('controle.beroep.ontvangen'),
          cell: ({ ontvangenOp }) => showDate(ontvangenOp),
        },
        {
          key: 'ingeboekt',
          header: words('controle.ingeboekt'),
          cell: ({ ingeboektOp }) => showDate(ingeboektOp),
        },
        {
          key: 'oud',
          header: words('controle.oud'),
          number: true,
          cell: ({ dagenOud }) => String(dagenOud),
        },
        {
          key: 'wacht',
          header: words('controle.wacht'),
          cell: ({ wachtOp }) => words(`controle.beroep.wachtOp.${wachtOp}`),
        },
        {
          key: 'uiterlijk',
          header: words('controle.uiterlijk'),
          cell: ({ uiterlijk, teLaat }) => (
            <>
              {uiterlijk === null ? words('controle.geenKlok') : showDate(uiterlijk)}{' '}
              {teLaat && <Badge tone="mis">{words('controle.laat')}</Badge>}
            </>
          ),
        },
      ]}
    />
  );
}
