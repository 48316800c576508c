import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { sayReden, wordsOfInvorder } from '@/app/invordering/invorder-words';
import { countKandidaten, getDagredenen, type Staptelling } from '@/domain/invordering/kandidaten.queries';
import { countStilte } from '@/domain/rapportages/stilte.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { StilteAlarm } from '../../stilte-alarm';
import { kandidatenPath, kortVan, words } from '../../vordering-words';

/** The open claims of a gemeente by their next step: how many can have it today, and what holds the others. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const [gemeenteId = 0] = read.gemeenten;
    const dag = localDateOf(read.ctx.now);
    return {
      stappen: await countKandidaten(read, gemeenteId, dag),
      dag: await getDagredenen(read, gemeenteId, dag),
      stilte: await countStilte(read, gemeenteId, dag),
    };
  },
  render: ({ stappen, dag, stilte }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('naam'), href: kandidatenPath() }]}
      >
        <title>{words('kandidaten.kop', { gemeente: naam })}</title>
        <Heading level={1}>{words('kandidaten.kop', { gemeente: naam })}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('kandidaten.uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          {dag.length > 0 && (
            <Alert tone="letop" taal="nl" title={words('kandidaten.dag')}>
              {dag.map((reden) => sayReden(reden, 'nl')).join(' ')}
            </Alert>
          )}
          <StilteAlarm telling={stilte} naar={sleutel} />
          {stappen.length === 0 ? (
            <EmptyState title={words('kandidaten.leeg')}>{words('kandidaten.leegUitleg')}</EmptyState>
          ) : (
            stappen.map((telling) => (
              <Stapdeel key={telling.stap ?? 'geen'} telling={telling} sleutel={sleutel} />
            ))
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

/** One step: what can, and every reason with how many it holds; together they are all candidates. */
function Stapdeel({ telling, sleutel }: { telling: Staptelling; sleutel: string }) {
  const base = kandidatenPath(sleutel, telling.stap ?? 'geen');
  const kop =
    telling.stap === null ? words('kandidaten.geenStap') : wordsOfInvorder('nl')(`stap.${telling.stap}`);
  const rijen = [
    { code: 'geen', naam: words('kandidaten.kan'), aantal: telling.kan, bedrag: telling.kanBedrag },
    ...telling.tegen.map((reden) => ({ ...reden, naam: kortVan(reden.code) })),
  ];
  return (
    <section aria-labelledby={`stap-${telling.stap ?? 'geen'}`}>
      <Heading level={2} id={`stap-${telling.stap ?? 'geen'}`}>
        <Link href={base}>{kop}</Link>
      </Heading>
      <p className="mt-1 text-sm text-ink-muted">
        {words('kandidaten.telt', {
          kandidaten: telling.kandidaten,
          kan: telling.kan,
          niet: telling.kandidaten - telling.kan,
        })}
      </p>
      <div className="mt-3">
        <Table
          taal="nl"
          caption={kop}
          captionHidden
          rows={rijen}
          rowKey={({ code }) => code}
          totals={[
            {
              reden: words('kandidaten.kandidaten'),
              aantal: telling.kandidaten.toLocaleString('nl-NL'),
              bedrag: <Amount text={formatCents(telling.bedrag)} strong />,
            },
          ]}
          columns={[
            {
              key: 'reden',
              header: words('kolom.reden'),
              rowHeader: true,
              cell: ({ code, naam, aantal }) =>
                aantal > 0 ? <Link href={`${base}?tegen=${encodeURIComponent(code)}`}>{naam}</Link> : naam,
            },
            {
              key: 'aantal',
              header: words('kolom.aantal'),
              number: true,
              cell: ({ aantal }) => aantal.toLocaleString('nl-NL'),
            },
            {
              key: 'bedrag',
              header: words('teLaat'),
              number: true,
              cell: ({ bedrag }) => <Amount text={formatCents(bedrag)} />,
            },
          ]}
        />
      </div>
    </section>
  );
}
