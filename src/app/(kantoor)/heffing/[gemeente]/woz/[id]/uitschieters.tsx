import { UITSCHIETER_PROCENT, verschilVan } from '@/domain/objecten/woz-vaststelling';
import type { Uitschieter } from '@/domain/objecten/woz-vaststelling.queries';
import type { Vaststellingtotalen } from '@/domain/objecten/woz-vaststelling.schema';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { aantalTekst, euroTekst, verschilTekst, words } from '../../../woz-words';

type Props = { totalen: Vaststellingtotalen; uitschieters: readonly Uitschieter[] };

/** The values that somebody should look at before they are determined. */
export function Uitschieters({ totalen, uitschieters }: Props) {
  const procent = String(UITSCHIETER_PROCENT);
  return (
    <section aria-labelledby="uitschieters" className="grid gap-3">
      <Heading level={2} id="uitschieters">
        {words('uitschieters.kop')}
      </Heading>
      {uitschieters.length === 0 ? (
        <p>{words('uitschieters.geen', { procent })}</p>
      ) : (
        <>
          <p className="max-w-text text-ink-muted">
            {words('uitschieters.uitleg', { procent, aantal: aantalTekst(totalen.aantalUitschieters) })}
          </p>
          <Table
            taal="nl"
            caption={words('uitschieters.kop')}
            captionHidden
            rows={uitschieters}
            rowKey={({ objectId }) => objectId}
            columns={[
              {
                key: 'object',
                header: words('uitschieters.object'),
                rowHeader: true,
                cell: (rij) => rij.wozObjectnummer,
              },
              { key: 'adres', header: words('uitschieters.adres'), cell: (rij) => rij.adres || '-' },
              {
                key: 'was',
                header: words('uitschieters.was'),
                number: true,
                cell: ({ was }) => (was === null ? '-' : euroTekst(was)),
              },
              { key: 'nu', header: words('uitschieters.nu'), number: true, cell: ({ nu }) => euroTekst(nu) },
              {
                key: 'verschil',
                header: words('uitschieters.verschil'),
                number: true,
                cell: ({ nu, was }) => verschilTekst(was === null ? null : verschilVan(nu, was)),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
