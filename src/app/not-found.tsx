import { headers } from 'next/headers';
import { frameLinks, frameWords } from '@/ui/shell/frame-words';
import { NotFoundView } from './not-found-view';
import { wordsOfSite } from './words';

/** One page for what does not exist and for what is not yours: the two must not be told apart. */
export default async function NotFound() {
  const taal = (await headers()).get('x-taal') === 'en' ? 'en' : 'nl';
  const words = wordsOfSite(taal);
  return (
    <NotFoundView
      words={frameWords(taal)}
      footerLinks={frameLinks(taal, '/privacy', '/toegankelijkheid')}
      naam={words('naam')}
      titel={words('fout.nietGevonden')}
      uitleg={words('fout.nietGevondenUitleg')}
      begin={words('fout.begin')}
    />
  );
}
