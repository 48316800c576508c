import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { approveRunAction, rejectRunAction, withdrawRunAction } from '../../../run-actions';
import type { AanslagrunView } from '../../../run-tekst';
import { formAnswers, words } from '../../../words';

interface BesluitProps {
  run: AanslagrunView;
  sleutel: string;
  mag: { maken: boolean; akkoord: boolean };
  /** Whether the reader made it himself. */
  zelf: boolean;
}

const reden = (label: string): Veld => ({ vorm: 'alinea', naam: 'reden', label });

/** Akkoord or refusal for the second person; for who made it, why he cannot; taking it back for who makes runs. */
export function Besluit({ run, sleutel, mag, zelf }: BesluitProps) {
  const verborgen = { gemeente: sleutel, id: run.id, versie: String(run.versie) };
  const open = run.status === 'ter-akkoord';
  if (!open && run.status !== 'proefdraai') return null;
  return (
    <>
      {open && mag.akkoord && !zelf && <Beslis verborgen={verborgen} />}
      {open && (zelf || !mag.akkoord) && (
        <Alert tone="info" taal="nl" title={words('run.besluit.kop')}>
          {words(zelf && mag.akkoord ? 'run.besluit.zelf' : 'run.besluit.wacht')}
        </Alert>
      )}
      {mag.maken && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('run.besluit.intrekken')}</summary>
          <div className="mt-3">
            <ActionForm
              id="intrekken"
              action={withdrawRunAction}
              groepen={[{ velden: [reden(words('run.besluit.intrekkenReden'))] }]}
              verborgen={verborgen}
              knop={words('run.besluit.intrekken')}
              variant="danger"
              antwoorden={formAnswers()}
            />
          </div>
        </details>
      )}
    </>
  );
}

function Beslis({ verborgen }: { verborgen: Record<string, string> }) {
  return (
    <Card as="section" first labelledBy="akkoord">
      <Heading level={2} id="akkoord">
        {words('run.besluit.kop')}
      </Heading>
      <p className="mt-1 mb-4 max-w-text">{words('run.besluit.uitleg')}</p>
      <ActionForm
        id="geef-akkoord"
        action={approveRunAction}
        groepen={[]}
        verborgen={verborgen}
        knop={words('run.besluit.akkoord')}
        antwoorden={formAnswers()}
      />
      <details className="mt-6">
        <summary className="cursor-pointer font-semibold">{words('run.besluit.afwijzenKop')}</summary>
        <div className="mt-3">
          <ActionForm
            id="afwijzen"
            action={rejectRunAction}
            groepen={[{ velden: [reden(words('run.besluit.reden'))] }]}
            verborgen={verborgen}
            knop={words('run.besluit.afwijzen')}
            variant="danger"
            antwoorden={formAnswers()}
          />
        </div>
      </details>
    </Card>
  );
}
