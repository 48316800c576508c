import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { showMoment, wordsOfMijn } from '@/app/words';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { getPersoon, listInzagen } from '@/domain/personen/persoon.queries';
import { getLaatstBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { betrokkeneOf } from '@/platform/processing-log';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../own';
import { AfvalTabel } from './afval-tabel';
import { GegevensLijst } from './gegevens-lijst';
import { ObjectKaart } from './object-kaart';

const LAATSTE_INZAGEN = 3;

/** First what must be done, then what is known, then who looked. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const persoon = await getPersoon(read, gemeenteId, persoonId);
    if (!persoon) throw new NotFound();
    return {
      persoon,
      objecten: await getObjectenVan(read, gemeenteId, persoonId),
      inzagen: await listInzagen(read, gemeenteId, betrokkeneOf(gemeenteId, persoonId), LAATSTE_INZAGEN),
      bijgewerkt: await getLaatstBijgewerkt(read, gemeenteId),
    };
  },
  render: ({ persoon, objecten, inzagen, bijgewerkt }, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfMijn(taal);
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame {...frame} gemeente={gemeenteNaam(ctx, params.gemeente)}>
        <title>{words('naam')}</title>
        <Heading level={1}>{words(`groet.${dagdeel(ctx.now)}`, { naam: persoon.naam })}</Heading>
        {bijgewerkt && (
          <p className="mt-1 text-sm text-ink-muted">
            {words('bijgewerkt', { moment: showMoment(bijgewerkt, taal) })}
          </p>
        )}
        <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid content-start gap-6">
            <Card as="section" first labelledBy="doen">
              <Heading level={2} id="doen">
                {words('doen.kop')}
              </Heading>
              <p className="mt-3 text-lg font-semibold">{words('doen.niets')}</p>
              <p className="mt-1 text-ink-muted">{words('doen.nietsUitleg')}</p>
            </Card>
            {objecten.objecten.slice(0, 2).map((object) => (
              <ObjectKaart key={object.wozObjectnummer} object={object} taal={taal} />
            ))}
            {objecten.containers.length > 0 && <AfvalTabel objecten={objecten} taal={taal} />}
            {objecten.objecten.length > 2 && (
              <p>
                <Link href={`${base}/objecten`}>{words('nav.objecten')}</Link>
              </p>
            )}
          </div>
          <aside className="grid content-start gap-6">
            <Card as="section" labelledBy="gegevens">
              <Heading level={2} looksLike={3} id="gegevens" className="mb-3">
                {words('gegevens.kop')}
              </Heading>
              <GegevensLijst persoon={persoon} taal={taal} stacked />
            </Card>
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
          </aside>
        </div>
      </MijnFrame>
    );
  },
});

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
