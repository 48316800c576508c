import { showDate, wordsOfBalie as words } from '@/app/words';
import { zaakWords } from '@/app/zaken-words';
import type { KwijtscheldingInLijst } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { FASEN } from '@/domain/zaken/zaak';
import { formatCents } from '@/platform/cents';
import { Link } from '@/ui/link';

export interface KwijtscheldingKaartProps {
  zaken: readonly KwijtscheldingInLijst[];
  gemeente: string;
  persoonId: string;
  /** Whether this medewerker may open the dossier and fill one in. */
  mag: boolean;
}

/** The requests of somebody in the words that he reads himself, with what comes next (C-07). */
export function KwijtscheldingKaart({ zaken, gemeente, persoonId, mag }: KwijtscheldingKaartProps) {
  return (
    <div className="grid gap-2">
      {zaken.length === 0 && <p>{words('kwijtschelding.geen')}</p>}
      {zaken.slice(0, 3).map((zaak) => (
        <p key={zaak.zaakId}>
          <strong>{standVan(zaak)}</strong>{' '}
          {zaak.vervolgOp && words('kwijtschelding.vervolg', { datum: showDate(zaak.vervolgOp) })}{' '}
          <span className="text-ink-muted">
            {words('kwijtschelding.gevraagd', { datum: showDate(zaak.gevraagdOp) })}
          </span>{' '}
          {mag ? (
            <Link href={`/zaken/${gemeente}/kwijtschelding/${zaak.zaakId}`}>{zaak.zaaknummer}</Link>
          ) : (
            zaak.zaaknummer
          )}
        </p>
      ))}
      {mag && (
        <p>
          <Link href={`/balie/${gemeente}/kwijtschelding/${persoonId}`}>
            {words('kwijtschelding.namens')}
          </Link>
        </p>
      )}
    </div>
  );
}

function standVan({ fase, uitkomst, kwijtCenten }: KwijtscheldingInLijst): string {
  if (uitkomst !== null)
    return words(`kwijtschelding.uitkomst.${uitkomst}`, { kwijt: formatCents(kwijtCenten ?? 0n) });
  const bekend = FASEN.find((naam) => naam === fase);
  return bekend ? zaakWords(`fase.${bekend}`) : fase;
}
