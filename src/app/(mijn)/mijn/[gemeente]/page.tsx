import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { hulpOp } from '@/app/hulp';
import { wordsOfNamens } from '@/app/vertegenwoordigen/namens-words';
import { showMoment, wordsOfMijn } from '@/app/words';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { type Inzage, listInzagen } from '@/domain/personen/persoon.queries';
import { wachtendVoor } from '@/domain/vragen/wachtend';
import { getWachtfeiten } from '@/domain/vragen/wachtend.queries';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { betrokkeneOf } from '@/platform/processing-log';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { AanslagZaak } from '../aanslag-kaarten';
import { BerichtenKaart } from '../berichten-kaart';
import { DoenLijst, isIets } from '../doen-lijst';
import { gemeenteNaam, ownPersoon } from '../own';
import { wachtfeitVan, zaakVan } from '../te-doen';
import { HulpKaart } from './hulp-kaart';
import { LopendeZaak } from './lopende-zaak';

const LAATSTE_INZAGEN = 3;
const ZAKEN = 3;

/** First what must be done, then the own matters, then whom to ask and who looked. Six statements, however much there is (P12). */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const vandaag = localDateOf(read.ctx.now);
    const aanslagen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
    const feiten = (await getWachtfeiten(read, [{ gemeenteId, persoonId }])).get(gemeenteId);
    if (!feiten) throw new NotFound();
    const zaken = aanslagen.map((aanslag) => zaakVan(aanslag, feiten.stil, vandaag));
    const gegevens = await getGegevens(read, gemeenteId);
    return {
      naam: feiten.naam,
      groet: feiten.groet,
      hulp: hulpOp(gegevens, vandaag),
      zaken: feiten.zaken,
      aanslagen: zaken,
      wachtend: wachtendVoor(
        { ...feiten, aanslagen: zaken.map((zaak) => wachtfeitVan(zaak, vandaag)) },
        vandaag,
      ),
      inzagen: await listInzagen(read, gemeenteId, [betrokkeneOf(gemeenteId, persoonId)], LAATSTE_INZAGEN),
      nieuw: feiten.nieuweBerichten,
    };
  },
  render: ({ naam, groet, hulp, zaken, aanslagen, wachtend, inzagen, nieuw }, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfMijn(taal);
    const say = wordsOfAanslagen(taal);
    const base = `/mijn/${params.gemeente}`;
    const vandaag = localDateOf(ctx.now);
    return (
      <MijnFrame {...frame} gemeente={gemeenteNaam(ctx, params.gemeente)} nieuweBerichten={nieuw}>
        <title>{words('naam')}</title>
        <Heading level={1}>
          {namensVan(ctx)
            ? wordsOfNamens(taal)('overzicht', { naam })
            : words(`groet.${dagdeel(ctx.now)}`, {
                naam: words(`aanspreken.${groet.vorm}`, { naam: groet.naam }),
              })}
        </Heading>
        <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid content-start gap-6">
            <section aria-labelledby="doen" className="grid gap-4">
              <Heading level={2} id="doen" className="sr-only">
                {words('doen.kop')}
              </Heading>
              {isIets({ aanslagen, wachtend }) ? (
                <DoenLijst
                  aanslagen={aanslagen}
                  wachtend={wachtend}
                  lopend={zaken.lopend}
                  vandaag={vandaag}
                  base={base}
                  wie={wieIs(ctx, params.gemeente)}
                  taal={taal}
                />
              ) : (
                <NietsTeDoen taal={taal} met={aanslagen.length > 0} />
              )}
            </section>
            {aanslagen.length + zaken.lopend.length + zaken.klaar > 0 && (
              <section aria-labelledby="zaken">
                <Heading level={2} id="zaken">
                  {say('zaken.kop')}
                </Heading>
                <div className="mt-3 grid gap-4 sm:grid-cols-2">
                  {zaken.lopend.slice(0, ZAKEN).map((zaak) => (
                    <LopendeZaak key={zaak.id} zaak={zaak} base={base} taal={taal} vandaag={vandaag} />
                  ))}
                  {aanslagen.slice(0, ZAKEN).map((zaak) => (
                    <AanslagZaak key={zaak.aanslag.id} {...zaak} base={base} taal={taal} />
                  ))}
                </div>
                <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
                  {aanslagen.length > ZAKEN && <Link href={`${base}/aanslagen`}>{say('zaken.alle')}</Link>}
                  {(zaken.klaar > 0 || zaken.lopend.length > ZAKEN) && (
                    <Link href={`${base}/zaken`}>{words('lopend.alle', { klaar: zaken.klaar })}</Link>
                  )}
                </p>
              </section>
            )}
          </div>
          <aside className="grid content-start gap-6">
            <BerichtenKaart nieuw={nieuw} href={`${base}/berichten`} taal={taal} />
            <HulpKaart hulp={hulp} base={base} zelf={namensVan(ctx) === null} taal={taal} />
            <Inzagen inzagen={inzagen} base={base} taal={taal} />
          </aside>
        </div>
      </MijnFrame>
    );
  },
});

function NietsTeDoen({ taal, met }: { taal: Taal; met: boolean }) {
  const words = wordsOfMijn(taal);
  return (
    <Card as="section" first>
      <p className="text-lg font-semibold">{words('doen.niets')}</p>
      <p className="mt-1 text-ink-muted">
        {met ? wordsOfAanslagen(taal)('zaken.betaald') : words('doen.nietsUitleg')}
      </p>
    </Card>
  );
}

function Inzagen({ inzagen, base, taal }: { inzagen: readonly Inzage[]; base: string; taal: Taal }) {
  const words = wordsOfMijn(taal);
  return (
    <Card as="section" labelledBy="inzage">
      <Heading level={2} looksLike={3} id="inzage">
        {words('inzage.kop')}
      </Heading>
      {inzagen.length === 0 && <p className="mt-2 text-ink-muted">{words('inzage.geen')}</p>}
      <ul className="mt-2 grid gap-2">
        {inzagen.map((inzage) => (
          <li key={inzage.id} className="text-sm">
            {inzage.afnemer}
            <span className="block text-ink-muted">{showMoment(inzage.moment, taal)}</span>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <ButtonLink href={`${base}/inzage`} variant="secondary" wide>
          {words('inzage.meer')}
        </ButtonLink>
      </div>
    </Card>
  );
}

const hourFormat = new Intl.DateTimeFormat('nl-NL', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/Amsterdam',
});

function dagdeel(now: Date): 'ochtend' | 'middag' | 'avond' {
  const hour = Number(hourFormat.format(now).replace(/\D/g, ''));
  if (hour < 12) return 'ochtend';
  return hour < 18 ? 'middag' : 'avond';
}
