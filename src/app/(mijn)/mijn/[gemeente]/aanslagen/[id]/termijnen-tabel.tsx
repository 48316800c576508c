import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import type { Termijnregel, Termijnstand } from '@/domain/aanslagen/termijnstand';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import type { Taal } from '@/ui/words';
import { StandMerk } from '../../../aanslag-kaarten';

/** Every term with its day, why that day, and what is open of it. */
export function TermijnenTabel({ termijnen, taal }: { termijnen: Termijnstand; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  return (
    <>
      <ol className="mt-3 grid gap-3">
        {termijnen.termijnen.map((termijn) => (
          <li key={termijn.nummer} className="border-b border-line pb-3 last:border-b-0 last:pb-0">
            <TermijnRegel termijn={termijn} taal={taal} />
          </li>
        ))}
      </ol>
      <p className="mt-3 text-sm text-ink-muted">{words('termijnen.eerste')}</p>
    </>
  );
}

function TermijnRegel({ termijn, taal }: { termijn: Termijnregel; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  const datum = showDate(termijn.vervaldag, taal);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <strong className="font-semibold">
          {words('termijnen.regel', { nummer: termijn.nummer, datum })}
        </strong>
        <Amount text={formatCents(termijn.bedrag, taal)} />
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandMerk stand={termijn.stand} words={words} />
        {termijn.open > 0n && termijn.open < termijn.bedrag && (
          <span className="text-sm text-ink-muted">
            {words('termijnen.nog', { bedrag: formatCents(termijn.open, taal) })}
          </span>
        )}
      </div>
      <div className="mt-1">
        <Waarom uitleg={termijn.uitleg} onderwerp={datum} taal={taal} />
      </div>
    </>
  );
}
