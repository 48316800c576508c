import type { ReactNode } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import { standVoorMedewerker } from '@/app/standen/stoffen';
import type { Artikel } from '@/domain/kennis/kennis';
import type { OnderwerpView } from '@/domain/kennis/kennis.queries';
import type { VraagtaakView } from '@/domain/vragen/vraagtaak.queries';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { Heading } from '@/ui/heading';
import {
  answerTaakAction,
  claimTaakAction,
  closeTaakAction,
  markMisroutedAction,
  refineOnderwerpAction,
  releaseTaakAction,
  returnTaakAction,
} from '../../../taak-actions';

type Props = {
  taak: VraagtaakView;
  gemeente: string;
  artikelen: readonly Artikel[];
  /** The official subjects, to say nearer what a question is about. */
  onderwerpen: readonly OnderwerpView[];
};

/** What can be done with it now: claim first, then answer, close, give back. */
export function Behandelen({ taak, gemeente, artikelen, onderwerpen }: Props) {
  return (
    <section aria-labelledby="behandelen" className="grid gap-4">
      <Heading level={2} id="behandelen">
        {standVoorMedewerker('taak.status', taak.status)}
      </Heading>
      {taak.status === 'open' && (
        <Handeling id="oppakken" action={claimTaakAction} taak={taak} gemeente={gemeente} variant="primary" />
      )}
      {taak.status === 'bezig' && !taak.vanMij && (
        <Alert tone="letop" taal="nl">
          {words('taak.bijCollega', { naam: taak.medewerker ?? '' })}
        </Alert>
      )}
      {taak.status === 'afgerond' && (
        <Badge tone="goed">{standVoorMedewerker('taak.status', 'afgerond')}</Badge>
      )}
      {taak.vanMij && taak.status === 'bezig' && (
        <Mijn taak={taak} gemeente={gemeente} artikelen={artikelen} onderwerpen={onderwerpen} />
      )}
      <ShortcutTo
        keys="Alt+O"
        label={words('taak.oppakken')}
        group={words('team.naam')}
        targetId="oppakken"
      />
    </section>
  );
}

function Mijn({ taak, gemeente, artikelen, onderwerpen }: Props) {
  const verborgen = { gemeente, taakId: taak.id };
  const melding = taak.soort === 'terugmelding';
  const belt = taak.soort === 'terugbellen' || taak.soort === 'afspraak';
  return (
    <>
      {!melding && (
        <ActionForm
          id="antwoord"
          action={answerTaakAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'alinea',
                  naam: 'antwoord',
                  label: words('taak.antwoord'),
                  hint: words('taak.antwoordHint'),
                },
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words('taak.antwoordKnop')}
          antwoorden={contactAnswers()}
        />
      )}
      {!melding && artikelen.length > 0 && (
        <div className="grid gap-2">
          <Heading level={3} looksLike={4}>
            {words('kennis.naam')}
          </Heading>
          {artikelen.map((artikel) => (
            <details key={artikel.id} className="rounded-sm border border-line p-2 text-sm">
              <summary className="cursor-pointer font-semibold">{artikel.titel}</summary>
              <p className="mt-1">{artikel.tekst}</p>
            </details>
          ))}
        </div>
      )}
      <MetReden titel={words('taak.onderwerp')}>
        <ActionForm
          id="onderwerp"
          action={refineOnderwerpAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'onderwerp',
                  label: words('taak.onderwerpVeld'),
                  opties: onderwerpen.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
                  waarde: taak.onderwerpSleutel,
                },
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words('taak.onderwerpKnop')}
          variant="secondary"
          antwoorden={contactAnswers()}
        />
      </MetReden>
      {belt && (
        <Handeling
          id="sluiten"
          action={closeTaakAction}
          taak={taak}
          gemeente={gemeente}
          variant="secondary"
        />
      )}
      {melding && (
        <Handeling id="gezien" action={closeTaakAction} taak={taak} gemeente={gemeente} variant="primary" />
      )}
      {taak.team !== 'frontoffice' && (
        <>
          <MetReden titel={words('taak.terug')}>
            <ActionForm
              id="terug"
              action={returnTaakAction}
              groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('taak.terugReden') }] }]}
              verborgen={verborgen}
              knop={words('taak.terugKnop')}
              variant="secondary"
              antwoorden={contactAnswers()}
            />
          </MetReden>
          <MetReden titel={words('taak.verkeerd')}>
            <ActionForm
              id="verkeerd"
              action={markMisroutedAction}
              groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('taak.verkeerdReden') }] }]}
              verborgen={verborgen}
              knop={words('taak.verkeerdKnop')}
              variant="secondary"
              antwoorden={contactAnswers()}
            />
          </MetReden>
        </>
      )}
      <Handeling id="loslaten" action={releaseTaakAction} taak={taak} gemeente={gemeente} variant="quiet" />
    </>
  );
}

const MetReden = ({ titel, children }: { titel: string; children: ReactNode }) => (
  <details className="border-t border-line pt-3">
    <summary className="cursor-pointer font-semibold">{titel}</summary>
    <div className="mt-3">{children}</div>
  </details>
);

function Handeling({
  id,
  action,
  taak,
  gemeente,
  variant,
}: {
  id: 'oppakken' | 'loslaten' | 'sluiten' | 'gezien';
  action: typeof claimTaakAction;
  taak: VraagtaakView;
  gemeente: string;
  variant: 'primary' | 'secondary' | 'quiet';
}) {
  return (
    <ActionForm
      id={`form-${id}`}
      action={action}
      groepen={[]}
      verborgen={{ gemeente, taakId: taak.id }}
      knop={words(`taak.${id}`)}
      knopId={id}
      variant={variant}
      antwoorden={contactAnswers()}
    />
  );
}
