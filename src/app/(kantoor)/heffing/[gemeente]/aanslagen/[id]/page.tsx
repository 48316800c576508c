import { redirect } from 'next/navigation';
import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import { ContactenOver } from '@/app/contact/contacten-over';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { vervaldagenVan } from '@/domain/aanslagen/aanslag';
import { type AanslagMetRegels, getAanslag } from '@/domain/aanslagen/aanslag.queries';
import { getGeadresseerdeVan } from '@/domain/aanslagen/geadresseerde.queries';
import { getNaamOpAanslag, listVerminderingenVan } from '@/domain/aanslagen/vermindering.queries';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getVorderingenVan } from '@/domain/grootboek/vordering.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan } from '../../../paths';
import { words } from '../../../vermindering-words';
import { NieuwVoorstel } from './nieuw-voorstel';
import { Stand, Verloop } from './stand';
import { Verminderingen } from './verminderingen';
import { Vorderingen } from './vorderingen';

const gelukt = z.enum(['voorgesteld', 'toekennen', 'afwijzen', 'intrekken']).optional().catch(undefined);

/** One aanslag at the desk: its lines, how it stands, what was booked, and its verminderingen. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aanslag.zien', bereik: 'gemeente' },
  doel: 'aanslag',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const persoonId = await getGeadresseerdeVan(read, gemeenteId, params.id);
    if (persoonId === null) throw new NotFound();
    // Who talks with inwoners begins with who that is (D-22); nothing of the aanslag was read yet.
    if (!(await isKlantGeopend(read, gemeenteId, persoonId))) return { dicht: persoonId };
    const aanslag = await getAanslag(read, gemeenteId, params.id);
    return {
      dicht: null,
      aanslag,
      contacten: await listContactenOver(read, gemeenteId, { soort: 'aanslag', id: aanslag.id }),
      naam: await getNaamOpAanslag(read, gemeenteId, aanslag.persoonId),
      stand: (await getStandVanAanslagen(read, gemeenteId, [aanslag.id])).get(aanslag.id),
      vorderingen: await getVorderingenVan(read, gemeenteId, aanslag.id, localDateOf(read.ctx.now)),
      verminderingen: await listVerminderingenVan(read, gemeenteId, aanslag.id),
      wieMag: await listWieMag(read, gemeenteId, 'vermindering'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: (view, frame) => {
    const { gemeente: sleutel } = frame.params;
    if (view.dicht !== null) redirect(`/balie/${sleutel}/klant/${view.dicht}`);
    const { aanslag, naam, stand, vorderingen, verminderingen, wieMag, namen, contacten } = view;
    const { rollen } = gemeenteVan(frame.ctx, sleutel);
    const namenVanRegels = new Map(
      aanslag.regels.map((regel) => [regel.id, regelNaam(wordsOfAanslagen('nl'), regel)]),
    );
    const titel = words('aanslag.kop', { nummer: aanslag.aanslagnummer });
    const wachtOp = new Set(
      verminderingen.filter((v) => v.status === 'voorgesteld').map((v) => v.aanslagregelId),
    );
    return (
      <HeffingFrame
        {...frame}
        titel={titel}
        sleutel={sleutel}
        gelukt={frame.searchParams.gelukt && words(`gelukt.${frame.searchParams.gelukt}`)}
      >
        <Heading level={1}>{titel}</Heading>
        <Gegevens aanslag={aanslag} naam={naam} klantbeeld={may(rollen, 'klant.zien') ? sleutel : null} />
        {stand ? (
          <>
            <Stand stand={stand} regelnamen={namenVanRegels} />
            {stand.kosten.length > 0 && may(rollen, 'kosten.zien') && (
              <p>
                <Link href={`/invordering/${sleutel}/kosten/aanslag/${aanslag.id}`} reload>
                  {words('aanslag.kostenLink')}
                </Link>
              </p>
            )}
            {may(rollen, 'invordering.zien') && (
              <p>
                <Link href={`/invordering/${sleutel}/vordering/${aanslag.id}`} reload>
                  {words('aanslag.vorderingLink')}
                </Link>
              </p>
            )}
            <Verminderingen
              verminderingen={verminderingen}
              regelnamen={namenVanRegels}
              namen={namen}
              wieMag={wieMag}
              sleutel={sleutel}
              ik={actorText(frame.ctx.actor)}
              magBesluiten={may(rollen, 'vermindering.besluiten')}
            />
            {may(rollen, 'vermindering.voorstellen') && (
              <NieuwVoorstel stand={stand} regelnamen={namenVanRegels} wachtOp={wachtOp} sleutel={sleutel} />
            )}
            <Verloop stand={stand} />
            {vorderingen && <Vorderingen view={vorderingen} />}
          </>
        ) : (
          <EmptyState title={words('aanslag.geenBoeking')} />
        )}
        <ContactenOver contacten={contacten} ctx={frame.ctx} gemeente={sleutel} />
      </HeffingFrame>
    );
  },
});

interface GegevensProps {
  aanslag: AanslagMetRegels;
  naam: string;
  /** The gemeente in the path of the klantbeeld, for who may see it. */
  klantbeeld: string | null;
}

function Gegevens({ aanslag, naam, klantbeeld }: GegevensProps) {
  return (
    <Card as="section" labelledBy="gegevens" className="grid gap-4">
      <Heading level={2} id="gegevens">
        {words('aanslag.gegevens')}
      </Heading>
      <DataList
        items={[
          {
            term: words('aanslag.persoon'),
            value: naam,
            action: klantbeeld !== null && (
              <Link href={`/balie/${klantbeeld}/klant/${aanslag.persoonId}`}>
                {words('aanslag.klantbeeld')}
              </Link>
            ),
          },
          { term: words('aanslag.jaar'), value: aanslag.belastingjaar },
          { term: words('aanslag.dagtekening'), value: showDate(aanslag.dagtekening) },
          {
            term: words('aanslag.vervaldag'),
            value: (
              <>
                {showDate(aanslag.laatsteVervaldag)}
                <Waarom
                  uitleg={vervaldagenVan(aanslag).uitleg}
                  onderwerp={showDate(aanslag.laatsteVervaldag)}
                  taal="nl"
                />
              </>
            ),
          },
          { term: words('aanslag.kenmerk'), value: aanslag.betalingskenmerk },
        ]}
      />
    </Card>
  );
}
