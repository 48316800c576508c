import { type FrameProps, SiteFrame } from '@/app/frames';
import { wordsOfSite } from '@/app/words';
import type { Deelnemer } from '@/domain/gemeenten/deelnemer.queries';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** The start: two ways in, and the gemeenten that are served. */
export function Start({
  gemeenten,
  ...frame
}: Omit<FrameProps, 'children'> & { gemeenten: readonly Deelnemer[] }) {
  const words = wordsOfSite(frame.taal);
  return (
    <SiteFrame {...frame}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="mt-2 max-w-text text-lg text-ink-muted">{words('intro')}</p>
      <div className="mt-8 grid gap-4 md:grid-cols-2">
        <Card as="section" first labelledBy="burger">
          <Heading level={2} id="burger">
            {words('burger.kop')}
          </Heading>
          <p className="mt-2 mb-5">{words('burger.tekst')}</p>
          <ButtonLink href="/inloggen?wie=burger" wide>
            {words('burger.knop')}
          </ButtonLink>
        </Card>
        <Card as="section" labelledBy="medewerker">
          <Heading level={2} id="medewerker">
            {words('medewerker.kop')}
          </Heading>
          <p className="mt-2 mb-5">{words('medewerker.tekst')}</p>
          <ButtonLink href="/inloggen?wie=medewerker" variant="secondary" wide>
            {words('medewerker.knop')}
          </ButtonLink>
        </Card>
      </div>
      <section aria-labelledby="gemeenten" className="mt-10">
        <Heading level={2} id="gemeenten">
          {words('gemeenten.kop')}
        </Heading>
        <ul className="mt-3 grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {gemeenten.map((gemeente) => (
            <li key={gemeente.sleutel} className="border-b border-line py-2">
              <Link href={`/gemeente/${gemeente.sleutel}`} reload className="font-semibold">
                {gemeente.naam}
              </Link>
              <span className="block text-sm text-ink-muted">
                {words('gemeenten.door', { kantoor: gemeente.kantoorNaam })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </SiteFrame>
  );
}
