import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { Waarom } from '@/app/waarom';
import { wordsOfMijn } from '@/app/words';
import { getDrukte } from '@/domain/kennis/drukte.queries';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { submitVraagAction } from '../actions';
import { vraagVelden } from '../vraag-velden';
import { vragenAnswers, waarom, wanneer, wordsOfVragen } from '../vragen-words';

/** Ask something: one form, without JavaScript as well, with the date that an answer is promised by above it. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-vraag',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId } = ownPersoon(read);
    const onderwerpen = await listOnderwerpen(read);
    return {
      onderwerpen,
      drukte: await getDrukte(read, gemeenteId),
    };
  },
  render: ({ onderwerpen, drukte }, frame) => {
    const { taal, ctx, params } = frame;
    const { algemeen: plan, onderwerpen: drukker } = drukte[taal];
    const words = wordsOfVragen(taal);
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('kop'), href: `${base}/vragen` },
        ]}
      >
        <title>{words('nieuw.kop')}</title>
        <Heading level={1}>{words('nieuw.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('nieuw.uitleg')}</p>
        {plan && (
          <div className="mt-4 max-w-text">
            <Alert tone={plan.piekbericht ? 'letop' : 'info'} taal={taal}>
              {plan.piekbericht && `${words('nieuw.piek', { reden: plan.piekbericht.reden })} `}
              {words('nieuw.termijn', { wanneer: wanneer(plan.beloofd, taal) })}
            </Alert>
            <div className="mt-2">
              <Waarom
                uitleg={plan.uitleg}
                onderwerp={wanneer(plan.beloofd, taal)}
                taal={taal}
                {...(taal === 'en' ? { vertaald: waarom(plan.uitleg, taal) } : {})}
              />
            </div>
          </div>
        )}
        {drukker.length > 0 && (
          <div className="mt-4 max-w-text">
            <Alert tone="letop" taal={taal}>
              {drukker.map(({ sleutel, naam, reden, beloofd }) => (
                <p key={sleutel}>
                  {words('nieuw.piekOver', { onderwerp: naam, reden, wanneer: wanneer(beloofd, taal) })}
                </p>
              ))}
            </Alert>
          </div>
        )}
        <div className="mt-6">
          <ActionForm
            id="vraag"
            taal={taal}
            action={submitVraagAction}
            groepen={[{ velden: vraagVelden(onderwerpen, { taal, wie: wieIs(ctx, params.gemeente) }) }]}
            verborgen={{ gemeente: params.gemeente, taal }}
            sleutel={randomUUID()}
            knop={words('nieuw.knop')}
            antwoorden={vragenAnswers(taal)}
          />
        </div>
      </MijnFrame>
    );
  },
});
