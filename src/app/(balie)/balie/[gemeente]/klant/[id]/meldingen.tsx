import { meldingWerkWords as words } from '@/app/melding/melding-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { MeldingRegel } from '@/domain/meldingen/melding.queries';
import { Link } from '@/ui/link';

export interface MeldingenProps {
  regels: readonly MeldingRegel[];
  /** '/zaken/<gemeente>/melding' for who may open a dossier, else null. */
  dossier: string | null;
  /** Where a melding is recorded, for who may and stands in a contact, else null. */
  vastleggen: string | null;
}

/** What this person reported, how far it is, and recording another one. */
export function Meldingen({ regels, dossier, vastleggen }: MeldingenProps) {
  return (
    <>
      {regels.length === 0 && <p>{words('klant.geen')}</p>}
      <ul className="grid gap-1">
        {regels.slice(0, 6).map((r) => {
          const naam = words('klant.regel', { soort: words(`soort.${r.soort}`), nummer: r.zaaknummer });
          return (
            <li key={r.zaakId}>
              {dossier === null ? naam : <Link href={`${dossier}/${r.zaakId}`}>{naam}</Link>}:{' '}
              {r.uitkomst === null ? zaakWords(`fase.${r.fase}`) : words(`uitkomst.${r.uitkomst}`)}
              {r.vervolgOp !== null && `, ${words('klant.uiterlijk', { datum: showDate(r.vervolgOp) })}`}
            </li>
          );
        })}
      </ul>
      {vastleggen !== null && (
        <p className="mt-1">
          <Link href={vastleggen}>{words('klant.vastleggen')}</Link>
        </p>
      )}
    </>
  );
}
