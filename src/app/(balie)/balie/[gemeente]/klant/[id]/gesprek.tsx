import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import {
  beloofdTekst,
  contactAnswers,
  geluktTekst,
  momentTekst,
  tijdTekst,
  contactWords as words,
} from '@/app/contact/contact-words';
import type { Conceptvelden } from '@/domain/contacten/concept';
import type { OnderwerpView } from '@/domain/kennis/kennis.queries';
import type { Gesprek as GesprekView, GesprekVraag } from '@/domain/vragen/gesprek.queries';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import type { Tone } from '@/ui/tone';
import { attachVraagAction, closeContactAction, parkContactAction } from '../../../contact-actions';
import { logVraagAction } from '../../../vraag-actions';
import { vraagVelden } from '../../../vraag-velden';
import { GaatOver, type Over } from './gaat-over';
import type { Hulp } from './hulp';
import { conceptKnop, MetConcept } from './met-concept';
import { NietDeze } from './niet-deze';
import { Toetsen } from './toetsen';
import { antwoordFocus, VraagBehandelen } from './vraag-behandelen';

export type GesprekProps = {
  gesprek: GesprekView;
  gemeente: string;
  onderwerpen: readonly OnderwerpView[];
  hulp: Hulp;
  telefoon: string | null;
  /** What it may be about; null where it is not known who this is. */
  over: Over | null;
  gelukt?: string | undefined;
};

const ONDERWERP = 'vraag-onderwerp';
const AFRONDEN_MET_VRAAG = 'afronden';

const EERDER: Veld = {
  vorm: 'tekst',
  naam: 'referentie',
  label: words('anoniem.referentie'),
  hint: words('anoniem.referentieHint'),
  breedte: 'half',
};

const TOON: Readonly<Record<'gelukt' | 'mislukt' | 'zonder-gesprek' | 'ingelogd', Tone>> = {
  gelukt: 'goed',
  mislukt: 'mis',
  'zonder-gesprek': 'rust',
  ingelogd: 'goed',
};

/** The contact of now, beside whatever is on the screen: several questions, each with what came of it. */
export function Gesprek({ gelukt, over, ...props }: GesprekProps) {
  const { gesprek, gemeente, hulp } = props;
  const tekst = geluktTekst(gelukt);
  const verborgen = { gemeente, contactId: gesprek.id, persoonId: gesprek.persoonId ?? '' };
  const open = gesprek.vragen.find((vraag) => vraag.resultaat === null);
  const anoniem = gesprek.persoonId === null;
  const verificatie = gesprek.verificatie ?? 'zonder-gesprek';
  const badge = {
    gelukt: 'gelukt',
    ingelogd: 'gelukt',
    mislukt: 'mislukt',
    'zonder-gesprek': 'zonder',
  } as const;
  return (
    <section aria-labelledby="gesprek" className="grid gap-5">
      <div>
        <Heading level={2} id="gesprek">
          {words('gesprek.kop')}
        </Heading>
        <p className="text-sm text-ink-muted">
          {words('gesprek.sinds', {
            kanaal: words(`kanaal.${gesprek.kanaal}`),
            richting: gesprek.richting,
            tijd: tijdTekst(gesprek.begonnenOp),
          })}
        </p>
        {gesprek.gesprokenMet && (
          <p className="text-sm break-words">
            {words('verificatie.gesprokenMet', { naam: gesprek.gesprokenMet })}
          </p>
        )}
        <p className="mt-1.5">
          <Badge tone={anoniem ? 'rust' : TOON[verificatie]}>
            {words(anoniem ? 'start.anoniem' : `verificatie.${badge[verificatie]}`)}
          </Badge>
        </p>
      </div>
      {!anoniem && verificatie === 'zonder-gesprek' && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('verificatie.verkeerde')}</summary>
          <div className="mt-3">
            <NietDeze
              gesprek={gesprek}
              gemeente={gemeente}
              persoonId={verborgen.persoonId}
              legitimatie={false}
            />
          </div>
        </details>
      )}
      {tekst && (
        <Alert tone="goed" taal="nl" live>
          {tekst}
        </Alert>
      )}
      {/* After each save to what comes next; not where nobody proved who he is, for that must be read first. */}
      {tekst && verificatie !== 'mislukt' && (
        <FocusOnMount
          targetId={
            gelukt?.startsWith('gaat-') && over ? 'gaat-over' : open ? antwoordFocus(hulp) : ONDERWERP
          }
          signal={`${gelukt} ${gesprek.stap}`}
        />
      )}
      {gesprek.vragen.map((vraag) => (
        <Vraagkaart key={vraag.id} vraag={vraag} now={hulp.now} />
      ))}
      {open ? (
        <VraagBehandelen vraag={open} gesprek={gesprek} gemeente={gemeente} hulp={hulp} />
      ) : (
        <NieuweVraag {...props} />
      )}
      {open && (
        <details className="border-t border-line pt-3" open={gesprek.concepten.vraag !== undefined}>
          <summary className="cursor-pointer font-semibold">{words('gesprek.nogEen')}</summary>
          <div className="mt-3">
            <NieuweVraag {...props} />
          </div>
        </details>
      )}
      {verificatie === 'gelukt' && (
        <details className="border-t border-line pt-3">
          <summary className="cursor-pointer font-semibold">{words('anoniem.eerder')}</summary>
          <div className="mt-3">
            <ActionForm
              id="eerder"
              action={attachVraagAction}
              groepen={[{ velden: [EERDER] }]}
              verborgen={verborgen}
              knop={words('anoniem.eerderKnop')}
              variant="secondary"
              antwoorden={contactAnswers()}
            />
          </div>
        </details>
      )}
      {over && <GaatOver {...verborgen} over={over} />}
      <div className="grid gap-4 border-t border-line pt-4">
        {/* With a question below another one, its own form is folded in: the contact is ended here then. */}
        {open && (
          <ActionForm
            id="sluit"
            action={closeContactAction}
            groepen={[]}
            verborgen={verborgen}
            knop={words('gesprek.afronden')}
            knopId="sluiten"
            variant="secondary"
            antwoorden={contactAnswers()}
          />
        )}
        <ActionForm
          id="parkeer"
          action={parkContactAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('gesprek.parkeren')}
          knopId="parkeren"
          variant="quiet"
          antwoorden={contactAnswers()}
        />
        <p className="text-sm text-ink-muted">{words('gesprek.parkeerUitleg')}</p>
        <p className="text-sm text-ink-muted">
          {words.rich('gesprek.toetsen', { k: (toets) => <Kbd>{String(toets)}</Kbd> })}
        </p>
      </div>
      <Toetsen afronden={open ? 'sluiten' : AFRONDEN_MET_VRAAG} vraag={ONDERWERP} />
    </section>
  );
}

