import { ActionForm } from '@/app/action-form/action-form';
import { zekerVeld } from '@/app/action-form/zeker';
import type { RunView, UitvalView } from '@/domain/runs/run.queries';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { ProgressBar } from '@/ui/progress-bar';
import { startBiljettenAction } from '../../../run-actions';
import { type AanslagrunView, redenTekst, resterend } from '../../../run-tekst';
import { formAnswers, words } from '../../../words';
import { Ongemaakt } from './ongemaakt';

interface BrievenProps {
  run: AanslagrunView;
  /** The latest batch of letters with what it could not make, and what all batches made; null before the first. */
  biljetten: { laatste: RunView; gemaakt: number; ongemaakt: readonly UitvalView[] } | null;
  sleutel: string;
  mag: { maken: boolean; aanslag: boolean };
  nu: Date;
}

/** The last step: the letters of what was imposed, asked for once; and those that failed, with why. */
export function Brieven({ run, biljetten, sleutel, mag, nu }: BrievenProps) {
  if (run.status !== 'uitgevoerd') return null;
  if (biljetten === null) return <Vraag run={run} sleutel={sleutel} mag={mag.maken} />;
  const { laatste, gemaakt, ongemaakt } = biljetten;
  if (laatste.status === 'uitgevoerd')
    return (
      <>
        <Alert
          tone={laatste.aantalUitval > 0 ? 'letop' : 'goed'}
          taal="nl"
          title={words('run.brieven.klaar', { aantal: gemaakt })}
        >
          {laatste.aantalUitval > 0 && words('run.brieven.uitval', { aantal: laatste.aantalUitval })}
        </Alert>
        {laatste.aantalUitval > 0 && (
          <Ongemaakt run={run} batch={laatste} rijen={ongemaakt} sleutel={sleutel} mag={mag} />
        )}
      </>
    );
  if (laatste.status === 'gestopt')
    return (
      <>
        <Alert tone="mis" taal="nl" title={words('run.brieven.gestopt')}>
          {laatste.reden && words('run.einde.reden', { reden: redenTekst(laatste.reden) })}
        </Alert>
        <Vraag run={run} sleutel={sleutel} mag={mag.maken} />
      </>
    );
  return (
    <div className="grid max-w-text gap-3">
      <meta httpEquiv="refresh" content={laatste.stil ? '15' : '4'} />
      <ProgressBar
        taal="nl"
        id="biljetten"
        label={words('run.brieven.bezig')}
        done={laatste.aantalGedaan + laatste.aantalUitval}
        total={laatste.aantal}
        remaining={resterend(laatste, nu)}
      />
      {laatste.stil && (
        <Alert tone="letop" taal="nl" title={words('run.stil')}>
          {words('run.brieven.stil')}
        </Alert>
      )}
    </div>
  );
}

function Vraag({ run, sleutel, mag }: { run: AanslagrunView; sleutel: string; mag: boolean }) {
  if (!mag)
    return (
      <Alert tone="info" taal="nl" title={words('run.brieven.kop')}>
        {words('run.brieven.wacht')}
      </Alert>
    );
  return (
    <Card as="section" first labelledBy="brieven">
      <Heading level={2} id="brieven">
        {words('run.brieven.kop')}
      </Heading>
      <p className="mt-1 mb-4 max-w-text">{words('run.brieven.uitleg')}</p>
      <ActionForm
        id="biljetten"
        action={startBiljettenAction}
        groepen={[
          {
            velden: [
              zekerVeld(
                words('run.brieven.zeker'),
                words('run.brieven.zekerJa', { aantal: run.aantalGedaan }),
              ),
            ],
          },
        ]}
        verborgen={{ gemeente: sleutel, id: run.id, versie: String(run.versie) }}
        knop={words('run.brieven.knop', { aantal: run.aantalGedaan })}
        antwoorden={formAnswers()}
      />
    </Card>
  );
}
