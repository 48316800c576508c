import { showDate, wordsOfBestuur as words } from '@/app/words';
import type { Verzending } from '@/domain/rapportages/verzending.queries';
import { Table } from '@/ui/table';
import { RapportDeel } from '../rapport-deel';

const whole = new Intl.NumberFormat('nl-NL');
const AANTALLEN = ['biljetten', 'opTijd', 'binnenWeek', 'later', 'onbekend'] as const;

/** When the biljetten left, beside the day that stands on them (F-07). */
export function VerzendingDeel({ verzending }: { verzending: readonly Verzending[] }) {
  if (verzending.length === 0) return null;
  const som = (wat: (typeof AANTALLEN)[number]) => verzending.reduce((n, rij) => n + rij[wat], 0);
  const teLaat = som('binnenWeek') + som('later');
  const conclusie = words('verzending.conclusie', {
    biljetten: som('biljetten'),
    opTijd: som('opTijd'),
    teLaat,
    onbekend: som('onbekend'),
  });
  return (
    <RapportDeel id="verzending" kop={words('verzending.kop')} onder={words('verzending.uitleg')}>
      <p className="mb-3 max-w-text">{conclusie}</p>
      <Table
        taal="nl"
        caption={words('verzending.kop')}
        captionHidden
        rows={verzending}
        rowKey={({ dagtekening }) => dagtekening}
        columns={[
          {
            key: 'dagtekening',
            header: words('verzending.kolommen.dagtekening'),
            rowHeader: true,
            cell: ({ dagtekening }) => showDate(dagtekening),
          },
          ...AANTALLEN.map((wat) => ({
            key: wat,
            header: words(`verzending.kolommen.${wat}`),
            number: true,
            cell: (rij: Verzending) => whole.format(rij[wat]),
          })),
          {
            key: 'langste',
            header: words('verzending.kolommen.langste'),
            number: true,
            cell: ({ langste }) => words('verzending.dagen', { dagen: langste }),
          },
        ]}
      />
      <p className="mt-3 max-w-text text-sm text-ink-muted">{words('verzending.bron')}</p>
    </RapportDeel>
  );
}
