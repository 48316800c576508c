import { ActionForm } from '@/app/action-form/action-form';
import { werkAnswers, werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { BezwaarRegel } from '@/domain/bezwaren/bezwaar.queries';
import { type Cents, formatCents } from '@/platform/cents';
import { Link } from '@/ui/link';
import { askRestNaUitspraakAction } from './regeling/actions';

export interface BezwarenProps {
  regels: readonly BezwaarRegel[];
  /** '/zaken/<gemeente>/bezwaar' for who may open a dossier, else null. */
  dossier: string | null;
  /** Where an objection is recorded, for who may, else null. */
  vastleggen: string | null;
  gemeente: string;
  /** What is open of each aanslag, and whether this medewerker may ask now to pay it in parts. */
  open: ReadonlyMap<string, Cents>;
  regeling: boolean;
}

/** What this person objected to, how far it is, and recording another one. */
export function Bezwaren(props: BezwarenProps) {
  const { regels, dossier, vastleggen } = props;
  return (
    <>
      {regels.length === 0 && words('klant.geen')}
      {regels.slice(0, 4).map((r) => {
        const naam = words(r.kosten === null ? 'klant.regel' : 'klant.regelKosten', {
          nummer: r.zaaknummer,
          aanslag: r.aanslagnummer,
        });
        return (
          <div key={r.zaakId}>
            <p>
              {dossier === null ? naam : <Link href={`${dossier}/${r.zaakId}`}>{naam}</Link>}:{' '}
              {r.uitkomst === null
                ? zaakWords(`fase.${r.fase}`)
                : words('klant.uitspraak', { uitkomst: words(`uitkomst.${r.uitkomst}`).toLowerCase() })}
              {r.beslisOp !== null && `, ${words('klant.uiterlijk', { datum: showDate(r.beslisOp) })}`}
            </p>
            <Rest {...props} regel={r} />
          </div>
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

/** One press after an uitspraak to ask what is left in parts, on behalf of who objected (D-09). */
function Rest({ regel, gemeente, open, regeling }: BezwarenProps & { regel: BezwaarRegel }) {
  const over = open.get(regel.aanslagId) ?? 0n;
  if (!regeling || regel.uitkomst === null || over <= 0n) return null;
  return (
    <ActionForm
      id={`rest-${regel.zaakId}`}
      action={askRestNaUitspraakAction}
      groepen={[]}
      verborgen={{ gemeente, zaak: regel.zaakId }}
      knop={words('klant.rest', { bedrag: formatCents(over) })}
      variant="secondary"
      antwoorden={werkAnswers()}
    />
  );
}
