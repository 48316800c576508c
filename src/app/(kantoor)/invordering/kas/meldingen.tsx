import { kasPath, MELDING_TOON, words } from '@/app/kas/kas-words';
import { showDate, showMoment } from '@/app/words';
import type { Dagmelding, Maandmelding } from '@/domain/kas/kasoverzicht.queries';
import { formatCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

interface MeldingenProps {
  dagen: readonly Dagmelding[];
  maanden: readonly Maandmelding[];
  ctx: Context;
}

/** What came in by itself: per day and till, closed or not, and per month what is still to be transferred. */
export function Meldingen({ dagen, maanden, ctx }: MeldingenProps) {
  const van = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  const pad = (id: number, ...rest: string[]) => kasPath(van(id)?.sleutel ?? '', ...rest);
  if (dagen.length === 0 && maanden.length === 0) return <EmptyState title={words('kantoor.dagenGeen')} />;
  return (
    <>
      <Table
        taal="nl"
        caption={words('kantoor.maanden')}
        rows={[...maanden]}
        rowKey={(m) => `${m.gemeenteId} ${m.maand}`}
        columns={[
          {
            key: 'maand',
            header: words('maand.naam'),
            rowHeader: true,
            cell: (m) => (
              <Link href={pad(m.gemeenteId, 'maand', m.maand.slice(0, 7))} reload>
                {van(m.gemeenteId)?.naam}, {showDate(m.maand.slice(0, 7))}
              </Link>
            ),
          },
          {
            key: 'gesloten',
            header: words('maand.dagen'),
            cell: (m) => words('maand.gesloten', { gesloten: m.gesloten, dagen: m.dagen }),
          },
          {
            key: 'ontvangen',
            header: words('maand.ontvangen'),
            number: true,
            cell: (m) => <Amount text={formatCents(m.ontvangenCenten)} />,
          },
          {
            key: 'over',
            header: words('kantoor.overTeMaken'),
            number: true,
            cell: (m) =>
              m.afgedragenCenten === null ? (
                words('kantoor.nietVast')
              ) : (
                <Amount text={formatCents(m.afgedragenCenten)} />
              ),
          },
          {
            key: 'overgemaakt',
            header: words('kantoor.overgemaakt'),
            number: true,
            cell: (m) => <Amount text={formatCents(m.overgemaaktCenten)} />,
          },
        ]}
      />
      <Table
        taal="nl"
        caption={words('kantoor.dagen')}
        rows={[...dagen]}
        rowKey={(d) => d.kasdagId}
        columns={[
          {
            key: 'dag',
            header: words('maand.dag'),
            rowHeader: true,
            cell: (d) => (
              <Link href={pad(d.gemeenteId, 'dag', d.kasdagId)} reload>
                {showDate(d.dag)}, {van(d.gemeenteId)?.naam}, {d.kas}
              </Link>
            ),
          },
          {
            key: 'stand',
            header: words('maand.stand'),
            cell: (d) => <Badge tone={MELDING_TOON[d.status]}>{words(`statusKantoor.${d.status}`)}</Badge>,
          },
          { key: 'aantal', header: words('kantoor.aantal'), number: true, cell: (d) => d.aantal },
          {
            key: 'ontvangen',
            header: words('maand.ontvangen'),
            number: true,
            cell: (d) => <Amount text={formatCents(d.ontvangenCenten)} />,
          },
          {
            key: 'verschil',
            header: words('maand.telverschil'),
            number: true,
            cell: (d) =>
              d.verschilCenten === null || d.verschilCenten === 0n ? (
                '-'
              ) : (
                <Badge tone="mis">{formatCents(d.verschilCenten)}</Badge>
              ),
          },
          {
            key: 'geslotenOp',
            header: words('kantoor.geslotenOp'),
            cell: (d) => (d.geslotenOp === null ? '-' : showMoment(d.geslotenOp)),
          },
        ]}
      />
    </>
  );
}
