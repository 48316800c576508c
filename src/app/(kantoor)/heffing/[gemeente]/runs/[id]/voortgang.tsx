import { showDate } from '@/app/words';
import { WERKENDE_STATUSSEN } from '@/domain/runs/run';
import { Alert } from '@/ui/alert';
import { ProgressBar } from '@/ui/progress-bar';
import { Stepper } from '@/ui/stepper';
import { type AanslagrunView, redenTekst, resterend } from '../../../run-tekst';
import { words } from '../../../words';

const STAPPEN = ['selectie', 'proefdraai', 'controle', 'akkoord', 'uitvoering', 'brieven'] as const;

function stapVan({ status, voortgang }: AanslagrunView): number | null {
  switch (status) {
    case 'proefdraai':
      return voortgang.totaal === 0 ? 1 : 2;
    case 'ter-akkoord':
      return 3;
    case 'uitvoeren':
      return 5;
    case 'uitgevoerd':
      return 6;
    default:
      return null;
  }
}

/** Where the run is: its steps, how far the work is, or why it ended. */
export function Voortgang({ run, nu }: { run: AanslagrunView; nu: Date }) {
  const { status, stil } = run;
  const stap = stapVan(run);
  const werkt = WERKENDE_STATUSSEN.includes(status);
  return (
    <>
      {/* The page asks again by itself while there is work; it also does so without JavaScript. */}
      {werkt && <meta httpEquiv="refresh" content={stil ? '15' : '4'} />}
      {stap !== null && (
        <Stepper
          taal="nl"
          current={stap}
          steps={STAPPEN.map((naam) => ({ label: words(`run.stap.${naam}`) }))}
        />
      )}
      {werkt && (
        <div className="grid max-w-text gap-2">
          {run.voortgang.totaal === 0 ? (
            <p role="status" className="font-semibold">
              {words('run.voortgang.selectie')}
            </p>
          ) : (
            <ProgressBar
              taal="nl"
              id="voortgang"
              label={words(status === 'uitvoeren' ? 'run.voortgang.uitvoeren' : 'run.voortgang.proefdraai')}
              done={run.voortgang.gedaan}
              total={run.voortgang.totaal}
              remaining={resterend(run, nu)}
            />
          )}
          <p className="text-ink-muted">{words('run.voortgang.verlaten')}</p>
        </div>
      )}
      {stil && (
        <Alert tone="letop" taal="nl" title={words('run.stil')}>
          {words('run.stilUitleg')}
        </Alert>
      )}
      {(status === 'afgewezen' || status === 'vervallen' || status === 'gestopt') && (
        <Alert tone={status === 'vervallen' ? 'info' : 'mis'} taal="nl" title={words(`run.einde.${status}`)}>
          {run.reden && <p>{words('run.einde.reden', { reden: redenTekst(run.reden) })}</p>}
          <p>{words('run.einde.gevolg')}</p>
        </Alert>
      )}
      {status === 'uitgevoerd' && (
        <Alert tone="goed" taal="nl" title={words('run.klaar')}>
          {words('run.klaarUitleg', {
            aantal: new Intl.NumberFormat('nl-NL').format(run.aantalGedaan),
            datum: showDate(run.parameters.dagtekening),
          })}
        </Alert>
      )}
    </>
  );
}
