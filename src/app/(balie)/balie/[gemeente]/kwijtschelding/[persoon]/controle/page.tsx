import { z } from 'zod';
import { DeskFrame } from '@/app/frames';
import { Controle } from '@/app/kwijtschelding/controle';
import { loadControle } from '@/app/kwijtschelding/load-controle';
import { wordsOfBalie } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { submitNamensAction } from '../actions';
import { doel, KANALEN, namensPath, requireKlant, toegang } from '../namens';

/** What the desk filled in for somebody, once more, and sending it. */
export default page({
  toegang,
  doel,
  params: z.object({ gemeente: z.string(), persoon: z.guid() }),
  load: async (read, { params }) => {
    const gemeenteId = await requireKlant(read, params.persoon);
    return loadControle(read, gemeenteId, { persoonId: params.persoon, voor: 'kantoor' });
  },
  render: (view, frame) => {
    const { gemeente, persoon } = frame.params;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <Controle
          {...view}
          vandaag={localDateOf(frame.ctx.now)}
          taal="nl"
          base={namensPath(gemeente, persoon)}
          verborgen={{ gemeente, persoon }}
          send={submitNamensAction}
          extra={[
            {
              vorm: 'keuze',
              naam: 'kanaal',
              label: wordsOfBalie('kwijtschelding.kanaal'),
              opties: KANALEN.map((value) => ({ value, label: zaakWords(`kanaal.${value}`) })),
            },
          ]}
        />
      </DeskFrame>
    );
  },
});
