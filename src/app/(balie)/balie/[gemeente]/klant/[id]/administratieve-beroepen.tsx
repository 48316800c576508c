import { beroepWerkWords as words } from '@/app/administratief-beroep/administratief-beroep-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { BeroepRegel } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { may, type Rol } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

export interface AdministratieveBeroepenProps {
  regels: readonly BeroepRegel[];
  rollen: readonly Rol[];
  /** The klantbeeld: '/balie/<gemeente>/klant/<id>'. */
  klantPad: string;
}

/** Which decisions on a request this person does not agree with, how far that is, and recording another one. */
export function AdministratieveBeroepen({ regels, rollen, klantPad }: AdministratieveBeroepenProps) {
  const [, , gemeente = ''] = klantPad.split('/');
  const dossier = may(rollen, 'administratief-beroep.zien')
    ? `/zaken/${gemeente}/administratief-beroep`
    : null;
  return (
    <>
      <Heading level={2} className="mt-8 mb-3">
        {words('klant.kop')}
      </Heading>
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
      {may(rollen, 'administratief-beroep.vastleggen') && (
        <p className="mt-1">
          <Link href={`${klantPad}/administratief-beroep`}>{words('klant.vastleggen')}</Link>
        </p>
      )}
    </>
  );
}
