import { z } from 'zod';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { BijlagenLijst } from '@/app/bijlagen/bijlagen-lijst';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { meldingWerkWords as words } from '@/app/melding/melding-words';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { getAanvullendVanZaak } from '@/domain/aanslagen/aanvullend.queries';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { type BijlageView, listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { getMeldingdossier } from '@/domain/meldingen/melding.queries';
import { calculateMeldingaanslag } from '@/domain/meldingen/propose-meldingaanslag';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { isEinde } from '@/domain/zaken/zaak';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Brieven } from '../../../brieven';
import { DossierKop } from '../../../dossier-kop';
import { mayBehandelen } from '../../../may-behandelen';
import { Aanslag } from './aanslag';
import { Beslissen, Intrekken } from './beslissen';
import { Besluiten } from './besluiten';
import { Feiten, Gevolg } from './feiten';

const GELUKT = ['besloten', 'voorgesteld', 'terug', 'vastgelegd', 'aanslag'] as const;

/** The dossier of a melding: what was reported, what follows from it, the decision, its days and what was done. */
export default page({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(20).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const zaak = await getZaak(read, gemeenteId, params.id);
    const melding = await getMeldingdossier(read, gemeenteId, params.id);
    if (!zaak || !melding) throw new NotFound();
    return {
      zaak,
      melding,
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id),
      contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      besluiten: await listBesluiten(read, gemeenteId, zaak.id),
      bijlagen: await listBijlagen(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      namen: await getMedewerkerNamen(read),
      wieMag: await listWieMag(read, gemeenteId, 'melding'),
      aanslag: await getAanvullendVanZaak(read, gemeenteId, zaak.id),
      voorstel: await calculateMeldingaanslag(read, gemeenteId, { melding, persoonId: zaak.persoonId }),
    };
  },
  render: (
    { zaak, melding, termijnen, regels, contacten, besluiten, bijlagen, namen, wieMag, aanslag, voorstel },
    frame,
  ) => {
    const { ctx, params } = frame;
    const rollen = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.rollen ?? [];
    const behandelt = mayBehandelen(ctx, zaak.gemeenteId, 'melding') && !isEinde(zaak.fase);
    const kan = behandelt && zaak.fase !== 'besluit-gevraagd';
    const eigen = melding.vastgelegdDoor === actorText(ctx.actor);
    const gelukt = GELUKT.find((g) => g === frame.searchParams.gelukt);
    const verborgen = { gemeente: params.gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) };
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{`${zaakWords('soort.melding')} ${zaak.zaaknummer}`}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <DossierKop zaak={zaak} ctx={ctx} gelukt={frame.searchParams.gelukt} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="grid min-w-0 content-start gap-6">
              <Feiten melding={melding} naam={(door) => nameActor(namen, door) ?? ''} />
              {melding.loopt && <Gevolg melding={melding} />}
              <Besluiten
                besluiten={besluiten}
                melding={melding}
                namen={namen}
                wieMag={wieMag}
                ik={actorText(ctx.actor)}
                magBesluiten={may(rollen, 'melding.besluiten') && !isEinde(zaak.fase)}
                magBehandelen={behandelt}
                gemeente={params.gemeente}
              />
              <Aanslag
                aanslag={aanslag}
                voorstel={voorstel}
                verborgen={verborgen}
                mag={may(rollen, 'run.maken')}
              />
              {kan && eigen && <p>{words('besluit.eigen')}</p>}
              {kan && <WieMag wie={wieMag} />}
              {kan && !eigen && <Beslissen melding={melding} verborgen={verborgen} />}
              {kan && <Intrekken verborgen={verborgen} />}
              <ZaakVerloop regels={regels} taal="nl" />
              <ContactenOver contacten={contacten} ctx={ctx} gemeente={params.gemeente} />
            </div>
            <aside className="grid content-start gap-6">
              <Card>
                <ZaakTermijnen termijnen={termijnen} taal="nl" vandaag={localDateOf(ctx.now)} voorKantoor />
              </Card>
              <Bewijs
                bijlagen={bijlagen}
                gemeente={params.gemeente}
                terug={`/zaken/${params.gemeente}/melding/${zaak.id}`}
                vrijgeven={may(rollen, 'bijlage.vrijgeven')}
              />
              <Brieven
                kop={words('brieven')}
                regels={regels}
                pad={`/zaken/${params.gemeente}/melding/${zaak.id}/brief`}
              />
            </aside>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});

type BewijsProps = { bijlagen: readonly BijlageView[]; gemeente: string; terug: string; vrijgeven: boolean };

function Bewijs({ bijlagen, gemeente, terug, vrijgeven }: BewijsProps) {
  if (bijlagen.length === 0) return null;
  return (
    <Card as="section" labelledBy="bijlagen">
      <Heading level={2} looksLike={3} id="bijlagen" className="mb-2">
        {words('inhoud.bijlagen')}
      </Heading>
      <BijlagenLijst
        wereld="zaken"
        gemeente={gemeente}
        bijlagen={bijlagen}
        terug={terug}
        vrijgeven={vrijgeven}
      />
    </Card>
  );
}
