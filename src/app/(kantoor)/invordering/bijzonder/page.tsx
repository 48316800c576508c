import { situatiePath, words } from '@/app/personen/situatie-words';
import { showDate } from '@/app/words';
import { nagegaan } from '@/domain/situaties/situatie';
import { listSituaties, type Situatierij } from '@/domain/situaties/situatie.queries';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../invordering-frame';
import { kandidatenPath } from '../vordering-words';

/** From whom nothing is collected now in the gemeenten of the kantoor, and why, with the next day of each. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: (read) => listSituaties(read),
  render: (rijen, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: situatiePath() }]}>
        <title>{words('kopAlle')}</title>
        <Heading level={1}>{words('kopAlle')}</Heading>
        <p className="mt-2 max-w-text">{words('uitleg')}</p>
        <p className="mt-1 max-w-text text-ink-muted">
          {words('ook')} <Link href={kandidatenPath()}>{words('ookLink')}</Link>.
        </p>
        <div className="mt-6 grid min-w-0 gap-4">
          {rijen.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <>
              <Table
                taal="nl"
                caption={words('tabel')}
                captionHidden
                rows={rijen.flatMap((rij) => {
                  const gemeente = frame.ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
                  return gemeente ? [{ ...rij, gemeente }] : [];
                })}
                rowKey={({ gemeenteId, dossierId }) => `${gemeenteId}-${dossierId}`}
                columns={[
                  {
                    key: 'persoon',
                    header: words('kolom.persoon'),
                    rowHeader: true,
                    cell: ({ persoonNaam, persoonId, gemeente }) => (
                      <Link href={situatiePath(gemeente.sleutel, persoonId)} reload>
                        {persoonNaam}
                      </Link>
                    ),
                  },
                  {
                    key: 'gemeente',
                    header: words('kolom.gemeente'),
                    cell: ({ gemeente }) => gemeente.naam,
                  },
                  {
                    key: 'soort',
                    header: words('kolom.soort'),
                    cell: ({ soort }) => words(`soort.${soort}`),
                  },
                  { key: 'sinds', header: words('kolom.sinds'), cell: ({ begin }) => showDate(begin) },
                  {
                    key: 'volgende',
                    header: words('kolom.volgende'),
                    cell: (rij) => <Volgende rij={rij} vandaag={vandaag} />,
                  },
                  {
                    key: 'ingediend',
                    header: words('kolom.ingediend'),
                    cell: ({ ingediend }) => (ingediend === null ? '' : showDate(ingediend.dag)),
                  },
                  {
                    key: 'stand',
                    header: words('kolom.stand'),
                    cell: ({ loopt }) => (
                      <Badge tone={loopt ? 'letop' : 'rust'}>{words(loopt ? 'loopt' : 'voorbij')}</Badge>
                    ),
                  },
                ]}
              />
              <p>
                <Link href={`${situatiePath()}/export`} reload>
                  {words('download')}
                </Link>
              </p>
            </>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

/** When it stops by itself, or when somebody has to look again whether it still runs. */
function Volgende({ rij, vandaag }: { rij: Situatierij; vandaag: LocalDate }) {
  if (!rij.loopt) return null;
  if (rij.tot !== null) return words('tot', { dag: showDate(rij.tot) });
  const { volgende, opnieuw } = nagegaan(rij, vandaag);
  return opnieuw ? (
    <Badge tone="mis">{words('opnieuw')}</Badge>
  ) : (
    words('nagaan', { dag: showDate(volgende) })
  );
}
