import { wordsOfBestuur as words } from '@/app/words';
import { richtingVan, type Verlooppunt } from '@/domain/rapportages/beloften';
import { ColumnChart } from '@/ui/column-chart';
import { Table } from '@/ui/table';
import { maandKort, maandTekst, showAantal } from '../rapport';

/** Promises kept over the months of a year: a picture, a sentence that says what it shows, and its table. */
export function Verloop({ verloop }: { verloop: readonly Verlooppunt[] }) {
  const punten = verloop.filter(({ deel }) => deel !== null);
  const laatste = punten.at(-1);
  if (!laatste?.deel || punten.length < 2) return null;
  const richting = richtingVan(verloop);
  const zin = [
    words('beloften.verloop.zin', { maand: maandTekst(laatste.maand), ...getallen(laatste) }),
    ...(richting
      ? [words(`beloften.verloop.${richting.richting}`, { maand: maandTekst(richting.sinds) })]
      : []),
  ].join(' ');
  return (
    <div className="grid gap-3">
      <ColumnChart
        id="verloop"
        title={words('beloften.verloop.kop')}
        sentence={zin}
        series={[{ name: words('beloften.verloop.deel'), tone: 'info' }]}
        groups={verloop.map(({ maand, deel }) => ({
          label: maandKort(maand),
          values: [deel ? deel.nagekomen / deel.klaar : null],
        }))}
      />
      <Table
        taal="nl"
        caption={words('beloften.verloop.kop')}
        captionHidden
        rows={punten}
        rowKey={({ maand }) => maand}
        columns={[
          {
            key: 'maand',
            header: words('beloften.maand'),
            rowHeader: true,
            cell: ({ maand }) => maandTekst(maand),
          },
          {
            key: 'binnen',
            header: words('kengetal.beloften.nagekomen.naam'),
            number: true,
            cell: (punt) => getallen(punt).binnen,
          },
          {
            key: 'van',
            header: words('beloften.verloop.van'),
            number: true,
            cell: (punt) => getallen(punt).van,
          },
          {
            key: 'deel',
            header: words('beloften.verloop.deel'),
            number: true,
            cell: (punt) => words('beloften.procent', { procent: getallen(punt).procent }),
          },
        ]}
      />
    </div>
  );
}

const getallen = ({ deel }: Verlooppunt) => ({
  procent: deel?.procent ?? 0,
  binnen: showAantal(deel?.nagekomen ?? 0),
  van: showAantal(deel?.klaar ?? 0),
});
