import type { ReactNode } from 'react';
import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfKantoor as words, wordsOfBestuur } from '@/app/words';
import { type Afspraakstand, oordeelOver } from '@/domain/rapportages/afspraken';
import { type ContactCijfer, contactRapport } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { getHeffing, listBelastingjaren } from '@/domain/rapportages/heffing.queries';
import { previousPeriode } from '@/domain/rapportages/periode';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { AfspraakStanden, naamVan, standTekst } from './afspraak-standen';
import { AfsprakenTabel } from './afspraken-tabel';
import { SoortTabel } from './beloften/belofte-tabellen';
import { CijferTabel } from './contacten/contact-tabellen';
import { HeffingTabel } from './heffing/heffing-tabel';
import { loadAfspraken } from './load-afspraken';
import { PeriodeKeuze } from './periode-keuze';
import { periodeNaam, periodeUit } from './rapport';
import { RapportKop } from './rapport-kop';
import { ZaaksoortTabel } from './zaken/zaak-tabellen';

const HOOFDCIJFERS: readonly ContactCijfer[] = ['contacten', 'vragen', 'inEenKeer', 'serviceteam', 'loopt'];

/** A verdict on what was agreed for one gemeente, each agreement with its norm, figure and course; then the main figures. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ periode: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const [jaar] = await listBelastingjaren(read);
    const periode = periodeUit(searchParams.periode, read.ctx.now);
    return {
      ...(await loadAfspraken(read, periode)),
      heffing: jaar === undefined ? null : { jaar, tellingen: await getHeffing(read, jaar) },
      eerder: contactRapport(await getContactTelling(read, previousPeriode(periode))),
    };
  },
  render: ({ periode, afspraken, standen, heffing, contacten, eerder, beloften, zaken }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const kop = words('bestuur.kop', { kantoor: ctx.kantoorNaam });
    const stand = wordsOfBestuur('cijfers.stand', { moment: showMoment(ctx.now) });
    const nu = periodeNaam(periode);
    const oordeel = oordeelOver(standen);
    const verdict =
      oordeel.van === 0
        ? wordsOfBestuur('afspraken.zonderOordeel')
        : wordsOfBestuur('afspraken.kop', oordeel);
    return (
      <BoardFrame {...frame} gemeente={gemeente?.naam}>
        <title>{verdict}</title>
        <RapportKop kop={verdict} base={base} hier="overzicht" />
        <p className="mb-4 max-w-text text-lg first-letter:uppercase">
          {wordsOfBestuur('afspraken.over', { periode: nu })} {lood(standen)}
        </p>
        <div className="mb-6">
          <PeriodeKeuze href={base} nu={periode} vandaag={localDateOf(ctx.now)} />
        </div>
        <AfspraakStanden standen={standen} afspraken={afspraken} base={base} periode={periode.sleutel} />
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          <Link href={`${base}/export?periode=${periode.sleutel}`} reload>
            {wordsOfBestuur('rapport.csvCijfers')}
          </Link>
          <span className="text-ink-muted">{wordsOfBestuur('cijfers.afdrukken')}</span>
        </p>
        {heffing && (
          <Deel
            id="heffing"
            kop={wordsOfBestuur('cijfers.kop')}
            onder={`${wordsOfBestuur('cijfers.jaar', { jaar: String(heffing.jaar) })}. ${stand}.`}
            href={`${base}/heffing`}
            meer={wordsOfBestuur('cijfers.meer')}
          >
            <HeffingTabel
              {...heffing}
              only={['geheven', 'verminderd', 'kwijtgescholden', 'ontvangen', 'open', 'deel']}
            />
          </Deel>
        )}
        <Deel
          id="contacten"
          kop={wordsOfBestuur('contacten.kop')}
          onder={`${nu}. ${stand}.`}
          href={`${base}/contacten`}
          meer={wordsOfBestuur('contacten.meer')}
        >
          {contacten.cijfers.contacten === 0 ? (
            <EmptyState title={wordsOfBestuur('contacten.geen')} />
          ) : (
            <CijferTabel
              nu={contacten}
              eerder={eerder}
              periode={nu}
              vorige={periodeNaam(previousPeriode(periode))}
              loopt={periode.tot > localDateOf(ctx.now)}
              only={HOOFDCIJFERS}
            />
          )}
        </Deel>
        <Deel
          id="beloften"
          kop={wordsOfBestuur('beloften.kop')}
          onder={`${nu}. ${stand}.`}
          href={`${base}/beloften`}
          meer={wordsOfBestuur('beloften.meer')}
        >
          {beloften.perSoort.length === 0 ? (
            <EmptyState title={wordsOfBestuur('beloften.geen')} />
          ) : (
            <SoortTabel rapport={beloften} afspraken={afspraken} kort />
          )}
        </Deel>
        <Deel
          id="zaken"
          kop={wordsOfBestuur('zaken.kop')}
          onder={`${nu}. ${stand}.`}
          href={`${base}/zaken`}
          meer={wordsOfBestuur('zaken.meer')}
        >
          {zaken.length === 0 ? (
            <EmptyState title={wordsOfBestuur('zaken.geen')} />
          ) : (
            <ZaaksoortTabel perSoort={zaken} />
          )}
        </Deel>
        <section aria-labelledby="afspraken" className="mt-10">
          <Heading level={2} id="afspraken" className="mb-3">
            {kop}
          </Heading>
          {afspraken.length === 0 ? (
            <EmptyState title={words('bestuur.geen')} />
          ) : (
            <AfsprakenTabel afspraken={afspraken} kop={kop} />
          )}
        </section>
        <p className="mt-6 max-w-text text-sm text-ink-muted">
          {wordsOfBestuur('afspraken.uitleg')} {wordsOfBestuur('rapport.nietGetoondUitleg')}{' '}
          {words('bestuur.nooitNamen')}
        </p>
      </BoardFrame>
    );
  },
});

/** The first sentence of a promise: what it says, without what it adds. */
const kort = (naam: string): string => naam.replace(/\.(\s.*)?$/s, '');

/** What was not kept, each with its figure: what a reader must know when he reads no further. */
function lood(standen: readonly Afspraakstand[]): string {
  const gemist = standen.filter(({ oordeel }) => oordeel === 'niet-gehaald');
  if (gemist.length === 0) return '';
  return wordsOfBestuur('afspraken.gemist', {
    afspraken: gemist.map((stand) => `${kort(naamVan(stand))} (${standTekst(stand)})`).join('; '),
  });
}

/** One report in its main figures, with the way to all of it. */
function Deel(props: {
  id: string;
  kop: string;
  onder: string;
  href: string;
  meer: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id} className="mt-10">
      <Heading level={2} id={props.id}>
        {props.kop}
      </Heading>
      <p className="mt-1 mb-3 text-ink-muted first-letter:uppercase">{props.onder}</p>
      {props.children}
      <p className="mt-3 print:hidden">
        <Link href={props.href}>{props.meer}</Link>
      </p>
    </section>
  );
}
