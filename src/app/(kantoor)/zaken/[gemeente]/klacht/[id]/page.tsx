import { z } from 'zod';
import { ContactenOver } from '@/app/contact/contacten-over';
import { OfficeFrame } from '@/app/frames';
import { klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { ZaakTermijnen } from '@/app/zaken/zaak-termijnen';
import { ZaakVerloop } from '@/app/zaken/zaak-verloop';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { planBehandelaar } from '@/domain/klachten/klacht';
import { getKlacht } from '@/domain/klachten/klacht.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Link } from '@/ui/link';
import { Brieven } from '../../../brieven';
import { DossierKop } from '../../../dossier-kop';
import { Afloop, Feiten, Tekst } from './feiten';
import { Handelen } from './handelen';
import { loadKeuzes } from './load-keuzes';
import { Verschil } from './verschil';

const GELUKT = ['vastgelegd', 'brief', 'afgedaan', 'vraag'] as const;

/** The dossier of a complaint: what was said, what it is, its days, what was done and how it ended. */
export default page({
  toegang: { wie: 'medewerker', verb: 'klacht.behandelen', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(20).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const zaak = await getZaak(read, gemeenteId, params.id);
    const klacht = await getKlacht(read, gemeenteId, params.id);
    if (!zaak || !klacht) throw new NotFound();
    return {
      zaak,
      klacht,
      termijnen: await listTermijnen(read, gemeenteId, zaak.id),
      regels: await listZaakregels(read, gemeenteId, zaak.id),
      contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
      namen: await getMedewerkerNamen(read),
      keuzes: klacht.loopt
        ? await loadKeuzes(read, gemeenteId, zaak.persoonId, localDateOf(read.ctx.now))
        : null,
    };
  },
  render: ({ zaak, klacht, termijnen, regels, contacten, namen, keuzes }, frame) => {
    const { ctx, params } = frame;
    const gelukt = GELUKT.find((g) => g === frame.searchParams.gelukt);
    const verborgen = { gemeente: params.gemeente, zaak: zaak.id, zaakVersie: String(zaak.versie) };
    const { actor } = ctx;
    const mag = planBehandelaar(klacht, actor.soort === 'medewerker' ? actor.medewerkerId : null).ok;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam ?? '';
    return (
      <OfficeFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{`${zaakWords('soort.klacht')} ${zaak.zaaknummer}`}</title>
        <div className="grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <DossierKop zaak={zaak} ctx={ctx} gelukt={frame.searchParams.gelukt} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <div className="grid min-w-0 content-start gap-6">
              <Tekst klacht={klacht} />
              <Afloop klacht={klacht} namen={namen} />
              {klacht.loopt && !mag && <Alert tone="letop" taal="nl" title={words('handelen.eigen')} />}
              {keuzes && mag && (
                <Verschil klacht={klacht} keuzes={keuzes} namen={namen} verborgen={verborgen} />
              )}
              {klacht.loopt && mag && <Handelen klacht={klacht} verborgen={verborgen} />}
              <ZaakVerloop regels={regels} taal="nl" />
              <ContactenOver contacten={contacten} ctx={ctx} gemeente={params.gemeente} />
            </div>
            <aside className="grid content-start gap-6">
              <Feiten klacht={klacht} namen={namen} />
              <Card>
                <ZaakTermijnen termijnen={termijnen} taal="nl" vandaag={localDateOf(ctx.now)} voorKantoor />
              </Card>
              <Brieven
                kop={words('brieven')}
                regels={regels}
                pad={`/zaken/${params.gemeente}/klacht/${zaak.id}/brief`}
              />
              <p>
                <Link href={`/zaken/${params.gemeente}/klacht/register`}>
                  {words('register.link', { gemeente })}
                </Link>
              </p>
            </aside>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
