import { now } from '@/platform/clock';
import type { Wereld } from '@/platform/login/wereld';
import { peekSessie } from '@/platform/session';
import type { Taal } from '@/ui/words';
import { FoutMelding } from './fout-melding';

/** Tells somebody who was sent to the log-in from a page why: a session of this browser that is over. */
export async function WaaromUitgelogd({
  werelden,
  cookie,
  taal,
}: {
  werelden: readonly Wereld[];
  cookie: string;
  taal: Taal;
}) {
  for (const wereld of werelden) {
    const sessie = await peekSessie(wereld, cookie, now());
    if ('geen' in sessie && sessie.geen !== 'ontbreekt') {
      return <FoutMelding fout={sessie.geen} wereld={wereld} taal={taal} />;
    }
  }
  return null;
}
