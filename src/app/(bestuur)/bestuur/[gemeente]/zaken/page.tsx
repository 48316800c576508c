import { z } from 'zod';
import { bezwaarresultaatPath } from '@/app/(kantoor)/zaken/zaak-path';
import {
  words as bezwaarWords,
  DuurPerBelasting,
  GehonoreerdPerBelasting,
} from '@/app/bezwaar/bezwaarresultaat';
import { EigenFout } from '@/app/bezwaar/eigen-fout';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import { verminderdSamen } from '@/domain/rapportages/bezwaarresultaat';
import { getBezwaarresultaat } from '@/domain/rapportages/bezwaarresultaat.queries';
import { FOUTNORM } from '@/domain/rapportages/eigen-fout';
import { getFoutentelling } from '@/domain/rapportages/eigen-fout.queries';
import { BEZWAARNORM } from '@/domain/rapportages/kengetallen';
import { reconcileZaken, type SoortRegel, type ZaakRapport, zaakRapport } from '@/domain/rapportages/zaken';
import { getZaakTelling } from '@/domain/rapportages/zaken.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Kengetallen } from '../kengetallen';
import { PeriodeKeuze } from '../periode-keuze';
import { bronVan, periodeNaam, periodeUit } from '../rapport';
import { RapportDeel } from '../rapport-deel';
import { RapportKop } from '../rapport-kop';
import { Sluit } from '../sluit';
import { BedragTabel, DuurTabel, UitkomstTabel, ZaaksoortTabel } from './zaak-tabellen';

/** Objections, kwijtschelding, appeals and complaints of one period: how many, how soon, how they ended, for how much. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ periode: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const periode = periodeUit(searchParams.periode, read.ctx.now);
    return {
      periode,
      telling: await getZaakTelling(read, periode),
      perBelasting: await getBezwaarresultaat(read, periode),
      fouten: await getFoutentelling(read, periode),
      afspraken: await listAfspraken(read),
    };
  },
  render: ({ periode, telling: { tellingen, duren, bedragen }, perBelasting, fouten, afspraken }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const rapport = zaakRapport(tellingen, duren, bedragen);
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('zaken.kop')}</title>
        <RapportKop kop={words('zaken.kop')} base={base} hier="zaken" />
        <div className="grid gap-6">
          <Sluit
            over="zaken"
            verschillen={[
              ...reconcileZaken(bedragen).map(({ wat, centen }) =>
                words('contacten.verschil', {
                  wat: words(`kengetal.zaken.${wat}.naam`),
                  aantal: formatCents(centen),
                }),
              ),
              ...verschilPerBelasting(verminderdSamen(perBelasting) - bedragen.verminderd.besluiten),
            ]}
          >
            <p className="max-w-text">
              <strong className="first-letter:uppercase">{periodeNaam(periode)}</strong>.{' '}
              {words('cijfers.stand', { moment: showMoment(ctx.now) })}. {conclusie(rapport)}
            </p>
            <PeriodeKeuze href={`${base}/zaken`} nu={periode} vandaag={localDateOf(ctx.now)} />
            {rapport.perSoort.length === 0 ? (
              <EmptyState title={words('zaken.geen')}>{words('zaken.geenUitleg')}</EmptyState>
            ) : (
              <>
                <RapportDeel id="soort" kop={words('zaken.perSoort')}>
                  <ZaaksoortTabel perSoort={rapport.perSoort} />
                </RapportDeel>
                <p className="print:hidden">
                  <Link href={`${base}/zaken/export?periode=${periode.sleutel}`} reload>
                    {words('rapport.csvCijfers')}
                  </Link>
                </p>
                <RapportDeel id="duur" kop={words('zaken.duur')} onder={words('zaken.duurUitleg')}>
                  <DuurTabel rapport={rapport} van={bronVan(afspraken)} />
                </RapportDeel>
                <RapportDeel id="hoe" kop={words('zaken.hoe')} onder={words('zaken.kleinUitleg')}>
                  {rapport.uitkomsten.length === 0 ? (
                    <EmptyState title={words('zaken.hoeGeen')} />
                  ) : (
                    <UitkomstTabel rapport={rapport} />
                  )}
                </RapportDeel>
              </>
            )}
            <RapportDeel id="duur-belasting" kop={bezwaarWords('duren')} onder={bezwaarWords('durenUitleg')}>
              <DuurPerBelasting tellingen={perBelasting} normen={BEZWAARNORM[bronVan(afspraken)]} />
            </RapportDeel>
            <RapportDeel
              id="gehonoreerd"
              kop={bezwaarWords('gehonoreerd')}
              onder={bezwaarWords('gehonoreerdUitleg')}
            >
              <GehonoreerdPerBelasting tellingen={perBelasting} />
            </RapportDeel>
            <RapportDeel
              id="fouten"
              kop={bezwaarWords('fouten', { jaar: fouten.jaar })}
              onder={bezwaarWords('foutenUitleg')}
            >
              <EigenFout telling={fouten} norm={FOUTNORM[bronVan(afspraken)]} />
            </RapportDeel>
            {gemeente && maySeeZaak(ctx, gemeente.gemeenteId, 'bezwaar') && (
              <p className="print:hidden">
                <Link href={bezwaarresultaatPath(gemeente.sleutel, { periode: periode.sleutel })} reload>
                  {bezwaarWords('naarLijst')}
                </Link>
              </p>
            )}
            <RapportDeel id="bedragen" kop={words('zaken.bedragen')}>
              <BedragTabel rapport={rapport} />
            </RapportDeel>
          </Sluit>
          <Kengetallen
            rapport="zaken"
            van={bronVan(afspraken)}
            gemeente={gemeente}
            regels={`${base}/zaken/export?periode=${periode.sleutel}`}
          />
        </div>
      </BoardFrame>
    );
  },
});

const verschilPerBelasting = (centen: bigint): string[] =>
  centen === 0n ? [] : [bezwaarWords('verschil', { bedrag: formatCents(centen) })];

/** The verdict in two sentences. */
function conclusie({ perSoort }: ZaakRapport): string {
  if (perSoort.length === 0) return '';
  const sum = (wat: 'ontvangen' | 'afgehandeld' | 'loopt' | 'teLaat') =>
    perSoort.reduce((total, regel: SoortRegel) => total + regel[wat], 0);
  return [
    words('zaken.conclusie', {
      ontvangen: sum('ontvangen'),
      afgehandeld: sum('afgehandeld'),
      loopt: sum('loopt'),
    }),
    words('zaken.conclusieLaat', { aantal: sum('teLaat') }),
  ].join(' ');
}
