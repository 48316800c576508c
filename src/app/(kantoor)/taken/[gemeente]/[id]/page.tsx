import { z } from 'zod';
import { vorderingPath } from '@/app/(kantoor)/invordering/vordering-words';
import { OfficeFrame } from '@/app/frames';
import { RegelingKop, RegelingTermijnen } from '@/app/regeling/regeling-tabel';
import { readMijnTaken } from '@/app/taken/mijn-taken';
import { takenGelukt, takenWords as words } from '@/app/taken/taken-words';
import { getAdviesverzoek } from '@/domain/bezwaren/advies.queries';
import { getAanslagVanFeit } from '@/domain/invordering/opdracht.queries';
import { getRegeling } from '@/domain/invordering/regeling.queries';
import { getAdresstop } from '@/domain/post/adresstop.queries';
import { listRegistervragen } from '@/domain/post/registervraag.queries';
import { mayTaak } from '@/domain/taken/taak';
import { getTaak } from '@/domain/taken/taak.queries';
import { getErvenverzoek } from '@/domain/vertegenwoordigingen/ervenverzoek.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { AdresstopDeel } from './adresstop-deel';
import { Adviesverzoek } from './adviesverzoek';
import { Afhandelen } from './afhandelen';
import { Controleren, loadBewijs } from './controleren';
import { Erven } from './erven';
import { Feiten } from './feiten';
import { RegisterDeel } from './register-deel';
import { Taakverloop } from './taakverloop';

/** An address from which a letter came back, with what registers say of it. */
async function loadStop(read: Read, gemeenteId: number, id: string) {
  const stop = await getAdresstop(read, gemeenteId, id);
  return stop && { stop, registers: await listRegistervragen(read, gemeenteId, stop) };
}

/** One task that has no page of its own elsewhere: what it is about, who has it, and what can be done with it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'gemeente' },
  doel: 'taken-doen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const rollen = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
    const taak = await getTaak(read, gemeenteId, params.id);
    // A task about what one may not see is not there; a question has its own page.
    if (!taak || taak.onderwerpSoort === 'vraag' || !mayTaak(rollen, taak.onderwerpSoort))
      throw new NotFound();
    return {
      taak,
      rollen,
      regeling:
        taak.onderwerpSoort === 'regeling' ? await getRegeling(read, gemeenteId, taak.onderwerpId) : null,
      bewijs:
        taak.onderwerpSoort === 'vertegenwoordiging'
          ? await loadBewijs(read, gemeenteId, taak.onderwerpId)
          : null,
      erven:
        taak.onderwerpSoort === 'ervenverzoek'
          ? await getErvenverzoek(read, gemeenteId, taak.onderwerpId)
          : null,
      stop: taak.onderwerpSoort === 'adresstop' ? await loadStop(read, gemeenteId, taak.onderwerpId) : null,
      vorderingId:
        taak.onderwerpSoort === 'verhaalfeit'
          ? await getAanslagVanFeit(read, gemeenteId, taak.onderwerpId)
          : null,
      advies:
        taak.onderwerpSoort === 'adviesverzoek'
          ? await getAdviesverzoek(read, gemeenteId, taak.onderwerpId)
          : null,
      mijnTaken: await readMijnTaken(read),
    };
  },
  render: ({ taak, rollen, regeling, bewijs, erven, stop, vorderingId, advies, mijnTaken }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const gelukt = takenGelukt(frame.searchParams.gelukt);
    return (
      <OfficeFrame
        {...frame}
        mijnTaken={mijnTaken}
        gemeente={gemeente?.naam}
        crumbs={[{ label: words('naam'), href: '/taken' }]}
      >
        <title>{words(`wat.${taak.soort}`)}</title>
        <div className="grid min-w-0 gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid content-start gap-6">
            <div className="grid gap-2">
              <Heading level={1}>{words(`wat.${taak.soort}`)}</Heading>
              {regeling && <p className="max-w-text">{words('regeling.uitleg')}</p>}
              {stop && <p className="max-w-text">{words('adresstop.uitleg')}</p>}
              {(taak.soort === 'bevel-uitbrengen' || taak.soort === 'overheidsvordering-meedelen') && (
                <p className="max-w-text">{words(`verhaalfeit.uitleg.${taak.soort}`)}</p>
              )}
              {vorderingId !== null && (
                <Link href={vorderingPath(params.gemeente, vorderingId)} reload>
                  {words('verhaalfeit.naar')}
                </Link>
              )}
              {advies && <Adviesverzoek advies={advies} gemeente={params.gemeente} />}
              {(taak.onderwerpSoort === 'document' || taak.onderwerpSoort === 'emailadres') && (
                <p className="max-w-text">{words(`${taak.onderwerpSoort}.uitleg`)}</p>
              )}
            </div>
            {gelukt && (
              <Alert tone="goed" taal="nl" live>
                {gelukt}
              </Alert>
            )}
            <Feiten taak={taak} gemeente={params.gemeente} rollen={rollen} now={ctx.now} />
            {regeling && (
              <>
                <RegelingKop regeling={regeling} taal="nl" level={2} />
                <Card as="section">
                  <RegelingTermijnen regeling={regeling} taal="nl" />
                </Card>
              </>
            )}
            {erven && <Erven verzoek={erven} taak={taak} gemeente={params.gemeente} />}
            {bewijs && <Controleren {...bewijs} taak={taak} gemeente={params.gemeente} rollen={rollen} />}
            {stop && (
              <>
                <RegisterDeel
                  {...stop.registers}
                  stopId={stop.stop.id}
                  open={stop.stop.opheffing === null}
                  gemeente={params.gemeente}
                />
                <AdresstopDeel stop={stop.stop} gemeente={params.gemeente} />
              </>
            )}
          </div>
          <div className="grid content-start gap-6">
            <Afhandelen taak={taak} gemeente={params.gemeente} />
            <Taakverloop taak={taak} now={ctx.now} />
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
