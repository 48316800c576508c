import { type Fout, isFout } from '@/platform/login/failure';
import type { Wereld } from '@/platform/login/wereld';
import { Alert } from '@/ui/alert';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';
import { wordsOfInloggen } from './words';

const CALM: readonly Fout[] = ['geannuleerd', 'verlopen', 'inactief', 'ingetrokken'];
const tone = (fout: Fout): Tone => (CALM.includes(fout) ? 'info' : 'mis');

/** What went wrong with a log-in and what to do now, for a code in the address. Nothing for a code we do not have. */
export function FoutMelding({ fout, wereld, taal }: { fout: string; wereld: Wereld; taal: Taal }) {
  if (!isFout(fout)) return null;
  const words = wordsOfInloggen(taal);
  return (
    <Alert tone={tone(fout)} title={words(`fout.${fout}.kop`)} taal={taal} live>
      <p>{fout === 'niveau' ? words(`fout.niveau.${wereld}`) : words(`fout.${fout}.tekst`)}</p>
    </Alert>
  );
}
