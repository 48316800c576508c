import { showMoment } from '@/app/words';
import { namedWord } from '@/app/zaken/zaken-words';
import type { Zaakregel } from '@/domain/zaken/dossier.queries';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Deelkader } from './zaakdeel';

type Props = { regels: readonly Zaakregel[]; kader: Deelkader; kop: string };

/** The letters that went out in a case, each as a file. */
export function Zaakbrieven({ regels, kader: { taal, gemeente }, kop }: Props) {
  const brieven = regels.filter((r) => typeof r.gegevens.documentId === 'string');
  if (brieven.length === 0) return null;
  return (
    <section aria-labelledby="brieven">
      <Heading level={2} looksLike={3} id="brieven" className="mb-2">
        {kop}
      </Heading>
      <ul className="grid gap-2">
        {brieven.map((r) => (
          <li key={r.id}>
            <Link href={`/mijn/${gemeente}/documenten/${String(r.gegevens.documentId)}`} reload>
              {namedWord(taal, 'regel', r.soort)} (pdf), {showMoment(r.moment, taal)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
