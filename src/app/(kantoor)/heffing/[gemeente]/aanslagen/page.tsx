import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import { type AanslagView, listAanslagenVanRun, PER_PAGINA } from '@/domain/aanslagen/aanslag.queries';
import { nummerBegin } from '@/domain/aanslagen/aanslagrun';
import { getRun, listRuns } from '@/domain/runs/run.queries';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { findAanslagAction } from '../../aanslag-actions';
import { HeffingFrame } from '../../heffing-frame';
import { aanslagPath, gemeenteVan } from '../../paths';
import { type AanslagrunView, aanslagrunVan, runNaam } from '../../run-tekst';
import { formAnswers, words } from '../../vermindering-words';

/** Where somebody finds an aanslag: by its number, or in the run that imposed it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aanslag.zien', bereik: 'gemeente' },
  doel: 'aanslag',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    run: z.guid().optional().catch(undefined),
    na: z
      .string()
      .regex(/^[0-9-]{1,30}$/)
      .optional()
      .catch(undefined),
  }),
  load: async (read, { params, searchParams: { run, na } }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const runs = (await listRuns(read, gemeenteId, { soort: 'aanslagoplegging' }))
      .filter(({ status, aantalGedaan }) => status === 'uitgevoerd' || aantalGedaan > 0)
      .map(aanslagrunVan);
    return { runs, gekozen: run === undefined ? null : await loadRun(read, gemeenteId, run, na) };
  },
  render: ({ runs, gekozen }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const titel = words('aanslagen.titel', { gemeente: naam });
    return (
      <HeffingFrame {...frame} sleutel={sleutel} titel={titel}>
        <Heading level={1}>{titel}</Heading>
        <Zoek sleutel={sleutel} />
        <section aria-labelledby="runs" className="grid gap-3">
          <Heading level={2} id="runs">
            {words('aanslagen.runs')}
          </Heading>
          {runs.length === 0 && <EmptyState title={words('aanslagen.geenRuns')} />}
          <ul className="flex flex-wrap gap-4">
            {runs.map((run) => (
              <li key={run.id}>
                <Link href={`${aanslagPath(sleutel)}?run=${run.id}#lijst`}>{runNaam(run)}</Link>
              </li>
            ))}
          </ul>
        </section>
        {gekozen && <Lijst {...gekozen} sleutel={sleutel} na={frame.searchParams.na} />}
      </HeffingFrame>
    );
  },
});

async function loadRun(read: Read, gemeenteId: number, runId: string, na: string | undefined) {
  const found = await getRun(read, gemeenteId, runId);
  if (found.soort !== 'aanslagoplegging' && found.soort !== 'aanvullende-aanslag') throw new NotFound();
  const run = aanslagrunVan(found);
  const { voor, volgnummer } = run.parameters;
  const begin = nummerBegin(run.belastingjaar ?? 0, voor ? 0 : volgnummer);
  return { run, aanslagen: await listAanslagenVanRun(read, gemeenteId, runId, na ?? begin) };
}

function Zoek({ sleutel }: { sleutel: string }) {
  return (
    <Card as="section" labelledBy="zoek" className="grid max-w-text gap-4">
      <Heading level={2} id="zoek">
        {words('aanslagen.zoek')}
      </Heading>
      <p>{words('aanslagen.zoekUitleg')}</p>
      <ActionForm
        id="zoek-aanslag"
        action={findAanslagAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'tekst',
                naam: 'nummer',
                label: words('aanslagen.nummer'),
                hint: words('aanslagen.nummerHint'),
                breedte: 'half',
              },
            ],
          },
        ]}
        verborgen={{ gemeente: sleutel }}
        knop={words('aanslagen.knop')}
        antwoorden={formAnswers()}
      />
      <p className="text-ink-muted">{words('aanslagen.naam')}</p>
    </Card>
  );
}

interface LijstProps {
  run: AanslagrunView;
  aanslagen: readonly AanslagView[];
  sleutel: string;
  na: string | undefined;
}

function Lijst({ run, aanslagen, sleutel, na }: LijstProps) {
  const hier = `${aanslagPath(sleutel)}?run=${run.id}`;
  const laatste = aanslagen.at(-1);
  return (
    <section aria-labelledby="lijst" className="grid gap-3">
      <Heading level={2} id="lijst">
        {runNaam(run)}
      </Heading>
      {aanslagen.length === 0 ? (
        <EmptyState title={words('aanslagen.leeg')} />
      ) : (
        <Table
          taal="nl"
          caption={runNaam(run)}
          captionHidden
          rows={aanslagen}
          rowKey={(aanslag) => aanslag.id}
          columns={[
            {
              key: 'nummer',
              header: words('aanslagen.kolommen.nummer'),
              rowHeader: true,
              cell: (aanslag) => <Link href={aanslagPath(sleutel, aanslag.id)}>{aanslag.aanslagnummer}</Link>,
            },
            {
              key: 'dagtekening',
              header: words('aanslagen.kolommen.dagtekening'),
              cell: (aanslag) => showDate(aanslag.dagtekening),
            },
            {
              key: 'vervaldag',
              header: words('aanslagen.kolommen.vervaldag'),
              cell: (aanslag) => showDate(aanslag.laatsteVervaldag),
            },
            {
              key: 'bedrag',
              header: words('aanslagen.kolommen.bedrag'),
              number: true,
              cell: (aanslag) => <Amount text={formatCents(aanslag.bedragCenten)} />,
            },
          ]}
        />
      )}
      <Pagination
        taal="nl"
        previousHref={na === undefined ? undefined : `${hier}#lijst`}
        nextHref={
          laatste && aanslagen.length >= PER_PAGINA ? `${hier}&na=${laatste.aanslagnummer}#lijst` : undefined
        }
      />
    </section>
  );
}
