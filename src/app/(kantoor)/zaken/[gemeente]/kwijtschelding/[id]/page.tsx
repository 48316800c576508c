import { z } from 'zod';
import { BijlagenLijst } from '@/app/bijlagen/bijlagen-lijst';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { besluitFromJson } from '@/domain/kwijtschelding/besluit';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { DossierKop } from '../../../dossier-kop';
import { mayBehandelen } from '../../../may-behandelen';
import { Berekening, Lijnen } from './berekening';
import { Besluitdeel, Intrekken, Voorstel, VraagAanvulling } from './besluit';
import { words } from './dossier-words';
import { Feiten, OordeelVorm } from './feiten';
import { loadDossier } from './load-dossier';

const GELUKT = [
  'gezien',
  'volledig',
  'gewijzigd',
  'oordeel',
  'gevraagd',
  'voorgesteld',
  'genomen',
  'teruggegeven',
  'ingetrokken',
] as const;

/** The dossier of a request: facts with their papers, the sum of the law core, the proposal and the decision. */
export default page({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'kwijtschelding-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(20).optional().catch(undefined) }),
  load: (read, { params }) => loadDossier(read, params.id),
  render: (view, frame) => {
    const { zaak, dossier, beoordeling, stand, aanslag, besluiten, opschortingen } = view;
    const { gemeente } = frame.params;
    const { gelukt } = frame.searchParams;
    const rollen = frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.rollen ?? [];
    const { kwijtschelding } = dossier;
    const mag =
      kwijtschelding.loopt &&
      zaak.fase !== 'besluit-gevraagd' &&
      mayBehandelen(frame.ctx, zaak.gemeenteId, 'kwijtschelding');
    const deel = {
      ...view,
      mag,
      verborgen: { gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) },
    };
    const besluit = besluiten.find(({ stand: hoe }) => hoe !== 'teruggegeven');
    const gezegd = GELUKT.find((wat) => wat === gelukt);
    const stil = opschortingen.find(({ bron }) => bron.id === zaak.id);
    const posten = besluit
      ? besluitFromJson(besluit.inhoud).posten
      : beoordeling?.ok
        ? beoordeling.posten
        : [];
    return (
      <OfficeFrame
        {...frame}
        gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.kop'), href: '/zaken' }]}
      >
        <title>{words('titel', { nummer: zaak.zaaknummer })}</title>
        <div className="grid gap-8">
          <div className="grid gap-3">
            {gezegd && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gezegd}`)} />}
            <DossierKop zaak={zaak} ctx={frame.ctx} gelukt={gelukt} />
            <p className="flex flex-wrap gap-x-6 gap-y-1">
              {aanslag && (
                <span>
                  {words('aanslag', { nummer: aanslag.aanslagnummer, jaar: String(aanslag.belastingjaar) })}
                </span>
              )}
              {may(rollen, 'klant.zien') && (
                <Link href={`/balie/${gemeente}/klant/${zaak.persoonId}`}>{words('klantbeeld')}</Link>
              )}
            </p>
            {stil && <p>{words('stil', { datum: showDate(stil.vanaf) })}</p>}
            {dossier.bezwaarLoopt && <Alert tone="letop" taal="nl" title={words('bezwaar')} />}
          </div>
          {besluit && (
            <Besluitdeel
              {...deel}
              besluit={besluit}
              gemeente={gemeente}
              rest={
                view.geopend && may(rollen, 'regeling.aanvragen')
                  ? (stand?.openCenten ?? toCents(0))
                  : toCents(0)
              }
              magBesluiten={may(rollen, 'kwijtschelding.besluiten')}
            />
          )}
          <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,4fr)]">
            <div className="grid content-start gap-6">
              <Feiten {...deel} />
              <section aria-labelledby="bijlagen-kop" className="grid gap-3">
                <Heading level={2} looksLike={3} id="bijlagen-kop">
                  {words('bijlagen')}
                </Heading>
                <BijlagenLijst
                  wereld="zaken"
                  gemeente={gemeente}
                  bijlagen={view.bijlagen}
                  terug={`/zaken/${gemeente}/kwijtschelding/${zaak.id}`}
                  vrijgeven={may(rollen, 'bijlage.vrijgeven')}
                />
              </section>
              <OordeelVorm {...deel} />
              <VraagAanvulling {...deel} vandaag={localDateOf(frame.ctx.now)} />
            </div>
            <div className="grid content-start gap-6">
              {kwijtschelding.loopt && <Berekening beoordeling={beoordeling} regels={dossier.regels} />}
              {kwijtschelding.loopt && <Lijnen posten={posten} stand={stand} />}
              <Voorstel {...deel} />
              <ZaakTermijnen
                termijnen={view.termijnen}
                taal="nl"
                vandaag={localDateOf(frame.ctx.now)}
                voorKantoor
              />
              <ZaakVerloop regels={view.regels} taal="nl" />
              <ContactenOver contacten={view.contacten} ctx={frame.ctx} gemeente={gemeente} />
              <Intrekken {...deel} />
            </div>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
