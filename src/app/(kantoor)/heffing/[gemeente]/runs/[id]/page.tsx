import { z } from 'zod';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { getAanvullend } from '@/domain/aanslagen/aanvullend.queries';
import { aanvullendeAanslag } from '@/domain/aanslagen/aanvullende-aanslag-run';
import { getBiljetten } from '@/domain/aanslagen/biljetten.queries';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { countUitval, getRun, listUitval } from '@/domain/runs/run.queries';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { aanslagPath, gemeenteVan, runsPath } from '../../../paths';
import { aanslagrunVan, RUN_TOON, runNaam } from '../../../run-tekst';
import { geluktParam, words } from '../../../words';
import { Besluit } from './besluit';
import { Brieven } from './brieven';
import { Een } from './een';
import { Gegevens } from './gegevens';
import { Steekproef } from './steekproef';
import { Totalen } from './totalen';
import { ALLE, Uitval } from './uitval';
import { Voortgang } from './voortgang';

const OPLEGSOORTEN: readonly string[] = [aanslagoplegging.soort, aanvullendeAanslag.soort];

/** One run: where it is, what it comes to, what it leaves out and why, and the decision of the second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'run.zien', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    gelukt: geluktParam,
    reden: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional()
      .catch(undefined),
    na: z.coerce.number().int().min(0).optional().catch(undefined),
  }),
  load: async (read, { params, searchParams: { reden, na } }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const run = await getRun(read, gemeenteId, params.id);
    // A batch of letters stands on the page of its aanslagrun.
    if (!OPLEGSOORTEN.includes(run.soort)) throw new NotFound();
    const biljetten = await loadBiljetten(read, gemeenteId, params.id);
    const filter = { ...(reden === ALLE ? {} : { reden }), ...(na === undefined ? {} : { na }) };
    return {
      run: aanslagrunVan(run),
      telling: await countUitval(read, gemeenteId, params.id),
      uitval: reden === undefined ? [] : await listUitval(read, gemeenteId, params.id, filter),
      biljetten,
      een: await loadEen(read, gemeenteId, params.id),
      wieMag: await listWieMag(read, gemeenteId, 'aanslagrun'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ run, telling, uitval, biljetten, een, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const hier = runsPath(sleutel);
    const { gelukt, reden, na } = frame.searchParams;
    const naamVan = (actor: string) => nameActor(namen, actor) ?? actor;
    return (
      <HeffingFrame
        {...frame}
        sleutel={sleutel}
        titel={`${runNaam(run)} - ${naam}`}
        crumbs={[{ href: hier, label: words('run.titel', { gemeente: naam }) }]}
        gelukt={gelukt && words(`gelukt.${gelukt}`)}
      >
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{runNaam(run)}</Heading>
          <Badge tone={RUN_TOON[run.stand]}>{words(`run.stand.${run.stand}`)}</Badge>
        </div>
        <Voortgang run={run} nu={frame.ctx.now} />
        {een && <Een een={een} sleutel={sleutel} />}
        {run.aantalGedaan > 0 && may(rollen, 'aanslag.zien') && (
          <p>
            <Link href={`${aanslagPath(sleutel)}?run=${run.id}#lijst`}>{words('run.naarAanslagen')}</Link>
          </p>
        )}
        <Brieven
          run={run}
          biljetten={biljetten}
          sleutel={sleutel}
          mag={{ maken: may(rollen, 'run.maken'), aanslag: may(rollen, 'aanslag.zien') }}
          nu={frame.ctx.now}
        />
        <Totalen run={run} />
        <Steekproef run={run} sleutel={sleutel} />
        {run.status === 'ter-akkoord' && <WieMag wie={wieMag} />}
        <Besluit
          run={run}
          sleutel={sleutel}
          mag={{ maken: may(rollen, 'run.maken'), akkoord: may(rollen, 'run.akkoord') }}
          zelf={run.gemaaktDoor === actorText(frame.ctx.actor)}
        />
        <Gegevens run={run} naamVan={naamVan} />
        {run.totalen && (
          <Uitval
            telling={telling}
            rijen={uitval}
            hier={`${hier}/${run.id}`}
            sleutel={may(rollen, 'persoon.vastleggen') ? sleutel : null}
            reden={reden}
            na={na}
          />
        )}
      </HeffingFrame>
    );
  },
});

/** The latest batch of letters of this run with what it could not make, and what all batches made. */
async function loadBiljetten(read: Read, gemeenteId: number, runId: string) {
  const stand = await getBiljetten(read, gemeenteId, runId);
  if (stand === null) return null;
  const { laatsteId, gemaakt } = stand;
  return {
    gemaakt,
    laatste: await getRun(read, gemeenteId, laatsteId),
    ongemaakt: await listUitval(read, gemeenteId, laatsteId),
  };
}

/** Whom an aanslag by hand is for, with his name; null for a run over the whole gemeente. */
async function loadEen(read: Read, gemeenteId: number, runId: string) {
  const een = await getAanvullend(read, gemeenteId, runId);
  const persoon = een && (await getPersoon(read, gemeenteId, een.persoonId));
  return een && { ...een, naam: persoon?.naam ?? '' };
}
