import type { ReactNode } from 'react';
import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfKantoor as words, wordsOfBestuur } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import { belofteRapport } from '@/domain/rapportages/beloften';
import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { type ContactCijfer, contactRapport } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { getHeffing, listBelastingjaren } from '@/domain/rapportages/heffing.queries';
import { previousPeriode } from '@/domain/rapportages/periode';
import { zakenPerSoort } from '@/domain/rapportages/zaken';
import { countZaken } from '@/domain/rapportages/zaken.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { AfsprakenTabel } from './afspraken-tabel';
import { SoortTabel } from './beloften/belofte-tabellen';
import { CijferTabel } from './contacten/contact-tabellen';
import { HeffingTabel } from './heffing/heffing-tabel';
import { periodeNaam, periodeUit } from './rapport';
import { RapportKop } from './rapport-kop';
import { ZaaksoortTabel } from './zaken/zaak-tabellen';

const HOOFDCIJFERS: readonly ContactCijfer[] = ['contacten', 'vragen', 'inEenKeer', 'serviceteam', 'loopt'];

/** What was agreed with the kantoor for one gemeente, where it stands written, and how it goes: four reports. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const [jaar] = await listBelastingjaren(read);
    const periode = periodeUit(undefined, read.ctx.now);
    return {
      periode,
      afspraken: await listAfspraken(read),
      heffing: jaar === undefined ? null : { jaar, tellingen: await getHeffing(read, jaar) },
      contacten: contactRapport(await getContactTelling(read, periode)),
      eerder: contactRapport(await getContactTelling(read, previousPeriode(periode))),
      beloften: belofteRapport((await getBelofteTelling(read, periode)).tellingen),
      zaken: zakenPerSoort(await countZaken(read, periode)),
    };
  },
  render: ({ periode, afspraken, heffing, contacten, eerder, beloften, zaken }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const kop = words('bestuur.kop', { kantoor: ctx.kantoorNaam });
    const stand = wordsOfBestuur('cijfers.stand', { moment: showMoment(ctx.now) });
    const nu = periodeNaam(periode);
    return (
      <BoardFrame {...frame} gemeente={gemeente?.naam}>
        <title>{words('bestuur.naam')}</title>
        <RapportKop kop={kop} base={base} hier="overzicht" />
        <p className="mb-6 max-w-text">{words('bestuur.uitleg')}</p>
        {afspraken.length === 0 ? (
          <EmptyState title={words('bestuur.geen')} />
        ) : (
          <AfsprakenTabel afspraken={afspraken} kop={kop} />
        )}
        {heffing && (
          <Deel
            id="heffing"
            kop={wordsOfBestuur('cijfers.kop')}
            onder={`${wordsOfBestuur('cijfers.jaar', { jaar: String(heffing.jaar) })}. ${stand}.`}
            href={`${base}/heffing`}
            meer={wordsOfBestuur('cijfers.meer')}
          >
            <HeffingTabel {...heffing} only={['geheven', 'ontvangen', 'open', 'deel']} />
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
              loopt
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
        <p className="mt-6 text-sm text-ink-muted">
          {wordsOfBestuur('rapport.nietGetoondUitleg')} {words('bestuur.nooitNamen')}
        </p>
      </BoardFrame>
    );
  },
});

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
