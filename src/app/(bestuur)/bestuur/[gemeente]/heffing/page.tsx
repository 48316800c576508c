import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { heffingTotaal, reconcile, type Verschil } from '@/domain/rapportages/heffing';
import { getHeffing, listBelastingjaren, listHeffingPerKlasse } from '@/domain/rapportages/heffing.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingTabel } from './heffing-tabel';
import { KlassenTabel } from './klassen-tabel';

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
        <Heading level={1}>{words('cijfers.kop')}</Heading>
        {view === null || view.tellingen.length === 0 ? (
          <div className="mt-6">
            <EmptyState title={words('cijfers.geen')}>{words('cijfers.geenUitleg')}</EmptyState>
          </div>
        ) : (
          <div className="mt-2 grid gap-6">
            <p className="max-w-text">
              {words('cijfers.jaar', { jaar: String(view.jaar) })}.{' '}
              {words('cijfers.stand', { moment: showMoment(ctx.now) })}. {conclusie(view.tellingen)}
            </p>
            <Sluit verschillen={reconcile(view.tellingen)} />
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
            <KlassenTabel klassen={view.klassen} tellingen={view.tellingen} />
            <Definities />
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

function Sluit({ verschillen }: { verschillen: readonly Verschil[] }) {
  if (verschillen.length === 0) {
    return (
      <Alert tone="goed" taal="nl" title={words('cijfers.sluitKop')}>
        {words('cijfers.sluit')}
      </Alert>
    );
  }
  return (
    <Alert tone="mis" taal="nl" title={words('cijfers.sluitNietKop')}>
      <p>{words('cijfers.sluitNiet')}</p>
      <ul className="mt-2 list-disc pl-5">
        {verschillen.map(({ belastingsoort, wat, centen }) => (
          <li key={`${belastingsoort}/${wat}`}>
            {words('cijfers.verschil', {
              belasting: words(`cijfers.soort.${belastingsoort}`),
              wat: words(`cijfers.wat.${wat}`),
              bedrag: formatCents(centen),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Definities() {
  return (
    <section aria-labelledby="definitie" className="max-w-text text-sm">
      <Heading level={2} looksLike={4} id="definitie">
        {words('cijfers.definitie.kop')}
      </Heading>
      <ul className="mt-2 grid gap-1">
        {(['geheven', 'verminderd', 'ontvangen', 'open', 'bron'] as const).map((key) => (
          <li key={key}>{words(`cijfers.definitie.${key}`)}</li>
        ))}
      </ul>
      <p className="mt-2 text-ink-muted">{wordsOfKantoor('bestuur.nooitNamen')}</p>
    </section>
  );
}
