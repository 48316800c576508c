import { ActionForm } from '@/app/action-form/action-form';
import type { BevindingView } from '@/domain/inzagecontrole/bevinding.queries';
import { OORDELEN, planOordeel, REDEN_MIN } from '@/domain/inzagecontrole/oordeel';
import type { Rol } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { judgeBevindingAction } from '../../inzage-actions';
import { inzageAnswers, words } from '../../inzage-words';

interface OordeelformulierProps {
  bevinding: BevindingView;
  sleutel: string;
  door: { medewerkerId: string; rollen: readonly Rol[] };
}

/** The form of who may judge this finding; for who may not yet, or never, why. Nothing once it was judged. */
export function Oordeelformulier({ bevinding, sleutel, door }: OordeelformulierProps) {
  const { id, stand, medewerkerId } = bevinding;
  if (stand !== 'open' && stand !== 'te-laat') return null;
  if (medewerkerId === door.medewerkerId) return <p>{words('oordelen.overUzelf')}</p>;
  if (!planOordeel(bevinding, door, 'x'.repeat(REDEN_MIN)).ok) return <p>{words('oordelen.eerstOfficer')}</p>;
  return (
    <Card as="section" labelledBy="oordeel-kop" className="grid gap-3">
      <Heading level={2} id="oordeel-kop">
        {words('oordelen.kop')}
      </Heading>
      <p>{words('oordelen.uitleg')}</p>
      <ActionForm
        id="oordeel"
        action={judgeBevindingAction}
        verborgen={{ gemeente: sleutel, id }}
        groepen={[
          {
            velden: [
              {
                vorm: 'keuze',
                naam: 'oordeel',
                label: words('oordelen.keuze'),
                opties: OORDELEN.map((value) => ({ value, label: words(`oordelen.${value}`) })),
              },
              {
                vorm: 'alinea',
                naam: 'reden',
                label: words('oordelen.reden'),
                hint: words('oordelen.redenHint'),
              },
            ],
          },
        ]}
        knop={words('oordelen.knop')}
        antwoorden={inzageAnswers()}
      />
    </Card>
  );
}
