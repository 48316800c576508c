import { ActionForm } from '@/app/action-form/action-form';
import { showDate, showMoment } from '@/app/words';
import type { RolView } from '@/domain/medewerkers/medewerker.queries';
import type { LocalDate } from '@/platform/local-date';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';
import { decideRolAction, revokeRolAction } from '../../medewerker-actions';
import { formAnswers, words } from '../../words';
import { rolStand, rolText } from '../rol-tekst';

interface RollenProps {
  rollen: readonly RolView[];
  vandaag: LocalDate;
  namen: ReadonlyMap<string, string>;
  /** Who looks: he cannot decide on what he proposed or on himself. */
  kijker: string;
}

const periode = (rij: RolView) =>
  rij.tot === null
    ? words('instelling.periode', { vanaf: showDate(rij.vanaf) })
    : words('instelling.periodeTot', { vanaf: showDate(rij.vanaf), tot: showDate(rij.tot) });

/** A proposal, with the decision for who may take it and the reason for who may not. */
function Voorstel({ rij, namen, kijker }: { rij: RolView } & Pick<RollenProps, 'namen' | 'kijker'>) {
  const antwoorden = formAnswers();
  const record = { id: rij.id, versie: String(rij.versie) };
  const wie = namen.get(rij.voorgesteldDoor) ?? words('instelling.onbekend');
  const eigen = rij.voorgesteldDoor === kijker;
  const overZelf = rij.medewerkerId === kijker;
  return (
    <Alert tone="letop" taal="nl" title={`${rolText(rij)}: ${words('medewerkers.wacht')}`}>
      <div className="grid gap-3">
        <p>
          {periode(rij)}. {words('medewerkers.wachtUitleg', { wie, moment: showMoment(rij.voorgesteldOp) })}
        </p>
        {(eigen || overZelf) && <p>{words(overZelf ? 'medewerkers.overU' : 'medewerkers.uVoorgesteld')}</p>}
        <div className="flex flex-wrap gap-3">
          {!eigen &&
            !overZelf &&
            (['goedkeuren', 'afwijzen'] as const).map((besluit) => (
              <ActionForm
                key={besluit}
                id={`${besluit}-${rij.id}`}
                action={decideRolAction}
                groepen={[]}
                verborgen={{ ...record, besluit }}
                knop={words(besluit === 'goedkeuren' ? 'medewerkers.goed' : 'medewerkers.af')}
                variant={besluit === 'goedkeuren' ? 'primary' : 'secondary'}
                antwoorden={antwoorden}
              />
            ))}
          {eigen && (
            <ActionForm
              id={`terug-${rij.id}`}
              action={revokeRolAction}
              groepen={[]}
              verborgen={record}
              knop={words('medewerkers.trekIn')}
              variant="secondary"
              antwoorden={antwoorden}
            />
          )}
        </div>
      </div>
    </Alert>
  );
}

/** The roles of somebody: what waits, what holds or will hold, and what was. */
export function Rollen({ rollen, vandaag, namen, kijker }: RollenProps) {
  const antwoorden = formAnswers();
  const wachten = rollen.filter((rij) => rij.status === 'voorgesteld');
  const lopend = rollen.filter((rij) => rij.status === 'actief' && (rij.tot === null || rij.tot > vandaag));
  const eerder = rollen.filter((rij) => !wachten.includes(rij) && !lopend.includes(rij));
  const items = (lijst: readonly RolView[], intrekbaar: boolean) =>
    lijst.map((rij) => {
      const { tekst, toon } = rolStand(rij, vandaag);
      return {
        key: rij.id,
        when: showDate(rij.vanaf),
        moment: rij.vanaf,
        title: rolText(rij),
        detail: <span className="block text-sm text-ink-muted">{periode(rij)}</span>,
        aside: (
          <span className="flex flex-wrap items-center gap-3">
            <Badge tone={toon}>{tekst}</Badge>
            {intrekbaar && (
              <ActionForm
                id={`trekin-${rij.id}`}
                action={revokeRolAction}
                groepen={[]}
                verborgen={{ id: rij.id, versie: String(rij.versie) }}
                knop={words('medewerkers.trekIn')}
                variant="quiet"
                antwoorden={antwoorden}
              />
            )}
          </span>
        ),
      };
    });
  return (
    <Card as="section" labelledBy="rollen" className="grid gap-4">
      <Heading level={2} id="rollen">
        {words('medewerkers.rollen')}
      </Heading>
      {wachten.map((rij) => (
        <Voorstel key={rij.id} rij={rij} namen={namen} kijker={kijker} />
      ))}
      {lopend.length > 0 && <Timeline items={items(lopend, true)} />}
      {lopend.length + wachten.length === 0 && (
        <EmptyState title={words('medewerkers.geenRollen')}>
          {words('medewerkers.geenRollenUitleg')}
        </EmptyState>
      )}
      {eerder.length > 0 && (
        <div>
          <Heading level={3}>{words('medewerkers.verloop')}</Heading>
          <Timeline items={items(eerder, false)} />
        </div>
      )}
    </Card>
  );
}
