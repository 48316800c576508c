import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, kasPath, words } from '@/app/kas/kas-words';
import { showDate, showMoment } from '@/app/words';
import type { Verklaring } from '@/domain/kas/afdracht';
import type { MaandView } from '@/domain/kas/maand.queries';
import { formatCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { remitMaandAction } from '../../../maand-actions';

interface AfdrachtProps {
  maand: MaandView;
  sleutel: string;
  magVaststellen: boolean;
  maandtekst: string;
}

const wat = (v: Verklaring): string => {
  switch (v.soort) {
    case 'kwitantie-ontbreekt':
      return words('maand.verklaring.kwitantie-ontbreekt', { nummer: v.nummer, dag: showDate(v.dag) });
    case 'onverklaard':
      return words('maand.verklaring.onverklaard');
    default:
      return words(`maand.verklaring.${v.soort}`, { dag: showDate(v.dag), kas: v.kas });
  }
};

/** Where somebody sees the day or kwitantie that explains a difference. */
function waar(v: Verklaring, sleutel: string): string | null {
  if (v.soort === 'onverklaard') return null;
  return v.soort === 'kwitantie-ontbreekt'
    ? kasPath(sleutel, 'kwitantie', v.kwitantieId)
    : kasPath(sleutel, 'dag', v.kasdagId);
}

/** What the gemeente transfers for the month, what came in of it, and what explains that it is another amount. */
export function Afdracht({ maand, sleutel, magVaststellen, maandtekst }: AfdrachtProps) {
  const { afdracht, verschilCenten, verklaringen } = maand;
  return (
    <Card as="section" labelledBy="afdracht" className="grid min-w-0 gap-4">
      <Heading level={2} id="afdracht">
        {words('maand.afdracht')}
      </Heading>
      <p>
        {words('maand.gesloten', { gesloten: maand.gesloten, dagen: maand.dagen.length })}.{' '}
        {words('maand.voor', { dag: showDate(maand.overmakenVoor) })}.
      </p>
      {afdracht === null ? (
        <>
          <p className="max-w-text">{words('maand.uitleg')}</p>
          {magVaststellen && maand.dagen.length > 0 && (
            <ActionForm
              id="afdracht-form"
              action={remitMaandAction}
              groepen={[]}
              verborgen={{ gemeente: sleutel, maand: maandtekst }}
              knop={words('maand.knop')}
              antwoorden={formAnswers()}
            />
          )}
        </>
      ) : (
        <>
          <p>
            {words('maand.vastgesteld', {
              bedrag: formatCents(afdracht.bedragCenten),
              naam: afdracht.door,
              moment: showMoment(afdracht.op),
            })}
          </p>
          <p>{words('maand.kenmerk', { kenmerk: maand.kenmerk })}</p>
          <Overboekingen maand={maand} />
        </>
      )}
      {verschilCenten === 0n && <Alert tone="goed" taal="nl" title={words('maand.verschilGeen')} />}
      {verschilCenten !== null && verschilCenten !== 0n && (
        <>
          <Alert
            tone="letop"
            taal="nl"
            title={words(verschilCenten < 0n ? 'maand.verschilMin' : 'maand.verschilPlus', {
              bedrag: formatCents(verschilCenten < 0n ? -verschilCenten : verschilCenten),
            })}
          />
          <Table
            taal="nl"
            caption={words('maand.verschil')}
            rows={verklaringen}
            rowKey={(v) => `${v.soort} ${wat(v)}`}
            columns={[
              {
                key: 'wat',
                header: words('maand.wat'),
                rowHeader: true,
                cell: (v) => {
                  const href = waar(v, sleutel);
                  return href === null ? wat(v) : <Link href={href}>{wat(v)}</Link>;
                },
              },
              {
                key: 'bedrag',
                header: words('maand.bedrag'),
                number: true,
                cell: (v) => <Amount text={formatCents(v.centen)} />,
              },
            ]}
            totals={[
              { wat: words('maand.samen'), bedrag: <Amount text={formatCents(verschilCenten)} strong /> },
            ]}
          />
        </>
      )}
    </Card>
  );
}

function Overboekingen({ maand }: { maand: MaandView }) {
  if (maand.overboekingen.length === 0)
    return <p className="text-ink-muted">{words('maand.geenOverboeking')}</p>;
  return (
    <Table
      taal="nl"
      caption={words('maand.overboekingen')}
      rows={maand.overboekingen}
      rowKey={(o) => o.id}
      columns={[
        {
          key: 'bank',
          header: words('maand.bank'),
          rowHeader: true,
          cell: (o) => (
            <span className="break-words">
              {o.bankreferentie}
              {o.vervallen && ` (${words('maand.vervallen')})`}
            </span>
          ),
        },
        { key: 'boekdatum', header: words('maand.boekdatum'), cell: (o) => showDate(o.boekdatum) },
        { key: 'reden', header: words('maand.reden'), cell: (o) => o.reden ?? '-' },
        { key: 'door', header: words('maand.door'), cell: (o) => o.door },
        {
          key: 'bedrag',
          header: words('maand.bedrag'),
          number: true,
          cell: (o) => <Amount text={formatCents(o.bedragCenten)} />,
        },
      ]}
      totals={[
        {
          bank: words('maand.samen'),
          bedrag: <Amount text={formatCents(maand.overgemaaktCenten)} strong />,
        },
      ]}
    />
  );
}
