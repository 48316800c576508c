import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { showMoment } from '@/app/words';
import type { OnlineBetalingView } from '@/domain/online-betalingen/online-betaling.queries';
import { formatCents } from '@/platform/cents';

/** What somebody began to pay online, and how each stands: in the same words as he has before him. */
export function OnlineBetaald({ betalingen }: { betalingen: readonly OnlineBetalingView[] }) {
  const words = wordsOfBetalen('nl');
  return (
    <>
      <span className="block text-ink-muted">{words('balie.kop')}</span>
      {betalingen.map(({ id, bedragCenten, gemaaktOp, status, blijftUit }) => (
        <span key={id} className="block">
          {words('balie.regel', {
            bedrag: formatCents(bedragCenten),
            datum: showMoment(gemaaktOp),
            status: words(`status.${status}`),
          })}
          {blijftUit && <strong className="block">{words('balie.blijftUit')}</strong>}
        </span>
      ))}
    </>
  );
}
