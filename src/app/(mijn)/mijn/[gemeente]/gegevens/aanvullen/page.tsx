import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { getContactgegevens } from '@/domain/personen/contactgegeven.queries';
import { NotFound } from '@/platform/errors';
import { canSendMail } from '@/platform/mail';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { answerContactvraagAction, skipContactvraagAction } from '../actions';
import { gegevensAnswers, wordsOfGegevens } from '../gegevens-words';
import { Waarvoor } from '../waarvoor';

/**
 * Asked at the entrance, once: may we know how to reach you? Paying and asking are one click away, also where the
 * gemeente wants an answer (decision 0028).
 */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const contact = await getContactgegevens(read, gemeenteId, persoonId);
    if (!contact) throw new NotFound();
    return { norm: contact.norm, kan: canSendMail() };
  },
  render: ({ norm, kan }, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfGegevens(taal);
    const base = `/mijn/${params.gemeente}`;
    const wil = norm === 'verplicht' ? 'verplicht' : 'vragen';
    return (
      <MijnFrame {...frame} gemeente={gemeenteNaam(ctx, params.gemeente)}>
        <title>{words('aanvullen.kop')}</title>
        <Heading level={1}>{words('aanvullen.kop')}</Heading>
        <div className="mt-4 grid max-w-text gap-5">
          <p>{words(`aanvullen.${wil}`, { gemeente: gemeenteNaam(ctx, params.gemeente) ?? '' })}</p>
          <ActionForm
            id="aanvullen"
            taal={taal}
            action={answerContactvraagAction}
            groepen={[
              {
                velden: [
                  ...(kan
                    ? [
                        {
                          vorm: 'tekst' as const,
                          naam: 'email',
                          label: words('email.label'),
                          hint: words('email.hint'),
                          eigen: 'email' as const,
                          optioneel: true,
                        },
                      ]
                    : []),
                  {
                    vorm: 'tekst',
                    naam: 'telefoon',
                    label: words('telefoon.label'),
                    breedte: 'half',
                    eigen: 'tel',
                    optioneel: true,
                  },
                ],
              },
            ]}
            verborgen={{ gemeente: params.gemeente, taal }}
            sleutel={randomUUID()}
            knop={words('aanvullen.knop')}
            antwoorden={gegevensAnswers(taal)}
          />
          <div className="grid gap-2">
            <ActionForm
              id="later"
              taal={taal}
              action={skipContactvraagAction}
              groepen={[]}
              verborgen={{ gemeente: params.gemeente }}
              knop={words('aanvullen.later')}
              variant="secondary"
              antwoorden={gegevensAnswers(taal)}
            />
            <p className="text-sm text-ink-muted">{words(`aanvullen.later-${wil}`)}</p>
          </div>
          <p className="flex flex-wrap gap-x-5 gap-y-2">
            <Link href={base}>{words('aanvullen.betalen')}</Link>
            <Link href={`${base}/vragen/nieuw`}>{words('aanvullen.vraag')}</Link>
          </p>
          <Waarvoor taal={taal} open />
        </div>
      </MijnFrame>
    );
  },
});
