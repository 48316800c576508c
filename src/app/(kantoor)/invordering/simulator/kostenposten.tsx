import { DPIA_UREN, KOSTENPOSTEN, sociaalkosten } from '@/law/beleidssimulatie';
import { formatBron } from '@/law/bron';
import { formatCents, toCents } from '@/platform/cents';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../simulator-words';

const euro = (heel: number) => formatCents(toCents(BigInt(heel) * 100n));

/** What each part costs by the notitie, each with where it stands; both amounts for one thing where there are two. */
export function Kostenposten() {
  const venster = sociaalkosten.vensters.at(-1);
  if (!venster) return null;
  return (
    <section aria-labelledby="kosten" className="grid min-w-0 gap-3">
      <Heading level={2} id="kosten">
        {words('kosten')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('kostenUitleg')}</p>
      <Table
        taal="nl"
        caption={words('kosten')}
        captionHidden
        rows={KOSTENPOSTEN.map((post) => ({ post, ...venster.waarde[post] }))}
        rowKey={({ post }) => post}
        columns={[
          {
            key: 'post',
            header: words('kolom.post'),
            rowHeader: true,
            cell: ({ post }) => words(`post.${post}`, { uren: DPIA_UREN }),
          },
          {
            key: 'bedrag',
            header: words('kolom.bedrag'),
            number: true,
            cell: ({ vanEuro, totEuro }) =>
              vanEuro === totEuro ? euro(vanEuro) : words('tot', { van: euro(vanEuro), tot: euro(totEuro) }),
          },
          { key: 'per', header: words('kolom.per'), cell: ({ per }) => words(`per.${per}`) },
          { key: 'bron', header: words('kolom.bron'), cell: () => formatBron(venster.bron) },
        ]}
      />
    </section>
  );
}
