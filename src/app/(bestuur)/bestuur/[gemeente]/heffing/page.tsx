import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import { heffingTotaal, reconcile } from '@/domain/rapportages/heffing';
import { getHeffing, listBelastingjaren, listHeffingPerKlasse } from '@/domain/rapportages/heffing.queries';
import { stackMaanden } from '@/domain/rapportages/heffing-verloop';
import { listHeffingPerMaand } from '@/domain/rapportages/heffing-verloop.queries';
import { getVerzending } from '@/domain/rapportages/verzending.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Kengetallen } from '../kengetallen';
import { bronVan } from '../rapport';
import { RapportKop } from '../rapport-kop';
import { Sluit } from '../sluit';
import { HeffingTabel } from './heffing-tabel';
import { HeffingVerloop } from './heffing-verloop';
import { KlassenTabel } from './klassen-tabel';
import { VerzendingDeel } from './verzending-deel';

/** Levied against received of one belastingjaar, with what it was counted from and whether it closes. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ jaar: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const jaren = await listBelastingjaren(read);
    const jaar = searchParams.jaar ?? jaren[0];
    if (jaar === undefined) return null;
    return {
      jaar,
      jaren,
      tellingen: await getHeffing(read, jaar),
      klassen: await listHeffingPerKlasse(read, jaar),
      verloop: stackMaanden(await listHeffingPerMaand(read, jaar)),
      verzending: await getVerzending(read, jaar),
      van: bronVan(await listAfspraken(read)),
    };
  },
  render: (view, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('cijfers.kop')}</title>
        <RapportKop kop={words('cijfers.kop')} base={base} hier="heffing" />
        {view === null || view.tellingen.length === 0 ? (
          <EmptyState title={words('cijfers.geen')}>{words('cijfers.geenUitleg')}</EmptyState>
        ) : (
          <div className="grid gap-6">
            <Sluit
              over="cijfers"
              verschillen={reconcile(view.tellingen).map(({ belastingsoort, wat, centen }) =>
                words('cijfers.verschil', {
                  belasting: words(`cijfers.soort.${belastingsoort}`),
                  wat: words(`cijfers.wat.${wat}`),
                  bedrag: formatCents(centen),
                }),
              )}
            >
              <p className="max-w-text">
                {words('cijfers.jaar', { jaar: String(view.jaar) })}.{' '}
                {words('cijfers.stand', { moment: showMoment(ctx.now) })}. {conclusie(view.tellingen)}
              </p>
              <HeffingTabel tellingen={view.tellingen} jaar={view.jaar} />
              <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
                <Link href={`${base}/heffing/export?jaar=${view.jaar}`} reload>
                  {words('cijfers.download')}
                </Link>
                {view.jaren
                  .filter((jaar) => jaar !== view.jaar)
                  .map((jaar) => (
                    <Link key={jaar} href={`${base}/heffing?jaar=${jaar}`}>
                      {words('cijfers.jaar', { jaar: String(jaar) })}
                    </Link>
                  ))}
              </p>
              <HeffingVerloop verloop={view.verloop} jaar={view.jaar} />
              <KlassenTabel klassen={view.klassen} tellingen={view.tellingen} />
              <VerzendingDeel verzending={view.verzending} />
            </Sluit>
            <Kengetallen
              rapport="heffing"
              van={view.van}
              gemeente={gemeente}
              regels={`${base}/heffing/export?jaar=${view.jaar}`}
            />
          </div>
        )}
      </BoardFrame>
    );
  },
});

function conclusie(tellingen: Parameters<typeof heffingTotaal>[0]): string {
  const totaal = heffingTotaal(tellingen);
  return words('cijfers.conclusie', {
    geheven: formatCents(totaal.geheven.grootboek),
    ontvangen: formatCents(totaal.ontvangen),
    open: formatCents(totaal.open),
  });
}
