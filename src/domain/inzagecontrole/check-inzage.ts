import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { INZAGENORMEN } from '@/domain/gemeenten/inzagecontrolevorm';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import { actorText, type Context } from '@/platform/context';
import { type Write, writeIn } from '@/platform/tenant';
import { findBevindingen } from './bevinding';
import {
  findLaatsteDag,
  insertBevindingen,
  insertControle,
  insertStap,
  listTeLaat,
  lockControle,
} from './bevinding.store';
import { type Controledag, planControle } from './controledagen';
import { handelingsleutel, isZoekregel, type Kijkdag, type Kijkregel } from './kijkdag';
import {
  findBekeken,
  listHandelingen,
  listKijkregels,
  listKijkregelsVan,
  loadBekeken,
  loadKijkers,
} from './kijkdag.store';
import { WACHT_DAGEN } from './oordeel';

const DAG_MS = 86_400_000;

/**
 * Holds what medewerkers looked at in one gemeente against the rules: every day since the last one that was finished, each in
 * a transaction of its own, and of today what is ripe. Then tells of what waited too long. Twice is once. Answers how many
 * findings are new, and how many waited too long.
 */
export async function checkInzage(
  ctx: Context,
  gemeenteId: number,
): Promise<{ gevonden: number; teLaat: number }> {
  const vandaag = localDateOf(ctx.now);
  const laatste = await writeIn(ctx, gemeenteId, findLaatsteDag);
  let gevonden = 0;
  for (const dag of planControle(ctx.now.getTime(), vandaag, laatste))
    gevonden += await writeIn(ctx, gemeenteId, (write) => checkDag(write, dag));
  return { gevonden, teLaat: await writeIn(ctx, gemeenteId, escalateBevindingen) };
}

async function checkDag(write: Write, controledag: Controledag): Promise<number> {
  await lockControle(write);
  const { dag } = controledag;
  const normen =
    geldendOp('inzagecontrole', await readGegevens(write, write.gemeenteId), dag).waarde ?? INZAGENORMEN;
  const { kijkdag, personen } = await readKijkdag(write, controledag, normen.herhaaldBinnen);
  const nieuw = await insertBevindingen(write, dag, findBevindingen(kijkdag, normen), personen);
  if (controledag.afgerond)
    await insertControle(write, dag, { regels: kijkdag.regels.length, bevindingen: nieuw });
  if (nieuw > 0)
    await write.audit({
      handeling: 'inzagecontrole.gevonden',
      onderwerp: { soort: 'inzagecontrole', id: dag },
      voor: null,
      na: { regels: kijkdag.regels.length, bevindingen: nieuw },
      bewaarklasse: 'logboek',
    });
  return nieuw;
}

/** The day with the facts of everybody who was shown on it, and which persons they are. */
async function readKijkdag(write: Write, { dag, van, tot }: Controledag, binnen: number) {
  const regels = await listKijkregels(write, { van, tot });
  const personen = await findBekeken(write, new Set(regels.map(({ betrokkene }) => betrokkene)));
  const venster = { van: van - (binnen - 1) * DAG_MS, tot };
  const ids = [...personen.values()];
  const feiten = await loadBekeken(write, ids, dag, venster);
  const gehandeld = await listHandelingen(write, ids, { ...venster, tot: van + DAG_MS });
  const bekeken = [...personen].flatMap(([betrokkene, id]) => {
    const feit = feiten.get(id);
    return feit ? [[betrokkene, feit] as const] : [];
  });
  const kijkdag: Kijkdag = {
    dag,
    regels,
    eerder: await readEerder(write, regels, venster.van, van),
    personen: new Map(bekeken),
    medewerkers: await loadKijkers(write, dag),
    handelingen: withBetrokkene(gehandeld, personen),
  };
  return { kijkdag, personen };
}

/** Of whose file was opened on the day, what the same medewerkers saw of them before. */
async function readEerder(write: Write, regels: readonly Kijkregel[], van: number, tot: number) {
  const geopend = regels.filter((regel) => !isZoekregel(regel));
  const paren = new Set(geopend.map(({ medewerker, betrokkene }) => `${medewerker}|${betrokkene}`));
  const eerder = await listKijkregelsVan(write, { van, tot }, [
    ...new Set(geopend.map(({ betrokkene }) => betrokkene)),
  ]);
  return eerder.filter(({ medewerker, betrokkene }) => paren.has(`${medewerker}|${betrokkene}`));
}

/** Acts by the name of the person in the processing log, where the audit knows him by his id. */
function withBetrokkene(gehandeld: ReadonlySet<string>, personen: ReadonlyMap<string, string>): Set<string> {
  const naamVan = new Map([...personen].map(([betrokkene, id]) => [id, betrokkene]));
  return new Set(
    [...gehandeld].map((sleutel) => {
      const [medewerker = '', id = '', dag = ''] = sleutel.split('|');
      return handelingsleutel(medewerker, naamVan.get(id) ?? id, dag);
    }),
  );
}

/** Says of what nobody judged within its days that it waited too long: from then on the directeur sees it and may judge. */
async function escalateBevindingen(write: Write): Promise<number> {
  const voor = new Date(write.ctx.now.getTime() - WACHT_DAGEN * DAG_MS);
  const teLaat = await listTeLaat(write, voor);
  for (const bevindingId of teLaat) {
    await insertStap(write, { bevindingId, soort: 'escalatie', door: actorText(write.ctx.actor) });
    await write.audit({
      handeling: 'inzagebevinding.te-laat',
      onderwerp: { soort: 'inzagebevinding', id: bevindingId },
      voor: { stand: 'open' },
      na: { stand: 'te-laat' },
      bewaarklasse: 'logboek',
    });
  }
  return teLaat.length;
}
