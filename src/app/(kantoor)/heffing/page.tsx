import { z } from 'zod';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { listWachtOpAkkoord } from '@/domain/aanslagen/wacht-op-akkoord.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { countWachtendeWaarden } from '@/domain/objecten/woz-vaststelling.queries';
import { listRuns } from '@/domain/runs/run.queries';
import { listRegisters } from '@/domain/verordeningen/verordening.queries';
import { isVerwacht, type RegisterRegel } from '@/domain/verordeningen/verordeningstermijn';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingFrame } from './heffing-frame';
import { Jaren } from './jaren';
import { runsPath, verordeningenPath, werkjaar } from './paths';
import { type AanslagrunView, aanslagrunVan, RUN_TOON, runNaam } from './run-tekst';
import { WachtOpMij } from './wacht-op-mij';
import { jaarParam, words } from './words';
import { wozPath, words as wozWords } from './woz-words';

/** Every gemeente of the set: how far its verordeningen for a belastingjaar are, and its runs. */
export default page({
  toegang: { wie: 'medewerker', verb: 'verordening.zien', bereik: 'set' },
  doel: 'heffing',
  searchParams: z.object({ jaar: jaarParam }),
  load: async (read, { searchParams }) => {
    const jaar = searchParams.jaar ?? werkjaar(localDateOf(read.ctx.now));
    return {
      jaar,
      registers: await listRegisters(read, jaar),
      runs: await laatsteRuns(read, jaar),
      woz: await wachtendeWaarden(read),
      termijnen: await loadEigenTermijnen(read),
      wachtend: await listWachtOpAkkoord(read),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ jaar, registers, runs, woz, termijnen, wachtend, namen }, frame) => {
    const rijen = registers
      .flatMap(({ gemeenteId, regels }) => {
        const gemeente = frame.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
        const run = runs.get(gemeenteId);
        return gemeente
          ? [{ ...gemeente, regels: regels.filter(isVerwacht), run, woz: woz.get(gemeenteId) }]
          : [];
      })
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
    return (
      <HeffingFrame {...frame} titel={words('kop')}>
        <div className="grid gap-2">
          <Heading level={1}>{words('kop')}</Heading>
          <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
        </div>
        <WachtOpMij
          wachtend={wachtend}
          ctx={frame.ctx}
          naamVan={(actor) => nameActor(namen, actor) ?? actor}
        />
        <Jaren jaar={jaar} href="/heffing" />
        <Table
          taal="nl"
          caption={words('jaar', { jaar: String(jaar) })}
          rows={rijen}
          rowKey={(rij) => rij.sleutel}
          columns={[
            {
              key: 'gemeente',
              header: words('gemeente'),
              rowHeader: true,
              cell: (rij) => (
                <Link href={`${verordeningenPath(rij.sleutel)}?jaar=${jaar}`} reload>
                  {rij.naam}
                </Link>
              ),
            },
            {
              key: 'verordeningen',
              header: words('verordeningen'),
              cell: (rij) => <Verordeningen regels={rij.regels} />,
            },
            {
              key: 'woz',
              header: wozWords('overzicht.kop'),
              cell: (rij) => (
                <Link href={wozPath(rij.sleutel)} reload>
                  {wozTekst(rij.woz)}
                </Link>
              ),
            },
            {
              key: 'run',
              header: words('run.laatste'),
              cell: (rij) =>
                rij.run ? (
                  <span className="flex flex-wrap items-center gap-2">
                    <Link href={runsPath(rij.sleutel, rij.run.id)} reload>
                      {runNaam(rij.run)}
                    </Link>
                    <Badge tone={RUN_TOON[rij.run.stand]}>{words(`run.stand.${rij.run.stand}`)}</Badge>
                  </span>
                ) : (
                  <Link href={runsPath(rij.sleutel)} reload>
                    {words('run.nogGeen')}
                  </Link>
                ),
            },
          ]}
        />
        <EigenTermijnen termijnen={termijnen} ctx={frame.ctx} />
      </HeffingFrame>
    );
  },
});

/** The latest run of aanslagen of each gemeente over a belastingjaar. */
async function laatsteRuns(read: Read, jaar: number): Promise<Map<number, AanslagrunView>> {
  const gevonden = new Map<number, AanslagrunView>();
  for (const gemeenteId of read.gemeenten) {
    const runs = await listRuns(read, gemeenteId, { soort: 'aanslagoplegging' });
    const laatste = runs.find((run) => run.belastingjaar === jaar);
    if (laatste) gevonden.set(gemeenteId, aanslagrunVan(laatste));
  }
  return gevonden;
}

type Wachtend = Awaited<ReturnType<typeof countWachtendeWaarden>>;

/** What waits of the WOZ values of each gemeente. */
async function wachtendeWaarden(read: Read): Promise<Map<number, Wachtend>> {
  const gevonden = new Map<number, Wachtend>();
  for (const gemeenteId of read.gemeenten)
    gevonden.set(gemeenteId, await countWachtendeWaarden(read, gemeenteId));
  return gevonden;
}

function wozTekst(woz: Wachtend | undefined): string {
  const wacht = [
    ...(woz && woz.voorstellen > 0 ? [wozWords('overzicht.voorstellen', { aantal: woz.voorstellen })] : []),
    ...(woz?.waarden ? [wozWords('overzicht.waarden')] : []),
  ];
  return wacht.length === 0 ? wozWords('overzicht.klaar') : wacht.join(', ');
}

/** How many of the verordeningen are published, and how many steps are late. */
function Verordeningen({ regels }: { regels: readonly RegisterRegel[] }) {
  const klaar = regels.filter((regel) => regel.verordening?.status === 'bekendgemaakt').length;
  const laat = regels.flatMap(({ stappen }) => Object.values(stappen ?? {})).filter(isLaat).length;
  if (regels.length === 0) return <Badge tone="mis">{words('openstaand.geen')}</Badge>;
  return (
    <span className="flex flex-wrap gap-2">
      {klaar === regels.length ? (
        <Badge tone="goed">{words('openstaand.klaar')}</Badge>
      ) : (
        <Badge tone="letop">
          {words('openstaand.nietKlaar', { klaar: String(klaar), totaal: String(regels.length) })}
        </Badge>
      )}
      {laat > 0 && <Badge tone="mis">{words('openstaand.laat', { aantal: laat })}</Badge>}
    </span>
  );
}

const isLaat = ({ oordeel }: { oordeel: string }) => oordeel === 'te-laat';
