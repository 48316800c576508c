import { showDate, showMoment } from '@/app/words';
import type { Lijst } from '@/domain/bewaren/vernietiging';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { klasseNaam, words } from '../../vernietig-words';

interface VerklaringProps {
  lijst: Lijst;
  gemeente: string;
  kantoor: string;
  naamVan: (actor: string) => string;
}

/** The verklaring van vernietiging: what went, how much, of which days, how, when and on whose decision. It can be printed. */
export function Verklaring({ lijst, gemeente, kantoor, naamVan }: VerklaringProps) {
  const { verklaring, uitgevoerdOp, beslotenDoor, beslotenOp } = lijst;
  if (verklaring === null || uitgevoerdOp === null || beslotenDoor === null || beslotenOp === null)
    return null;
  return (
    <Card as="section" labelledBy="verklaring" className="grid gap-3">
      <Heading level={2} id="verklaring">
        {words('verklaring.kop')}
      </Heading>
      <p className="max-w-text">
        {words('verklaring.tekst', { kantoor, gemeente, moment: showMoment(uitgevoerdOp) })}
      </p>
      <p className="max-w-text">
        {words('verklaring.grond', {
          bron: lijst.termijnen.bron,
          nummer: lijst.besluitNummer ?? '',
          naam: naamVan(beslotenDoor),
          besloten: showMoment(beslotenOp),
        })}
      </p>
      <Table
        taal="nl"
        caption={words('verklaring.tabel')}
        rows={verklaring}
        rowKey={({ soort, klasse }) => `${soort} ${klasse}`}
        columns={[
          {
            key: 'soort',
            header: words('kolommen.soort'),
            rowHeader: true,
            cell: ({ soort }) => words(`soort.${soort}`),
          },
          { key: 'klasse', header: words('kolommen.klasse'), cell: ({ klasse }) => klasseNaam(klasse) },
          { key: 'aantal', header: words('kolommen.aantal'), number: true, cell: ({ aantal }) => aantal },
          { key: 'van', header: words('kolommen.van'), cell: ({ van }) => (van ? showDate(van) : '') },
          { key: 'tot', header: words('kolommen.tot'), cell: ({ tot }) => (tot ? showDate(tot) : '') },
          {
            key: 'overgeslagen',
            header: words('kolommen.overgeslagen'),
            number: true,
            cell: ({ overgeslagen }) => overgeslagen,
          },
          { key: 'hoe', header: words('kolommen.hoe'), cell: ({ soort }) => words(`hoe.${soort}`) },
        ]}
      />
      <p className="print:hidden">{words('verklaring.print')}</p>
    </Card>
  );
}
