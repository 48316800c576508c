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
import { Heading } from '@/ui/heading';
import { withdrawMachtigingAction } from '../../../../machtiging-actions';

interface GegevenProps {
  machtigingen: readonly MachtigingView[];
  gemeente: string;
  persoonId: string;
}

const words = wordsOfMachtigen('nl');

/** What the citizen gave himself with a code and still runs: that it is there, and stopping it for him. Never a code. */
export function Gegeven({ machtigingen, gemeente, persoonId }: GegevenProps) {
  const lopend = machtigingen.filter(isLopend);
  return (
    <Card as="section" labelledBy="gegeven" className="grid gap-3">
      <Heading level={2} id="gegeven">
        {words('balie.kop')}
      </Heading>
      <p>{words(lopend.length === 0 ? 'balie.geen' : 'balie.uitleg')}</p>
      {lopend.map((m) => (
        <article key={m.id} aria-labelledby={`g-${m.id}`} className="grid gap-1 border-t border-line pt-3">
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <Heading level={3} id={`g-${m.id}`}>
              {m.helper === null ? words('lijst.nogNiemand') : words('balie.helper', { naam: m.helper })}
            </Heading>
            <Badge tone={m.stand === 'geldt' ? 'goed' : 'letop'}>{words(`stand.${m.stand}`)}</Badge>
          </div>
          <p>
            {waarvoorTekst(m, 'nl')}. {words(m.doen ? 'lijst.doet' : 'lijst.leest')}
          </p>
          <p className="text-ink-muted">
            {m.vanaf === null
              ? words('lijst.werktTot', { moment: showMoment(m.geldigTot) })
              : words('lijst.periode', { vanaf: showDate(m.vanaf), laatste: showDate(m.laatsteDag) })}
          </p>
          <details className="mt-1">
            <summary className="cursor-pointer font-semibold">{words('balie.knop')}</summary>
            <div className="mt-3">
              <ActionForm
                id={`stop-${m.id}`}
                action={withdrawMachtigingAction}
                groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('balie.reden') }] }]}
                verborgen={{ gemeente, persoon: persoonId, id: m.id }}
                knop={words('balie.knop')}
                variant="secondary"
                antwoorden={machtigenAnswers('nl')}
              />
            </div>
          </details>
        </article>
      ))}
    </Card>
  );
}
