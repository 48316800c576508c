import { kortIban, sayRetour, wordsOfIncasso } from '@/app/incasso/incasso-words';
import { showDate } from '@/app/words';
import type { Machtiging } from '@/domain/incasso/machtiging';
import { localDateOf } from '@/platform/clock';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

/** Whether direct debit is on, from which account, and why it stopped when the bank made it stop. */
export function IncassoStand({ machtigingen, taal }: { machtigingen: readonly Machtiging[]; taal: Taal }) {
  const words = wordsOfIncasso(taal);
  const actief = machtigingen.filter((m) => m.status === 'actief');
  const [laatste] = machtigingen;
  return (
    <Card as="section" labelledBy="stand" className="grid gap-2">
      <Heading level={2} looksLike={3} id="stand">
        {words('kop')}{' '}
        <Badge tone={actief.length > 0 ? 'goed' : 'rust'}>
          {words(actief.length > 0 ? 'stand.aan' : 'stand.uit')}
        </Badge>
      </Heading>
      {actief.length === 0 && <p>{words('stand.uitUitleg')}</p>}
      {actief.map((m) => (
        <div key={m.id}>
          <p>
            {words('stand.aanUitleg', {
              rekening: kortIban(m.iban),
              houder: m.rekeninghouder,
              datum: showDate(m.getekendOp, taal),
            })}
          </p>
          <p className="text-sm text-ink-muted">{words('stand.kenmerk', { kenmerk: m.kenmerk })}</p>
        </div>
      ))}
      {laatste?.status === 'gestopt' && laatste.eindeOp !== null && laatste.soort === 'doorlopend' && (
        <p>
          {words('stand.gestopt', {
            datum: showDate(localDateOf(laatste.eindeOp), taal),
            reden: sayRetour(laatste.eindeReden ?? '', taal),
          })}
        </p>
      )}
    </Card>
  );
}
