import type { ComponentProps } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { incassoAnswers, wordsOfIncasso } from '@/app/incasso/incasso-words';
import type { Machtiging } from '@/domain/incasso/machtiging';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** For each mandate that holds, the way to stop it; the desk says why. */
export function MachtigingIntrekken({
  machtigingen,
  taal,
  action,
  verborgen,
  velden,
}: {
  machtigingen: readonly Machtiging[];
  taal: Taal;
  action: ComponentProps<typeof ActionForm>['action'];
  /** Of whom it is. */
  verborgen: Readonly<Record<string, string>>;
  velden?: readonly Veld[];
}) {
  const words = wordsOfIncasso(taal);
  return machtigingen
    .filter((m) => m.status === 'actief')
    .map((m) => (
      <Card as="section" labelledBy={`uit-${m.id}`} key={m.id}>
        <Heading level={2} looksLike={3} id={`uit-${m.id}`}>
          {words('intrekken.kop')}
        </Heading>
        <p className="mt-2 mb-4 max-w-text">{words('intrekken.uitleg')}</p>
        <ActionForm
          id={`intrekken-${m.id}`}
          taal={taal}
          action={action}
          groepen={velden ? [{ velden }] : []}
          verborgen={{ ...verborgen, id: m.id, versie: String(m.versie) }}
          knop={words('intrekken.knop')}
          variant="danger"
          antwoorden={incassoAnswers(taal)}
        />
      </Card>
    ));
}
