import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import type { OnlineBetalingView } from '@/domain/online-betalingen/online-betaling.queries';
import { formatCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

interface Props {
  betalingen: readonly OnlineBetalingView[];
  /** '/mijn/<gemeente>'. */
  base: string;
  taal: Taal;
}

/** What was paid online and is not in the books yet, or of which nobody knows yet whether it was paid. */
export function Betalingen({ betalingen, base, taal }: Props) {
  const words = wordsOfBetalen(taal);
  const nu = betalingen.filter(({ status }) => status === 'betaald' || status === 'open').slice(0, 3);
  return nu.map((betaling) => (
    <Alert
      key={betaling.id}
      tone={betaling.status === 'betaald' && !betaling.blijftUit ? 'goed' : 'letop'}
      taal={taal}
      title={words(`status.${betaling.status}`)}
    >
      {formatCents(betaling.bedragCenten, taal)}{' '}
      <Link href={`${base}/betaling/${betaling.id}`}>{words('stand.kop')}</Link>
    </Alert>
  ));
}
