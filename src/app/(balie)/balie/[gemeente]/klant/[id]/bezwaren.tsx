import { werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { BezwaarRegel } from '@/domain/bezwaren/bezwaar.queries';
import { Link } from '@/ui/link';

export interface BezwarenProps {
  regels: readonly BezwaarRegel[];
  /** '/zaken/<gemeente>/bezwaar' for who may open a dossier, else null. */
  dossier: string | null;
  /** Where an objection is recorded, for who may, else null. */
  vastleggen: string | null;
}

/** What this person objected to, how far it is, and recording another one. */
export function Bezwaren({ regels, dossier, vastleggen }: BezwarenProps) {
  return (
    <>
      {regels.length === 0 && words('klant.geen')}
      {regels.slice(0, 4).map((r) => {
        const naam = words(r.kosten === null ? 'klant.regel' : 'klant.regelKosten', {
          nummer: r.zaaknummer,
          aanslag: r.aanslagnummer,
        });
        return (
          <p key={r.zaakId}>
            {dossier === null ? naam : <Link href={`${dossier}/${r.zaakId}`}>{naam}</Link>}:{' '}
            {r.uitkomst === null
              ? zaakWords(`fase.${r.fase}`)
              : words('klant.uitspraak', { uitkomst: words(`uitkomst.${r.uitkomst}`).toLowerCase() })}
            {r.beslisOp !== null && `, ${words('klant.uiterlijk', { datum: showDate(r.beslisOp) })}`}
          </p>
        );
      })}
      {vastleggen !== null && (
        <p className="mt-1">
          <Link href={vastleggen}>{words('klant.vastleggen')}</Link>
        </p>
      )}
    </>
  );
}
