import { z } from 'zod';
import { beroepWerkWords as words } from '@/app/administratief-beroep/administratief-beroep-words';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { planBehandelaar } from '@/domain/administratief-beroep/administratief-beroep';
import { getAdministratiefBeroep } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { soortBesluitVan } from '@/domain/administratief-beroep/decide-beslissing';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Brieven } from '../../../brieven';
import { DossierKop } from '../../../dossier-kop';
import { Besluiten } from './besluiten';
import { Feiten, Gronden } from './feiten';
import { Handelen } from './handelen';
import { Opnieuw } from './opnieuw';

const GELUKT = ['genomen', 'vastgelegd', 'voorgesteld', 'besloten', 'terug'] as const;

/** The dossier of who does not agree with a decision: which one, by whom it was taken, its days, and what was decided. */
export default page({
  toegang: { wie: 'medewerker', verb: 'administratief-beroep.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(20).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const zaak = await getZaak(read, gemeenteId, params.id);
    const beroep = await getAdministratiefBeroep(read, gemeenteId, params.id);
    if (!zaak || !beroep) throw new NotFound();
    return {
      zaak,
      beroep,
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id),
      contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      besluiten: await listBesluiten(read, gemeenteId, zaak.id),
      namen: await getMedewerkerNamen(read),
      wieMag: await listWieMag(read, gemeenteId, soortBesluitVan(beroep)),
    };
  },
  render: ({ zaak, beroep, termijnen, regels, contacten, besluiten, namen, wieMag }, frame) => {
    const { ctx, params } = frame;
    const rollen = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.rollen ?? [];
    const gelukt = GELUKT.find((g) => g === frame.searchParams.gelukt);
    const verborgen = { gemeente: params.gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) };
    const ik = actorText(ctx.actor);
    const eerste = !planBehandelaar(beroep, ik).ok;
    const behandelt = beroep.loopt && may(rollen, 'administratief-beroep.behandelen');
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam}
        crumbs={[
          {
            label: zaakWords('werk.naam'),
            href: may(rollen, 'zaak.zien') ? '/zaken' : '/zaken/bestuur',
          },
        ]}
      >
        <title>{`${zaakWords('soort.administratief-beroep')} ${zaak.zaaknummer}`}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <DossierKop zaak={zaak} ctx={ctx} gelukt={frame.searchParams.gelukt} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="grid min-w-0 content-start gap-6">
              <Gronden beroep={beroep} />
              <Besluiten
                besluiten={besluiten}
                beroep={beroep}
                namen={namen}
                wieMag={wieMag}
                ik={ik}
                magBesluiten={beroep.loopt && may(rollen, 'administratief-beroep.besluiten')}
                gemeente={params.gemeente}
              />
              <Opnieuw regels={regels} gemeente={params.gemeente} />
              {behandelt && eerste && <Alert tone="letop" taal="nl" title={words('handelen.eigen')} />}
              {behandelt && !eerste && zaak.fase !== 'besluit-gevraagd' && (
                <Handelen
                  beroep={beroep}
                  fase={zaak.fase}
                  verborgen={verborgen}
                  ik={ctx.actor.soort === 'medewerker' ? ctx.actor.naam : ''}
                />
              )}
              <ZaakVerloop regels={regels} taal="nl" />
              <ContactenOver contacten={contacten} ctx={ctx} gemeente={params.gemeente} />
            </div>
            <aside className="grid content-start gap-6">
              <Feiten beroep={beroep} namen={namen} />
              <Card>
                <ZaakTermijnen termijnen={termijnen} taal="nl" vandaag={localDateOf(ctx.now)} voorKantoor />
              </Card>
              <Brieven
                kop={words('brieven')}
                regels={regels}
                pad={`/zaken/${params.gemeente}/administratief-beroep/${zaak.id}/brief`}
              />
            </aside>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
