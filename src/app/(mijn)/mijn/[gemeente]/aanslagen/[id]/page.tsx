import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { withBekendmaking } from '@/app/aanslagen/with-bekendmaking';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { InvorderStand } from '@/app/invordering/invorder-stand';
import { showDate, wordsOfMijn } from '@/app/words';
import { bezwaartermijnVan } from '@/domain/aanslagen/aanslag';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { getKostenblad } from '@/domain/bezwaren/bezwaar.queries';
import { listDocumenten } from '@/domain/documenten/document.queries';
import { belastinguitlegVan } from '@/domain/gemeenten/belastinguitleg';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { listInvorderstatus } from '@/domain/invordering/vordering.queries';
import { listOntheffingenVan } from '@/domain/meldingen/uitleg.queries';
import { listOnlineBetalingen } from '@/domain/online-betalingen/online-betaling.queries';
import { geheelStil } from '@/domain/opschortingen/opschorting';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { listLopendeSituaties } from '@/domain/situaties/situatie.queries';
import { magNamens } from '@/platform/acting-for';
import { kanOnlineBetalen } from '@/platform/betaalprovider';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { StandMerk, standOf, TeBetalen } from '../../../aanslag-kaarten';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { zaakVan } from '../../../te-doen';
import { WaarvoorTabel } from '../../../waarvoor-tabel';
import { BijzondereSituatie } from '../../bijzondere-situatie';
import { OntheffingKaart } from '../../ontheffing-uitleg';
import { Betalingen } from './betalingen';
import { BezorgingLijst } from './bezorging-lijst';
import { Bezwaar } from './bezwaar';
import { KostenKaart } from './kosten-kaart';
import { RegelUitleg } from './regel-uitleg';
import { RekeningTabel } from './rekening-tabel';
import { ZoBetaaltU } from './zo-betaalt-u';

/** One aanslag: what for and why, when and how to pay, what was booked, where the letter went. */
export default page({
  toegang: { wie: 'burger', namens: 'zien', binnen: { soorten: ['bezwaar'] } },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const vandaag = localDateOf(read.ctx.now);
    const eigen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }], params.id);
    const [aanslag] = await withBekendmaking(read, eigen);
    if (!aanslag) throw new NotFound();
    const gegevens = await getGegevens(read, gemeenteId);
    const gemeente = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
    const stand = (await getStandVanAanslagen(read, gemeenteId, [aanslag.id])).get(aanslag.id) ?? null;
    return {
      aanslag,
      // Most aanslagen have no costs, and then there is nothing to ask.
      kosten:
        (stand?.kosten.length ?? 0) === 0
          ? null
          : await getKostenblad(read, gemeenteId, persoonId, aanslag.id),
      uitleg: belastinguitlegVan(gegevens, { jaar: aanslag.belastingjaar, gemeente, vandaag }),
      zaak: zaakVan(
        aanslag,
        geheelStil(
          await listOpschortingen(read, gemeenteId, { persoonId, aanslagId: aanslag.id }, vandaag),
          vandaag,
        ),
        vandaag,
      ),
      status: (await listInvorderstatus(read, gemeenteId, persoonId, gegevens)).get(aanslag.id) ?? null,
      stand,
      documenten: (await listDocumenten(read, gemeenteId, persoonId)).filter(
        (document) => document.aanslagId === aanslag.id,
      ),
      situaties: await listLopendeSituaties(read, gemeenteId, persoonId),
      rekening: geldendOp('belastingrekening', gegevens, vandaag).waarde,
      betalingen: (await listOnlineBetalingen(read, gemeenteId, persoonId)).filter(
        (betaling) => betaling.aanslagId === aanslag.id,
      ),
      ontheffingen: await listOntheffingenVan(read, gemeenteId, { aanslagId: aanslag.id, persoonId }),
    };
  },
  render: (
    {
      aanslag,
      kosten,
      uitleg,
      zaak,
      status,
      stand,
      documenten,
      situaties,
      rekening,
      betalingen,
      ontheffingen,
    },
    frame,
  ) => {
    const { taal, params, ctx } = frame;
    const { termijnen } = zaak;
    const words = wordsOfMijn(taal);
    const say = wordsOfAanslagen(taal);
    const base = `/mijn/${params.gemeente}`;
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    const wie = wieIs(ctx, params.gemeente);
    const naam = say('lijst.naam', { jaar: String(aanslag.belastingjaar) });
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[
          { label: words('kruimel'), href: base },
          { label: say('lijst.kop'), href: `${base}/aanslagen` },
        ]}
      >
        <title>{naam}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{naam}</Heading>
          {status === null && <StandMerk stand={standOf(aanslag, termijnen, zaak.wacht)} words={say} />}
        </div>
        <p className="mt-1 text-sm text-ink-muted">
          {say('lijst.nummer', { nummer: aanslag.aanslagnummer })} ·{' '}
          {say('zaken.gekregen', { datum: showDate(aanslag.dagtekening, taal) })}
        </p>
        {status && (
          <div className="mt-4">
            <InvorderStand stand={status} taal={taal} />
            {status.status !== 'betaald' && <BijzondereSituatie situaties={situaties} taal={taal} />}
          </div>
        )}
        <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
          <div className="grid content-start gap-6">
            <Betalingen betalingen={betalingen} base={base} taal={taal} />
            <TeBetalen {...zaak} vandaag={localDateOf(ctx.now)} base={base} wie={wie} taal={taal} />
          </div>
          {/* Right under the amount on a telephone; beside it on a wide screen. */}
          <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <ZoBetaaltU
              aanslag={aanslag}
              termijnen={termijnen}
              rekening={rekening}
              magBetalen={magNamens(namensVan(ctx), 'betalen')}
              online={kanOnlineBetalen(ctx.kantoorId) ? `${base}/betalen/${aanslag.id}` : null}
              taal={taal}
            />
          </div>
          <div className="grid content-start gap-6 lg:col-start-1">
            <Card as="section">
              <WaarvoorTabel aanslag={aanslag} taal={taal} />
            </Card>
            <Bezwaar
              termijn={bezwaartermijnVan(aanslag)}
              vandaag={localDateOf(ctx.now)}
              pad={`${base}/bezwaar/${aanslag.id}`}
              taal={taal}
            />
            <KostenKaart blad={kosten} pad={`${base}/bezwaar/kosten/${aanslag.id}`} taal={taal} />
            {ontheffingen.map((een) => (
              <OntheffingKaart key={een.zaakId} ontheffing={een} base={base} taal={taal} />
            ))}
            <RegelUitleg aanslag={aanslag} uitleg={uitleg} gemeente={gemeente} wie={wie} taal={taal} />
            <Card as="section">
              <RekeningTabel stand={stand} taal={taal} />
            </Card>
            <BezorgingLijst documenten={documenten} base={base} taal={taal} />
          </div>
        </div>
      </MijnFrame>
    );
  },
});
