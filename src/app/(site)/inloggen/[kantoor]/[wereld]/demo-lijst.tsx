import { listDemoPersonen } from '@/platform/login/demo-personen';
import type { Wereld } from '@/platform/login/wereld';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { wordsOfInloggen } from '../../words';
import { LoginForm } from './login-form';

/** In the demo: who there is to log in as, each with a button of his own. Nothing elsewhere. */
export async function DemoLijst({
  wereld,
  kantoor,
  terug,
  taal,
}: {
  wereld: Wereld;
  kantoor: string;
  terug?: string | undefined;
  taal: Taal;
}) {
  const personen = await listDemoPersonen(wereld, kantoor);
  if (personen.length === 0) return null;
  const words = wordsOfInloggen(taal);
  return (
    <section aria-labelledby="demo" className="grid gap-3">
      <Heading level={2} id="demo">
        {words('demo.kop')}
      </Heading>
      <p className="max-w-text">{words('demo.uitleg')}</p>
      <ul className="grid gap-3 md:grid-cols-2">
        {personen.map((persoon) => (
          <li key={persoon.subject}>
            <Card tight className="flex h-full flex-col justify-between gap-3">
              <div lang="nl">
                <p className="font-semibold">{persoon.naam}</p>
                <p className="text-sm text-ink-muted">{persoon.omschrijving}</p>
              </div>
              <LoginForm
                wereld={wereld}
                kantoor={kantoor}
                terug={terug}
                persoon={persoon.subject}
                variant="secondary"
              >
                {words('demo.kies', { naam: persoon.naam })}
              </LoginForm>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
