import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import type { Toetslijst } from '@/domain/toetslijsten/toetslijst';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { decideToetslijstAction, fetchToetsantwoordAction } from '../../../toetslijst-actions';
import { toetslijstAnswers, words } from '../../../toetslijst-words';

interface VervolgProps {
  lijst: Toetslijst;
  sleutel: string;
  /** How many would be tested. */
  aantal: number;
  /** Whether the reader made it himself. */
  eigen: boolean;
  mag: { voorstellen: boolean; besluiten: boolean };
}

/** The next step with a list, for whom may take it. */
export function Vervolg({ lijst, sleutel, aantal, eigen, mag }: VervolgProps) {
  const verborgen = { gemeente: sleutel, id: lijst.id, versie: String(lijst.versie) };
  if (lijst.status === 'verzonden' && mag.voorstellen)
    return (
      <Card as="section" labelledBy="antwoord">
        <Heading level={2} id="antwoord">
          {words('antwoord.kop')}
        </Heading>
        <p className="mt-1 mb-4">{words('antwoord.uitleg')}</p>
        <ActionForm
          id="haal-antwoord"
          action={fetchToetsantwoordAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('antwoord.knop')}
          antwoorden={toetslijstAnswers()}
        />
      </Card>
    );
  if (lijst.status !== 'voorgesteld') return null;
  if (eigen) return <p>{words('besluit.eigen')}</p>;
  if (!mag.besluiten) return null;
  return (
    <Card as="section" labelledBy="besluit">
      <Heading level={2} id="besluit" className="mb-3">
        {words('besluit.kop')}
      </Heading>
      <ActionForm
        id="besluit-lijst"
        action={decideToetslijstAction}
        verborgen={verborgen}
        groepen={[
          besluitgroep(
            {
              label: words('besluit.keuze'),
              opties: [
                { value: 'akkoord', label: words('besluit.akkoord', { aantal }) },
                { value: 'afwijzen', label: words('besluit.afwijzen') },
              ],
            },
            {
              naam: 'reden',
              label: words('besluit.reden'),
              hint: words('besluit.redenHint'),
            },
          ),
        ]}
        knop={words('besluit.knop')}
        antwoorden={toetslijstAnswers()}
      />
    </Card>
  );
}
