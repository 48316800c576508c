import { Belnummer, beltijden, type Hulp } from '@/app/hulp';
import { wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { wordsOfMijn } from '@/app/words';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

/** Whom to ask, also for somebody who owes nothing: write here, or call, with the hours. */
export function HulpKaart({
  hulp,
  base,
  zelf,
  taal,
}: {
  hulp: Hulp;
  /** Whether the reader is here for himself: letting another help is for nobody else to do. */
  zelf: boolean;
  base: string;
  taal: Taal;
}) {
  const { contact } = hulp;
  const words = wordsOfMijn(taal);
  return (
    <Card as="section" labelledBy="hulp">
      <Heading level={2} looksLike={3} id="hulp">
        {words('hulp.kop')}
      </Heading>
      <div className="mt-3">
        <ButtonLink href={`${base}/vragen/nieuw`} variant="secondary" wide>
          {words('hulp.vraag')}
        </ButtonLink>
      </div>
      {zelf && (
        <p className="mt-4 grid gap-1">
          <Link href={`${base}/machtigen`}>{wordsOfMachtigen(taal)('kop')}</Link>
          <Link href="/mijn/helpen">{wordsOfMachtigen(taal)('helpen.link')}</Link>
        </p>
      )}
      {contact && (
        <div className="mt-4 grid gap-1">
          <p>
            {words.rich('hulp.bel', {
              naam: contact.naam,
              nummer: () => <Belnummer nummer={contact.telefoon} />,
            })}
          </p>
          {beltijden(hulp, taal).map((regel) => (
            <p key={regel} className="text-sm text-ink-muted">
              {regel}
            </p>
          ))}
          {contact.bezoekadres && <p className="text-sm text-ink-muted">{contact.bezoekadres}</p>}
        </div>
      )}
    </Card>
  );
}
