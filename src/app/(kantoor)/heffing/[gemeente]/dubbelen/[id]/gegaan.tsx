import { tabelTekst, words } from '@/app/personen/samenvoeg-words';
import type { SamenvoegingView } from '@/domain/samenvoegingen/samenvoeging.queries';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

/** What went from the double to the row that stays, and what was put back, by kind. */
export function Gegaan({ gegaan }: Pick<SamenvoegingView, 'gegaan'>) {
  const tabellen = [...new Set(gegaan.map(({ tabel }) => tabel))];
  const aantal = (tabel: string, richting: string) =>
    gegaan.find((een) => een.tabel === tabel && een.richting === richting)?.aantal ?? 0;
  return (
    <section aria-labelledby="gegaan" className="grid gap-3">
      <Heading level={2} id="gegaan">
        {words('besluit.gegaan')}
      </Heading>
      {tabellen.length === 0 ? (
        <p>{words('besluit.niets')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('besluit.gegaan')}
          captionHidden
          rows={tabellen}
          rowKey={(tabel) => tabel}
          columns={[
            { key: 'wat', header: words('besluit.wat'), rowHeader: true, cell: (tabel) => tabelTekst(tabel) },
            {
              key: 'heen',
              header: words('besluit.heen'),
              number: true,
              cell: (tabel) => aantal(tabel, 'heen'),
            },
            {
              key: 'terug',
              header: words('besluit.teruggegaan'),
              number: true,
              cell: (tabel) => aantal(tabel, 'terug'),
            },
          ]}
        />
      )}
    </section>
  );
}
