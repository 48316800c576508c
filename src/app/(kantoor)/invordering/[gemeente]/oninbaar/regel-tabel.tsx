import type { OninbaarRegel } from '@/domain/invordering/oninbaar.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { STATUS_TOON, uitkomstVan, words } from '../../oninbaar-words';
import { vorderingPath } from '../../vordering-words';

interface RegelTabelProps {
  regels: readonly OninbaarRegel[];
  sleutel: string;
  kop: string;
}

/** Claims that were proposed, each with its reason, its amount and what became of it. */
export function RegelTabel({ regels, sleutel, kop }: RegelTabelProps) {
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={regels}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'aanslag',
          header: words('kolom.aanslag'),
          rowHeader: true,
          cell: ({ aanslagId, aanslagnummer }) => (
            <Link href={vorderingPath(sleutel, aanslagId)} reload>
              {aanslagnummer}
            </Link>
          ),
        },
        { key: 'naam', header: words('kolom.naam'), cell: ({ naam }) => naam },
        {
          key: 'reden',
          header: words('kolom.reden'),
          cell: ({ redencode, toelichting }) => (
            <>
              <span className="block">{words(`redencode.${redencode}`)}</span>
              <span className="block text-sm text-ink-muted">{toelichting}</span>
            </>
          ),
        },
        { key: 'omvang', header: words('kolom.omvang'), cell: ({ omvang }) => words(`omvang.${omvang}`) },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
        },
        {
          key: 'kosten',
          header: words('kolom.kosten'),
          number: true,
          cell: ({ kostenCenten }) => <Amount text={formatCents(kostenCenten)} />,
        },
        {
          key: 'status',
          header: words('kolom.status'),
          cell: ({ status, uitkomstReden }) => (
            <>
              <Badge tone={STATUS_TOON[status]}>{words(`status.${status}`)}</Badge>
              {uitkomstReden !== null && (
                <span className="mt-1 block text-sm text-ink-muted">{uitkomstVan(uitkomstReden)}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
