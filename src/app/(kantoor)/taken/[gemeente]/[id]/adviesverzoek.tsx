import { takenWords as words } from '@/app/taken/taken-words';
import { showDate } from '@/app/words';
import type { Adviesverzoek as Advies } from '@/domain/bezwaren/advies.queries';
import { Link } from '@/ui/link';

/** Of which advice the gemeente is reminded: what was asked, by when, and in which objection. */
export function Adviesverzoek({ advies, gemeente }: { advies: Advies; gemeente: string }) {
  const { zaakId, zaaknummer, uiterlijk, vraag } = advies;
  return (
    <>
      <p className="max-w-text">{words('adviesverzoek.uitleg')}</p>
      <p className="font-semibold">{words('adviesverzoek.uiterlijk', { datum: showDate(uiterlijk) })}</p>
      <p className="max-w-text whitespace-pre-line">{vraag}</p>
      <Link href={`/zaken/${gemeente}/bezwaar/${zaakId}`} reload>
        {words('adviesverzoek.naar')} {zaaknummer}
      </Link>
    </>
  );
}
