import { headers } from 'next/headers';
import { ButtonLink } from '@/ui/button';
import { MessagePage } from '@/ui/shell/message-page';
import { SiteShell } from '@/ui/shell/site-shell';
import { wordsOfSite } from './words';

/** One page for what does not exist and for what is not yours: the two must not be told apart. */
export default async function NotFound() {
  const taal = (await headers()).get('x-taal') === 'en' ? 'en' : 'nl';
  const words = wordsOfSite(taal);
  return (
    <SiteShell
      taal={taal}
      huisstijl={{ naam: words('naam') }}
      homeHref="/"
      nav={[]}
      privacyHref="/privacy"
      accessibilityHref="/toegankelijkheid"
    >
      <title>{words('fout.nietGevonden')}</title>
      <MessagePage
        title={words('fout.nietGevonden')}
        actions={<ButtonLink href="/">{words('fout.begin')}</ButtonLink>}
      >
        <p>{words('fout.nietGevondenUitleg')}</p>
      </MessagePage>
    </SiteShell>
  );
}
