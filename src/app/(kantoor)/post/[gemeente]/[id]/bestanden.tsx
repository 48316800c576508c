import { showMoment } from '@/app/words';
import type { AfdrukopdrachtView } from '@/domain/post/afdruk.queries';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { opdrachtPath, words } from '../../post-words';

interface BestandenProps {
  opdracht: AfdrukopdrachtView;
  sleutel: string;
  magMaken: boolean;
}

/** The files of a print order with what they must be, to hold what was fetched against. */
export function Bestanden({ opdracht, sleutel, magMaken }: BestandenProps) {
  const { id, status, delen, manifestSha256 } = opdracht;
  const path = opdrachtPath(sleutel, id);
  const halen = magMaken && manifestSha256 !== null && status !== 'vervallen';
  return (
    <section aria-labelledby="bestanden" className="grid gap-4">
      <Heading level={2} looksLike={3} id="bestanden">
        {words('opdracht.delen')}
      </Heading>
      <Table
        taal="nl"
        caption={words('opdracht.delenTabel', { aantal: delen.length })}
        rows={delen}
        rowKey={({ deel }) => String(deel)}
        columns={[
          {
            key: 'deel',
            header: words('opdracht.delen'),
            rowHeader: true,
            cell: ({ deel, stukken }) =>
              halen && stukken > 0 ? (
                <Link href={`${path}/deel/${deel}`} reload>
                  {words('opdracht.deel', { deel })}
                </Link>
              ) : (
                words('opdracht.deel', { deel })
              ),
          },
          { key: 'stukken', header: words('opdracht.stukken'), number: true, cell: (d) => d.stukken },
          {
            key: 'bladzijden',
            header: words('opdracht.bladzijden'),
            number: true,
            cell: (d) => d.bladzijden,
          },
          {
            key: 'omvang',
            header: words('opdracht.omvang'),
            cell: ({ bytes }) =>
              bytes === null ? '' : words('opdracht.mb', { mb: Math.round(bytes / 100_000) / 10 }),
          },
          {
            key: 'gedownload',
            header: words('opdracht.gedownload'),
            cell: ({ gedownloadOp }) =>
              gedownloadOp === null ? words('lijst.nogNiet') : showMoment(gedownloadOp),
          },
          {
            key: 'hash',
            header: words('opdracht.hash'),
            cell: ({ sha256 }) => <code className="text-sm break-all">{sha256 ?? ''}</code>,
          },
        ]}
      />
      {manifestSha256 !== null && status !== 'vervallen' && (
        <div className="grid max-w-text gap-1">
          <p>{words('opdracht.lijstUitleg')}</p>
          {halen && (
            <p>
              <Link href={`${path}/lijst`} reload>
                {words('opdracht.lijstDownload')}
              </Link>
            </p>
          )}
          <p className="text-sm text-ink-muted">
            {words('opdracht.hash')}: <code className="break-all">{manifestSha256}</code>
          </p>
        </div>
      )}
    </section>
  );
}
