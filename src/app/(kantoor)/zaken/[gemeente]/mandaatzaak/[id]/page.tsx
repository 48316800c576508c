import { z } from 'zod';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { MANDAAT_VAN } from '@/domain/mandaatzaken/mandaatzaak';
import { getMandaatzaak } from '@/domain/mandaatzaken/mandaatzaak.queries';
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
import { Gerechtstermijnen } from '../../../gerechtstermijnen';
import {
  addMandaattermijnAction,
  answerMandaatuitstelAction,
  askMandaatuitstelAction,
  meetMandaattermijnAction,
} from '../../../mandaatzaak-actions';
import { Besluiten } from './besluiten';
import { Feiten, Gevolg, Gronden } from './feiten';
import { Handelen } from './handelen';

const GELUKT = ['genomen', 'vastgelegd', 'voorgesteld', 'besloten', 'terug'] as const;

/** The dossier of what is asked about an aanslag of the gemeente itself: its reference, its days, and what was decided and reported. */
export default page({
  toegang: { wie: 'medewerker', verb: 'mandaatzaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(20).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const zaak = await getZaak(read, gemeenteId, params.id);
    const mandaatzaak = await getMandaatzaak(read, gemeenteId, params.id);
    if (!zaak || !mandaatzaak) throw new NotFound();
    return {
      zaak,
      mandaatzaak,
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id),
      contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      besluiten: await listBesluiten(read, gemeenteId, zaak.id),
      namen: await getMedewerkerNamen(read),
      wieMag: await listWieMag(read, gemeenteId, MANDAAT_VAN[mandaatzaak.verzoek]),
    };
  },
  render: ({ zaak, mandaatzaak, termijnen, regels, contacten, besluiten, namen, wieMag }, frame) => {
    const { ctx, params } = frame;
    const rollen = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.rollen ?? [];
    const gelukt = GELUKT.find((g) => g === frame.searchParams.gelukt);
    const vandaag = localDateOf(ctx.now);
    const verborgen = { gemeente: params.gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) };
    const behandelt = mandaatzaak.loopt && may(rollen, 'mandaatzaak.behandelen');
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{`${zaakWords('soort.mandaatzaak')} ${zaak.zaaknummer}`}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <DossierKop zaak={zaak} ctx={ctx} gelukt={frame.searchParams.gelukt} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="grid min-w-0 content-start gap-6">
              <Gronden mandaatzaak={mandaatzaak} />
              <Besluiten
                besluiten={besluiten}
                mandaatzaak={mandaatzaak}
                namen={namen}
                wieMag={wieMag}
                ik={actorText(ctx.actor)}
                magBesluiten={mandaatzaak.loopt && may(rollen, 'mandaatzaak.besluiten')}
                gemeente={params.gemeente}
              />
              <Gevolg mandaatzaak={mandaatzaak} />
              {mandaatzaak.gerecht !== null && (
                <Gerechtstermijnen
                  {...{ termijnen, vandaag, verborgen }}
                  open={behandelt && zaak.fase === 'in-behandeling'}
                  ik={ctx.actor.soort === 'medewerker' ? ctx.actor.naam : ''}
                  acties={{
                    nieuw: addMandaattermijnAction,
                    verstuurd: meetMandaattermijnAction,
                    uitstel: askMandaatuitstelAction,
                    antwoord: answerMandaatuitstelAction,
                  }}
                />
              )}
              {behandelt && zaak.fase !== 'besluit-gevraagd' && (
                <Handelen
                  mandaatzaak={mandaatzaak}
                  fase={zaak.fase}
                  verborgen={verborgen}
                  ik={ctx.actor.soort === 'medewerker' ? ctx.actor.naam : ''}
                />
              )}
              <ZaakVerloop regels={regels} taal="nl" />
              <ContactenOver contacten={contacten} ctx={ctx} gemeente={params.gemeente} />
            </div>
            <aside className="grid content-start gap-6">
              <Feiten mandaatzaak={mandaatzaak} />
              {mandaatzaak.gerecht === null && (
                <Card>
                  <ZaakTermijnen termijnen={termijnen} taal="nl" vandaag={vandaag} voorKantoor />
                </Card>
              )}
              <Brieven
                kop={words('brieven')}
                regels={regels}
                pad={`/zaken/${params.gemeente}/mandaatzaak/${zaak.id}/brief`}
              />
            </aside>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
