import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showDate, wordsOfInning as words, wordsOfBestuur, wordsOfKantoor } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import {
  perBelastingjaar,
  reconcileStaat,
  type Staatverschil,
  staatdagen,
  staatdagUit,
  staatTotaal,
} from '@/domain/rapportages/heffingsstaat';
import { getHeffingsstaat } from '@/domain/rapportages/heffingsstaat.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { parseLocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Kengetallen } from '../kengetallen';
import { bronVan } from '../rapport';
import { RapportDeel } from '../rapport-deel';
import { RapportKop } from '../rapport-kop';
import { Sluit } from '../sluit';
import { AansluitTabel, StaatTabel } from './staat-tabel';

/** To impose, imposed, to collect and collected, per belasting and belastingjaar on a day, from the grootboek (G-09). */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ dag: z.string().max(10).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const dag = staatdagUit(parseLocalDate(searchParams.dag ?? ''), localDateOf(read.ctx.now));
    return {
      dag,
      ...(await getHeffingsstaat(read, dag)),
      van: bronVan(await listAfspraken(read)),
    };
  },
  render: ({ dag, tellingen, rest, van }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const vandaag = localDateOf(ctx.now);
    const jaren = perBelastingjaar(tellingen);
    const totaal = staatTotaal(jaren.flatMap(({ regels }) => regels));
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('staat.kop')}</title>
        <RapportKop kop={words('staat.kop')} base={base} hier="staat" />
        <div className="grid gap-6">
          <Sluit over="staat" verschillen={reconcileStaat(tellingen, rest).map(verschilTekst)}>
            <p className="max-w-text">
              {words('staat.uitleg', { datum: showDate(dag) })}{' '}
              {words('staat.conclusie', {
                geheven: formatCents(totaal.geheven),
                ingevorderd: formatCents(totaal.ingevorderd),
                inTeVorderen: formatCents(totaal.inTeVorderen),
                nietTeInnen: formatCents(totaal.nietTeInnen),
              })}{' '}
              {totaal.teHeffen > 0n &&
                words('staat.conclusieTeHeffen', { bedrag: formatCents(totaal.teHeffen) })}
            </p>
            <nav aria-label={words('staat.dag')} className="text-sm print:hidden">
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {staatdagen(vandaag).map((keuze) => (
                  <li key={keuze} className="py-0.5">
                    {keuze === dag ? (
                      <span aria-current="true" className="font-semibold">
                        {showDate(keuze)}
                      </span>
                    ) : (
                      <Link href={`${base}/staat?dag=${keuze}`}>{showDate(keuze)}</Link>
                    )}
                  </li>
                ))}
              </ul>
            </nav>
            {jaren.length === 0 ? (
              <EmptyState title={words('staat.geen')}>{words('staat.geenUitleg')}</EmptyState>
            ) : (
              <>
                {jaren.map(({ belastingjaar, regels }) => (
                  <RapportDeel
                    key={belastingjaar}
                    id={`jaar-${belastingjaar}`}
                    kop={words('staat.jaar', { jaar: String(belastingjaar) })}
                  >
                    <StaatTabel regels={regels} jaar={belastingjaar} />
                    <p className="mt-2 text-sm print:hidden">
                      <Link href={`${base}/heffing?jaar=${belastingjaar}`}>{words('staat.lijst')}</Link>
                    </p>
                  </RapportDeel>
                ))}
                <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
                  <Link href={`${base}/staat/export?dag=${dag}`} reload>
                    {words('staat.download')}
                  </Link>
                  <span className="text-ink-muted">{wordsOfBestuur('cijfers.afdrukken')}</span>
                </p>
                <RapportDeel id="aansluiting" kop={words('staat.aansluiting')}>
                  <AansluitTabel ingevorderd={totaal.ingevorderd} rest={rest} />
                </RapportDeel>
              </>
            )}
          </Sluit>
          <Kengetallen
            rapport="staat"
            van={van}
            gemeente={gemeente}
            regels={`${base}/staat/export?dag=${dag}`}
          />
        </div>
      </BoardFrame>
    );
  },
});

const verschilTekst = (verschil: Staatverschil): string => {
  const bedrag = formatCents(verschil.centen);
  return verschil.wat === 'regel'
    ? words('staat.verschil.regel', {
        belasting: wordsOfBestuur(`cijfers.soort.${verschil.belastingsoort}`),
        jaar: String(verschil.belastingjaar),
        bedrag,
      })
    : words(`staat.verschil.${verschil.wat}`, { bedrag });
};
