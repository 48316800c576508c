import { showMoment } from '@/app/words';
import { FASETOON } from '@/app/zaken/zaak-toon';
import { vervolgzin, wordsOfZaken } from '@/app/zaken/zaken-words';
import type { Lopend } from '@/domain/zaken/lopende-zaken';
import type { LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

type Props = { zaak: Lopend; base: string; taal: Taal; vandaag: LocalDate };

/** One case among the matters: how far it is, and what happens next. */
export function LopendeZaak({ zaak, base, taal, vandaag }: Props) {
  const words = wordsOfZaken(taal);
  return (
    <Card as="article" className="grid content-start gap-2">
      <p>
        <Badge tone={FASETOON[zaak.fase]}>{words(`fase.${zaak.fase}`)}</Badge>
      </p>
      <Heading level={3}>
        <Link href={`${base}/zaken/${zaak.id}`}>
          {words(`soort.${zaak.soort}`)} {zaak.zaaknummer}
        </Link>
      </Heading>
      {zaak.vervolg && <p>{vervolgzin(zaak.vervolg, vandaag, taal)}</p>}
      <p className="text-sm text-ink-muted">
        {words('mijn.ontvangen', { moment: showMoment(zaak.ontvangenOp, taal) })}
      </p>
    </Card>
  );
}
