import { z } from 'zod';
import { beroepWords as words } from '@/app/beroep/beroep-words';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getBeroep, listStukken } from '@/domain/beroepen/beroep.queries';
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
import { Heading } from '@/ui/heading';
import {
  addGerechtstermijnAction,
  answerUitstelAction,
  askUitstelAction,
  meetGerechtstermijnAction,
} from '../../../beroep-actions';
import { DossierKop } from '../../../dossier-kop';
import { Gerechtstermijnen } from '../../../gerechtstermijnen';
import { mayBehandelen } from '../../../may-behandelen';
import { Afronden } from './afronden';
import { Feiten } from './feiten';
import { Handelen } from './handelen';
import { Stukken } from './stukken';

const GELUKT = ['geopend', 'vastgelegd', 'voorgesteld', 'besloten', 'terug'] as const;

/** The dossier of a case at court: which court, its terms with who does what, the papers for it, and how it ended. */
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
    const beroep = await getBeroep(read, gemeenteId, params.id);
    if (!zaak || !beroep) throw new NotFound();
    return {
      zaak,
      beroep,
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id),
      contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      besluiten: await listBesluiten(read, gemeenteId, zaak.id),
      stukken: await listStukken(read, gemeenteId, beroep),
      bijlagen: await listBijlagen(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      namen: await getMedewerkerNamen(read),
      wieMag: await listWieMag(read, gemeenteId, 'beroep'),
    };
  },
  render: (
    { zaak, beroep, termijnen, regels, contacten, besluiten, stukken, bijlagen, namen, wieMag },
    frame,
  ) => {
    const { ctx, params, searchParams } = frame;
    const vandaag = localDateOf(ctx.now);
    const rollen = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.rollen ?? [];
    const behandelt = mayBehandelen(ctx, zaak.gemeenteId, 'beroep') && !isEinde(zaak.fase);
    const open = behandelt && zaak.fase === 'in-behandeling';
    const gelukt = GELUKT.find((g) => g === searchParams.gelukt);
    const verborgen = { gemeente: params.gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) };
    const ik = ctx.actor.soort === 'medewerker' ? ctx.actor.naam : '';
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{`${zaakWords('soort.beroep')} ${zaak.zaaknummer}`}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <DossierKop zaak={zaak} ctx={ctx} gelukt={searchParams.gelukt} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="grid min-w-0 content-start gap-6">
              <Gerechtstermijnen
                {...{ termijnen, vandaag, open, verborgen, ik }}
                acties={{
                  nieuw: addGerechtstermijnAction,
                  verstuurd: meetGerechtstermijnAction,
                  uitstel: askUitstelAction,
                  antwoord: answerUitstelAction,
                }}
              />
              <Afronden
                besluiten={besluiten}
                beroep={beroep}
                namen={namen}
                wieMag={wieMag}
                ik={actorText(ctx.actor)}
                magBesluiten={may(rollen, 'beroep.besluiten') && !isEinde(zaak.fase)}
                magVoorstellen={open && beroep.oordeel !== null}
                verborgen={verborgen}
              />
              {open && <Handelen beroep={beroep} verborgen={verborgen} />}
              <Stukken stukken={stukken} />
              <section aria-labelledby="bijlagen" className="grid gap-3 print:hidden">
                <Heading level={2} looksLike={3} id="bijlagen">
                  {words('stukken.bijlagen')}
                </Heading>
                <BijlagenVeld
                  wereld="zaken"
                  gemeente={params.gemeente}
                  onderwerp={{ soort: 'zaak', id: zaak.id }}
                  bijlagen={bijlagen}
                  terug={`/zaken/${params.gemeente}/beroep/${zaak.id}`}
                  {...(searchParams.bijlage === undefined ? {} : { uitkomst: searchParams.bijlage })}
                  taal="nl"
                />
              </section>
              <ZaakVerloop regels={regels} taal="nl" />
              <ContactenOver contacten={contacten} ctx={ctx} gemeente={params.gemeente} />
            </div>
            <aside className="grid content-start gap-6">
              <Feiten beroep={beroep} gemeente={params.gemeente} />
            </aside>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
