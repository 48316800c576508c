import { wordsOfBerichten } from '@/app/berichten/berichten-words';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

/** How many letters wait to be read, and where they all are. */
export function BerichtenKaart({ nieuw, href, taal }: { nieuw: number; href: string; taal: Taal }) {
  const words = wordsOfBerichten(taal);
  return (
    <Card as="section" labelledBy="berichten">
      <Heading level={2} looksLike={3} id="berichten">
        {words('kop')}
      </Heading>
      <p className="mt-2">{words('nieuw', { aantal: nieuw })}</p>
      <p className="mt-3">
        <Link href={href}>{words('open')}</Link>
      </p>
    </Card>
  );
}
