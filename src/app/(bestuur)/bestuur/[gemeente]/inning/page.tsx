import { z } from 'zod';
import { openEuroPath, words as openEuroWords } from '@/app/(kantoor)/invordering/open-euro-words';
import { resultatenPath } from '@/app/(kantoor)/invordering/resultaat-words';
import { BoardFrame } from '@/app/frames';
import { COHORT, cohortNaam, conclusie, type Inning, loadInning, vakkenIn } from '@/app/inning/inning';
import { CohortTabel, Normregel, UitkomstTabel } from '@/app/inning/inning-tabellen';
import { showMoment, wordsOfInning as words, wordsOfBestuur, wordsOfKantoor } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import type { Vak } from '@/domain/invordering/open-euro';
import {
  cohortVan,
  inCohort,
  perBelasting,
  perJaar,
  perMaand,
  toonbaar,
  vakkenVoorBestuur,
} from '@/domain/rapportages/inning';
import { getOninbaarstaat } from '@/domain/rapportages/oninbaar.queries';
import { periodeOp, previousPeriode } from '@/domain/rapportages/periode';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { Kengetallen } from '../kengetallen';
import { bronVan, showAantal } from '../rapport';
import { RapportDeel } from '../rapport-deel';
import { RapportKop } from '../rapport-kop';
import { Sluit } from '../sluit';
import { OninbaarDeel } from './oninbaar-deel';

/** How much of each aanslagregeling was collected after one, two and three years, and what became of the rest (L-01). */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ cohort: z.string().regex(COHORT).optional().catch(undefined) }),
  load: async (read) => ({
    inning: await loadInning(read),
    van: bronVan(await listAfspraken(read)),
    oninbaar: await loadOninbaar(read),
  }),
  render: ({ inning, van, oninbaar }, frame) => {
    const { ctx, params, searchParams } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const { tellingen, meting } = inning;
    const jaren = perJaar(tellingen, meting);
    const toon = toonbaar(tellingen);
    const gekozen = searchParams.cohort ?? jaren[0]?.sleutel;
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('inning.kop')}</title>
        <RapportKop kop={words('inning.kop')} base={base} hier="inning" />
        {gekozen === undefined || jaren.length === 0 ? (
          <EmptyState title={words('inning.geen')}>{words('inning.geenUitleg')}</EmptyState>
        ) : (
          <div className="grid gap-6">
            <Sluit over="inning" verschillen={inning.verschillen}>
              <p className="max-w-text">
                {words('inning.uitleg')} {wordsOfBestuur('cijfers.stand', { moment: showMoment(ctx.now) })}.{' '}
                {conclusie(jaren.filter((c) => toon(c.sleutel)))}
              </p>
              <RapportDeel id="jaren" kop={words('inning.perJaar')}>
                <CohortTabel
                  kop={words('inning.perJaar')}
                  eerste={words('inning.jaar')}
                  cohorten={jaren}
                  maanden={meting.maanden}
                  rowKey={(c) => c.sleutel}
                  toon={(c) => toon(c.sleutel)}
                  naam={(c) => (
                    <Link href={`${base}/inning?cohort=${c.sleutel}`}>{cohortNaam(c.sleutel)}</Link>
                  )}
                />
              </RapportDeel>
              <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
                <Link href={`${base}/inning/export`} reload>
                  {words('inning.download')}
                </Link>
                {gemeente && may(gemeente.rollen, 'aansluiting.zien') && (
                  <>
                    <Link href={resultatenPath(gemeente.sleutel)} reload>
                      {words('inning.naarLijst')}
                    </Link>
                    <Link href={openEuroPath(gemeente.sleutel)} reload>
                      {openEuroWords('naam')}
                    </Link>
                  </>
                )}
              </p>
              <Gekozen inning={inning} sleutel={gekozen} base={base} toon={toon} />
              <OninbaarDeel jaren={oninbaar} />
            </Sluit>
            <Kengetallen rapport="inning" van={van} gemeente={gemeente} regels={`${base}/inning/export`} />
          </div>
        )}
      </BoardFrame>
    );
  },
});

