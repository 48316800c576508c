import { z } from 'zod';
import { wordsOfBerichten } from '@/app/berichten/berichten-words';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { BerichtenLijst } from '../../berichten-lijst';
import { bladzijdeSchema, loadBerichten } from '../../load-berichten';
import { gemeenteNaam } from '../../own';

/** Every letter that this citizen ever got of this gemeente, newest first. */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  searchParams: bladzijdeSchema,
  load: (read, { searchParams }) => loadBerichten(read, searchParams.bladzijde),
  render: (stand, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfBerichten(taal);
    const base = `/mijn/${params.gemeente}`;
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeente}
        nieuweBerichten={stand.nieuw}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 mb-6 max-w-text">{words('uitleg', { gemeente })}</p>
        <BerichtenLijst
          stand={stand}
          bladzijde={searchParams.bladzijde}
          path={`${base}/berichten`}
          ctx={ctx}
          taal={taal}
        />
        {ctx.gemeenten.length > 1 && (
          <p className="mt-6">
            <Link href="/mijn/berichten" reload>
              {words('alle')}
            </Link>
          </p>
        )}
      </MijnFrame>
    );
  },
});
