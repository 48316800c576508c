import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { showMoment, wordsOfMijn } from '@/app/words';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { FASETOON } from '@/app/zaken/zaak-toon';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { wordsOfZaken } from '@/app/zaken/zaken-words';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { ZAAKDELEN } from './zaakdelen';

/** One case of my own: how far it is, what it says, the last days and what happened. */
export default page({
  toegang: { wie: 'burger', namens: 'zien', binnen: { zaak: 'id' } },
  doel: 'eigen-zaken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const zaak = await getZaak(read, gemeenteId, params.id);
    if (zaak?.persoonId !== persoonId) throw new NotFound();
    return {
      zaak,
      deel: await ZAAKDELEN[zaak.soort]?.(read, zaak),
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id, { voorBurger: true }),
    };
  },
  render: ({ zaak, deel, termijnen, regels }, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfZaken(taal);
    const base = `/mijn/${params.gemeente}`;
    const vandaag = localDateOf(ctx.now);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('mijn.kop'), href: `${base}/zaken` },
        ]}
      >
        <title>{words(`soort.${zaak.soort}`)}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid justify-items-start gap-2">
            <Heading level={1}>{words(`soort.${zaak.soort}`)}</Heading>
            <Badge tone={FASETOON[zaak.fase]}>{words(`fase.${zaak.fase}`)}</Badge>
            <p className="text-ink-muted">
              {words('mijn.nummer', { nummer: zaak.zaaknummer })}.{' '}
              {words('mijn.ontvangen', { moment: showMoment(zaak.ontvangenOp, taal) })}.
            </p>
          </div>
          {deel?.({ taal, gemeente: params.gemeente, vandaag, kantoor: ctx.kantoorNaam })}
          <ZaakTermijnen termijnen={termijnen} taal={taal} vandaag={vandaag} />
          <ZaakVerloop regels={regels} taal={taal} />
        </div>
      </MijnFrame>
    );
  },
});
