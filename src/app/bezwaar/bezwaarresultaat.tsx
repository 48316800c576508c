import { wordsOfBestuur } from '@/app/words';
import {
  type BelastingTelling,
  durenPerBelasting,
  type GehonoreerdRegel,
  gehonoreerdPerBelasting,
} from '@/domain/rapportages/bezwaarresultaat';
import { DUREN, type Duur } from '@/domain/rapportages/zaken';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import texts from '@/texts/nl/bezwaarresultaat.json';
import { EmptyState } from '@/ui/empty-state';
import { Meter } from '@/ui/meter';
import { Table } from '@/ui/table';

/** The words of what objections led to; board and staff read Dutch. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

export type Normen = Readonly<Record<Duur, number | null>>;

const whole = new Intl.NumberFormat('nl-NL');
const procentTekst = (procent: number): string => wordsOfBestuur('beloften.procent', { procent });
const niet = () => wordsOfBestuur('rapport.nietGetoond');
const belasting = (soort: BelastingTelling['belastingsoort']) => wordsOfBestuur(`cijfers.soort.${soort}`);

/** How soon objections were decided, a line per belasting, against what law and contract ask (J-03). */
export function DuurPerBelasting({
  tellingen,
  normen,
}: {
  tellingen: readonly BelastingTelling[];
  normen: Normen;
}) {
  const regels = durenPerBelasting(tellingen);
  if (regels.length === 0) return <EmptyState title={words('durenLeeg')} />;
  return (
    <Table
      taal="nl"
      caption={words('duren')}
      captionHidden
      rows={regels}
      rowKey={(regel) => regel.belastingsoort}
      columns={[
        {
          key: 'belasting',
          header: words('belasting'),
          rowHeader: true,
          cell: (regel) => belasting(regel.belastingsoort),
        },
        ...DUREN.map((duur) => ({
          key: duur,
          header: words(duur),
          cell: ({ duren }: (typeof regels)[number]) => {
            const deel = duren.find((d) => d.duur === duur);
            const norm = normen[duur];
            if (!deel || deel.procent === null) return words('weet');
            return (
              <Meter
                taal="nl"
                text={words('over', { procent: procentTekst(deel.procent), aantal: deel.rijp })}
                share={deel.procent / 100}
                {...(norm === null ? {} : { norm: { text: procentTekst(norm), share: norm / 100 } })}
                tone={norm === null ? 'info' : deel.procent >= norm ? 'goed' : 'letop'}
              />
            );
          },
        })),
      ]}
    />
  );
}

const aantal = (waarde: number | null) => (waarde === null ? niet() : whole.format(waarde));
const grondslagTekst = ({ grondslag }: GehonoreerdRegel): string =>
  grondslag === null
    ? words('weet')
    : words('waarde', {
        aantal: grondslag.objecten,
        voor: formatCents(grondslag.voor * 100n),
        na: formatCents(grondslag.na * 100n),
      });

/** What was upheld and what was reduced, in numbers, percents, money and value, a line per belasting (J-10). */
export function GehonoreerdPerBelasting({
  tellingen,
  alles = false,
}: {
  tellingen: readonly BelastingTelling[];
  alles?: boolean;
}) {
  const regels = gehonoreerdPerBelasting(tellingen, alles);
  if (regels.length === 0) return <EmptyState title={words('gehonoreerdLeeg')} />;
  return (
    <Table
      taal="nl"
      caption={words('gehonoreerd')}
      captionHidden
      rows={regels}
      rowKey={(regel) => regel.belastingsoort}
      columns={[
        {
          key: 'belasting',
          header: words('belasting'),
          rowHeader: true,
          cell: (regel) => belasting(regel.belastingsoort),
        },
        { key: 'besloten', header: words('besloten'), number: true, cell: (r) => aantal(r.besloten) },
        {
          key: 'gehandhaafd',
          header: wordsOfBestuur('kengetal.zaken.gehandhaafd.naam'),
          number: true,
          cell: (r) => aantal(r.gehandhaafd),
        },
        {
          key: 'verminderd',
          header: wordsOfBestuur('kengetal.zaken.gehonoreerd.naam'),
          number: true,
          cell: (r) => aantal(r.verminderd),
        },
        {
          key: 'deel',
          header: words('deel'),
          number: true,
          cell: (r) => (r.procent === null ? niet() : procentTekst(r.procent)),
        },
        {
          key: 'bedrag',
          header: words('bedrag'),
          number: true,
          cell: (r) => (r.bedrag === null ? niet() : formatCents(r.bedrag)),
        },
        { key: 'grondslag', header: words('grondslag'), cell: grondslagTekst },
      ]}
    />
  );
}
