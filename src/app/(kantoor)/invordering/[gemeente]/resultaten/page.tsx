import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { COHORT, cohortNaam, conclusie, loadInning, vakkenIn } from '@/app/inning/inning';
import { CohortTabel, Normregel, UitkomstTabel } from '@/app/inning/inning-tabellen';
import { wordsOfInning as words, wordsOfBestuur } from '@/app/words';
import type { Vak } from '@/domain/invordering/open-euro';
import { cohortVan, inCohort, perBelasting, perJaar, perMaand } from '@/domain/rapportages/inning';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { openEuroPath, words as openEuroWords } from '../../open-euro-words';
import { resultaatlijstPath, resultatenPath } from '../../resultaat-words';

/** How much of each aanslagregeling was collected, down to the aanslagen behind every amount (L-01). */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ cohort: z.string().regex(COHORT).optional().catch(undefined) }),
  load: loadInning,
  render: (inning, frame) => {
    const { sleutel: gemeente, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { tellingen, meting, verschillen } = inning;
    const jaren = perJaar(tellingen, meting);
    const gekozen = frame.searchParams.cohort ?? jaren[0]?.sleutel ?? '';
    const cohort = cohortVan(gekozen, inCohort(gekozen, tellingen), meting);
    const jaar = gekozen.slice(0, 4);
    const kop = words('inning.kopGemeente', { gemeente: naam });
    const naar = (c: { sleutel: string }) => (
      <Link href={resultatenPath(gemeente, c.sleutel)}>{cohortNaam(c.sleutel)}</Link>
    );
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('inning.resultaten'), href: resultatenPath() }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('inning.uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-6">
          {!cohort ? (
            <EmptyState title={words('inning.geen')}>{words('inning.geenUitleg')}</EmptyState>
          ) : (
            <>
              <Alert
                tone={verschillen.length === 0 ? 'goed' : 'mis'}
                taal="nl"
                title={words(verschillen.length === 0 ? 'inning.sluitKop' : 'inning.sluitNietKop')}
              >
                {verschillen.length === 0 ? conclusie(jaren) : verschillen.join('. ')}
              </Alert>
              <section aria-labelledby="jaren">
                <Heading level={2} id="jaren" className="mb-3">
                  {words('inning.perJaar')}
                </Heading>
                <CohortTabel
                  kop={words('inning.perJaar')}
                  eerste={words('inning.jaar')}
                  cohorten={jaren}
                  maanden={meting.maanden}
                  rowKey={(c) => c.sleutel}
                  naam={naar}
                />
                <p className="mt-3 print:hidden">
                  <Link href={`${resultatenPath(gemeente)}/export`} reload>
                    {words('inning.download')}
                  </Link>
                </p>
              </section>
              <section aria-labelledby="uitkomst">
                <Heading level={2} id="uitkomst" className="mb-3">
                  {words('inning.uitkomst', { cohort: cohortNaam(gekozen) })}
                </Heading>
                <UitkomstTabel
                  cohort={cohort}
                  naam={(u, bedrag) =>
                    bedrag === 0n ? (
                      words(`kengetal.inning.${u}.naam`)
                    ) : (
                      <Link href={resultaatlijstPath(gemeente, u, { cohort: gekozen })}>
                        {words(`kengetal.inning.${u}.naam`)}
                      </Link>
                    )
                  }
                />
                <Normregel norm={meting.normOp(cohort.laatste)} />
              </section>
              <section aria-labelledby="vakken">
                <Heading level={2} id="vakken">
                  {words('inning.vakken', { cohort: cohortNaam(gekozen) })}
                </Heading>
                <p className="mb-3 text-ink-muted">
                  {words('inning.vakkenUitleg')}{' '}
                  <Link href={openEuroPath(gemeente)}>{openEuroWords('tabel')}</Link>
                </p>
                <Table
                  taal="nl"
                  caption={words('inning.vakken', { cohort: cohortNaam(gekozen) })}
                  captionHidden
                  rows={vakkenIn(inning, gekozen)}
                  rowKey={({ vak }) => vak}
                  columns={[
                    {
                      key: 'vak',
                      header: words('inning.vak'),
                      rowHeader: true,
                      cell: ({ vak }) => (
                        <Link href={openEuroPath(gemeente, vak)}>{openEuroWords(`vak.${vak as Vak}`)}</Link>
                      ),
                    },
                    {
                      key: 'aanslagen',
                      header: words('inning.aanslagen'),
                      number: true,
                      cell: ({ aanslagen }) => aanslagen.toLocaleString('nl-NL'),
                    },
                    {
                      key: 'bedrag',
                      header: words('inning.bedrag'),
                      number: true,
                      cell: ({ bedrag }) => <Amount text={formatCents(bedrag)} />,
                    },
                  ]}
                />
              </section>
              <section aria-labelledby="maanden">
                <Heading level={2} id="maanden" className="mb-3">
                  {words('inning.perMaand', { jaar })}
                </Heading>
                <CohortTabel
                  kop={words('inning.perMaand', { jaar })}
                  eerste={words('inning.jaar')}
                  cohorten={perMaand(jaar, tellingen, meting)}
                  maanden={meting.maanden}
                  rowKey={(c) => c.sleutel}
                  naam={naar}
                />
              </section>
              <section aria-labelledby="belastingen">
                <Heading level={2} id="belastingen" className="mb-3">
                  {words('inning.perBelasting', { cohort: cohortNaam(gekozen) })}
                </Heading>
                <CohortTabel
                  kop={words('inning.perBelasting', { cohort: cohortNaam(gekozen) })}
                  eerste={words('inning.belasting')}
                  cohorten={perBelasting(gekozen, tellingen, meting)}
                  maanden={meting.maanden}
                  rowKey={(c) => c.belastingsoort}
                  naam={(c) => (
                    <Link
                      href={resultaatlijstPath(gemeente, 'open', {
                        cohort: gekozen,
                        belasting: c.belastingsoort,
                      })}
                    >
                      {wordsOfBestuur(`cijfers.soort.${c.belastingsoort}`)}
                    </Link>
                  )}
                />
              </section>
            </>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
