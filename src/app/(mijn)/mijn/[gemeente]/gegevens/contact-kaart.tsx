import type { ReactNode } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import type { ContactgegevensView, GegevenView } from '@/domain/personen/contactgegeven.queries';
import { localDateOf } from '@/platform/clock';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { removeContactgegevenAction } from './actions';
import { gegevensAnswers, showTelefoon, wordsOfGegevens } from './gegevens-words';
import { Waarvoor } from './waarvoor';

type Props = { contact: ContactgegevensView; gemeente: string; taal: Taal };

/** How we reach somebody: what we have, whether it was confirmed, and what it is for. */
export function ContactKaart({ contact, gemeente, taal }: Props) {
  const words = wordsOfGegevens(taal);
  const base = `/mijn/${gemeente}/gegevens`;
  const { email, telefoon, wacht } = contact;
  return (
    <Card as="section" labelledBy="bereiken">
      <Heading level={2} looksLike={3} id="bereiken">
        {words('bereiken.kop')}
      </Heading>
      <div className="mt-3 grid divide-y divide-line">
        <Rij
          soort="email"
          gegeven={email}
          waarde={email?.waarde}
          knop={words(email ? 'bereiken.wijzigen' : 'bereiken.toevoegen')}
          href={`${base}/email`}
          gemeente={gemeente}
          taal={taal}
        >
          {wacht && !wacht.verlopen && (
            <p className="mt-2 text-sm">{words('bereiken.wacht', { adres: wacht.adres })}</p>
          )}
        </Rij>
        <Rij
          soort="telefoon"
          gegeven={telefoon}
          waarde={telefoon ? showTelefoon(telefoon.waarde) : undefined}
          knop={words(telefoon ? 'bereiken.wijzigen' : 'bereiken.toevoegen')}
          href={`${base}/telefoon`}
          gemeente={gemeente}
          taal={taal}
        >
          {telefoon && !telefoon.bevestigdOp && (
            <p className="mt-2 text-sm text-ink-muted">{words('bereiken.telefoonUitleg')}</p>
          )}
        </Rij>
      </div>
      <Waarvoor taal={taal} />
    </Card>
  );
}

interface RijProps {
  soort: 'email' | 'telefoon';
  gegeven: GegevenView | null;
  waarde: string | undefined;
  knop: string;
  href: string;
  gemeente: string;
  taal: Taal;
  children?: ReactNode;
}

function Rij({ soort, gegeven, waarde, knop, href, gemeente, taal, children }: RijProps) {
  const words = wordsOfGegevens(taal);
  return (
    <div className="py-4 first:pt-0">
      <Heading level={3} looksLike={4} id={`bereiken-${soort}`}>
        {words(`bereiken.${soort}`)}
      </Heading>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        {waarde === undefined ? (
          <span className="text-ink-muted">{words('bereiken.geen')}</span>
        ) : (
          <span className="min-w-0 break-words font-semibold">{waarde}</span>
        )}
        {gegeven && <Status gegeven={gegeven} taal={taal} />}
      </p>
      {children}
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={href} variant="secondary">
          {knop}
          <span className="sr-only"> {words(`bereiken.${soort}`)}</span>
        </ButtonLink>
        {gegeven && (
          <ActionForm
            id={`weg-${soort}`}
            taal={taal}
            action={removeContactgegevenAction}
            groepen={[]}
            verborgen={{ gemeente, soort }}
            knop={words(`bereiken.weg-${soort}`)}
            variant="quiet"
            antwoorden={gegevensAnswers(taal)}
          />
        )}
      </div>
    </div>
  );
}

function Status({ gegeven, taal }: { gegeven: GegevenView; taal: Taal }) {
  const words = wordsOfGegevens(taal);
  if (!gegeven.bevestigdOp) return <Badge tone="letop">{words('bereiken.nietBevestigd')}</Badge>;
  return (
    <Badge tone="goed">
      {words('bereiken.bevestigd', { datum: showDate(localDateOf(gegeven.bevestigdOp), taal) })}
    </Badge>
  );
}
