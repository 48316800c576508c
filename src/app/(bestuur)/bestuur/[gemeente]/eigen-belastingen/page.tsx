import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { BoardFrame } from '@/app/frames';
import { mandaatWerkAnswers, mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { showDate } from '@/app/words';
import { type GevolgRegel, listGevolgen } from '@/domain/mandaatzaken/gevolg.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { RapportKop } from '../rapport-kop';
import { processGevolgAction } from './actions';

/** What was decided for the gemeente about aanslagen of its own, and whether it did that (J-15): by number, nobody's name. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().max(10).optional().catch(undefined) }),
  load: (read) => listGevolgen(read, read.gemeenten[0] ?? 0),
  render: (regels, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const mag = may(gemeente?.rollen ?? [], 'mandaatgevolg.verwerken');
    const base = `/bestuur/${params.gemeente}`;
    return (
      <BoardFrame {...frame} gemeente={gemeente?.naam}>
        <title>{words('bestuur.kop')}</title>
        <RapportKop kop={words('bestuur.kop')} base={base} hier="eigen-belastingen" />
        <div className="grid min-w-0 gap-6">
          {frame.searchParams.gelukt !== undefined && (
            <Alert tone="goed" taal="nl" live title={words('bestuur.gelukt')} />
          )}
          <p className="max-w-text">{words('bestuur.uitleg')}</p>
          {regels.length === 0 ? (
            <EmptyState title={words('bestuur.geen')}>{words('bestuur.geenUitleg')}</EmptyState>
          ) : (
            <>
              <p>
                {words('bestuur.open', { aantal: regels.filter((r) => r.verwerktOp === null).length })}{' '}
                <Link href={`${base}/eigen-belastingen/export`} reload>
                  {words('bestuur.export')}
                </Link>
              </p>
              <Gevolgen regels={regels} gemeente={mag ? params.gemeente : null} />
            </>
          )}
        </div>
      </BoardFrame>
    );
  },
});

/** The reports as a table; `gemeente` for who may write down that one was done. */
function Gevolgen({ regels, gemeente }: { regels: readonly GevolgRegel[]; gemeente: string | null }) {
  return (
    <Table
      taal="nl"
      caption={words('bestuur.kop')}
      captionHidden
      rows={regels}
      rowKey={({ zaakId }) => zaakId}
      columns={[
        {
          key: 'aanslag',
          header: words('bestuur.aanslag'),
          rowHeader: true,
          cell: (r) => (
            <>
              <span className="break-words">{r.aanslagnummer}</span>
              <span className="block text-sm font-normal text-ink-muted">{r.zaaknummer}</span>
            </>
          ),
        },
        {
          key: 'belasting',
          header: words('bestuur.belasting'),
          cell: (r) => `${r.belasting} ${r.belastingjaar}`,
        },
        { key: 'verzoek', header: words('bestuur.verzoek'), cell: (r) => words(`verzoek.${r.verzoek}`) },
        { key: 'uitkomst', header: words('bestuur.uitkomst'), cell: (r) => words(`uitkomst.${r.uitkomst}`) },
        {
          key: 'was',
          header: words('bestuur.was'),
          number: true,
          cell: (r) => <Amount text={formatCents(r.wasCenten)} />,
        },
        {
          key: 'wordt',
          header: words('bestuur.wordt'),
          number: true,
          cell: (r) => <Amount text={formatCents(r.wordtCenten)} />,
        },
        {
          key: 'gemeld',
          header: words('bestuur.gemeld'),
          cell: (r) => showDate(r.gemeldOp),
        },
        {
          key: 'verwerkt',
          header: words('bestuur.verwerkt'),
          cell: (r) =>
            r.verwerktOp !== null || gemeente === null ? (
              r.verwerktOp && showDate(r.verwerktOp)
            ) : (
              <ActionForm
                id={`verwerkt-${r.zaakId}`}
                action={processGevolgAction}
                groepen={[]}
                verborgen={{ gemeente, zaak: r.zaakId }}
                knop={words('bestuur.doe')}
                antwoorden={mandaatWerkAnswers()}
              />
            ),
        },
      ]}
    />
  );
}
