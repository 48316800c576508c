import { ActionForm } from '@/app/action-form/action-form';
import {
  isLopend,
  machtigenAnswers,
  waarvoorTekst,
  wordsOfMachtigen,
} from '@/app/vertegenwoordigen/machtigen-words';
import { showDate, showMoment } from '@/app/words';
import type { MachtigingView } from '@/domain/vertegenwoordigingen/machtiging.queries';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { revokeMachtigingAction } from './actions';

type Props = {
  machtigingen: readonly MachtigingView[];
  gemeente: string;
  taal: Taal;
};

/** Who may do what until when, each with a button that stops it; what is over stands folded below. */
export function Machtigingen({ machtigingen, gemeente, taal }: Props) {
  const words = wordsOfMachtigen(taal);
  const lopend = machtigingen.filter(isLopend);
  const eerder = machtigingen.filter((m) => !isLopend(m));
  return (
    <section aria-labelledby="wie" className="grid gap-4">
      <Heading level={2} id="wie">
        {words('lijst.kop')}
      </Heading>
      {lopend.length === 0 && <EmptyState title={words('lijst.geen')} />}
      {lopend.map((m) => (
        <Card key={m.id} as="article" labelledBy={`m-${m.id}`} className="grid gap-3">
          <Regel m={m} taal={taal} />
          <ActionForm
            id={`stop-${m.id}`}
            taal={taal}
            action={revokeMachtigingAction}
            groepen={[]}
            verborgen={{ gemeente, id: m.id }}
            knop={words(m.stand === 'geldt' ? 'lijst.stop' : 'lijst.stopCode')}
            variant="secondary"
            antwoorden={machtigenAnswers(taal)}
          />
        </Card>
      ))}
      {eerder.length > 0 && (
        <details>
          <summary className="link w-fit cursor-pointer">{words('lijst.eerder')}</summary>
          <div className="mt-3 grid gap-4">
            {eerder.map((m) => (
              <Card key={m.id} as="article" tight labelledBy={`m-${m.id}`}>
                <Regel m={m} taal={taal} />
              </Card>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Regel({ m, taal }: { m: MachtigingView; taal: Taal }) {
  const words = wordsOfMachtigen(taal);
  const laatste = showDate(m.laatsteDag, taal);
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Heading level={3} id={`m-${m.id}`}>
          {m.helper ?? words('lijst.nogNiemand')}
        </Heading>
        <Badge tone={m.stand === 'geldt' ? 'goed' : isLopend(m) ? 'letop' : 'rust'}>
          {words(`stand.${m.stand}`)}
        </Badge>
      </div>
      <p>
        {waarvoorTekst(m, taal)}. {words(m.doen ? 'lijst.doet' : 'lijst.leest')}
      </p>
      <p className="text-ink-muted">
        {m.vanaf
          ? words('lijst.periode', { vanaf: showDate(m.vanaf, taal), laatste })
          : isLopend(m)
            ? `${words('lijst.werktTot', { moment: showMoment(m.geldigTot, taal) })} ${words('lijst.loopt', { laatste })}`
            : words('lijst.gemaakt', { moment: showMoment(m.gemaaktOp, taal) })}
      </p>
    </div>
  );
}