function Vraagkaart({ vraag, now }: { vraag: GesprekVraag; now: Date }) {
  return (
    <div className="rounded-sm border border-line p-3 text-sm">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <strong>
          {words('gesprek.vraagNr', { nummer: vraag.volgnummer })}: {vraag.onderwerpNaam}
        </strong>
        <Badge tone={vraag.resultaat ? 'goed' : 'info'}>
          {words(`resultaat.${vraag.resultaat ?? 'geen'}`)}
        </Badge>
      </p>
      <p className="mt-1 wrap-anywhere">{vraag.tekst}</p>
      {vraag.eerder && (
        <p className="mt-1 flex flex-wrap items-baseline gap-2">
          <Badge tone="letop">{words('vragen.opnieuw')}</Badge>
          {words('gesprek.eerder', {
            moment: momentTekst(vraag.eerder.ontvangenOp, now),
            referentie: vraag.eerder.referentie,
          })}
        </p>
      )}
      {vraag.beloofd && (
        <p className="mt-1">
          {words.rich('gesprek.beloofd', {
            datum: beloofdTekst(vraag.beloofd, now),
            b: (text) => <strong>{text}</strong>,
          })}
          {vraag.piek && (
            <strong className="block">{words('gesprek.piekGezegd', { reden: vraag.piek })}</strong>
          )}
        </p>
      )}
      {vraag.antwoord && <p className="mt-1 border-l-4 border-line pl-2 text-ink-muted">{vraag.antwoord}</p>}
    </div>
  );
}

type NieuweVraagProps = Pick<GesprekProps, 'gesprek' | 'gemeente' | 'onderwerpen' | 'hulp' | 'telefoon'>;

/** A question with what comes of it, and the end of the contact: one form, sent once. */
function NieuweVraag({ gesprek, gemeente, onderwerpen, hulp, telefoon }: NieuweVraagProps) {
  const concept: Conceptvelden = gesprek.concepten.vraag?.velden ?? {};
  return (
    <MetConcept gesprek={gesprek} gemeente={gemeente} formulier="vraag" now={hulp.now}>
      <ActionForm
        id="vraag"
        action={logVraagAction}
        groepen={[
          {
            velden: vraagVelden({
              onderwerpen,
              concept,
              hulp,
              telefoon,
              doorverbonden: gesprek.doorverbonden > 0,
              aanbod: `/balie/${gemeente}/kennis/aanbod`,
            }),
          },
        ]}
        verborgen={{
          gemeente,
          contactId: gesprek.id,
          persoonId: gesprek.persoonId ?? '',
          stap: String(gesprek.stap),
        }}
        knop={words('gesprek.bewaar')}
        knopId="vastleggen"
        andere={[
          {
            knop: words('gesprek.bewaarEnRondAf'),
            waarde: 'afronden',
            id: AFRONDEN_MET_VRAAG,
            variant: 'secondary',
          },
          conceptKnop(),
        ]}
        antwoorden={contactAnswers()}
      />
    </MetConcept>
  );
}
