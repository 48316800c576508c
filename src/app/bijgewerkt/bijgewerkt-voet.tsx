import { publicFact } from '@/app/public-fact';
import { showMoment, wordsOfMijn } from '@/app/words';
import { getLaatstBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
import { isVerouderd } from '@/domain/runs/versheid';
import type { Taal } from '@/ui/words';

const loadBijgewerkt = publicFact('bijgewerkt', getLaatstBijgewerkt);

/** On each page of the citizen: until when what stands there is up to date, and what it means when that is long ago (C-03). */
export async function BijgewerktVoet({ gemeente, nu, taal }: { gemeente: string; nu: Date; taal: Taal }) {
  const moment = await loadBijgewerkt(gemeente);
  if (moment === null) return null;
  const words = wordsOfMijn(taal);
  return (
    <p className="text-sm text-ink-muted">
      {words('bijgewerkt', { moment: showMoment(moment, taal) })}
      {isVerouderd(moment, nu) && ` ${words('bijgewerktOud')}`}
    </p>
  );
}
