import { showDate, showMoment, wordsOfMijn } from '@/app/words';
import { FASETOON } from '@/app/zaak-toon';
import { wordsOfZaken } from '@/app/zaken-words';
import type { Lopend } from '@/domain/zaken/lopende-zaken';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

/** One case among the matters: how far it is, and the next day that counts. */
export function LopendeZaak({ zaak, base, taal }: { zaak: Lopend; base: string; taal: Taal }) {
  const words = wordsOfZaken(taal);
  const say = wordsOfMijn(taal);
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
      {zaak.vervolgOp && <p>{say('lopend.datum', { datum: showDate(zaak.vervolgOp, taal) })}</p>}
      <p className="text-sm text-ink-muted">
        {words('mijn.ontvangen', { moment: showMoment(zaak.ontvangenOp, taal) })}
      </p>
    </Card>
  );
}
