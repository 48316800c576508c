import { redirect } from 'next/navigation';
import { BoardFrame } from '@/app/frames';
import { wordsOfKantoor as words } from '@/app/words';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** A board member of one gemeente goes on to its page; who has more chooses. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'set' },
  doel: 'bestuur',
  load: async () => null,
  render: (_, frame) => {
    const gemeenten = frame.ctx.gemeenten.filter((g) => may(g.rollen, 'bestuur.zien'));
    const [first] = gemeenten;
    if (first && gemeenten.length === 1) redirect(`/bestuur/${first.sleutel}`);
    return (
      <BoardFrame {...frame}>
        <title>{words('bestuur.naam')}</title>
        <Heading level={1}>{words('bestuur.kies')}</Heading>
        <ul className="mt-6 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {gemeenten.map((gemeente) => (
            <li key={gemeente.sleutel} className="border-b border-line py-3">
              <Link href={`/bestuur/${gemeente.sleutel}`} reload className="font-semibold">
                {gemeente.naam}
              </Link>
            </li>
          ))}
        </ul>
      </BoardFrame>
    );
  },
});
