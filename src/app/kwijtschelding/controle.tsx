import { randomUUID } from 'node:crypto';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import type { Beoordeling } from '@/domain/kwijtschelding/beoordeling';
import { kwijtscheldingsbriefwoorden } from '@/domain/kwijtschelding/brieven';
import type { Concept } from '@/domain/kwijtschelding/concept';
import { nodigePapieren } from '@/domain/kwijtschelding/papieren';
import type { Kwijtscheldingsregels } from '@/domain/kwijtschelding/regels';
import { DELEN, volgendeVraag } from '@/domain/kwijtschelding/vragen';
import { wekenOpVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import type { ActionState } from '@/platform/action-state';
import type { LocalDate } from '@/platform/local-date';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Stepper } from '@/ui/stepper';
import type { Taal } from '@/ui/words';
import { AntwoordenLijst } from './antwoorden-lijst';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from './kwijtschelding-words';
import { Schatting } from './schatting';

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  concept: Concept;
  regels: Kwijtscheldingsregels;
  beoordeling: Beoordeling;
  vandaag: LocalDate;
  taal: Taal;
  base: string;
  verborgen: Readonly<Record<string, string>>;
  send: Action;
  /** Fields besides the consent: how it came in, for who fills it in on behalf. */
  extra?: readonly Veld[];
  children?: React.ReactNode;
}

/** Everything once more, each answer with the way to change it; which papers; what comes of it; and sending it. */
export function Controle(props: Props) {
  const { concept, regels, beoordeling, vandaag, taal, base, verborgen, send, extra = [], children } = props;
  const words = wordsOfKwijtschelding(taal);
  const nog = volgendeVraag(concept.antwoorden, regels.vraagregels);
  const papieren = [
    ...new Set(nodigePapieren(concept.antwoorden, regels.vraagregels).map(({ papier }) => papier)),
  ];
  const steps = [...DELEN, 'controle' as const].map((deel) => ({ label: words(`delen.${deel}`) }));
  return (
    <div className="grid max-w-text gap-8">
      <title>{`${words('controle.kop')} - ${words('kop')}`}</title>
      <Stepper steps={steps} current={steps.length} taal={taal} />
      <div className="grid gap-2">
        <Heading level={1}>{words('controle.kop')}</Heading>
        <p>{words('controle.uitleg')}</p>
      </div>
      <AntwoordenLijst
        antwoorden={concept.antwoorden}
        regels={regels.vraagregels}
        taal={taal}
        wijzig={(sleutel) => `${base}/vraag/${sleutel}?terug=controle`}
      />
      {nog ? (
        <Alert tone="letop" taal={taal} title={words('controle.nog')}>
          <ButtonLink href={`${base}/vraag/${nog.sleutel}`}>{words('controle.nogVerder')}</ButtonLink>
        </Alert>
      ) : (
        <>
          <section aria-labelledby="papieren">
            <Heading level={2} looksLike={3} id="papieren" className="mb-2">
              {words('controle.papieren')}
            </Heading>
            {papieren.length === 0 ? (
              <p>{words('controle.geenPapieren')}</p>
            ) : (
              <>
                <ul className="list-disc pl-5" lang="nl">
                  {papieren.map((papier) => (
                    <li key={papier}>{kwijtscheldingsbriefwoorden(`papier.${papier}`)}</li>
                  ))}
                </ul>
                <p className="mt-2">{words('controle.papierenUitleg')}</p>
              </>
            )}
          </section>
          <Schatting beoordeling={beoordeling} taal={taal} />
          {children}
          <ActionForm
            id="versturen"
            taal={taal}
            action={send}
            groepen={[
              {
                velden: [
                  ...extra,
                  {
                    vorm: 'vinkjes',
                    naam: 'toets',
                    label: words('controle.toets'),
                    hint: words('controle.toetsUitleg'),
                    opties: [{ value: 'ja', label: words('controle.toetsJa') }],
                  },
                ],
              },
            ]}
            verborgen={{ ...verborgen, aanslag: concept.aanslagId, stand: concept.bewaardOp.toISOString() }}
            sleutel={randomUUID()}
            knop={words('controle.verstuur')}
            antwoorden={kwijtscheldingAnswers(taal)}
          />
          <section aria-labelledby="daarna">
            <Heading level={2} looksLike={3} id="daarna" className="mb-2">
              {words('controle.daarna')}
            </Heading>
            <ul className="list-disc pl-5">
              <li>{words('controle.daarna-bewijs')}</li>
              <li>
                {words('controle.daarna-klok', {
                  weken: wekenOpVerzoek(vandaag, regels.afspraak),
                })}
              </li>
              <li>{words('controle.daarna-betalen')}</li>
            </ul>
          </section>
        </>
      )}
    </div>
  );
}
