import { z } from 'zod';
import { showDate, showMoment } from '@/app/words';
import { listRuns } from '@/domain/runs/run.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../heffing-frame';
import { gemeenteVan, runsPath } from '../../paths';
import { type AanslagrunView, aanslagrunVan, RUN_TOON, runBedrag, runNaam } from '../../run-tekst';
import { words } from '../../words';

const PER_PAGINA = 50;

/** The runs of aanslagen of one gemeente, the latest first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'run.zien', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ voor: z.iso.datetime().optional(), id: z.guid().optional() }),
  load: async (read, { params, searchParams: { voor, id } }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const verder = voor && id ? { voor: { gemaaktOp: new Date(voor), id } } : {};
    const runs = await listRuns(read, gemeenteId, { soort: 'aanslagoplegging', ...verder });
    const wachtend = { soort: 'aanvullende-aanslag', status: 'ter-akkoord' } as const;
    const aanvullend = voor ? [] : await listRuns(read, gemeenteId, wachtend);
    return { runs: runs.map(aanslagrunVan), aanvullend: aanvullend.map(aanslagrunVan) };
  },
  render: ({ runs, aanvullend }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const hier = runsPath(sleutel);
    const titel = words('run.titel', { gemeente: naam });
    const laatste = runs.at(-1);
    return (
      <HeffingFrame {...frame} sleutel={sleutel} titel={titel}>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{titel}</Heading>
          {may(rollen, 'run.maken') && <ButtonLink href={`${hier}/nieuw`}>{words('run.nieuw')}</ButtonLink>}
        </div>
        {runs.length === 0 ? (
          <EmptyState title={words('run.geen')}>{words('run.geenUitleg')}</EmptyState>
        ) : (
          <Runs runs={runs} hier={hier} />
        )}
        {aanvullend.length > 0 && <Runs runs={aanvullend} hier={hier} kop={words('run.aanvullend')} />}
        {laatste && runs.length >= PER_PAGINA && (
          <p>
            <Link href={`${hier}?voor=${laatste.gemaaktOp.toISOString()}&id=${laatste.id}`}>
              {words('run.ouder')}
            </Link>
          </p>
        )}
      </HeffingFrame>
    );
  },
});

const AANTAL = new Intl.NumberFormat('nl-NL');

function Runs({ runs, hier, kop }: { runs: readonly AanslagrunView[]; hier: string; kop?: string }) {
  return (
    <Table
      taal="nl"
      caption={kop ?? words('run.kop')}
      captionHidden={kop === undefined}
      rows={runs}
      rowKey={(run) => run.id}
      columns={[
        {
          key: 'run',
          header: words('run.kolommen.run'),
          rowHeader: true,
          cell: (run) => <Link href={`${hier}/${run.id}`}>{runNaam(run)}</Link>,
        },
        {
          key: 'stand',
          header: words('run.kolommen.stand'),
          cell: (run) => <Badge tone={RUN_TOON[run.stand]}>{words(`run.stand.${run.stand}`)}</Badge>,
        },
        {
          key: 'dagtekening',
          header: words('run.kolommen.dagtekening'),
          cell: (run) => showDate(run.parameters.dagtekening),
        },
        {
          key: 'aanslagen',
          header: words('run.kolommen.aanslagen'),
          number: true,
          cell: (run) => AANTAL.format(run.aantal),
        },
        {
          key: 'bedrag',
          header: words('run.kolommen.bedrag'),
          number: true,
          cell: (run) => {
            const bedrag = runBedrag(run);
            return bedrag === null ? '-' : <Amount text={formatCents(bedrag)} />;
          },
        },
        {
          key: 'uitval',
          header: words('run.kolommen.uitval'),
          number: true,
          cell: (run) => AANTAL.format(run.aantalUitval),
        },
        { key: 'gemaakt', header: words('run.kolommen.gemaakt'), cell: (run) => showMoment(run.gemaaktOp) },
      ]}
    />
  );
}
