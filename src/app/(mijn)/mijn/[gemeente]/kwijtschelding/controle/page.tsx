import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { Controle } from '@/app/kwijtschelding/controle';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { loadControle } from '@/app/kwijtschelding/load-controle';
import { wordsOfMijn } from '@/app/words';
import { bedragTekst } from '@/domain/kwijtschelding/bedrag';
import type { Beoordeling } from '@/domain/kwijtschelding/beoordeling';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { estimateAction, submitKwijtscheldingAction } from '../actions';

/** All answers of my own request once more, what comes of it, and sending it. */
export default page({
  toegang: { wie: 'burger', namens: 'kwijtschelding' },
  doel: 'eigen-kwijtschelding',
  params: z.object({ gemeente: z.string() }),
  load: (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return loadControle(read, gemeenteId, { persoonId, voor: 'burger' });
  },
  render: (view, frame) => {
    const { taal, ctx, params } = frame;
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
        <Controle
          {...view}
          vandaag={localDateOf(ctx.now)}
          taal={taal}
          base={`${base}/kwijtschelding`}
          verborgen={{ gemeente: params.gemeente }}
          send={submitKwijtscheldingAction}
        >
          <WatAls beoordeling={view.beoordeling} gemeente={params.gemeente} taal={taal} />
        </Controle>
      </MijnFrame>
    );
  },
});

/** Other figures than were filled in: folded away, and nothing of it is kept. */
function WatAls({ beoordeling, gemeente, taal }: { beoordeling: Beoordeling; gemeente: string; taal: Taal }) {
  if (!beoordeling.ok) return null;
  const words = wordsOfKwijtschelding(taal);
  const { maand, bezit } = beoordeling.bon.verzoek;
  const waarden = { inkomen: maand.inkomenCenten, huur: maand.huurCenten, bank: bezit.banksaldoCenten };
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('watAls.kop')}</summary>
      <p className="my-2">{words('watAls.uitleg')}</p>
      <ActionForm
        id="wat-als"
        taal={taal}
        action={estimateAction}
        groepen={[
          {
            velden: (['inkomen', 'huur', 'bank'] as const).map((naam) => ({
              vorm: 'tekst',
              breedte: 'short',
              naam,
              label: words(`watAls.${naam}`),
              waarde: bedragTekst(waarden[naam]),
            })),
          },
        ]}
        verborgen={{ gemeente }}
        knop={words('watAls.knop')}
        variant="secondary"
        antwoorden={kwijtscheldingAnswers(taal)}
      />
    </details>
  );
}
