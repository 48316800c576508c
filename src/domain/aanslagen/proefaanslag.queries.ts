import { isBelastingsoort } from '@/law/heffing/belastingsoort';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { aanschrijfnaam } from '../personen/naam';
import { NAAMVELDEN } from '../personen/naamvelden';
import { getHeffingsgrondslag } from '../verordeningen/get-heffingsgrondslag';
import type { AanslagMetRegels } from './aanslag.queries';
import { toRegel, waardenBij } from './aanslagregel.store';
import type { RunAanvraag } from './aanslagrun';
import { aanslagrunParameters } from './aanslagrun.schema';
import { type Bereik, type Berekening, berekening } from './berekening';

/** An aanslag as a run that waits for akkoord would impose it: it has no number yet, and is nothing until then. */
export type Proefaanslag = AanslagMetRegels & { naam: string };
export type Proefregel = { persoonId: string; naam: string; regels: number; bedragCenten: bigint };

/** So many persons are calculated for one page of the list. */
const PER_PAGINA = 60;
/** Stands where the number of an aanslag will. */
const GEEN_NUMMER = { aanslagnummer: 'proef', betalingskenmerk: '0'.repeat(16) };

/**
 * The aanslagen that a run which waits for akkoord would impose, by the same calculation, in the order of its persons;
 * `na` pages on. `verder` is where the next page begins, null at the end. Throws NotFound for no such run, Refused for one
 * that does not wait.
 */
export async function listProefaanslagen(
  read: Read,
  gemeenteId: number,
  runId: string,
  na: string | null,
): Promise<{ rijen: Proefregel[]; verder: string | null }> {
  const som = (await groundOf(read, gemeenteId, runId)).som;
  const rijen: Proefregel[] = [];
  let vanaf = na;
  // Many persons have nothing to be imposed on: a page goes on until it holds something.
  while (rijen.length < PER_PAGINA) {
    const personen = await read.db.persoon.findMany({
      where: { gemeenteId, ...(vanaf === null ? {} : { id: { gt: vanaf } }) },
      orderBy: { id: 'asc' },
      take: PER_PAGINA,
      select: { id: true, ...NAAMVELDEN },
    });
    const [eerste, laatste] = [personen[0], personen.at(-1)];
    if (!eerste || !laatste) return { rijen: shown(read, gemeenteId, rijen), verder: null };
    const geteld = await countPerPersoon(read, som, { vanaf: eerste.id, totEnMet: laatste.id });
    rijen.push(
      ...personen.flatMap((persoon) => {
        const telling = geteld.get(persoon.id);
        return telling ? [{ persoonId: persoon.id, naam: aanschrijfnaam(persoon), ...telling }] : [];
      }),
    );
    vanaf = laatste.id;
  }
  return { rijen: shown(read, gemeenteId, rijen), verder: vanaf };
}

function shown(read: Read, gemeenteId: number, rijen: Proefregel[]): Proefregel[] {
  read.shows(
    gemeenteId,
    rijen.map(({ persoonId }) => persoonId),
  );
  return rijen;
}

async function countPerPersoon(
  { db }: Read,
  { ctes, waarden }: Berekening,
  bereik: Bereik,
): Promise<Map<string, { regels: number; bedragCenten: bigint }>> {
  const rijen = await db.$queryRawUnsafe<{ persoonId: string; regels: number; bedragCenten: bigint }[]>(
    `with ${ctes} select persoon_id as "persoonId", count(*)::int as regels, sum(centen)::bigint as "bedragCenten"
       from regel group by persoon_id`,
    ...waarden(bereik),
  );
  return new Map(rijen.map(({ persoonId, ...telling }) => [persoonId, telling]));
}

