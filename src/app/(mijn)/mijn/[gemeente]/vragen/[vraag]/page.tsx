import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { vraagstandVoorInwoner } from '@/app/standen/standwoorden';
import { showMoment, wordsOfMijn } from '@/app/words';
import { getEigenVraag } from '@/domain/vragen/vraag.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { STANDTOON } from '../stand-toon';
import { wordsOfVragen } from '../vragen-words';
import { Belofte, Melding } from './belofte';
import { Oordeel } from './oordeel';

/** One question of my own: what was promised and why, the answer, and whether it helped. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-vraag',
  params: z.object({ gemeente: z.string(), vraag: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(20).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const vraag = await getEigenVraag(read, gemeenteId, persoonId, params.vraag);
    if (!vraag) throw new NotFound();
    return vraag;
  },
  render: (vraag, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfVragen(taal);
    const base = `/mijn/${params.gemeente}`;
    const onderwerp = taal === 'en' ? vraag.onderwerp.naamEn : vraag.onderwerp.naam;
    const stil = ['poging', 'teruggestuurd', 'verkeerd-bezorgd'];
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('kop'), href: `${base}/vragen` },
        ]}
      >
        <title>{onderwerp}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid justify-items-start gap-2">
            <Heading level={1}>{onderwerp}</Heading>
            <Badge tone={STANDTOON[vraag.stand]}>{vraagstandVoorInwoner(vraag.stand, taal)}</Badge>
            <p className="text-ink-muted">
              {words('referentie', { referentie: vraag.referentie })}.{' '}
              {words('gesteldOp', { moment: showMoment(vraag.ontvangenOp, taal) })}.
            </p>
          </div>
          <Melding vraag={vraag} taal={taal} gelukt={frame.searchParams.gelukt} />
          {vraag.antwoord && (
            <Card as="section" first labelledBy="antwoord">
              <Heading level={2} looksLike={3} id="antwoord">
                {words('detail.antwoord')}
              </Heading>
              <p lang="nl" className="mt-2 wrap-anywhere whitespace-pre-line">
                {vraag.antwoord}
              </p>
              {vraag.beantwoordOp && (
                <p className="mt-2 text-sm text-ink-muted">
                  {words('detail.antwoordOp', { moment: showMoment(vraag.beantwoordOp, taal) })}
                </p>
              )}
            </Card>
          )}
          <Oordeel vraag={vraag} taal={taal} gemeente={params.gemeente} />
          <section aria-labelledby="vraag">
            <Heading level={2} looksLike={3} id="vraag">
              {words('detail.vraag')}
            </Heading>
            <p className="mt-2 border-l-4 border-line pl-3 wrap-anywhere whitespace-pre-line">
              {vraag.tekst}
            </p>
          </section>
          <Belofte vraag={vraag} taal={taal} kantoor={ctx.kantoorNaam} />
          <section aria-labelledby="verloop">
            <Heading level={2} looksLike={3} id="verloop" className="mb-2">
              {words('detail.verloop')}
            </Heading>
            <Timeline
              items={vraag.stappen
                .filter((stap) => !stil.includes(stap.soort))
                .map((stap) => ({
                  key: stap.id,
                  when: showMoment(stap.moment, taal),
                  moment: stap.moment.toISOString(),
                  title: words(`stap.${stap.soort}`, { reden: stap.tekst ?? '' }),
                  detail: stap.soort === 'oordeel-nee' ? stap.tekst : undefined,
                }))}
            />
          </section>
        </div>
      </MijnFrame>
    );
  },
});
