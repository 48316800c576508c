import type { VolgendeTermijn } from '@/domain/zaken/volgende-termijn';
import type { Context } from '@/platform/context';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { TermijnTabel } from './termijn-tabel';
import { termijnWords as words } from './termijn-words';

type Props = { termijnen: readonly VolgendeTermijn[] | null; ctx: Context };

/** The next terms of who looks, on the page where he arrives; nothing for who has no such work. */
export function EigenTermijnen({ termijnen, ctx }: Props) {
  if (termijnen === null) return null;
  return (
    <section aria-labelledby="eigen-termijnen" className="grid min-w-0 gap-2 print:hidden">
      <Heading level={2} id="eigen-termijnen">
        {words('kop')}
      </Heading>
      {termijnen.length === 0 ? (
        <p className="max-w-text">
          {words('leeg')}. {words('leegUitleg')}
        </p>
      ) : (
        <>
          <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
          <TermijnTabel termijnen={termijnen} ctx={ctx} caption={words('kop')} />
        </>
      )}
      <p>
        <Link href="/taken/termijnen" reload>
          {words('alle')}
        </Link>
      </p>
    </section>
  );
}
