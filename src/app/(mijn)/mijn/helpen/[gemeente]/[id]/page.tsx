import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { machtigenAnswers, waarvoorTekst, wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { showDate } from '@/app/words';
import { getAangeboden } from '@/domain/vertegenwoordigingen/machtiging.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { ownPersoon } from '../../../own';
import { answerMachtigingAction } from '../../actions';

/** Whom and what it concerns, for who typed the right code and for nobody else; he says yes or no. */
export default page({
  toegang: { wie: 'burger', namens: 'kiezen' },
  doel: 'hulp-aannemen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: (read, { params }) => getAangeboden(read, ownPersoon(read), params.id),
  render: (aanbod, frame) => {
    const { taal, params } = frame;
    const words = wordsOfMachtigen(taal);
    const kop = aanbod ? words('aanbod.kop', { naam: aanbod.naam }) : words('helpen.kop');
    return (
      <MijnFrame {...frame} crumbs={[{ label: words('helpen.kop'), href: '/mijn/helpen' }]}>
        <title>{kop}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{kop}</Heading>
          {aanbod === null ? (
            <>
              <Alert tone="letop" taal={taal} title={words('aanbod.voorbij')} />
              <p>
                <Link href="/mijn/helpen">{words('helpen.link')}</Link>
              </p>
            </>
          ) : (
            <>
              <dl className="grid gap-2">
                {(
                  [
                    ['waarvoor', waarvoorTekst(aanbod, taal)],
                    ['mag', words(aanbod.doen ? 'lijst.doet' : 'lijst.leest')],
                    ['tot', showDate(aanbod.laatsteDag, taal)],
                  ] as const
                ).map(([wat, tekst]) => (
                  <div key={wat}>
                    <dt className="font-semibold">{words(`aanbod.${wat}`)}</dt>
                    <dd>{tekst}</dd>
                  </div>
                ))}
              </dl>
              <p>
                {words('aanbod.uitleg', { naam: aanbod.naam })} {aanbod.doen && words('aanbod.brieven')}
              </p>
              <ActionForm
                id="antwoord"
                taal={taal}
                action={answerMachtigingAction}
                groepen={[]}
                verborgen={{ gemeente: params.gemeente, id: params.id }}
                knop={words('aanbod.ja')}
                andere={[{ knop: words('aanbod.nee'), waarde: 'nee' }]}
                antwoorden={machtigenAnswers(taal)}
              />
            </>
          )}
        </div>
      </MijnFrame>
    );
  },
});
