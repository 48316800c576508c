import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { COHORT, cohortNaam } from '@/app/inning/inning';
import { showDate, wordsOfInning as words, wordsOfBestuur } from '@/app/words';
import { isInninguitkomst } from '@/domain/rapportages/inning';
import { listInning, PER_PAGINA } from '@/domain/rapportages/inning.queries';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../invordering-frame';
import { resultaatlijstPath, resultatenPath } from '../../../resultaat-words';
import { vorderingPath } from '../../../vordering-words';

/** The aanslagen behind one amount of an aanslagregeling; from here to the claim itself. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string(), uitkomst: z.string().refine(isInninguitkomst) }),
  searchParams: z.object({
    cohort: z.string().regex(COHORT).optional().catch(undefined),
    belasting: z.enum(BELASTINGSOORTEN).optional().catch(undefined),
    na: z.string().max(40).optional().catch(undefined),
  }),
  load: async (read, { params, searchParams }) => {
    const vandaag = localDateOf(read.ctx.now);
    const cohort = searchParams.cohort ?? vandaag.slice(0, 4);
    const { belasting: belastingsoort, na } = searchParams;
    return {
      cohort,
      rijen: await listInning(read, {
        cohort,
        uitkomst: params.uitkomst,
        dag: vandaag,
        belastingsoort,
        na,
      }),
    };
  },
  render: ({ cohort, rijen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { uitkomst } = frame.params;
    const { belasting, na } = frame.searchParams;
    const opent = may(rollen, 'invordering.zien');
    const laatste = rijen.at(-1);
    const kop = words('inning.lijst', {
      uitkomst: words(`kengetal.inning.${uitkomst}.naam`),
      cohort: cohortNaam(cohort),
    });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('inning.resultaten'), href: resultatenPath() },
          { label: naam, href: resultatenPath(sleutel, cohort) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">
          {belasting === undefined
            ? words('inning.alle').replace(/^./, (c) => c.toUpperCase())
            : wordsOfBestuur(`cijfers.soort.${belasting}`)}
          . {words('inning.lijstUitleg')}
        </p>
        <div className="mt-6 grid min-w-0 gap-4">
          {rijen.length === 0 ? (
            <EmptyState title={words('inning.lijstLeeg')}>{words('inning.lijstLeegUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={kop}
              captionHidden
              rows={rijen}
              rowKey={({ aanslagId }) => aanslagId}
              columns={[
                {
                  key: 'aanslag',
                  header: words('inning.aanslag'),
                  rowHeader: true,
                  cell: ({ aanslagId, aanslagnummer }) =>
                    opent ? (
                      <Link href={vorderingPath(sleutel, aanslagId)} reload>
                        {aanslagnummer}
                      </Link>
                    ) : (
                      aanslagnummer
                    ),
                },
                {
                  key: 'dagtekening',
                  header: words('inning.jaar'),
                  cell: ({ dagtekening }) => showDate(dagtekening),
                },
                {
                  key: 'opgelegd',
                  header: words('kengetal.inning.opgelegd.naam'),
                  number: true,
                  cell: ({ opgelegd }) => <Amount text={formatCents(opgelegd)} />,
                },
                {
                  key: 'bedrag',
                  header: words(`kengetal.inning.${uitkomst}.naam`),
                  number: true,
                  cell: (rij) => <Amount text={formatCents(rij[uitkomst])} />,
                },
              ]}
            />
          )}
          <Pagination
            taal="nl"
            {...(na === undefined
              ? {}
              : { previousHref: resultaatlijstPath(sleutel, uitkomst, { cohort, belasting }) })}
            {...(rijen.length === PER_PAGINA && laatste
              ? {
                  nextHref: resultaatlijstPath(sleutel, uitkomst, {
                    cohort,
                    belasting,
                    na: laatste.aanslagnummer,
                  }),
                }
              : {})}
          />
          <p className="print:hidden">
            <Link href={resultatenPath(sleutel, cohort)}>{words('inning.terug')}</Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
