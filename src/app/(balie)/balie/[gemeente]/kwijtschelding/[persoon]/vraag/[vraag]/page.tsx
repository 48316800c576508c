import { z } from 'zod';
import { DeskFrame } from '@/app/frames';
import { VraagStap } from '@/app/kwijtschelding/vraag-stap';
import { getConcept, getKwijtscheldingsregels } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { vraagVan } from '@/domain/kwijtschelding/vragen';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { saveNamensAction } from '../../actions';
import { doel, namensPath, requireKlant, toegang } from '../../namens';

/** One question, asked by the desk. */
export default page({
  toegang,
  doel,
  params: z.object({ gemeente: z.string(), persoon: z.guid(), vraag: z.string().max(40) }),
  searchParams: z.object({ terug: z.literal('controle').optional().catch(undefined) }),
  load: async (read, { params }) => {
    const gemeenteId = await requireKlant(read, params.persoon);
    const regels = await getKwijtscheldingsregels(read, gemeenteId);
    const concept = await getConcept(read, gemeenteId, { persoonId: params.persoon, voor: 'kantoor' });
    const vraag = vraagVan(params.vraag);
    if (!regels || !concept || !vraag?.nodig(concept.antwoorden, regels.vraagregels)) throw new NotFound();
    return { regels: regels.vraagregels, concept, vraag };
  },
  render: (view, frame) => {
    const { gemeente, persoon } = frame.params;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <VraagStap
          {...view}
          taal="nl"
          base={namensPath(gemeente, persoon)}
          terug={frame.searchParams.terug !== undefined}
          action={saveNamensAction}
          verborgen={{ gemeente, persoon }}
        />
      </DeskFrame>
    );
  },
});
