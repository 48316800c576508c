import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { postkeuzeVelden } from '@/app/postkeuze/postkeuze-velden';
import { postkeuzeAnswers, wordsOfPostkeuze } from '@/app/postkeuze/postkeuze-words';
import { wordsOfMijn } from '@/app/words';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { chooseKanaalAction, stopDigitaalAction } from './actions';

/** How somebody wants his letters: his own choice, to be changed at any time. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const stand = await getKeuze(read, gemeenteId, persoonId);
    if (!stand) throw new NotFound();
    return stand;
  },
  render: (stand, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfPostkeuze(taal);
    const base = `/mijn/${params.gemeente}`;
    const gemeente = gemeenteNaam(ctx, params.gemeente);
    const verborgen = { gemeente: params.gemeente };
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          {
            label: wordsOfMijn(taal)('nav.gegevens', { wie: wieIs(ctx, params.gemeente) }),
            href: `${base}/gegevens`,
          },
        ]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <div className="mt-4 grid max-w-text gap-5">
          <p>{words('uitleg', { gemeente: gemeente ?? '' })}</p>
          {!stand.mailbaar && (
            <Alert tone="info" taal={taal} title={words('geenEmail.kop')}>
              {words('geenEmail.uitleg')}{' '}
              <Link href={`${base}/gegevens/email`}>{words('geenEmail.link')}</Link>
            </Alert>
          )}
          {stand.berichtenbox && <p>{words('berichtenbox')}</p>}
          <p>{words('valt')}</p>
          <ActionForm
            id="postkeuze"
            taal={taal}
            action={chooseKanaalAction}
            groepen={[{ velden: postkeuzeVelden(stand, taal) }]}
            verborgen={verborgen}
            knop={words('knop')}
            antwoorden={postkeuzeAnswers(taal)}
          />
          {stand.keuze.kanaal !== 'post' && (
            <Card as="section" labelledBy="stop">
              <Heading level={2} looksLike={3} id="stop">
                {words('stop.kop')}
              </Heading>
              <p className="mt-2 mb-4">{words('stop.uitleg')}</p>
              <ActionForm
                id="stop-digitaal"
                taal={taal}
                action={stopDigitaalAction}
                groepen={[]}
                verborgen={{ ...verborgen, mailtaal: stand.keuze.taal }}
                knop={words('stop.knop')}
                variant="secondary"
                antwoorden={postkeuzeAnswers(taal)}
              />
            </Card>
          )}
        </div>
      </MijnFrame>
    );
  },
});
