import { daadTekst, wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { showMoment } from '@/app/words';
import type { Daad } from '@/domain/vertegenwoordigingen/machtiging.queries';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';

/** What was done in somebody's name, from the audit itself. */
export function Daden({ daden, inzage, taal }: { daden: readonly Daad[]; inzage: string; taal: Taal }) {
  const words = wordsOfMachtigen(taal);
  return (
    <section aria-labelledby="daden" className="grid gap-3">
      <Heading level={2} id="daden">
        {words('daden.kop')}
      </Heading>
      {daden.length === 0 ? (
        <p>{words('daden.geen')}</p>
      ) : (
        <Table
          taal={taal}
          caption={words('daden.kop')}
          captionHidden
          rows={daden}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'wanneer',
              header: words('daden.wanneer'),
              rowHeader: true,
              cell: ({ moment }) => showMoment(moment, taal),
            },
            {
              key: 'wat',
              header: words('daden.wat'),
              cell: ({ handeling }) => daadTekst(handeling, taal),
            },
            {
              key: 'wie',
              header: words('daden.wie'),
              cell: ({ wie }) => wie ?? words('daden.onbekend'),
            },
          ]}
        />
      )}
      <p>
        <Link href={inzage}>{words('daden.inzage')}</Link>
      </p>
    </section>
  );
}
