import { redirect } from 'next/navigation';
import { wordsOfBerichten } from '@/app/berichten/berichten-words';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BerichtenLijst } from '../berichten-lijst';
import { bladzijdeSchema, loadBerichten } from '../load-berichten';

const PATH = '/mijn/berichten';

/** The letters of all gemeenten where a citizen is known, in one list; who is known in one goes on to his page there. */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  searchParams: bladzijdeSchema,
  load: (read, { searchParams }) => loadBerichten(read, searchParams.bladzijde),
  render: (stand, frame) => {
    const { taal, ctx, searchParams } = frame;
    const words = wordsOfBerichten(taal);
    const [eerste, tweede] = ctx.gemeenten;
    if (eerste && !tweede) redirect(`/mijn/${eerste.sleutel}/berichten`);
    return (
      <MijnFrame {...frame} crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: '/mijn' }]}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 mb-6 max-w-text">{words('uitlegAlle')}</p>
        <BerichtenLijst stand={stand} bladzijde={searchParams.bladzijde} path={PATH} ctx={ctx} taal={taal} />
      </MijnFrame>
    );
  },
});
