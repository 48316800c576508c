import { listTegoeden } from '@/domain/terugbetalingen/tegoed.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../invordering-frame';
import { TegoedTabel } from '../tegoed-tabel';
import { tegoedPath, terugbetalenPath, words } from '../tegoed-words';

/** What is due back to citizens, over all gemeenten of who asks, and where it is paid back. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  load: (read) => listTegoeden(read),
  render: (tegoeden, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: tegoedPath }]}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6 grid gap-6">
        <nav aria-label={words('perGemeente')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {frame.ctx.gemeenten
              .filter((g) => may(g.rollen, 'invordering.zien'))
              .map(({ sleutel, naam }) => (
                <li key={sleutel}>
                  <Link href={terugbetalenPath(sleutel)} reload>
                    {words('kopGemeente', { gemeente: naam })}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        {tegoeden.length === 0 ? (
          <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
        ) : (
          <>
            <p>
              {words('som', {
                bedrag: formatCents(sumCents(tegoeden.map((t) => t.bedragCenten))),
                aantal: tegoeden.length,
              })}
            </p>
            {tegoeden.some(({ rente }) => rente !== null) && (
              <p className="max-w-text">{words('renteUitleg')}</p>
            )}
            <TegoedTabel tegoeden={tegoeden} ctx={frame.ctx} />
          </>
        )}
      </div>
    </InvorderingFrame>
  ),
});
