import { ActionForm } from '@/app/action-form/action-form';
import { bezwaarAnswers, wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import type { BezwaarDossier } from '@/domain/bezwaren/bezwaar.queries';
import { TOELICHTING_MAX } from '@/domain/bezwaren/bezwaarvelden';
import type { Dwangsomdossier } from '@/domain/bezwaren/dwangsom.queries';
import { isEinde } from '@/domain/zaken/zaak';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import { formatCents } from '@/platform/cents';
import { addDays } from '@/platform/local-date';
import { Heading } from '@/ui/heading';
import { submitIngebrekestellingAction } from '../../bezwaar/actions';
import type { Deelkader } from './zaakdeel';

type Props = {
  zaak: ZaakView;
  bezwaar: BezwaarDossier;
  dwangsom: Dwangsomdossier | null;
  kader: Deelkader;
};

/** The office did not decide in time: what he can do about it, and what it brings him. */
export function TeLaat(props: Props) {
  const { zaak, bezwaar, dwangsom, kader } = props;
  const words = wordsOfBezwaar(kader.taal);
  const beslisdag = bezwaar.beslisdag.waarde.laatsteDag;
  // While he may still add something the time stands still.
  const laat = kader.vandaag > beslisdag && !isEinde(zaak.fase) && zaak.fase !== 'aanvullen';
  if (dwangsom === null && !laat) return null;
  return (
    <section aria-labelledby="te-laat" className="grid gap-3">
      <Heading level={2} looksLike={3} id="te-laat">
        {words(dwangsom === null ? 'deel.ingebreke' : 'deel.teLaatKop')}
      </Heading>
      {laat && <p>{words('deel.teLaat', { datum: showDate(beslisdag, kader.taal) })}</p>}
      {dwangsom === null ? <Sturen {...props} /> : <Gestuurd {...props} dwangsom={dwangsom} />}
    </section>
  );
}

function Sturen({ zaak, kader }: Props) {
  const { taal, gemeente } = kader;
  const words = wordsOfBezwaar(taal);
  return (
    <>
      <p>{words('deel.ingebrekeUitleg')}</p>
      <ActionForm
        id="ingebreke"
        taal={taal}
        action={submitIngebrekestellingAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'alinea',
                naam: 'toelichting',
                hoogstens: TOELICHTING_MAX,
                label: words('deel.ingebrekeTekst'),
                optioneel: true,
              },
            ],
          },
        ]}
        verborgen={{ gemeente, zaak: zaak.id }}
        knop={words('deel.ingebrekeKnop')}
        antwoorden={bezwaarAnswers(taal)}
      />
    </>
  );
}

function Gestuurd({ dwangsom, kader }: Props & { dwangsom: Dwangsomdossier }) {
  const { taal } = kader;
  const words = wordsOfBezwaar(taal);
  const { ingebrekestelling, dwangsom: vast, stand } = dwangsom;
  const { eersteDag, bedragCenten, dagen } = stand.waarde;
  const bedrag = formatCents(vast?.bedragCenten ?? bedragCenten, taal);
  return (
    <>
      <p>{words('deel.ingebrekeOntvangen', { datum: showDate(ingebrekestelling.ontvangenOp, taal) })}</p>
      {vast === null && dagen === 0 && (
        <p>{words('deel.ingebrekeTot', { datum: showDate(addDays(eersteDag, -1), taal) })}</p>
      )}
      {vast === null && dagen > 0 && <p>{words('deel.ingebrekeLoopt', { bedrag })}</p>}
      {vast !== null && (
        <p>{vast.bedragCenten > 0n ? words('deel.dwangsom', { bedrag }) : words('deel.geenDwangsom')}</p>
      )}
      <Waarom uitleg={stand.uitleg} onderwerp={bedrag} vraag="bedrag" taal={taal} />
    </>
  );
}
