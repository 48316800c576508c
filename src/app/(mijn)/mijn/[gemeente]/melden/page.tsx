import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { meldingNaam, meldingsoortenVoor } from '@/app/melding/melding-soorten';
import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { wordsOfMijn } from '@/app/words';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../own';

/** "Klopt er iets niet?": what it is about, each with its own few questions. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-melding',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => ownPersoon(read),
  render: (_, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfMeldingen(taal);
    const wie = wieIs(ctx, params.gemeente);
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p>{words('uitleg')}</p>
          </div>
          <ul className="grid gap-4">
            {meldingsoortenVoor(wie).map((soort) => (
              <li key={soort} className="grid gap-1">
                <Link href={`${base}/melden/${soort}`}>{meldingNaam(soort, wie, taal)}</Link>
                <span className="text-sm text-ink-muted">{words(`soortUitleg.${soort}`, { wie })}</span>
              </li>
            ))}
          </ul>
        </div>
      </MijnFrame>
    );
  },
});
