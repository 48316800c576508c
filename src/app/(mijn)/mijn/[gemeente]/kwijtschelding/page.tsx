import { z } from 'zod';
import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { type Keuze, loadKeuzes } from '@/app/kwijtschelding/load-keuzes';
import { loadKwijtscheldingbeeld } from '@/app/kwijtschelding/load-kwijtscheldingbeeld';
import { wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { showMoment, wordsOfMijn } from '@/app/words';
import { getConcept, getKwijtscheldingsregels } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { volgendeVraag } from '@/domain/kwijtschelding/vragen';
import { listToestemmingen } from '@/domain/toetslijsten/toetslijst.queries';
import { formatCents } from '@/platform/cents';
import { namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { beginAction } from './actions';
import { StandDeel } from './stand-deel';
import { ToetsDeel } from './toets-deel';

const NODIG = ['inkomen', 'wonen', 'zorg', 'bank'] as const;

/** Asking kwijtschelding: what it is, what one needs, and for which aanslag. */
export default page({
  toegang: { wie: 'burger', namens: 'kwijtschelding' },
  doel: 'eigen-kwijtschelding',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const regels = await getKwijtscheldingsregels(read, gemeenteId);
    return {
      regels,
      keuzes: regels ? await loadKeuzes(read, { gemeenteId, persoonId }, regels) : [],
      toestemmingen: await listToestemmingen(read, gemeenteId, persoonId),
      beeld: await loadKwijtscheldingbeeld(read, gemeenteId, persoonId),
      concept: await getConcept(read, gemeenteId, { persoonId, voor: 'burger' }),
    };
  },
  render: ({ regels, keuzes, concept, toestemmingen, beeld }, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfKwijtschelding(taal);
    const base = `/mijn/${params.gemeente}`;
    const wie = wieIs(ctx, params.gemeente);
    const volgende = regels && concept ? volgendeVraag(concept.antwoorden, regels.vraagregels) : null;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('kop')}</Heading>
          {wie === 'persoon' && <p>{words('start.inleiding')}</p>}
          <StandDeel regels={beeld.regels} keuzes={keuzes} gemeente={params.gemeente} taal={taal} />
          {wie === 'persoon' && (
            <section aria-labelledby="nodig">
              <Heading level={2} looksLike={3} id="nodig" className="mb-2">
                {words('start.nodig')}
              </Heading>
              <p>{words('start.nodigUitleg')}</p>
              <ul className="mt-2 list-disc pl-5">
                {NODIG.map((wat) => (
                  <li key={wat}>{words(`start.nodig-${wat}`)}</li>
                ))}
              </ul>
              <p className="mt-2">
                <Link href={`/gemeente/${params.gemeente}/kwijtschelding`}>{words('lijst.link')}</Link>
              </p>
            </section>
          )}
          {concept && regels && (
            <Alert tone="info" taal={taal}>
              <p>{words('start.bewaard', { moment: showMoment(concept.bewaardOp, taal) })}</p>
              <p className="mt-2">
                <ButtonLink
                  href={
                    volgende
                      ? `${base}/kwijtschelding/vraag/${volgende.sleutel}`
                      : `${base}/kwijtschelding/controle`
                  }
                >
                  {words('start.verder')}
                </ButtonLink>
              </p>
            </Alert>
          )}
          {wie === 'bedrijf' && <Alert tone="info" taal={taal} title={words('start.bedrijf')} />}
          {regels === null && wie === 'persoon' && (
            <Alert tone="letop" taal={taal} title={words('kwijtschelding.geen-regels')} />
          )}
          {regels !== null && wie === 'persoon' && (
            <section aria-labelledby="waarvoor" className="grid gap-4">
              <Heading level={2} looksLike={3} id="waarvoor">
                {words('start.waarvoor')}
              </Heading>
              {keuzes.length === 0 && (
                <EmptyState title={words('start.geenAanslag')}>{words('start.geenAanslagUitleg')}</EmptyState>
              )}
              {keuzes.map((keuze) => (
                <AanslagKeuze key={keuze.id} keuze={keuze} gemeente={params.gemeente} taal={taal} />
              ))}
            </section>
          )}
          {wie === 'persoon' && (
            <ToetsDeel toestemmingen={toestemmingen} gemeente={params.gemeente} taal={taal} />
          )}
          {namensVan(ctx) === null && (
            <p>
              <Link href={`${base}/machtigen`}>{wordsOfMachtigen(taal)('kop')}</Link>
            </p>
          )}
          <p>
            {words('start.hulp')} <Link href={`${base}/niet-betalen`}>{words('zaak.regelingLink')}</Link>
          </p>
        </div>
      </MijnFrame>
    );
  },
});

function AanslagKeuze({ keuze, gemeente, taal }: { keuze: Keuze; gemeente: string; taal: Taal }) {
  const words = wordsOfKwijtschelding(taal);
  const say = wordsOfAanslagen(taal);
  const belastingen = keuze.belastingsoorten.map((naam) => {
    const soort = soortOf(naam);
    return soort ? say(`belastingKort.${soort}`).toLowerCase() : naam;
  });
  return (
    <Card as="article" className="grid gap-3">
      <Heading level={3}>
        {words('start.aanslag', { jaar: String(keuze.jaar), nummer: keuze.nummer })}
      </Heading>
      {keuze.stand === 'kan' && (
        <>
          <p>
            {words('start.bedrag', {
              belastingen: new Intl.ListFormat(taal, { type: 'conjunction' }).format(belastingen),
              bedrag: formatCents(keuze.centen, taal),
            })}{' '}
            {keuze.betaald && words('start.betaald')}
          </p>
          <ActionForm
            id={`begin-${keuze.id}`}
            taal={taal}
            action={beginAction}
            groepen={[]}
            verborgen={{ gemeente, aanslag: keuze.id }}
            knop={words('start.begin')}
            antwoorden={kwijtscheldingAnswers(taal)}
          />
        </>
      )}
      {keuze.stand === 'loopt' && (
        <p>
          {words('start.loopt')}{' '}
          <Link href={`/mijn/${gemeente}/zaken/${keuze.zaakId}`}>{words('start.bekijk')}</Link>
        </p>
      )}
      {(keuze.stand === 'niets-open' ||
        keuze.stand === 'te-laat' ||
        keuze.stand === 'belasting-uitgesloten') && <p>{words(`kwijtschelding.${keuze.stand}`)}</p>}
    </Card>
  );
}
