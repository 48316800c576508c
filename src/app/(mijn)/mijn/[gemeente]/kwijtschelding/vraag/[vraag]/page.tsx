import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { VraagStap } from '@/app/kwijtschelding/vraag-stap';
import { wordsOfMijn } from '@/app/words';
import { getConcept, getKwijtscheldingsregels } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { vraagVan } from '@/domain/kwijtschelding/vragen';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { gemeenteNaam, ownPersoon } from '../../../../own';
import { saveAntwoordAction } from '../../actions';

/** One question of my own request. */
export default page({
  toegang: { wie: 'burger', namens: 'kwijtschelding' },
  doel: 'eigen-kwijtschelding',
  params: z.object({ gemeente: z.string(), vraag: z.string().max(40) }),
  searchParams: z.object({ terug: z.literal('controle').optional().catch(undefined) }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const regels = await getKwijtscheldingsregels(read, gemeenteId);
    const concept = await getConcept(read, gemeenteId, { persoonId, voor: 'burger' });
    const vraag = vraagVan(params.vraag);
    if (!regels || !concept || !vraag?.nodig(concept.antwoorden, regels.vraagregels)) throw new NotFound();
    return { regels: regels.vraagregels, concept, vraag };
  },
  render: (view, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: wordsOfKwijtschelding(taal)('kop'), href: `${base}/kwijtschelding` },
        ]}
      >
        <VraagStap
          {...view}
          taal={taal}
          base={`${base}/kwijtschelding`}
          terug={searchParams.terug !== undefined}
          action={saveAntwoordAction}
          verborgen={{ gemeente: params.gemeente }}
        />
      </MijnFrame>
    );
  },
});
