import { showDate } from '@/app/words';
import type { Btwkwartaal, Btwregelstand } from '@/domain/btw/btw.queries';
import { type Cents, formatCents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { kwartaalNaam, TIJD_TOON, words } from './btw-words';

/** What nobody adopted yet has no figures for who may not open it: nought would be one. */
const bedrag = (href: string | null, centen: Cents) =>
  href === null ? words('nogGeenCijfers') : <Amount text={formatCents(centen)} />;

/** The quarters of one gemeente: what can be claimed, and whether the overview was there in time. */
export function KwartaalTabel({
  kwartalen,
  pad,
}: {
  kwartalen: readonly Btwkwartaal[];
  /** Null where there is nothing to open yet. */
  pad: (kwartaal: Btwkwartaal) => string | null;
}) {
  return (
    <Table
      taal="nl"
      caption={words('lijst')}
      captionHidden
      rows={kwartalen}
      rowKey={({ kwartaal }) => kwartaal}
      columns={[
        {
          key: 'kwartaal',
          header: words('lijst'),
          rowHeader: true,
          cell: (rij) => {
            const href = pad(rij);
            const naam = kwartaalNaam(rij.kwartaal);
            return href === null ? (
              naam
            ) : (
              <Link href={href} reload>
                {naam}
              </Link>
            );
          },
        },
        {
          key: 'stand',
          header: words('stand'),
          cell: ({ tijdigheid }) => (
            <Badge tone={TIJD_TOON[tijdigheid]}>{words(`tijdigheid.${tijdigheid}`)}</Badge>
          ),
        },
        { key: 'uiterlijk', header: words('uiterlijk'), cell: ({ uiterlijk }) => showDate(uiterlijk) },
        {
          key: 'verstrekt',
          header: words('verstrekt'),
          cell: ({ overzicht }) =>
            overzicht?.status === 'vastgesteld' && overzicht.beslotenOp !== null
              ? showDate(localDateOf(overzicht.beslotenOp))
              : '',
        },
        {
          key: 'bedrag',
          header: words('bedrag'),
          number: true,
          cell: (rij) => bedrag(pad(rij), rij.bedragCenten),
        },
        {
          key: 'btw',
          header: words('btw'),
          number: true,
          cell: (rij) => bedrag(pad(rij), rij.btwCenten),
        },
      ]}
    />
  );
}

/** The invoices of one quarter, corrections with why, and what they come to. */
export function RegelTabel({ regels, kop }: { regels: readonly Btwregelstand[]; kop: string }) {
  if (regels.length === 0) return <p>{words('geenRegels')}</p>;
  return (
    <>
      <Table
        taal="nl"
        caption={kop}
        captionHidden
        rows={regels}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'factuur',
            header: words('tabel.factuur'),
            rowHeader: true,
            cell: ({ factuurnummer }) => factuurnummer,
          },
          {
            key: 'datum',
            header: words('tabel.datum'),
            cell: ({ factuurdatum }) => showDate(factuurdatum),
          },
          {
            key: 'leverancier',
            header: words('tabel.leverancier'),
            cell: ({ leverancier }) => leverancier,
          },
          {
            key: 'omschrijving',
            header: words('tabel.omschrijving'),
            cell: ({ omschrijving, reden, gecorrigeerd }) => (
              <>
                {omschrijving}
                {reden !== null && <span className="block">{words('tabel.correctie', { reden })}</span>}
                {gecorrigeerd && <span className="block">{words('tabel.gecorrigeerd')}</span>}
              </>
            ),
          },
          {
            key: 'bedrag',
            header: words('bedrag'),
            number: true,
            cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
          },
          {
            key: 'btw',
            header: words('btw'),
            number: true,
            cell: ({ btwCenten }) => <Amount text={formatCents(btwCenten)} />,
          },
        ]}
      />
      <p className="mt-3">
        {words('samen')}: {formatCents(sumCents(regels.map((r) => r.bedragCenten)))},{' '}
        {words('btw').toLowerCase()} <strong>{formatCents(sumCents(regels.map((r) => r.btwCenten)))}</strong>
      </p>
    </>
  );
}
