import { words } from '@/app/(kantoor)/invordering/oninbaar-words';
import { wordsOfBestuur } from '@/app/words';
import { type Oninbaarstaat, oninbaarVoorBestuur } from '@/domain/rapportages/oninbaar';
import { formatCents } from '@/platform/cents';
import { Table } from '@/ui/table';
import { showAantal } from '../rapport';
import { RapportDeel } from '../rapport-deel';

/** How many claims were decided not to be collected any more, and for how much, per year of the decision (L-08). */
export function OninbaarDeel({ jaren }: { jaren: readonly { jaar: string; staat: Oninbaarstaat }[] }) {
  return (
    <RapportDeel id="oninbaar" kop={words('bestuur.kop')} onder={words('bestuur.uitleg')}>
      <Table
        taal="nl"
        caption={words('bestuur.kop')}
        captionHidden
        rows={jaren.map(({ jaar, staat }) => ({ jaar, ...oninbaarVoorBestuur(staat) }))}
        rowKey={({ jaar }) => jaar}
        columns={[
          { key: 'jaar', header: words('bestuur.jaar'), rowHeader: true, cell: ({ jaar }) => jaar },
          {
            key: 'aantal',
            header: words('bestuur.aantal'),
            number: true,
            cell: ({ aantal }) => showAantal(aantal),
          },
          {
            key: 'bedrag',
            header: words('bestuur.bedrag'),
            number: true,
            cell: ({ bedrag }) =>
              bedrag === null ? wordsOfBestuur('rapport.nietGetoond') : formatCents(bedrag),
          },
        ]}
      />
    </RapportDeel>
  );
}
