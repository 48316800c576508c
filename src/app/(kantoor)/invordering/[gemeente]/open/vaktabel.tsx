import type { Uitgelegdvak, Vaktotaal } from '@/domain/invordering/open-euro';
import { type Cents, formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { procent, words } from '../../open-euro-words';

interface VaktabelProps {
  vakken: readonly Uitgelegdvak[];
  tegoed: Vaktotaal;
  som: Cents;
  /** '/invordering/<gemeente>/open'. */
  base: string;
}

/** Every bucket with what it holds, also nothing, and the way to the aanslagen behind it. */
export function Vaktabel({ vakken, tegoed, som, base }: VaktabelProps) {
  return (
    <div>
      <Table
        taal="nl"
        caption={words('tabel')}
        rows={vakken}
        rowKey={({ vak }) => vak}
        totals={[{ vak: words('samen'), bedrag: <Amount text={formatCents(som)} strong /> }]}
        columns={[
          {
            key: 'vak',
            header: words('kolom.vak'),
            rowHeader: true,
            cell: ({ vak, soort, aanslagen }) => (
              <>
                {aanslagen > 0 ? (
                  <Link href={`${base}/${vak}`}>{words(`vak.${vak}`)}</Link>
                ) : (
                  words(`vak.${vak}`)
                )}
                <span className="block text-sm font-normal text-ink-muted">
                  {words(`groep.${soort}`)}. {words(`wat.${vak}`)}
                </span>
              </>
            ),
          },
          {
            key: 'aanslagen',
            header: words('kolom.aanslagen'),
            number: true,
            cell: ({ aanslagen }) => aanslagen.toLocaleString('nl-NL'),
          },
          {
            key: 'bedrag',
            header: words('kolom.bedrag'),
            number: true,
            cell: ({ bedrag }) => <Amount text={formatCents(bedrag)} />,
          },
          {
            key: 'deel',
            header: words('kolom.deel'),
            number: true,
            cell: ({ promille }) => procent(promille),
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-muted">{words('telt')}</p>
      {tegoed.aanslagen > 0 && (
        <p className="mt-1 text-sm">
          <Link href={`${base}/tegoed`}>
            {words('apart', { bedrag: formatCents(tegoed.bedrag), aantal: tegoed.aanslagen })}
          </Link>
        </p>
      )}
    </div>
  );
}
