import { showMoment } from '@/app/words';
import { namedWord } from '@/app/zaken/zaken-words';
import type { Zaakregel } from '@/domain/zaken/dossier.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** The letters that went out in a case of any kind, each as a file; nothing where there are none. */
export function Brieven({ kop, regels, pad }: { kop: string; regels: readonly Zaakregel[]; pad: string }) {
  const brieven = regels.filter((r) => typeof r.gegevens.documentId === 'string');
  if (brieven.length === 0) return null;
  return (
    <Card as="section" labelledBy="brieven">
      <Heading level={2} looksLike={3} id="brieven">
        {kop}
      </Heading>
      <ul className="mt-2 grid gap-2">
        {brieven.map((r) => (
          <li key={r.id}>
            <Link href={`${pad}/${String(r.gegevens.documentId)}`} reload target="_blank">
              {namedWord('nl', 'regel', r.soort)} (pdf), {showMoment(r.moment)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
