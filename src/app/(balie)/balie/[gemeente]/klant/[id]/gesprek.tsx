import { ActionForm } from '@/app/action-form/action-form';
import { beloofdTekst, contactAnswers, tijdTekst, contactWords as words } from '@/app/contact/contact-words';
import type { Conceptvelden } from '@/domain/contacten/concept';
import type { OnderwerpView } from '@/domain/kennis/kennis.queries';
import type { Gesprek as GesprekView, GesprekVraag } from '@/domain/vragen/gesprek.queries';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import type { Tone } from '@/ui/tone';
import { addVraagAction, closeContactAction, parkContactAction } from '../../../contact-actions';
import { conceptKnop, MetConcept } from './met-concept';
import { NietDeze } from './niet-deze';
import { type Hulp, VraagBehandelen } from './vraag-behandelen';

export type GesprekProps = {
  gesprek: GesprekView;
  gemeente: string;
  onderwerpen: readonly OnderwerpView[];
  hulp: Hulp;
  gelukt: string | null;
};

const TOON: Readonly<Record<'gelukt' | 'mislukt' | 'zonder-gesprek' | 'ingelogd', Tone>> = {
  gelukt: 'goed',
  mislukt: 'mis',
  'zonder-gesprek': 'rust',
  ingelogd: 'goed',
};

/** The contact of now, beside whatever is on the screen: several questions, each with what came of it. */
export function Gesprek({ gesprek, gemeente, onderwerpen, hulp, gelukt }: GesprekProps) {
  const verborgen = { gemeente, contactId: gesprek.id, persoonId: gesprek.persoonId ?? '' };
  const open = gesprek.vragen.find((vraag) => vraag.resultaat === null);
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
            tijd: tijdTekst(gesprek.begonnenOp),
          })}
        </p>
        <p className="mt-1.5">
          <Badge tone={TOON[verificatie]}>{words(`verificatie.${badge[verificatie]}`)}</Badge>
        </p>
      </div>
      {verificatie === 'zonder-gesprek' && (
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
      {gelukt && (
        <Alert tone="goed" taal="nl" live>
          {gelukt}
        </Alert>
      )}
      {gesprek.vragen.map((vraag) => (
        <Vraagkaart key={vraag.id} vraag={vraag} now={hulp.now} />
      ))}
      {open ? (
        <VraagBehandelen vraag={open} gesprek={gesprek} gemeente={gemeente} hulp={hulp} />
      ) : (
        <NieuweVraag gesprek={gesprek} gemeente={gemeente} onderwerpen={onderwerpen} now={hulp.now} />
      )}
      {open && (
        <details className="border-t border-line pt-3" open={gesprek.concepten.vraag !== undefined}>
          <summary className="cursor-pointer font-semibold">{words('gesprek.nogEen')}</summary>
          <div className="mt-3">
            <NieuweVraag gesprek={gesprek} gemeente={gemeente} onderwerpen={onderwerpen} now={hulp.now} />
          </div>
        </details>
      )}
      <div className="grid gap-4 border-t border-line pt-4">
        <ActionForm
          id="sluit"
          action={closeContactAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('gesprek.afronden')}
          knopId="afronden"
          variant={open ? 'secondary' : 'primary'}
          antwoorden={contactAnswers()}
        />
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
        <p className="text-sm text-ink-muted">
          {words('gesprek.parkeerUitleg')} <Kbd>Alt S</Kbd> {words('gesprek.afronden').toLowerCase()},{' '}
          <Kbd>Alt P</Kbd> {words('gesprek.parkeren').toLowerCase()}.
        </p>
      </div>
      <ShortcutTo
        keys="Alt+S"
        label={words('gesprek.afronden')}
        group={words('gesprek.kop')}
        targetId="afronden"
      />
      <ShortcutTo
        keys="Alt+P"
        label={words('gesprek.parkeren')}
        group={words('gesprek.kop')}
        targetId="parkeren"
      />
      <ShortcutTo
        keys="Alt+V"
        label={words('gesprek.nieuw')}
        group={words('gesprek.kop')}
        targetId="vraag-onderwerp"
      />
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
      <p className="mt-1 break-words">{vraag.tekst}</p>
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

interface NieuweVraagProps {
  gesprek: GesprekView;
  gemeente: string;
  onderwerpen: readonly OnderwerpView[];
  now: Date;
}

function NieuweVraag({ gesprek, gemeente, onderwerpen, now }: NieuweVraagProps) {
  const concept: Conceptvelden = gesprek.concepten.vraag?.velden ?? {};
  return (
    <MetConcept gesprek={gesprek} gemeente={gemeente} formulier="vraag" now={now}>
      <ActionForm
        id="vraag"
        action={addVraagAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'lijst',
                naam: 'onderwerp',
                label: words('gesprek.onderwerp'),
                leeg: words('gesprek.kies'),
                opties: onderwerpen.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
                waarde: concept.onderwerp,
              },
              { vorm: 'alinea', naam: 'tekst', label: words('gesprek.vraag'), waarde: concept.tekst },
            ],
          },
        ]}
        verborgen={{
          gemeente,
          contactId: gesprek.id,
          persoonId: gesprek.persoonId ?? '',
          stap: String(gesprek.stap),
        }}
        knop={words('gesprek.bewaar')}
        tweede={conceptKnop()}
        antwoorden={contactAnswers()}
      />
    </MetConcept>
  );
}
