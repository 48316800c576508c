import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { MijnFrame } from '@/app/frames';
import { Waarom } from '@/app/waarom';
import { wordsOfMijn } from '@/app/words';
import { proposeBelofte } from '@/domain/beloften/make-belofte';
import { listOnderwerpen, type OnderwerpView } from '@/domain/contacten/kennis.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { submitVraagAction } from '../actions';
import { bellenVelden } from '../bellen-velden';
import { vragenAnswers, waarom, wanneer, wordsOfVragen } from '../vragen-words';

/** Ask something: one form, without JavaScript as well, with the date that an answer is promised by above it. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-vraag',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId } = ownPersoon(read);
    const onderwerpen = await listOnderwerpen(read);
    const voorstel = await proposeBelofte(read, gemeenteId, 'antwoord');
    return {
      onderwerpen: onderwerpen.filter((o) => o.voorBurger),
      plan: voorstel.ok ? voorstel.plan : null,
    };
  },
  render: ({ onderwerpen, plan }, frame) => {
    const { taal, ctx, params } = frame;
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
        <div className="mt-6">
          <ActionForm
            id="vraag"
            taal={taal}
            action={submitVraagAction}
            groepen={[{ velden: velden(onderwerpen, taal) }]}
            verborgen={{ gemeente: params.gemeente, taal, clientSleutel: randomUUID() }}
            knop={words('nieuw.knop')}
            antwoorden={vragenAnswers(taal)}
          />
        </div>
      </MijnFrame>
    );
  },
});

function velden(onderwerpen: readonly OnderwerpView[], taal: Taal): Veld[] {
  const words = wordsOfVragen(taal);
  return [
    {
      vorm: 'lijst',
      naam: 'onderwerp',
      label: words('nieuw.onderwerp'),
      leeg: words('nieuw.kies'),
      opties: onderwerpen.map((o) => ({ value: o.sleutel, label: taal === 'en' ? o.naamEn : o.naam })),
    },
    { vorm: 'alinea', naam: 'tekst', label: words('nieuw.tekst'), hint: words('nieuw.tekstHint') },
    {
      vorm: 'keuze',
      naam: 'hoe',
      label: words('nieuw.hoe'),
      opties: (['schriftelijk', 'bellen'] as const).map((value) => ({
        value,
        label: words(`nieuw.${value}`),
      })),
      waarde: 'schriftelijk',
    },
    ...bellenVelden(taal, true),
  ];
}
