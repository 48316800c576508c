import { z } from 'zod';
import { STAND_TOON } from '@/app/verordeningen/register-tabel';
import { showDate } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { isHeffing } from '@/domain/verordeningen/verordening';
import {
  getVerordening,
  listVerordeningbestanden,
  listVerordeningen,
} from '@/domain/verordeningen/verordening.queries';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan, verordeningenPath } from '../../../paths';
import { geluktParam, words } from '../../../words';
import { Acties } from './acties';
import { Bestanden } from './bestanden';
import { Gegevens, Keuzes, Weg } from './gegevens';
import { Tarieven } from './tarieven';

/** One verordening: its tariffs beside those before, its road, and the next step for who may take it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'verordening.zien', bereik: 'gemeente' },
  doel: 'verordeningen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: geluktParam }),
  load: async (read, { params }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const verordening = await getVerordening(read, gemeenteId, params.id);
    const alle = await listVerordeningen(read, gemeenteId);
    const vorige = alle
      .filter(isHeffing)
      .find(
        (rij) =>
          rij.belastingsoort === verordening.belastingsoort &&
          rij.vanaf < verordening.vanaf &&
          rij.status === 'bekendgemaakt',
      );
    return {
      verordening,
      vorige: vorige ?? null,
      bestanden: await listVerordeningbestanden(read, gemeenteId, params.id),
      namen: await getMedewerkerNamen(read),
      wieMag: await listWieMag(read, gemeenteId, 'verordening'),
    };
  },
  render: ({ verordening, vorige, bestanden, namen, wieMag }, frame) => {
    const gemeente = gemeenteVan(frame.ctx, frame.params.gemeente);
    const hier = verordeningenPath(gemeente.sleutel);
    const { gelukt } = frame.searchParams;
    const { stand, belastingsoort, id } = verordening;
    const mag = (verb: Parameters<typeof may>[1]) => may(gemeente.rollen, verb);
    const jaar = Number(verordening.vanaf.slice(0, 4)) + 1;
    const naamVan = (actor: string) => nameActor(namen, actor) ?? words('detail.inrichting');
    return (
      <HeffingFrame
        {...frame}
        sleutel={gemeente.sleutel}
        titel={verordening.naam}
        crumbs={[{ href: hier, label: words('register.titel', { gemeente: gemeente.naam }) }]}
        gelukt={gelukt && words(`gelukt.${gelukt}`)}
      >
        <div className="grid gap-2">
          <Heading level={1}>{verordening.naam}</Heading>
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={STAND_TOON[stand]}>{words(`stand.${stand}`)}</Badge>
            <span className="text-ink-muted">
              {words('detail.vanafTot', {
                vanaf: showDate(verordening.vanaf),
                tot: verordening.tot ? showDate(verordening.tot) : words('register.onbepaald'),
              })}
            </span>
          </p>
        </div>
        <Weg verordening={verordening} />
        {isHeffing(verordening) && <Tarieven verordening={verordening} vorige={vorige} />}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="grid gap-6">
            <Acties
              verordening={verordening}
              sleutel={gemeente.sleutel}
              mag={{ invoeren: mag('verordening.invoeren'), controleren: mag('verordening.controleren') }}
              zelf={verordening.ingevoerdDoor === actorText(frame.ctx.actor)}
              wieMag={wieMag}
            />
            <Keuzes verordening={verordening} />
            {mag('verordening.invoeren') && (
              <p>
                <Link href={`${hier}/nieuw?jaar=${jaar}&soort=${belastingsoort}&van=${id}`}>
                  {words('detail.opvolger')}
                </Link>
              </p>
            )}
          </div>
          <div className="grid gap-6">
            <Gegevens verordening={verordening} naamVan={naamVan} />
            <Bestanden
              pad={`${hier}/${id}`}
              bestanden={bestanden}
              naamVan={naamVan}
              mag={mag('verordening.invoeren')}
            />
          </div>
        </div>
      </HeffingFrame>
    );
  },
});
