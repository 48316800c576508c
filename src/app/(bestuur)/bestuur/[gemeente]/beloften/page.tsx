import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { BELOFTE_SOORTEN } from '@/domain/beloften/belofte';
import { getGeldendeDienstbeloften } from '@/domain/beloften/dienstbelofte.queries';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import {
  type BelofteRapport,
  belofteRapport,
  reconcileBeloften,
  verloopVan,
  verloopVanaf,
} from '@/domain/rapportages/beloften';
import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { contactRapport } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { dienstRegels } from '@/domain/rapportages/dienstbeloften';
import { getLaatstBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
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
import { BelofteLijst, deelTekst, MaandTabel, normOf, SoortTabel } from './belofte-tabellen';
import { Verloop } from './belofte-verloop';
import { DienstTabel } from './dienst-tabel';

/** Promises of one period: made, kept, broken and open, whose they were, and whether it adds up. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ periode: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const periode = periodeUit(searchParams.periode, read.ctx.now);
    const jaar = { ...periode, vanaf: verloopVanaf(periode.tot) };
    return {
      periode,
      verloop: verloopVan((await getBelofteTelling(read, jaar)).tellingen, periode.tot),
      telling: await getBelofteTelling(read, periode),
      afspraken: await listAfspraken(read),
      geldend: await getGeldendeDienstbeloften(read),
      contacten: await getContactTelling(read, periode),
      bijgewerkt: await getLaatstBijgewerkt(read, read.gemeenten[0] ?? 0),
    };
  },
  render: ({ periode, verloop, telling, afspraken, geldend, contacten, bijgewerkt }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const rapport = belofteRapport(telling.tellingen);
    const zonderNorm = BELOFTE_SOORTEN.filter((soort) => normOf(soort, afspraken) === null);
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('beloften.kop')}</title>
        <RapportKop kop={words('beloften.kop')} base={base} hier="beloften" />
        <div className="grid gap-6">
          <Sluit
            over="beloften"
            verschillen={reconcileBeloften(telling.tellingen, telling.werk).map(({ wat, aantal }) =>
              words('contacten.verschil', { wat: words(`kengetal.beloften.${wat}.naam`), aantal }),
            )}
          >
            <p className="max-w-text">
              <strong className="first-letter:uppercase">{periodeNaam(periode)}</strong>.{' '}
              {words('cijfers.stand', { moment: showMoment(ctx.now) })}. {conclusie(rapport)}{' '}
              {zonderNorm.length > 0 &&
                words('beloften.zonderNorm', {
                  soorten: zonderNorm.map((s) => words(`beloften.soorten.${s}`).toLowerCase()).join(', '),
                })}
            </p>
            <PeriodeKeuze href={`${base}/beloften`} nu={periode} vandaag={localDateOf(ctx.now)} />
            <DienstTabel
              reden={geldend.reden}
              regels={dienstRegels(geldend.beloften, {
                beloften: rapport,
                contacten: contactRapport(contacten),
                bijgewerkt,
              })}
            />
            {telling.tellingen.length === 0 ? (
              <EmptyState title={words('beloften.geen')}>{words('beloften.geenUitleg')}</EmptyState>
            ) : (
              <>
                <RapportDeel id="soort" kop={words('beloften.perSoort')}>
                  <SoortTabel rapport={rapport} afspraken={afspraken} />
                </RapportDeel>
                <p className="print:hidden">
                  <Link href={`${base}/beloften/export?periode=${periode.sleutel}`} reload>
                    {words('rapport.csvCijfers')}
                  </Link>
                </p>
                <Verloop verloop={verloop} />
                <RapportDeel id="maand" kop={words('beloften.perMaand')}>
                  <MaandTabel rapport={rapport} />
                </RapportDeel>
                <BelofteLijst rapport={rapport} />
              </>
            )}
          </Sluit>
          <Kengetallen
            rapport="beloften"
            van={bronVan(afspraken)}
            gemeente={gemeente}
            regels={`${base}/beloften/export?periode=${periode.sleutel}`}
          />
        </div>
      </BoardFrame>
    );
  },
});

function conclusie({ totaal }: BelofteRapport): string {
  if (totaal.gemaakt === 0) return '';
  if (totaal.deel === null) return words('beloften.conclusieGeen');
  return words('beloften.conclusie', { deel: deelTekst(totaal.deel) });
}
