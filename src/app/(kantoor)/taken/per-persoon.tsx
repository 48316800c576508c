import { bijTekst, termijnWords as words } from '@/app/termijnen/termijn-words';
import { showDate } from '@/app/words';
import type { TermijnenVan } from '@/domain/zaken/volgende-termijnen.queries';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { termijnenPath } from './termijnen/filter';

/** The terms of the whole team by person: how many run, how many went by, and the first day; each leads to that list. */
export function TermijnenPerPersoon({ personen }: { personen: readonly TermijnenVan[] }) {
  return (
    <section aria-labelledby="per-persoon" className="grid min-w-0 gap-2 print:hidden">
      <Heading level={2} id="per-persoon">
        {words('persoon.kop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('persoon.uitleg')}</p>
      {personen.length === 0 ? (
        <p>{words('persoon.geen')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('persoon.tabel')}
          captionHidden
          rows={personen}
          rowKey={(p) => p.medewerkerId ?? 'vrij'}
          columns={[
            {
              key: 'wie',
              header: words('persoon.wie'),
              rowHeader: true,
              cell: (p) => (
                <Link href={termijnenPath({ van: p.medewerkerId ?? 'vrij' })} reload>
                  {bijTekst(p)}
                </Link>
              ),
            },
            { key: 'aantal', header: words('persoon.aantal'), number: true, cell: (p) => p.aantal },
            {
              key: 'teLaat',
              header: words('persoon.teLaat'),
              cell: (p) =>
                p.teLaat === 0 ? (
                  '0'
                ) : (
                  <Badge tone="mis">{words('persoon.laat', { aantal: p.teLaat })}</Badge>
                ),
            },
            { key: 'eerste', header: words('persoon.eerste'), cell: (p) => showDate(p.eerste) },
          ]}
        />
      )}
      <p>
        <Link href={termijnenPath({ van: 'team' })} reload>
          {words('alle')}
        </Link>
      </p>
    </section>
  );
}
