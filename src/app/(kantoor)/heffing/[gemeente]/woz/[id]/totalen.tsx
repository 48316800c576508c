import { showDate } from '@/app/words';
import { BANDEN, type Vaststelling, verschilVan } from '@/domain/objecten/woz-vaststelling';
import { beschikkingUiterlijk } from '@/law/heffing/woz-vaststelling';
import { Alert } from '@/ui/alert';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { aantalTekst, euroTekst, verschilTekst, words } from '../../../woz-words';

/** What a proposal comes to: how many values, their sum and spread, and how far from the values before. */
export function Totalen({ vaststelling }: { vaststelling: Vaststelling }) {
  const { totalen, aantal, dagtekening, soort, belastingjaar } = vaststelling;
  const { vergelijk } = totalen;
  const laat =
    soort === 'vaststelling' && dagtekening !== null && dagtekening > beschikkingUiterlijk(belastingjaar);
  return (
    <section aria-labelledby="totalen" className="grid gap-3">
      <Heading level={2} id="totalen">
        {words('totalen.kop')}
      </Heading>
      {laat && (
        <Alert tone="letop" taal="nl" title={words('totalen.dagtekening')}>
          {words('totalen.termijn')}
        </Alert>
      )}
      <DataList
        items={[
          { term: words('totalen.aantal'), value: aantalTekst(aantal) },
          { term: words('totalen.woningen'), value: aantalTekst(totalen.woningen) },
          { term: words('totalen.som'), value: euroTekst(totalen.som) },
          { term: words('totalen.laagste'), value: euroTekst(totalen.laagste) },
          { term: words('totalen.hoogste'), value: euroTekst(totalen.hoogste) },
          {
            term: words('totalen.vergelijk'),
            value:
              vergelijk.aantal === 0
                ? words('totalen.geenVorige')
                : words('totalen.vergelijkWaarde', {
                    verschil: verschilTekst(verschilVan(vergelijk.nu, vergelijk.was)),
                    aantal: aantalTekst(vergelijk.aantal),
                  }),
          },
          { term: words('totalen.dagtekening'), value: dagtekening === null ? '-' : showDate(dagtekening) },
        ]}
      />
      {totalen.verdeling.length > 0 && (
        <Table
          taal="nl"
          caption={words('totalen.verdeling')}
          rows={totalen.verdeling.map((in_, band) => ({ aantal: in_, band }))}
          rowKey={({ band }) => String(band)}
          columns={[
            {
              key: 'band',
              header: words('totalen.band'),
              rowHeader: true,
              cell: ({ band }) => bandTekst(band),
            },
            {
              key: 'aantal',
              header: words('totalen.aantal'),
              number: true,
              cell: (rij) => aantalTekst(rij.aantal),
            },
          ]}
        />
      )}
    </section>
  );
}

function bandTekst(band: number): string {
  const grens = BANDEN[band];
  return grens === undefined
    ? words('totalen.vanaf', { grens: euroTekst(BANDEN.at(-1) ?? 0) })
    : words('totalen.tot', { grens: euroTekst(grens) });
}
