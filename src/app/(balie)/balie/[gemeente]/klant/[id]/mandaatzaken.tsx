import { mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { MandaatzaakRegel } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { may, type Rol } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

export interface MandaatzakenProps {
  regels: readonly MandaatzaakRegel[];
  rollen: readonly Rol[];
  /** The klantbeeld: '/balie/<gemeente>/klant/<id>'. */
  klantPad: string;
}

/** What this person asked about aanslagen of the gemeente itself, how far it is, and recording another one. */
export function Mandaatzaken({ regels, rollen, klantPad }: MandaatzakenProps) {
  const [, , gemeente = ''] = klantPad.split('/');
  const dossier = may(rollen, 'mandaatzaak.zien') ? `/zaken/${gemeente}/mandaatzaak` : null;
  return (
    <>
      <Heading level={2} className="mt-8 mb-3">
        {words('klant.kop')}
      </Heading>
      {regels.length === 0 && <p>{words('klant.geen')}</p>}
      <ul className="grid gap-1">
        {regels.slice(0, 4).map((r) => {
          const naam = words('klant.regel', {
            verzoek: words(`verzoek.${r.verzoek}`),
            nummer: r.zaaknummer,
            belasting: r.belasting,
          });
          return (
            <li key={r.zaakId} className="break-words">
              {dossier === null ? naam : <Link href={`${dossier}/${r.zaakId}`}>{naam}</Link>}:{' '}
              {r.uitkomst === null ? zaakWords(`fase.${r.fase}`) : words(`uitkomst.${r.uitkomst}`)}
              {r.beslisOp !== null && `, ${words('klant.uiterlijk', { datum: showDate(r.beslisOp) })}`}
            </li>
          );
        })}
      </ul>
      {may(rollen, 'mandaatzaak.vastleggen') && (
        <p className="mt-1">
          <Link href={`${klantPad}/mandaatzaak`}>{words('klant.vastleggen')}</Link>
        </p>
      )}
    </>
  );
}
