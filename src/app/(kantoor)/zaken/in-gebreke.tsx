import { werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { Ingebreke } from '@/domain/bezwaren/dwangsom.queries';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { zaakPath } from './zaak-path';

type Props = {
  zaken: readonly Ingebreke[];
  vandaag: LocalDate;
  gemeenteVan: (id: number) => { sleutel: string; naam: string } | undefined;
};

/** Cases in which somebody put the office in default: above all other work, with what each costs by now. */
export function InGebreke({ zaken, vandaag, gemeenteVan }: Props) {
  if (zaken.length === 0) return null;
  return (
    <section aria-labelledby="in-gebreke" className="grid gap-2">
      <Heading level={2} looksLike={3} id="in-gebreke">
        {words('voorrang.kop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('voorrang.uitleg')}</p>
      <Table
        taal="nl"
        caption={words('voorrang.tabel', { aantal: zaken.length })}
        rows={zaken}
        rowKey={(zaak) => zaak.zaakId}
        columns={[
          {
            key: 'zaak',
            header: zaakWords('werk.zaak'),
            rowHeader: true,
            cell: (zaak) => (
              <Link
                href={zaakPath(gemeenteVan(zaak.gemeenteId)?.sleutel ?? '', {
                  soort: 'bezwaar',
                  id: zaak.zaakId,
                })}
                reload
              >
                {zaakWords('soort.bezwaar')} {zaak.zaaknummer}
              </Link>
            ),
          },
          { key: 'naam', header: zaakWords('werk.klant'), cell: (zaak) => zaak.naam },
          {
            key: 'gemeente',
            header: zaakWords('werk.gemeente'),
            cell: (zaak) => gemeenteVan(zaak.gemeenteId)?.naam,
          },
          { key: 'sinds', header: words('voorrang.sinds'), cell: (zaak) => showDate(zaak.ontvangenOp) },
          { key: 'bedrag', header: words('voorrang.bedrag'), cell: (zaak) => bedrag(zaak, vandaag) },
        ]}
      />
    </section>
  );
}

function bedrag({ afgelopen, stand }: Ingebreke, vandaag: LocalDate): string {
  if (afgelopen) return words('voorrang.afgelopen');
  return vandaag <= stand.eersteDag
    ? words('voorrang.begint', { datum: showDate(stand.eersteDag) })
    : formatCents(stand.bedragCenten);
}
