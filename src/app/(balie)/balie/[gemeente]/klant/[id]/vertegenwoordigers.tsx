import {
  periodeTekst,
  soortNaam,
  standNaam,
  vertegenwoordigWords as words,
} from '@/app/vertegenwoordigen/words';
import type { VertegenwoordigingView } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { Link } from '@/ui/link';

export interface VertegenwoordigersProps {
  alle: readonly VertegenwoordigingView[];
  /** Where it is recorded and ended, for who may and stands in a contact; else null. */
  beheren: string | null;
}

/** Who acts for this person now or waits to be looked at: kind, period, scope and whether there is evidence. */
export function Vertegenwoordigers({ alle, beheren }: VertegenwoordigersProps) {
  const nu = alle.filter((v) => !v.voorbij);
  return (
    <>
      {nu.length === 0 && words('geen')}
      <ul className="grid gap-1">
        {nu.map((v) => (
          <li key={v.id}>
            {words('regel', { naam: v.naam, soort: soortNaam(v.soort), periode: periodeTekst(v) })}
            <span className="block text-ink-muted">
              {v.bereik}. {words('feit.bewijs')}:{' '}
              {words(v.bewijs === null ? 'feit.bewijsNee' : 'feit.controleJa')}.
              {v.stand === 'te-bevestigen' && ` ${standNaam(v)}.`}
            </span>
          </li>
        ))}
      </ul>
      {beheren !== null && (
        <p className="mt-1">
          <Link href={beheren}>{words('beheren')}</Link>
        </p>
      )}
    </>
  );
}
