import { wordsOfMachtigen } from '@/app/machtigen-words';
import { wordsOfMijn } from '@/app/words';
import { telefoontijden } from '@/domain/documenten/telefoontijden';
import type { Briefcontact } from '@/domain/gemeenten/geldende-instelling';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

export type Hulp = {
  /** Who answers for letters of this gemeente, so that page and letter name one number; null where nobody is recorded. */
  contact: Briefcontact | null;
  tijden: NonNullable<Waarde<'openingstijden'>['telefoon']>['tijden'] | null;
};

/** Whom to ask, also for somebody who owes nothing: write here, or call, with the hours. */
export function HulpKaart({
  hulp: { contact, tijden },
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
              nummer: () => (
                <Link href={`tel:${contact.telefoon.replace(/[^0-9+]/g, '')}`}>{contact.telefoon}</Link>
              ),
            })}
          </p>
          {/* The hours are written in Dutch alone; a wrong one would be worse than none. */}
          {taal === 'nl' &&
            tijden &&
            telefoontijden(tijden).map((regel) => (
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
