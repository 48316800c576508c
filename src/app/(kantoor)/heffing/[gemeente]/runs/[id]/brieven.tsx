import { ActionForm } from '@/app/action-form/action-form';
import type { RunView } from '@/domain/runs/run.queries';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { ProgressBar } from '@/ui/progress-bar';
import { startBiljettenAction } from '../../../run-actions';
import { type AanslagrunView, resterend } from '../../../run-tekst';
import { formAnswers, words } from '../../../words';

interface BrievenProps {
  run: AanslagrunView;
  /** The batch of letters of this run, when somebody asked for it. */
  biljetten: RunView | null;
  sleutel: string;
  mag: { maken: boolean };
  nu: Date;
}

/** The last step: the letters of what was imposed, asked for once. */
export function Brieven({ run, biljetten, sleutel, mag, nu }: BrievenProps) {
  if (run.status !== 'uitgevoerd') return null;
  if (biljetten === null)
    return mag.maken ? (
      <Card as="section" first labelledBy="brieven">
        <Heading level={2} id="brieven">
          {words('run.brieven.kop')}
        </Heading>
        <p className="mt-1 mb-4 max-w-text">{words('run.brieven.uitleg')}</p>
        <ActionForm
          id="biljetten"
          action={startBiljettenAction}
          groepen={[]}
          verborgen={{ gemeente: sleutel, id: run.id, versie: String(run.versie) }}
          knop={words('run.brieven.knop')}
          antwoorden={formAnswers()}
        />
      </Card>
    ) : (
      <Alert tone="info" taal="nl" title={words('run.brieven.kop')}>
        {words('run.brieven.wacht')}
      </Alert>
    );
  if (biljetten.status === 'uitgevoerd')
    return (
      <Alert
        tone={biljetten.aantalUitval > 0 ? 'letop' : 'goed'}
        taal="nl"
        title={words('run.brieven.klaar', { aantal: biljetten.aantalGedaan })}
      >
        {biljetten.aantalUitval > 0 && words('run.brieven.uitval', { aantal: biljetten.aantalUitval })}
      </Alert>
    );
  return (
    <div className="max-w-text">
      <meta httpEquiv="refresh" content={biljetten.stil ? '15' : '4'} />
      <ProgressBar
        taal="nl"
        id="biljetten"
        label={words('run.brieven.bezig')}
        done={biljetten.aantalGedaan + biljetten.aantalUitval}
        total={biljetten.aantal}
        remaining={resterend(biljetten, nu)}
      />
    </div>
  );
}