/** What was written off this year and in the year before. */
async function loadOninbaar(read: Read) {
  const dit = periodeOp('jaar', localDateOf(read.ctx.now));
  const jaren = [dit, previousPeriode(dit)];
  const staten = [];
  for (const jaar of jaren) staten.push({ jaar: jaar.sleutel, staat: await getOninbaarstaat(read, jaar) });
  return staten;
}

/** One year or month of dagtekening: what became of it, why the rest is open, and its parts. */
function Gekozen(props: { inning: Inning; sleutel: string; base: string; toon: (naam: string) => boolean }) {
  const { inning, sleutel, base, toon } = props;
  const { tellingen, meting } = inning;
  const naam = cohortNaam(sleutel);
  const cohort = cohortVan(sleutel, inCohort(sleutel, tellingen), meting);
  const jaar = sleutel.slice(0, 4);
  if (!cohort) return <EmptyState title={words('inning.geen')}>{words('inning.geenUitleg')}</EmptyState>;
  if (!toon(sleutel)) return <p className="max-w-text">{wordsOfBestuur('rapport.nietGetoondUitleg')}</p>;
  return (
    <>
      <RapportDeel id="uitkomst" kop={words('inning.uitkomst', { cohort: naam })}>
        <UitkomstTabel cohort={cohort} />
        <Normregel norm={meting.normOp(cohort.laatste)} />
      </RapportDeel>
      {sleutel === jaar && <Vakken inning={inning} jaar={jaar} />}
      <RapportDeel id="maanden" kop={words('inning.perMaand', { jaar })}>
        <CohortTabel
          kop={words('inning.perMaand', { jaar })}
          eerste={words('inning.jaar')}
          cohorten={perMaand(jaar, tellingen, meting)}
          maanden={meting.maanden}
          rowKey={(c) => c.sleutel}
          toon={(c) => toon(c.sleutel)}
          naam={(c) => <Link href={`${base}/inning?cohort=${c.sleutel}`}>{cohortNaam(c.sleutel)}</Link>}
        />
      </RapportDeel>
      <RapportDeel id="belastingen" kop={words('inning.perBelasting', { cohort: jaar })}>
        <CohortTabel
          kop={words('inning.perBelasting', { cohort: jaar })}
          eerste={words('inning.belasting')}
          cohorten={perBelasting(jaar, tellingen, meting)}
          maanden={meting.maanden}
          rowKey={(c) => c.belastingsoort}
          toon={(c) => toon(`${jaar} ${c.belastingsoort}`)}
          naam={(c) => wordsOfBestuur(`cijfers.soort.${c.belastingsoort}`)}
        />
      </RapportDeel>
    </>
  );
}

/** Why what is open is open: of a whole year alone, because a month beside it would tell of the few in the others. */
function Vakken({ inning, jaar }: { inning: Inning; jaar: string }) {
  const vakken = vakkenVoorBestuur(vakkenIn(inning, jaar));
  return (
    <RapportDeel
      id="vakken"
      kop={words('inning.vakken', { cohort: jaar })}
      onder={words('inning.vakkenUitleg')}
    >
      {vakken.length === 0 ? (
        <EmptyState title={words('inning.vakkenLeeg', { cohort: jaar })} />
      ) : (
        <Table
          taal="nl"
          caption={words('inning.vakken', { cohort: jaar })}
          captionHidden
          rows={vakken}
          rowKey={({ vak }) => vak}
          columns={[
            {
              key: 'vak',
              header: words('inning.vak'),
              rowHeader: true,
              cell: ({ vak }) => openEuroWords(`vak.${vak as Vak}`),
            },
            {
              key: 'aanslagen',
              header: words('inning.aanslagen'),
              number: true,
              cell: ({ aanslagen }) => showAantal(aanslagen),
            },
            {
              key: 'bedrag',
              header: words('inning.bedrag'),
              number: true,
              cell: ({ bedrag }) =>
                bedrag === null ? wordsOfBestuur('rapport.nietGetoond') : formatCents(bedrag),
            },
          ]}
        />
      )}
    </RapportDeel>
  );
}
