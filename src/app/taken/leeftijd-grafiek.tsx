import { inGroep, perLeeftijd, som, type Werktelling } from '@/domain/taken/werkgroep';
import { ColumnChart } from '@/ui/column-chart';
import { Table } from '@/ui/table';
import { takenWords as words } from './taken-words';

/** How long the work waits: a picture, one sentence that says what it shows, and its table. */
export function LeeftijdGrafiek({ tellingen }: { tellingen: readonly Werktelling<string>[] }) {
  const alles = som(tellingen);
  if (alles === 0) return null;
  const rijen = perLeeftijd(tellingen);
  const oud = rijen.filter(({ leeftijd }) => leeftijd === 'kwartaal' || leeftijd === 'langer');
  const zin =
    som(oud) === 0
      ? words('leeftijd.zinJong', { alles, laat: inGroep(tellingen, 'te-laat') })
      : words('leeftijd.zin', {
          ...{ alles, oud: som(oud) },
          laat: oud.reduce((totaal, { teLaat }) => totaal + teLaat, 0),
        });
  return (
    <div className="grid min-w-0 gap-3">
      <ColumnChart
        id="leeftijd"
        title={words('leeftijd.kop')}
        sentence={zin}
        series={[
          { name: words('leeftijd.alles'), tone: 'info' },
          { name: words('leeftijd.teLaat'), tone: 'mis' },
        ]}
        groups={rijen.map(({ leeftijd, aantal, teLaat }) => ({
          label: words(`leeftijd.kort.${leeftijd}`),
          values: [aantal, teLaat],
        }))}
      />
      <div className="max-w-text">
        <Table
          taal="nl"
          caption={words('leeftijd.tabel')}
          captionHidden
          rows={rijen}
          rowKey={({ leeftijd }) => leeftijd}
          columns={[
            {
              key: 'leeftijd',
              header: words('leeftijd.naam'),
              rowHeader: true,
              cell: ({ leeftijd }) => words(`leeftijd.${leeftijd}`),
            },
            { key: 'aantal', header: words('leeftijd.alles'), number: true, cell: ({ aantal }) => aantal },
            { key: 'teLaat', header: words('leeftijd.teLaat'), number: true, cell: ({ teLaat }) => teLaat },
          ]}
        />
      </div>
    </div>
  );
}