/** One of them with its lines and the days to pay; null where this person gets none. Throws NotFound like the list. */
export async function getProefaanslag(
  read: Read,
  gemeenteId: number,
  runId: string,
  persoonId: string,
): Promise<Proefaanslag | null> {
  const { aanvraag, som } = await groundOf(read, gemeenteId, runId);
  const persoon = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: NAAMVELDEN,
  });
  if (!persoon) throw new NotFound();
  const rijen = await loadRegels(read, som, persoonId);
  if (rijen.length === 0) return null;
  read.shows(gemeenteId, [persoonId]);
  const regels = await withTarief(read, gemeenteId, aanvraag, rijen);
  const { dagtekening, belastingjaar } = aanvraag;
  const laatsteVervaldag = rijen
    .map(({ vervaldag }) => fromDatabaseDate(vervaldag))
    .toSorted()
    .at(-1);
  const twee = vervaldagen(dagtekening, 'twee-termijnen').waarde.at(-1);
  const kwijtCenten = sum(rijen.filter(({ kwijt }) => kwijt));
  return {
    ...{ gemeenteId, id: persoonId, persoonId, ...GEEN_NUMMER, belastingjaar, dagtekening },
    naam: aanschrijfnaam(persoon),
    betaalschema: laatsteVervaldag === twee ? 'twee-termijnen' : 'zes-weken',
    laatsteVervaldag: laatsteVervaldag ?? dagtekening,
    bedragCenten: sum(rijen),
    regels,
    ...(kwijtCenten > 0n ? { kwijtCenten } : {}),
  };
}

const sum = (rijen: readonly Regelrij[]): bigint => rijen.reduce((som, { centen }) => som + centen, 0n);

type Regelrij = {
  volgnummer: bigint;
  belastingsoort: string;
  tariefId: string;
  objectId: string | null;
  aantal: bigint;
  teller: number;
  noemer: number;
  gebeurtenis: string | null;
  gebeurtenisOp: Date | null;
  centen: bigint;
  vervaldag: Date;
  kwijt: boolean;
};

const loadRegels = ({ db }: Read, { ctes, waarden }: Berekening, persoonId: string): Promise<Regelrij[]> =>
  db.$queryRawUnsafe<Regelrij[]>(
    `with ${ctes} select volgnummer, belastingsoort, tarief_id as "tariefId", object_id as "objectId", aantal::bigint as aantal,
       teller::int as teller, noemer::int as noemer, gebeurtenis, gebeurtenis_op as "gebeurtenisOp", centen::bigint as centen, vervaldag,
       kwijt is not null as kwijt from regel order by rang`,
    ...waarden({ vanaf: persoonId, totEnMet: persoonId }),
  );

/** The lines as those of an aanslag that was imposed at this moment. */
async function withTarief(
  read: Read,
  gemeenteId: number,
  { belastingjaar }: RunAanvraag,
  rijen: readonly Regelrij[],
): Promise<AanslagMetRegels['regels']> {
  const tarieven = await read.db.tarief.findMany({
    where: { gemeenteId, id: { in: rijen.map(({ tariefId }) => tariefId) } },
    include: { verordening: true },
  });
  const objecten = await read.db.wozObject.findMany({
    where: { gemeenteId, id: { in: rijen.flatMap(({ objectId }) => objectId ?? []) } },
    include: { adres: true, waarden: waardenBij({ belastingjaar, opgelegdOp: read.ctx.now }) },
  });
  return rijen.map(({ teller, noemer, centen, volgnummer, ...rij }) => {
    const tarief = tarieven.find(({ id }) => id === rij.tariefId);
    if (!tarief || !isBelastingsoort(rij.belastingsoort)) throw new Error(`No tarief ${rij.tariefId}`);
    return toRegel({
      ...rij,
      ...{ id: `${volgnummer}`, volgnummer: Number(volgnummer), tarief },
      ...{ deelTeller: teller, deelNoemer: noemer, bedragCenten: centen },
      object: objecten.find(({ id }) => id === rij.objectId) ?? null,
    });
  });
}

/** What a run over a gemeente that waits for akkoord calculates with. */
async function groundOf(read: Read, gemeenteId: number, runId: string) {
  const run = await read.db.run.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: runId } },
    select: { soort: true, status: true, parameters: true, belastingjaar: true },
  });
  if (run?.soort !== 'aanslagoplegging' || run.belastingjaar === null) throw new NotFound();
  if (run.status !== 'ter-akkoord') throw new Refused('weigering.run-wacht-niet');
  const aanvraag = { belastingjaar: run.belastingjaar, ...aanslagrunParameters.parse(run.parameters) };
  const antwoord = await getHeffingsgrondslag(
    read,
    gemeenteId,
    aanvraag.belastingjaar,
    aanvraag.belastingsoorten,
  );
  if (!antwoord.ok) throw new Refused('weigering.run-grond-weg');
  return { aanvraag, som: berekening(gemeenteId, aanvraag, antwoord.grondslagen) };
}
