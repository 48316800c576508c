import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { WERKENDE_STATUSSEN } from '@/domain/runs/run';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { ProgressBar } from '@/ui/progress-bar';
import { InvorderingFrame } from '../../../invordering-frame';
import { loadInvorderrun } from '../../../load-run';
import { invorderrunsPath, RUN_TOON, runNaam, words } from '../../../run-words';
import { Besluit } from './besluit';
import { Totalen } from './totalen';
import { Waarom } from './waarom';

const gelukt = z
  .enum(['begonnen', 'akkoord', 'afgewezen', 'ingetrokken', 'uitgehaald'])
  .optional()
  .catch(undefined);

/** One run of collection: how far it is, what it comes to against the last time, whom it leaves out and why, the decision. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt }),
  load: async (read, { params }) => ({
    ...(await loadInvorderrun(read, read.gemeenten[0] ?? 0, params.id)),
    wieMag: await listWieMag(read, read.gemeenten[0] ?? 0, 'invorderingsrun'),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ run, totalen, vorige, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const naamVan = (actor: string) => nameActor(namen, actor) ?? actor;
    const hier = invorderrunsPath(sleutel, run.id);
    const werkt = WERKENDE_STATUSSEN.includes(run.status);
    const klaar = frame.searchParams.gelukt;
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: invorderrunsPath() },
          { label: naam, href: invorderrunsPath(sleutel) },
        ]}
      >
        <title>{runNaam(run)}</title>
        {/* The page asks again by itself while there is work; it also does so without JavaScript. */}
        {werkt && <meta httpEquiv="refresh" content="5" />}
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{runNaam(run)}</Heading>
          <Badge tone={RUN_TOON[run.status]}>{words(`status.${run.status}`)}</Badge>
        </div>
        <p className="mt-2 text-ink-muted">
          {words('door', { maker: naamVan(run.gemaaktDoor) })}
          {run.beslotenDoor && ` · ${words('akkoordDoor', { besluiter: naamVan(run.beslotenDoor) })}`}
        </p>
        <div className="mt-6 grid min-w-0 gap-8">
          {klaar && <Alert tone="goed" taal="nl" title={words(`gelukt.${klaar}`)} />}
          {run.reden && (
            <Alert tone="info" taal="nl" title={words(`status.${run.status}`)}>
              {words('redenGegeven', { reden: run.reden })}
            </Alert>
          )}
          {run.status === 'uitvoeren' && (
            <ProgressBar
              taal="nl"
              id="voortgang"
              label={words('status.uitvoeren')}
              done={run.voortgang.gedaan}
              total={run.voortgang.totaal}
            />
          )}
          {werkt && <p className="text-ink-muted">{words('verversen')}</p>}
          {run.status === 'ter-akkoord' && <WieMag wie={wieMag} />}
          <Besluit
            run={run}
            sleutel={sleutel}
            mag={{
              maken: may(rollen, 'invordering.voorbereiden'),
              akkoord: may(rollen, 'invordering.akkoord'),
            }}
            zelf={run.gemaaktDoor === actorText(frame.ctx.actor)}
          />
          <Totalen run={run} totalen={totalen} vorige={vorige} />
          <Waarom totalen={totalen} hier={hier} />
          <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
            <Link href={`${hier}/lijst?deel=in`}>{words('lijstIn')}</Link>
            <Link href={`${hier}/lijst?deel=buiten`}>{words('lijstBuiten')}</Link>
            <Link href={`${hier}/export`} reload>
              {words('download')}
            </Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
