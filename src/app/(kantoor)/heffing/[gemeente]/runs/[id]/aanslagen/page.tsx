import { z } from 'zod';
import { listProefaanslagen } from '@/domain/aanslagen/proefaanslag.queries';
import { getRun } from '@/domain/runs/run.queries';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../../../heffing-frame';
import { gemeenteVan, proefPath, runsPath } from '../../../../paths';
import { aanslagrunVan, runNaam } from '../../../../run-tekst';
import { words } from '../../../../words';

/** The aanslagen that a run which waits for akkoord would impose, each with the way to its lines and its proof biljet. */
export default page({
  toegang: { wie: 'medewerker', verb: 'run.zien', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ na: z.guid().optional().catch(undefined) }),
  load: async (read, { params, searchParams }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const run = await getRun(read, gemeenteId, params.id);
    // Once it is decided on there is nothing left to try.
    if (run.status !== 'ter-akkoord') throw new NotFound();
    return {
      run: aanslagrunVan(run),
      ...(await listProefaanslagen(read, gemeenteId, params.id, searchParams.na ?? null)),
    };
  },
  render: ({ run, rijen, verder }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const titel = words('run.proef.lijst');
    const hier = proefPath(sleutel, run.id);
    return (
      <HeffingFrame
        {...frame}
        sleutel={sleutel}
        titel={titel}
        crumbs={[
          { href: runsPath(sleutel), label: words('run.titel', { gemeente: naam }) },
          { href: runsPath(sleutel, run.id), label: runNaam(run) },
        ]}
      >
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text">{words('run.proef.uitleg')}</p>
        {rijen.length === 0 ? (
          <EmptyState title={words('run.proef.leeg')} />
        ) : (
          <Table
            taal="nl"
            caption={titel}
            captionHidden
            rows={rijen}
            rowKey={(rij) => rij.persoonId}
            columns={[
              {
                key: 'naam',
                header: words('run.proef.naam'),
                rowHeader: true,
                cell: (rij) => (
                  <Link href={proefPath(sleutel, run.id, rij.persoonId)}>
                    <span className="wrap-anywhere">{rij.naam}</span>
                  </Link>
                ),
              },
              {
                key: 'regels',
                header: words('run.aantalRegels'),
                number: true,
                cell: (rij) => String(rij.regels),
              },
              {
                key: 'bedrag',
                header: words('run.bedrag'),
                number: true,
                cell: (rij) => <Amount text={formatCents(rij.bedragCenten)} />,
              },
            ]}
          />
        )}
        <Pagination
          taal="nl"
          previousHref={frame.searchParams.na === undefined ? undefined : hier}
          nextHref={verder === null ? undefined : `${hier}?na=${verder}`}
        />
      </HeffingFrame>
    );
  },
});
