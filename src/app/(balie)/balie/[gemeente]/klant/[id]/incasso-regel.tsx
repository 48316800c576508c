import { kortIban, sayRetour } from '@/app/incasso/incasso-words';
import { words } from '@/app/incasso/incassobatch-words';
import { showDate } from '@/app/words';
import type { Incassostand } from '@/domain/incasso/incasso.queries';
import { Link } from '@/ui/link';

export interface IncassoRegelProps {
  stand: Incassostand;
  /** Where a mandate is recorded, for who may in an open contact; else null. */
  href: string | null;
}

/** Whether direct debit is on, from which account, and why the last one failed. */
export function IncassoRegel({ stand, href, leeg }: IncassoRegelProps & { leeg?: string }) {
  const { iban, mislukt } = stand;
  return (
    <>
      {leeg !== undefined && <span className="block">{leeg}</span>}
      <span className="block">
        {iban === null ? words('balie.uit') : words('balie.aan', { rekening: kortIban(iban) })}
      </span>
      {mislukt && (
        <span className="block">
          {words('balie.mislukt', { datum: showDate(mislukt.op), reden: sayRetour(mislukt.code, 'nl') })}
        </span>
      )}
      {href !== null && (
        <Link href={href} reload>
          {words('balie.kop')}
        </Link>
      )}
    </>
  );
}
