import { wordsOfInning as words } from '@/app/words';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../invordering-frame';
import { resultatenPath } from '../resultaat-words';

/** Of which gemeente somebody wants to see what was collected; each has books of its own, so nothing is added up. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'set' },
  doel: 'open-euro',
  load: async () => null,
  render: (_, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('inning.resultaten'), href: resultatenPath() }]}>
      <title>{words('inning.resultaten')}</title>
      <Heading level={1}>{words('inning.resultaten')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('inning.uitleg')}</p>
      <ul aria-label={words('inning.kies')} className="mt-6 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {frame.ctx.gemeenten
          .filter((g) => may(g.rollen, 'aansluiting.zien'))
          .map((gemeente) => (
            <li key={gemeente.sleutel} className="border-b border-line py-3">
              <Link href={resultatenPath(gemeente.sleutel)} reload>
                {gemeente.naam}
              </Link>
            </li>
          ))}
      </ul>
    </InvorderingFrame>
  ),
});
