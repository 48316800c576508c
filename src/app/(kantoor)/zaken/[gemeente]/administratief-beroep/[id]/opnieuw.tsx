import { beroepWerkWords as words } from '@/app/administratief-beroep/administratief-beroep-words';
import type { Zaakregel } from '@/domain/zaken/dossier.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** Where the decision is taken again, for who was right. */
export function Opnieuw({ regels, gemeente }: { regels: readonly Zaakregel[]; gemeente: string }) {
  const regel = regels.find(({ soort }) => soort.startsWith('opnieuw-'));
  if (!regel) return null;
  const { zaakId, zaaknummer, regelingId, aanvraagId } = regel.gegevens;
  const regelingen = `/invordering/${gemeente}/regelingen`;
  return (
    <Card as="section" labelledBy="opnieuw" className="grid gap-2">
      <Heading level={2} looksLike={3} id="opnieuw">
        {words('opnieuw.kop')}
      </Heading>
      {typeof zaakId === 'string' && (
        <p>
          <Link href={`/zaken/${gemeente}/kwijtschelding/${zaakId}`}>
            {words('opnieuw.kwijtschelding', { nummer: String(zaaknummer) })}
          </Link>
        </p>
      )}
      {typeof regelingId === 'string' && (
        <p>
          <Link href={`${regelingen}/${regelingId}`}>
            {words(typeof aanvraagId === 'string' ? 'opnieuw.regeling' : 'opnieuw.plan')}
          </Link>
        </p>
      )}
      {typeof aanvraagId === 'string' && typeof regelingId !== 'string' && <p>{words('opnieuw.aanvraag')}</p>}
    </Card>
  );
}
