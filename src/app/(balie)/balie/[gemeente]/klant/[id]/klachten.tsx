import { klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { KlachtRegel } from '@/domain/klachten/klacht.queries';
import { Link } from '@/ui/link';

export interface KlachtenProps {
  regels: readonly KlachtRegel[];
  /** '/zaken/<gemeente>/klacht' for who handles complaints, else null. */
  dossier: string | null;
  /** Where a complaint is recorded, for who may, else null. */
  vastleggen: string | null;
}

/** What this person complained about, how far it is, and recording another one; what it says is for who handles it. */
export function Klachten({ regels, dossier, vastleggen }: KlachtenProps) {
  return (
    <>
      {regels.length === 0 && <p>{words('klant.geen')}</p>}
      <ul className="grid gap-1">
        {regels.slice(0, 4).map((r) => (
          <li key={r.zaakId}>
            {dossier === null ? (
              r.zaaknummer
            ) : (
              <Link href={`${dossier}/${r.zaakId}`}>{words('klant.regel', { nummer: r.zaaknummer })}</Link>
            )}
            : {r.uitkomst === null ? zaakWords(`fase.${r.fase}`) : words(`uitkomst.${r.uitkomst}`)}
            {r.vervolgOp !== null && `, ${words('klant.uiterlijk', { datum: showDate(r.vervolgOp) })}`}
          </li>
        ))}
      </ul>
      {vastleggen !== null && (
        <p className="mt-1">
          <Link href={vastleggen}>{words('klant.vastleggen')}</Link>
        </p>
      )}
    </>
  );
}
