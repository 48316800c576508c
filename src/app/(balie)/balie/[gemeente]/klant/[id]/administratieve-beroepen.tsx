import { beroepWerkWords as words } from '@/app/administratief-beroep-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken-words';
import type { BeroepRegel } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { Link } from '@/ui/link';

export interface AdministratieveBeroepenProps {
  regels: readonly BeroepRegel[];
  /** '/zaken/<gemeente>/administratief-beroep' for who may see them, else null. */
  dossier: string | null;
  /** Where one is recorded, for who may, else null. */
  vastleggen: string | null;
}

/** Which decisions on a request this person does not agree with, how far that is, and recording another one. */
export function AdministratieveBeroepen({ regels, dossier, vastleggen }: AdministratieveBeroepenProps) {
  return (
    <>
      {regels.length === 0 && <p>{words('klant.geen')}</p>}
      <ul className="grid gap-1">
        {regels.slice(0, 4).map((r) => {
          const naam = words('klant.regel', {
            middel: words(`middel.${r.rechtsmiddel}`),
            nummer: r.zaaknummer,
          });
          return (
            <li key={r.zaakId}>
              {dossier === null ? naam : <Link href={`${dossier}/${r.zaakId}`}>{naam}</Link>}:{' '}
              {r.uitkomst === null ? zaakWords(`fase.${r.fase}`) : words(`uitkomst.${r.uitkomst}`)}
              {r.beslisOp !== null && `, ${words('klant.uiterlijk', { datum: showDate(r.beslisOp) })}`}
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
