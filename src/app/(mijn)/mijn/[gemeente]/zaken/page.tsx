import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { wordsOfKlachten } from '@/app/klacht/klacht-words';
import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { showMoment, wordsOfMijn } from '@/app/words';
import { FASETOON } from '@/app/zaken/zaak-toon';
import { vervolgzin, wordsOfZaken } from '@/app/zaken/zaken-words';
import { isEinde } from '@/domain/zaken/zaak';
import { listZakenVan } from '@/domain/zaken/zaak.queries';
import { valtBinnen } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../own';

/** What I asked to be decided, and how far it is. */
export default page({
  toegang: {
    wie: 'burger',
    namens: 'zien',
    binnen: { soorten: ['kwijtschelding', 'bezwaar'] },
  },
  doel: 'eigen-zaken',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const zaken = await listZakenVan(read, gemeenteId, persoonId);
    return zaken.filter((zaak) => valtBinnen(namensVan(read.ctx), zaak));
  },
  render: (zaken, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfZaken(taal);
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('mijn.kop')}</title>
        <Heading level={1}>{words('mijn.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('mijn.uitleg')}</p>
        <p className="mt-3">
          <Link href={`${base}/melden`}>{wordsOfMeldingen(taal)('kop')}</Link>
        </p>
        <p className="mt-2">
          <Link href={`${base}/klacht`}>{wordsOfKlachten(taal)('kop')}</Link>
        </p>
        <div className="mt-6 grid max-w-text gap-4">
          {zaken.length === 0 && (
            <EmptyState title={words('mijn.geen')}>{words('mijn.geenUitleg')}</EmptyState>
          )}
          {zaken.map((zaak) => (
            <Card key={zaak.id} as="article" tight labelledBy={`zaak-${zaak.id}`}>
              <div className="flex flex-wrap items-start justify-between gap-2">
                <Heading level={2} looksLike={4} id={`zaak-${zaak.id}`}>
                  <Link href={`${base}/zaken/${zaak.id}`}>
                    {words(`soort.${zaak.soort}`)} {zaak.zaaknummer}
                  </Link>
                </Heading>
                <Badge tone={FASETOON[zaak.fase]}>{words(`fase.${zaak.fase}`)}</Badge>
              </div>
              {zaak.vervolg && !isEinde(zaak.fase) && (
                <p className="mt-1">{vervolgzin(zaak.vervolg, localDateOf(ctx.now), taal)}</p>
              )}
              <p className="mt-1 text-sm text-ink-muted">
                {words('mijn.ontvangen', { moment: showMoment(zaak.ontvangenOp, taal) })}
              </p>
            </Card>
          ))}
        </div>
      </MijnFrame>
    );
  },
});
