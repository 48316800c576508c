import { berichtnaam, bezorgtekst, wordsOfBerichten } from '@/app/berichten/berichten-words';
import { showDate } from '@/app/words';
import { BERICHTEN_PER_BLADZIJDE, type Bericht, type Berichten } from '@/domain/documenten/bericht.queries';
import { statusVan } from '@/domain/statusberichten/standen';
import type { Context } from '@/platform/context';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';

interface Props {
  stand: Berichten;
  bladzijde: number;
  /** The path of this list, for its next page. */
  path: string;
  ctx: Context;
  taal: Taal;
}

/** Every letter, and every change of what is his, with its day, its gemeente and whether it was read; opening one goes through the door of documents. */
export function BerichtenLijst({ stand, bladzijde, path, ctx, taal }: Props) {
  const words = wordsOfBerichten(taal);
  const { berichten, totaal, nieuw } = stand;
  if (totaal === 0) return <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>;
  const ervoor = (bladzijde - 1) * BERICHTEN_PER_BLADZIJDE;
  const naar = (n: number) => (n === 1 ? path : `${path}?bladzijde=${n}`);
  const gemeente = (b: Bericht) => ctx.gemeenten.find((g) => g.gemeenteId === b.gemeenteId);
  return (
    <>
      <p className="mb-4">{words('nieuw', { aantal: nieuw })}</p>
      <Table
        taal={taal}
        caption={words('tabel')}
        captionHidden
        rows={berichten}
        rowKey={(bericht) => `${bericht.gemeenteId}-${bericht.id}`}
        columns={[
          {
            key: 'bericht',
            header: words('kolommen.bericht'),
            rowHeader: true,
            cell: (bericht) => (
              <Link
                href={`/mijn/${gemeente(bericht)?.sleutel}/${statusVan(bericht.soort) ? 'berichten' : 'documenten'}/${bericht.id}`}
                reload
              >
                {statusVan(bericht.soort)
                  ? berichtnaam(bericht.soort, taal)
                  : words('pdf', { naam: berichtnaam(bericht.soort, taal) })}
                <span className="sr-only">
                  {' '}
                  {words('van', { datum: showDate(bericht.dagtekening, taal) })}
                </span>
              </Link>
            ),
          },
          { key: 'datum', header: words('kolommen.datum'), cell: (b) => showDate(b.dagtekening, taal) },
          { key: 'hoe', header: words('kolommen.hoe'), cell: (b) => bezorgtekst(b, taal) },
          { key: 'gemeente', header: words('kolommen.gemeente'), cell: (b) => gemeente(b)?.naam ?? '' },
          {
            key: 'stand',
            header: words('kolommen.stand'),
            cell: (b) =>
              b.gelezen ? words('stand.gelezen') : <Badge tone="info">{words('stand.nieuw')}</Badge>,
          },
        ]}
      />
      <div className="mt-4">
        <Pagination
          taal={taal}
          summary={words('stuk', { van: ervoor + 1, tot: ervoor + berichten.length, totaal })}
          {...(bladzijde > 1 && { previousHref: naar(bladzijde - 1) })}
          {...(ervoor + berichten.length < totaal && { nextHref: naar(bladzijde + 1) })}
        />
      </div>
    </>
  );
}
