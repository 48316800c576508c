import type { SoortTotaal } from '@/domain/aanslagen/aanslagrun.schema';
import { formatCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { type AanslagrunView, runBedrag, uitvalTekst } from '../../../run-tekst';
import { words } from '../../../words';

const AANTAL = new Intl.NumberFormat('nl-NL');
const VERSCHIL = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const euro = (centen: string | null) => (centen === null ? '-' : formatCents(BigInt(centen)));

/** What the run comes to, per tax; then the year before beside it, and whether all is accounted for. */
export function Totalen({ run }: { run: AanslagrunView }) {
  const { totalen } = run;
  if (totalen === null) return null;
  return (
    <>
      <section aria-labelledby="totalen" className="grid gap-3">
        <Heading level={2} id="totalen">
          {words(run.status === 'uitgevoerd' ? 'run.opgelegd' : 'run.totalen')}
        </Heading>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Card first className="sm:col-span-2 lg:col-span-4">
            <p className="text-ink-muted">{words('run.totaal')}</p>
            <Amount text={formatCents(runBedrag(run) ?? 0n)} size="large" />
            <p>{words('run.aanslagen', { aantal: run.aantal })}</p>
            {totalen.kwijt && (
              <p>
                {words('run.kwijt', {
                  regels: totalen.kwijt.regels,
                  bedrag: formatCents(BigInt(totalen.kwijt.bedragCenten)),
                })}
              </p>
            )}
          </Card>
          {totalen.soorten.map((soort) => (
            <Soort key={soort.belastingsoort} soort={soort} />
          ))}
        </div>
      </section>
      <Leeg soorten={totalen.soorten} />
      <Vergelijking soorten={totalen.soorten} />
      <Controle soorten={totalen.soorten} medeEigenaren={totalen.medeEigenaren} />
    </>
  );
}

/** A tax of which nothing became an aanslag: right or a mistake, somebody should look at it before akkoord. */
function Leeg({ soorten }: { soorten: readonly SoortTotaal[] }) {
  const leeg = soorten.filter((soort) => soort.regels === 0);
  if (leeg.length === 0) return null;
  return (
    <Alert tone="letop" taal="nl" title={words('run.leeg')}>
      <ul className="list-disc pl-5">
        {leeg.map(({ belastingsoort, uitval }) => {
          const [reden] = Object.entries(uitval).sort(([, a], [, b]) => b - a)[0] ?? [];
          return (
            <li key={belastingsoort}>
              {words(`soort.${belastingsoort}`)}
              {reden !== undefined && `: ${uitvalTekst(reden)}`}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function Soort({ soort }: { soort: SoortTotaal }) {
  return (
    <Card>
      <p className="text-ink-muted">{words(`soort.${soort.belastingsoort}`)}</p>
      <p className="text-xl font-bold">
        <Amount text={euro(soort.bedragCenten)} />
      </p>
      <p>{words('run.regels', { aantal: soort.regels })}</p>
      {soort.laagsteCenten !== null && (
        <p className="text-sm text-ink-muted">
          {words('run.laagste')} {euro(soort.laagsteCenten)}, {words('run.hoogste').toLowerCase()}{' '}
          {euro(soort.hoogsteCenten)}
        </p>
      )}
    </Card>
  );
}

function verschil({ bedragCenten, vorigJaar }: SoortTotaal): string {
  if (vorigJaar === null || BigInt(vorigJaar.bedragCenten) === 0n) return '-';
  return VERSCHIL.format(Number(bedragCenten) / Number(vorigJaar.bedragCenten) - 1);
}

function Vergelijking({ soorten }: { soorten: readonly SoortTotaal[] }) {
  if (soorten.every((soort) => soort.vorigJaar === null))
    return <p className="text-ink-muted">{words('run.geenVorig')}</p>;
  return (
    <Table
      taal="nl"
      caption={words('run.vergelijkKop')}
      rows={soorten}
      rowKey={(soort) => soort.belastingsoort}
      columns={[
        {
          key: 'soort',
          header: words('run.soort'),
          rowHeader: true,
          cell: (soort) => words(`soort.${soort.belastingsoort}`),
        },
        {
          key: 'bedrag',
          header: words('run.bedrag'),
          number: true,
          cell: (soort) => <Amount text={euro(soort.bedragCenten)} />,
        },
        {
          key: 'vorig',
          header: words('run.vorigJaar'),
          number: true,
          cell: (soort) => <Amount text={euro(soort.vorigJaar?.bedragCenten ?? null)} />,
        },
        { key: 'verschil', header: words('run.verschil'), number: true, cell: verschil },
        {
          key: 'regels',
          header: words('run.aantalRegels'),
          number: true,
          cell: (soort) =>
            soort.vorigJaar === null
              ? AANTAL.format(soort.regels)
              : `${AANTAL.format(soort.regels)} (${AANTAL.format(soort.vorigJaar.regels)})`,
        },
      ]}
    />
  );
}

function Controle({ soorten, medeEigenaren }: { soorten: readonly SoortTotaal[]; medeEigenaren: number }) {
  return (
    <section aria-labelledby="controle" className="grid gap-3">
      <Heading level={2} id="controle">
        {words('run.controleKop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('run.controleUitleg')}</p>
      <Table
        taal="nl"
        caption={words('run.controleKop')}
        captionHidden
        rows={soorten}
        rowKey={(soort) => soort.belastingsoort}
        columns={[
          {
            key: 'soort',
            header: words('run.soort'),
            rowHeader: true,
            cell: (soort) => words(`soort.${soort.belastingsoort}`),
          },
          {
            key: 'verwacht',
            header: words('run.verwacht'),
            number: true,
            cell: (soort) => AANTAL.format(soort.verwacht),
          },
          {
            key: 'verantwoord',
            header: words('run.verantwoord'),
            number: true,
            cell: (soort) => AANTAL.format(soort.verantwoord),
          },
          {
            key: 'uitval',
            header: words('run.kolommen.uitval'),
            number: true,
            cell: (soort) =>
              AANTAL.format(Object.values(soort.uitval).reduce((som, aantal) => som + aantal, 0)),
          },
          {
            key: 'oordeel',
            header: words('run.kolommen.stand'),
            cell: (soort) =>
              soort.verwacht === soort.verantwoord ? (
                <Badge tone="goed">{words('run.klopt')}</Badge>
              ) : (
                <Badge tone="mis">{words('run.kloptNiet')}</Badge>
              ),
          },
        ]}
      />
      <p className="text-ink-muted">{words('run.medeEigenaren', { aantal: medeEigenaren })}</p>
    </section>
  );
}
