import { randomUUID } from 'node:crypto';
import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import type { WachtView } from '@/domain/personen/contactgegeven.queries';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';
import { cancelEmailcodeAction, confirmEmailAction, resendEmailcodeAction } from '../actions';
import { gegevensAnswers, wordsOfGegevens } from '../gegevens-words';

interface Props {
  wacht: WachtView;
  /** What holds until the code is typed over. */
  oud: string | null;
  gelukt: 'verzonden' | 'opnieuw' | undefined;
  gemeente: string;
  taal: Taal;
}

/** Typing over the code, with how the mail stands: on its way, gone, refused or held up. */
export function CodeInvoeren({ wacht, oud, gelukt, gemeente, taal }: Props) {
  const words = wordsOfGegevens(taal);
  const { adres, geldigTot, verlopen } = wacht;
  const geweigerd = wacht.mail === 'geweigerd';
  return (
    <>
      <Stand wacht={wacht} gelukt={gelukt} taal={taal} />
      {!verlopen && !geweigerd && (
        <>
          <p>{words('code.uitleg', { adres, tijd: tijd(geldigTot, taal) })}</p>
          <ActionForm
            id="code"
            taal={taal}
            action={confirmEmailAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'tekst',
                    naam: 'code',
                    label: words('code.label'),
                    hint: words('code.hint'),
                    breedte: 'short',
                    cijfers: true,
                    eigen: 'one-time-code',
                  },
                ],
              },
            ]}
            verborgen={{ gemeente, taal }}
            knop={words('code.knop')}
            antwoorden={gegevensAnswers(taal)}
          />
        </>
      )}
      {oud && <p className="text-ink-muted">{words('code.oud', { adres: oud })}</p>}
      <section aria-labelledby="niets" className="grid gap-3 border-t border-line pt-4">
        <Heading level={2} looksLike={3} id="niets">
          {words('code.niets')}
        </Heading>
        <p>{words('code.nietsUitleg')}</p>
        <div className="flex flex-wrap gap-3">
          {!geweigerd && (
            <ActionForm
              id="opnieuw"
              taal={taal}
              action={resendEmailcodeAction}
              groepen={[]}
              verborgen={{ gemeente, taal }}
              sleutel={randomUUID()}
              knop={words('code.opnieuw')}
              variant="secondary"
              antwoorden={gegevensAnswers(taal)}
            />
          )}
          <ActionForm
            id="ander"
            taal={taal}
            action={cancelEmailcodeAction}
            groepen={[]}
            verborgen={{ gemeente }}
            knop={words('code.ander')}
            variant="quiet"
            antwoorden={gegevensAnswers(taal)}
          />
        </div>
      </section>
    </>
  );
}

function Stand({ wacht, gelukt, taal }: Pick<Props, 'wacht' | 'gelukt' | 'taal'>) {
  const words = wordsOfGegevens(taal);
  const [tone, sleutel] = standVan(wacht, gelukt);
  return (
    <Alert tone={tone} taal={taal} live title={words(`stand.${sleutel}`)}>
      {words(`stand.${sleutel}Uitleg`, { adres: wacht.adres })}
    </Alert>
  );
}

/** What is said above: the worst first. */
function standVan(
  { mail, verlopen }: WachtView,
  gelukt: Props['gelukt'],
): [Tone, 'geweigerd' | 'verlopen' | 'stil' | 'opnieuw' | 'verzonden'] {
  if (mail === 'geweigerd') return ['mis', 'geweigerd'];
  if (verlopen) return ['letop', 'verlopen'];
  if (mail === 'stil') return ['letop', 'stil'];
  return ['info', gelukt ?? 'verzonden'];
}

const tijd = (moment: Date, taal: Taal): string =>
  showMoment(moment, taal).match(/\d{1,2}:\d{2}/)?.[0] ?? showMoment(moment, taal);
