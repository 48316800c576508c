import { paginaVan } from '@/domain/vragen/pagina';
import { Button } from '@/ui/button';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { wordsOfBeantwoord } from './beantwoord-words';

/**
 * The question at the foot of a page: did it help (C-16)? A plain form: it works without JavaScript. Nothing where the page
 * is not in the list, as the page on which somebody asks.
 */
export function BeantwoordVoet({ path, gemeente, taal }: { path: string; gemeente: string; taal: Taal }) {
  if (paginaVan(path) === null) return null;
  const words = wordsOfBeantwoord(taal);
  return (
    <form
      method="post"
      action={`/beantwoord/${gemeente}`}
      aria-labelledby="pagina-oordeel"
      className="mt-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4 print:hidden"
    >
      <p id="pagina-oordeel" className="font-semibold">
        {words('kop')}
      </p>
      <input type="hidden" name="van" value={path} />
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" name="oordeel" value="ja">
          {words('ja')}
        </Button>
        <Button variant="quiet" name="oordeel" value="nee">
          {words('nee')}
        </Button>
      </div>
    </form>
  );
}

/** The same on a public page: of the gemeente that it is about, or after its choice where it is about none. */
export function SiteVoet({ path, taal }: { path: string; taal: Taal }) {
  const gemeente = path.match(/^\/gemeente\/([a-z-]+)$/)?.[1];
  if (gemeente) return <BeantwoordVoet path={path} gemeente={gemeente} taal={taal} />;
  const pagina = paginaVan(path);
  if (pagina === null) return null;
  const words = wordsOfBeantwoord(taal);
  return (
    <p className="mt-10 flex flex-wrap gap-x-4 gap-y-2 border-t border-line pt-4 print:hidden">
      <span className="font-semibold">{words('kop')}</span>
      <Link href="/beantwoord?oordeel=ja">{words('ja')}</Link>
      <Link href={`/beantwoord?van=${encodeURIComponent(path)}`}>{words('nee')}</Link>
    </p>
  );
}
