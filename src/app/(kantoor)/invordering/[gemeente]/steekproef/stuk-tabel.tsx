import { showDate, showMoment } from '@/app/words';
import type { Bewijs } from '@/domain/rapportages/steekproefbewijs.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { briefnaam, overTekst, soortVan, wieTekst, words } from '../../steekproef-words';
import { vorderingPath } from '../../vordering-words';

interface StukTabelProps {
  stukken: readonly Bewijs[];
  namen: ReadonlyMap<string, string>;
  sleutel: string;
}

/** The items that were drawn, each with who did it, who decided and the letter that went out. */
export function StukTabel({ stukken, namen, sleutel }: StukTabelProps) {
  return (
    <Table
      taal="nl"
      caption={words('uitkomst.kop')}
      captionHidden
      rows={stukken}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'soort',
          header: words('kolom.soort'),
          rowHeader: true,
          cell: (stuk) => (
            <>
              {soortVan(stuk)}
              {stuk.reden !== null && (
                <span className="block text-sm font-normal text-ink-muted">{stuk.reden}</span>
              )}
            </>
          ),
        },
        { key: 'dag', header: words('kolom.dag'), cell: ({ dag }) => showDate(dag) },
        {
          key: 'aanslag',
          header: words('kolom.aanslag'),
          cell: ({ aanslagen, bankreferentie }) => (
            <>
              {aanslagen.map(({ id, nummer }) => (
                <Link key={id} href={vorderingPath(sleutel, id)} reload className="block">
                  {nummer}
                </Link>
              ))}
              {bankreferentie !== null && (
                <span className="block text-sm text-ink-muted">{bankreferentie}</span>
              )}
            </>
          ),
        },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: ({ centen }) => <Amount text={formatCents(centen)} />,
        },
        { key: 'raak', header: words('kolom.raak'), number: true, cell: ({ raak }) => raak },
        {
          key: 'gemaakt',
          header: words('kolom.gemaakt'),
          cell: ({ gemaaktDoor, gemaaktOp }) => (
            <>
              {wieTekst(gemaaktDoor, namen)}
              <span className="block text-sm text-ink-muted">{showMoment(gemaaktOp)}</span>
            </>
          ),
        },
        {
          key: 'besluit',
          header: words('kolom.besluit'),
          cell: ({ besluit }) =>
            besluit === null ? (
              words('geenBesluit')
            ) : (
              <>
                {wieTekst(besluit.door, namen)}
                <span className="block text-sm text-ink-muted">
                  {overTekst(besluit.over)}
                  {besluit.op !== null && `, ${showMoment(besluit.op)}`}
                </span>
              </>
            ),
        },
        {
          key: 'brief',
          header: words('kolom.brief'),
          cell: ({ brief }) =>
            brief === null ? (
              words('geenBrief')
            ) : (
              <>
                {briefnaam(brief.soort)}
                <span className="block text-sm text-ink-muted">{showDate(brief.dagtekening)}</span>
              </>
            ),
        },
      ]}
    />
  );
}
