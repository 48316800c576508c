import { wordsOfBestuur } from '@/app/words';
import { type Foutentelling, foutenregel } from '@/domain/rapportages/eigen-fout';
import { EmptyState } from '@/ui/empty-state';
import { Meter } from '@/ui/meter';
import { Table } from '@/ui/table';
import { words } from './bezwaarresultaat';

const procentTekst = (procent: number): string => wordsOfBestuur('beloften.procent', { procent });
const whole = new Intl.NumberFormat('nl-NL');
/** The bar ends at so many times the norm: beyond that it makes no difference to the eye. */
const KEER = 4;

type Props = { telling: Foutentelling; norm: number | null; alles?: boolean };

/** How many objections were honoured through an error of the office, against the norm, with every cause (I-03). */
export function EigenFout({ telling, norm, alles = false }: Props) {
  if (telling.ontvangen === 0) return <EmptyState title={words('foutenLeeg')} />;
  const { procent, gehaald, oorzaken } = foutenregel(telling, norm, alles);
  const eind = (norm ?? 25) * KEER;
  return (
    <div className="grid min-w-0 gap-3">
      {procent !== null && (
        <Meter
          taal="nl"
          text={words('hoogstens', { procent: procentTekst(procent) })}
          share={Math.min(1, procent / eind)}
          {...(norm === null ? {} : { norm: { text: procentTekst(norm), share: norm / eind } })}
          tone={gehaald === null ? 'info' : gehaald ? 'goed' : 'letop'}
        />
      )}
      <p className="max-w-text">
        {words('foutenStand', { ontvangen: telling.ontvangen, besloten: telling.besloten })}{' '}
        {norm === null
          ? words('geenNorm')
          : words(gehaald ? 'gehaald' : 'nietGehaald', { norm: procentTekst(norm) })}
      </p>
      <Table
        taal="nl"
        caption={words('oorzaak')}
        captionHidden
        rows={oorzaken}
        rowKey={({ oorzaak }) => oorzaak}
        columns={[
          {
            key: 'oorzaak',
            header: words('oorzaak'),
            rowHeader: true,
            cell: ({ oorzaak }) => words(`oorzaken.${oorzaak}`),
          },
          { key: 'telt', header: words('telt'), cell: ({ telt }) => words(telt ? 'ja' : 'nee') },
          {
            key: 'aantal',
            header: words('aantal'),
            number: true,
            cell: ({ aantal }) =>
              aantal === null ? wordsOfBestuur('rapport.nietGetoond') : whole.format(aantal),
          },
        ]}
      />
    </div>
  );
}
