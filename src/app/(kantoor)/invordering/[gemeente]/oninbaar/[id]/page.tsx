import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { showMoment } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { maandVan } from '@/domain/grootboek/maand';
import { getOninbaarlijst } from '@/domain/invordering/oninbaar.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { formatCents, sumCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { maandNaam } from '../../../aansluiting-words';
import { InvorderingFrame } from '../../../invordering-frame';
import { LIJST_TOON, oninbaarGelukt, oninbaarPath, words } from '../../../oninbaar-words';
import { RegelTabel } from '../regel-tabel';
import { Lijstbesluit } from './lijstbesluit';
import { Terugdraaien } from './terugdraaien';

/** One list of oninbaar: every claim with its reason, who made and checked it, the decision, and what was undone. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => ({
    ...(await getOninbaarlijst(read, read.gemeenten[0] ?? 0, params.id)),
    wieMag: await listWieMag(read, read.gemeenten[0] ?? 0, 'oninbaar'),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ lijst, regels, mandaat, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const naamVan = (actor: string | null) => nameActor(namen, actor) ?? words('onbekend');
    const kop = words('lijstKop', { gemeente: naam, maand: maandNaam(maandVan(lijst.maand)) });
    const gelukt = oninbaarGelukt(frame.searchParams.gelukt);
    const staand = regels.filter(({ status }) => status !== 'ingetrokken');
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: oninbaarPath() },
          { label: naam, href: oninbaarPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={LIJST_TOON[lijst.status]}>{words(`lijststatus.${lijst.status}`)}</Badge>
        </div>
        <p className="mt-2 max-w-text text-ink-muted">
          {words('gemaaktDoor', { naam: naamVan(lijst.gemaaktDoor), moment: showMoment(lijst.gemaaktOp) })}
          {lijst.gecontroleerdOp !== null && (
            <span className="block">
              {words('gecontroleerdDoor', {
                naam: naamVan(lijst.gecontroleerdDoor),
                moment: showMoment(lijst.gecontroleerdOp),
              })}
            </span>
          )}
          {lijst.beslotenOp !== null && (
            <span className="block">
              {words('besluit.gegeven', {
                wie: words(
                  lijst.namens === 'dagelijks-bestuur' ? 'besluit.namensBestuur' : 'besluit.namensDirecteur',
                ),
                moment: showMoment(lijst.beslotenOp),
                naam: naamVan(lijst.beslotenDoor),
                kenmerk: lijst.besluitKenmerk ?? '',
              })}
            </span>
          )}
          {lijst.besluitReden !== null && <span className="block">{lijst.besluitReden}</span>}
        </p>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <section>
            <RegelTabel regels={regels} sleutel={sleutel} kop={kop} />
            <p className="mt-3">
              {words('samen')}: {formatCents(sumCents(staand.map((r) => r.bedragCenten)))}
            </p>
            <p className="mt-1">
              <Link href={`${oninbaarPath(sleutel, lijst.id)}/export`} reload>
                {words('download')}
              </Link>
            </p>
          </section>
          {lijst.status === 'gecontroleerd' && (
            <WieMag wie={wieMag} centen={sumCents(staand.map((r) => r.bedragCenten))} />
          )}
          <Lijstbesluit
            lijst={lijst}
            regels={staand}
            mandaat={mandaat}
            sleutel={sleutel}
            ik={actorText(frame.ctx.actor)}
            mag={{
              voorstellen: may(rollen, 'oninbaar.voorstellen'),
              besluiten: may(rollen, 'oninbaar.besluiten'),
            }}
          />
          {may(rollen, 'oninbaar.besluiten') && (
            <Terugdraaien regels={regels} lijstId={lijst.id} sleutel={sleutel} />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
