import { z } from 'zod';
import { werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { listBeroepenBij } from '@/domain/beroepen/beroep.queries';
import { getBezwaar } from '@/domain/bezwaren/bezwaar.queries';
import { getDwangsomdossier } from '@/domain/bezwaren/dwangsom.queries';
import { listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
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
import { BeroepBij } from './beroep';
import { Besluiten } from './besluiten';
import { Dwangsom } from './dwangsom';
import { Feiten } from './feiten';
import { Handelen } from './handelen';
import { Regels } from './regels';
import { Voorstel } from './voorstel';

const GELUKT = [
  'genomen',
  'vastgelegd',
  'brief',
  'voorgesteld',
  'besloten',
  'terug',
  'ingebreke',
  'vastgesteld',
  'uitbetaling',
  'akkoord',
] as const;

/** The dossier of an objection: what it is about and whether it can be handled, its days, what was done, the decision. */
export default page({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    gelukt: z.string().max(20).optional().catch(undefined),
    bijlage: z.string().max(40).optional().catch(undefined),
  }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const zaak = await getZaak(read, gemeenteId, params.id);
    const bezwaar = await getBezwaar(read, gemeenteId, params.id);
    if (!zaak || !bezwaar) throw new NotFound();
    return {
      zaak,
      bezwaar,
      dwangsom: await getDwangsomdossier(read, gemeenteId, zaak.id),
      beroepen: await listBeroepenBij(read, gemeenteId, zaak.id),
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id),
      contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      besluiten: await listBesluiten(read, gemeenteId, zaak.id),
      wieMag: await listWieMag(read, gemeenteId, bezwaar.kosten ? 'uitspraak-kosten' : 'uitspraak-bezwaar'),
      wieDwangsom: await listWieMag(read, gemeenteId, 'dwangsom'),
      namen: await getMedewerkerNamen(read),
      bijlagen: await listBijlagen(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
    };
  },
  render: (
    {
      zaak,
      bezwaar,
      dwangsom,
      beroepen,
      termijnen,
      regels,
      contacten,
      besluiten,
      wieMag,
      wieDwangsom,
      namen,
      bijlagen,
    },
    frame,
  ) => {
    const { ctx, params } = frame;
    const vandaag = localDateOf(ctx.now);
    const rollen = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.rollen ?? [];
    const behandelt = mayBehandelen(ctx, zaak.gemeenteId, 'bezwaar') && !isEinde(zaak.fase);
    const gelukt = GELUKT.find((g) => g === frame.searchParams.gelukt);
    const verborgen = { gemeente: params.gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) };
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{`${zaakWords('soort.bezwaar')} ${zaak.zaaknummer}`}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <DossierKop zaak={zaak} ctx={ctx} gelukt={frame.searchParams.gelukt} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="grid min-w-0 content-start gap-6">
              <Regels bezwaar={bezwaar} />
              <Besluiten
                besluiten={besluiten}
                bezwaar={bezwaar}
                namen={namen}
                wieMag={wieMag}
                ik={actorText(ctx.actor)}
                magBesluiten={
                  may(rollen, bezwaar.kosten ? 'bezwaar.besluiten-kosten' : 'bezwaar.besluiten') &&
                  !isEinde(zaak.fase)
                }
                magBehandelen={behandelt}
                gemeente={params.gemeente}
              />
              {behandelt && zaak.fase === 'in-behandeling' && (
                <Voorstel
                  bezwaar={bezwaar}
                  inGebreke={dwangsom?.ingebrekestelling.loopt ?? false}
                  verborgen={verborgen}
                />
              )}
              {behandelt && zaak.fase !== 'besluit-gevraagd' && (
                <Handelen
                  zaak={zaak}
                  bezwaar={bezwaar}
                  adviesLoopt={termijnen.some((t) => t.soort === 'advies' && t.stand === 'loopt')}
                  vandaag={vandaag}
                  verborgen={verborgen}
                  ik={ctx.actor.soort === 'medewerker' ? ctx.actor.naam : ''}
                />
              )}
              <BeroepBij
                bezwaar={bezwaar}
                beroepen={beroepen}
                pad={`/zaken/${params.gemeente}/beroep`}
                verborgen={verborgen}
                magOpenen={may(rollen, 'beroep.behandelen')}
              />
              <section aria-labelledby="bewijs" className="grid gap-3 print:hidden">
                <Heading level={2} looksLike={3} id="bewijs">
                  {words('bewijs.kop')}
                </Heading>
                <BijlagenVeld
                  wereld="zaken"
                  gemeente={params.gemeente}
                  onderwerp={{ soort: 'zaak', id: zaak.id }}
                  bijlagen={bijlagen}
                  terug={`/zaken/${params.gemeente}/bezwaar/${zaak.id}`}
                  {...(frame.searchParams.bijlage === undefined
                    ? {}
                    : { uitkomst: frame.searchParams.bijlage })}
                  taal="nl"
                />
              </section>
              <ZaakVerloop regels={regels} taal="nl" />
              <ContactenOver contacten={contacten} ctx={ctx} gemeente={params.gemeente} />
            </div>
            <aside className="grid content-start gap-6">
              <Feiten
                bezwaar={bezwaar}
                aanslagen={may(rollen, 'aanslag.zien') ? `/heffing/${params.gemeente}/aanslagen` : null}
              />
              <Dwangsom
                zaak={zaak}
                bezwaar={bezwaar}
                dossier={dwangsom}
                vandaag={vandaag}
                namen={namen}
                wieMag={wieDwangsom}
                verborgen={verborgen}
                ik={actorText(ctx.actor)}
                mag={{
                  vastleggen: may(rollen, 'bezwaar.vastleggen'),
                  behandelen: may(rollen, 'bezwaar.behandelen'),
                  besluiten: may(rollen, 'bezwaar.besluiten'),
                }}
              />
              <Card>
                <ZaakTermijnen termijnen={termijnen} taal="nl" vandaag={vandaag} voorKantoor />
              </Card>
              <Brieven
                kop={words('brieven.kop')}
                regels={regels}
                pad={`/zaken/${params.gemeente}/bezwaar/${zaak.id}/brief`}
              />
            </aside>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
