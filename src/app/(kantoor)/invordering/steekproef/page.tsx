import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../invordering-frame';
import { steekproefPath, words } from '../steekproef-words';

/** In which gemeente somebody draws a sample: each has books of its own. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'set' },
  doel: 'open-euro',
  load: async () => null,
  render: (_, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: steekproefPath() }]}>
      <title>{words('kopAlle')}</title>
      <Heading level={1}>{words('kopAlle')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <ul aria-label={words('kies')} className="mt-6 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {frame.ctx.gemeenten
          .filter((g) => may(g.rollen, 'aansluiting.zien'))
          .map((gemeente) => (
            <li key={gemeente.sleutel} className="border-b border-line py-3">
              <Link href={steekproefPath(gemeente.sleutel)} reload>
                {gemeente.naam}
              </Link>
            </li>
          ))}
      </ul>
    </InvorderingFrame>
  ),
});
