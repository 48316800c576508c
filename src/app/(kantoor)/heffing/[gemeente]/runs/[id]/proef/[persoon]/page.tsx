import { z } from 'zod';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { explainAanslagregel } from '@/domain/aanslagen/aanslagregel';
import { getProefaanslag } from '@/domain/aanslagen/proefaanslag.queries';
import { belastingnaam } from '@/domain/documenten/biljetregel';
import { getRun } from '@/domain/runs/run.queries';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../../../../heffing-frame';
import { gemeenteVan, proefPath, runsPath } from '../../../../../paths';
import { aanslagrunVan, runNaam } from '../../../../../run-tekst';
import { words } from '../../../../../words';

/** One aanslag as it will be imposed: its lines with how each is calculated, and its biljet as a proof. */
export default page({
  toegang: { wie: 'medewerker', verb: 'run.zien', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string(), id: z.guid(), persoon: z.guid() }),
  load: async (read, { params }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const run = await getRun(read, gemeenteId, params.id);
    if (run.status !== 'ter-akkoord') throw new NotFound();
    const aanslag = await getProefaanslag(read, gemeenteId, params.id, params.persoon);
    if (aanslag === null) throw new NotFound();
    return { aanslag, run: aanslagrunVan(run) };
  },
  render: ({ aanslag, run }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const titel = words('run.proef.titel', { naam: aanslag.naam });
    return (
      <HeffingFrame
        {...frame}
        sleutel={sleutel}
        titel={words('run.proef.lijst')}
        crumbs={[
          { href: runsPath(sleutel), label: words('run.titel', { gemeente: naam }) },
          { href: runsPath(sleutel, run.id), label: runNaam(run) },
          { href: proefPath(sleutel, run.id), label: words('run.proef.lijst') },
        ]}
      >
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>
            <span className="wrap-anywhere">{titel}</span>
          </Heading>
          <ButtonLink
            href={`${proefPath(sleutel, run.id, aanslag.persoonId)}/biljet`}
            variant="secondary"
            reload
          >
            {words('run.proef.biljet')}
          </ButtonLink>
        </div>
        <p className="max-w-text">
          {words('run.proef.een', {
            dagtekening: showDate(aanslag.dagtekening),
            vervaldag: showDate(aanslag.laatsteVervaldag),
          })}
        </p>
        <Table
          taal="nl"
          caption={titel}
          captionHidden
          rows={aanslag.regels}
          rowKey={(regel) => regel.id}
          columns={[
            {
              key: 'belasting',
              header: words('run.soort'),
              rowHeader: true,
              cell: (regel) => (
                <>
                  {belastingnaam({ belastingsoort: regel.belastingsoort, code: regel.tarief.code })}
                  {regel.object && (
                    <span className="block text-sm font-normal text-ink-muted">{regel.object.adres}</span>
                  )}
                </>
              ),
            },
            {
              key: 'waarom',
              header: words('run.proef.hoe'),
              cell: (regel) => (
                <Waarom
                  uitleg={explainAanslagregel(regel).uitleg}
                  onderwerp={belastingnaam({
                    belastingsoort: regel.belastingsoort,
                    code: regel.tarief.code,
                  })}
                  vraag="bedrag"
                  taal="nl"
                />
              ),
            },
            {
              key: 'bedrag',
              header: words('run.bedrag'),
              number: true,
              cell: (regel) => <Amount text={formatCents(regel.bedragCenten)} />,
            },
          ]}
          totals={[
            { belasting: words('run.totaal'), bedrag: <Amount text={formatCents(aanslag.bedragCenten)} /> },
          ]}
        />
      </HeffingFrame>
    );
  },
});
