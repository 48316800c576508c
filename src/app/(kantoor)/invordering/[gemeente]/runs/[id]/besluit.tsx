import { ActionForm } from '@/app/action-form/action-form';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { InvorderrunView } from '../../../load-run';
import {
  approveInvorderrunAction,
  rejectInvorderrunAction,
  takeOutAction,
  withdrawInvorderrunAction,
} from '../../../run-actions';
import { runAnswers, words } from '../../../run-words';

interface BesluitProps {
  run: InvorderrunView;
  sleutel: string;
  mag: { maken: boolean; akkoord: boolean };
  /** Whether the reader made it himself. */
  zelf: boolean;
}

/** Akkoord or refusal for the second person, taking one claim out, taking the run back; for who made it why he cannot. */
export function Besluit({ run, sleutel, mag, zelf }: BesluitProps) {
  const verborgen = { gemeente: sleutel, id: run.id, versie: String(run.versie) };
  const antwoorden = runAnswers();
  const open = run.status === 'ter-akkoord';
  if (!open && run.status !== 'proefdraai') return null;
  return (
    <>
      {open && mag.akkoord && !zelf && (
        <Card as="section" first labelledBy="akkoord">
          <Heading level={2} id="akkoord">
            {words('besluit')}
          </Heading>
          <p className="mt-1 mb-4 max-w-text">{words('besluitUitleg', { aantal: run.aantal })}</p>
          <ActionForm
            id="geef-akkoord"
            action={approveInvorderrunAction}
            groepen={[]}
            verborgen={verborgen}
            knop={words('geefAkkoord')}
            antwoorden={antwoorden}
          />
          <details className="mt-6">
            <summary className="cursor-pointer font-semibold">{words('wijsAf')}</summary>
            <div className="mt-3">
              <ActionForm
                id="afwijzen"
                action={rejectInvorderrunAction}
                groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('waaromAf') }] }]}
                verborgen={verborgen}
                knop={words('wijsAf')}
                variant="danger"
                antwoorden={antwoorden}
              />
            </div>
          </details>
        </Card>
      )}
      {open && (zelf || !mag.akkoord) && (
        <Alert tone="info" taal="nl" title={words(zelf ? 'besluitZelf' : 'besluitWacht')} />
      )}
      {open && (mag.maken || mag.akkoord) && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('haalUit')}</summary>
          <div className="mt-3 max-w-text">
            <ActionForm
              id="uithalen"
              action={takeOutAction}
              groepen={[
                {
                  velden: [
                    { vorm: 'tekst', naam: 'volgnummer', label: words('haalUitNummer') },
                    { vorm: 'alinea', naam: 'reden', label: words('haalUitReden') },
                  ],
                },
              ]}
              verborgen={verborgen}
              knop={words('haalUitKnop')}
              antwoorden={antwoorden}
            />
          </div>
        </details>
      )}
      {mag.maken && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('trekIn')}</summary>
          <div className="mt-3 max-w-text">
            <ActionForm
              id="intrekken"
              action={withdrawInvorderrunAction}
              groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('waaromIn') }] }]}
              verborgen={verborgen}
              knop={words('trekIn')}
              variant="danger"
              antwoorden={antwoorden}
            />
          </div>
        </details>
      )}
    </>
  );
}
