import { beroepWords as words } from '@/app/beroep/beroep-words';
import { showDate } from '@/app/words';
import { namedWord } from '@/app/zaken/zaken-words';
import type { Stukregel } from '@/domain/beroepen/beroep.queries';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

/** The list of papers for the court, made from what is in the dossier; printed as it stands. */
export function Stukken({ stukken }: { stukken: readonly Stukregel[] }) {
  return (
    <section aria-labelledby="stukken" className="grid gap-2">
      <Heading level={2} looksLike={3} id="stukken">
        {words('stukken.kop')}
      </Heading>
      <p className="text-ink-muted">{words('stukken.uitleg')}</p>
      <Table
        taal="nl"
        caption={words('stukken.aantal', { aantal: stukken.length })}
        rows={stukken}
        rowKey={(stuk) => String(stuk.nummer)}
        columns={[
          { key: 'nummer', header: words('stukken.nummer'), cell: (stuk) => stuk.nummer },
          { key: 'datum', header: words('stukken.datum'), cell: (stuk) => showDate(stuk.datum) },
          { key: 'wat', header: words('stukken.wat'), rowHeader: true, cell: naamVan },
          { key: 'bron', header: words('stukken.bron'), cell: (stuk) => words(`stukken.soort.${stuk.bron}`) },
        ]}
      />
    </section>
  );
}

function naamVan({ bron, naam }: Stukregel): string {
  if (naam === null) return words('stukken.weg');
  if (bron === 'biljet') return words('stukken.soort.biljet');
  return bron === 'brief' ? namedWord('nl', 'regel', naam) : naam;
}
