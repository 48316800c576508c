import { z } from 'zod';
import { OfficeFrame } from '@/app/frames';
import { showMoment, wordsOfKantoor as words } from '@/app/words';
import type { BestandStatus } from '@/domain/runs/bestand';
import { type BestandView, listBestanden } from '@/domain/runs/bestand.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';

const TONES: Readonly<Record<BestandStatus, Tone>> = {
  controleren: 'info',
  afgekeurd: 'mis',
  laden: 'info',
  geladen: 'goed',
  vastgelopen: 'letop',
};

/** Every file that was offered, the latest first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestand.zien', bereik: 'kantoor' },
  doel: 'bestanden',
  searchParams: z.object({ voor: z.iso.datetime().optional(), id: z.guid().optional() }),
  load: (read, { searchParams: { voor, id } }) =>
    listBestanden(read, voor && id ? { aangebodenOp: new Date(voor), id } : undefined),
  render: (bestanden, frame) => {
    const last = bestanden.at(-1);
    return (
      <OfficeFrame {...frame} crumbs={[{ label: words('naam'), href: '/kantoor' }]}>
        <title>{words('bestand.kop')}</title>
        <Heading level={1}>{words('bestand.kop')}</Heading>
        <div className="mt-6 grid gap-4">
          {bestanden.length === 0 ? (
            <EmptyState title={words('bestand.geen')}>{words('bestand.geenUitleg')}</EmptyState>
          ) : (
            <Bestanden bestanden={bestanden} ctx={frame.ctx} />
          )}
          {last && bestanden.length >= 50 && (
            <p>
              <Link href={`/kantoor/bestanden?voor=${last.aangebodenOp.toISOString()}&id=${last.id}`}>
                {words('bestand.ouder')}
              </Link>
            </p>
          )}
        </div>
      </OfficeFrame>
    );
  },
});

function Bestanden({ bestanden, ctx }: { bestanden: BestandView[]; ctx: Context }) {
  const gemeenteNaam = (id: number | null) =>
    id === null ? words('bestand.kantoor') : (ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '');
  const status = (bestand: BestandView) => (bestand.stil ? 'vastgelopen' : bestand.status);
  return (
    <Table
      taal="nl"
      caption={words('bestand.kop')}
      captionHidden
      rows={bestanden}
      rowKey={(bestand) => bestand.id}
      columns={[
        {
          key: 'naam',
          header: words('bestand.kolommen.naam'),
          rowHeader: true,
          cell: (b) => <Link href={`/kantoor/bestanden/${b.id}`}>{b.naam}</Link>,
        },
        {
          key: 'gemeente',
          header: words('bestand.kolommen.gemeente'),
          cell: (b) => gemeenteNaam(b.gemeenteId),
        },
        {
          key: 'stand',
          header: words('bestand.kolommen.stand'),
          cell: (b) => <Badge tone={TONES[status(b)]}>{words(`bestand.status.${status(b)}`)}</Badge>,
        },
        {
          key: 'regels',
          header: words('bestand.kolommen.regels'),
          number: true,
          cell: (b) => b.regelsTotaal ?? '-',
        },
        {
          key: 'nieuw',
          header: words('bestand.kolommen.nieuw'),
          number: true,
          cell: (b) => b.regelsNieuw ?? '-',
        },
        { key: 'fouten', header: words('bestand.kolommen.fouten'), number: true, cell: (b) => b.regelsFout },
        { key: 'moment', header: words('bestand.kolommen.moment'), cell: (b) => showMoment(b.aangebodenOp) },
      ]}
    />
  );
}
