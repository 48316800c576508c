import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { geldendOp, kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { listLopendeSituaties } from '@/domain/situaties/situatie.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../own';
import { BijzondereSituatie } from '../bijzondere-situatie';
import { ContactLijst } from '../contact-lijst';

const MANIEREN = ['regeling', 'kwijtschelding', 'schuldhulp'] as const;

/** "Kunt u niet betalen?": the three ways out, and how to reach who helps (C-22). */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const gegevens = await getGegevens(read, gemeenteId);
    const vandaag = localDateOf(read.ctx.now);
    return {
      gemeente: geldendOp('contactgegevens', { gemeente: gegevens.gemeente, kantoor: [] }, vandaag).waarde,
      situaties: await listLopendeSituaties(read, gemeenteId, persoonId),
      kantoor: kantoorWaardeOp('contactgegevens', gegevens, vandaag)?.waarde ?? null,
    };
  },
  render: ({ situaties, ...contact }, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfMijn(taal);
    const say = wordsOfAanslagen(taal);
    const wie = wieIs(ctx, params.gemeente);
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[{ label: words('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{say('nietBetalen.kop')}</title>
        <Heading level={1}>{say('nietBetalen.kop')}</Heading>
        <p className="mt-2 max-w-text">{say('nietBetalen.inleiding')}</p>
        <div className="mt-4 empty:hidden">
          <BijzondereSituatie situaties={situaties} taal={taal} />
        </div>
        <div className="mt-6 grid gap-4 lg:grid-cols-3">
          {MANIEREN.map((manier) => (
            <Card key={manier} as="section" labelledBy={manier}>
              <Heading level={2} looksLike={3} id={manier}>
                {say(`nietBetalen.${manier}.kop`)}
              </Heading>
              <p className="mt-2">{say(`nietBetalen.${manier}.tekst`, { gemeente, wie })}</p>
              <p className="mt-2 font-semibold">
                {say(`nietBetalen.${manier}.doen`, { kantoor: ctx.kantoorNaam, wie })}
              </p>
              {manier === 'kwijtschelding' && wie === 'persoon' && (
                <p className="mt-3">
                  <ButtonLink href={`/mijn/${params.gemeente}/kwijtschelding`}>
                    {say('nietBetalen.kwijtschelding.knop')}
                  </ButtonLink>
                </p>
              )}
              {manier === 'regeling' && (
                <p className="mt-4">
                  <ButtonLink href={`/mijn/${params.gemeente}/regeling`} wide>
                    {say('nietBetalen.regeling.knop')}
                  </ButtonLink>
                </p>
              )}
            </Card>
          ))}
        </div>
        <section aria-labelledby="bereiken" className="mt-8">
          <Heading level={2} id="bereiken">
            {say('nietBetalen.bereiken')}
          </Heading>
          <p className="mt-2 max-w-text">{say('nietBetalen.formulier')}</p>
          <div className="mt-4 grid gap-4 lg:grid-cols-2">
            {contact.kantoor && <ContactLijst kop={ctx.kantoorNaam} contact={contact.kantoor} taal={taal} />}
            {contact.gemeente && (
              <ContactLijst
                kop={say('overzicht.gemeente', { naam: gemeente })}
                contact={contact.gemeente}
                taal={taal}
              />
            )}
          </div>
          {!contact.kantoor && !contact.gemeente && <p className="mt-2">{say('nietBetalen.geenContact')}</p>}
        </section>
      </MijnFrame>
    );
  },
});
