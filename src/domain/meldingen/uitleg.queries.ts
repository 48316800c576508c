import { type Jaarregel, readJaarregels } from '@/domain/aanslagen/read-jaarregels';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, partsOf } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { besluitSchema } from './besluit.schema';
import { jaarVan } from './gevolg';
import type { Melding } from './melding';
import { toMelding } from './melding.store';
import { type Eraf, explainAfgegaan, planBlijft } from './ontheffing';
import type { Meldingsoort } from './vragen';

/** What a decision took off an aanslag line by line, what of the same object stayed, and why. */
export type Ontheffing = {
  zaakId: string;
  soort: Meldingsoort;
  dag: LocalDate;
  eraf: readonly Eraf[];
  blijft: readonly Eraf[];
};

/** Of one case, or null where nothing went off; the caller says whose it is. */
export async function getOntheffing(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<Ontheffing | null> {
  const rij = await read.db.melding.findUnique({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    include: { zaak: { select: { persoonId: true } } },
  });
  if (!rij) return null;
  const { zaak, ...kern } = rij;
  return explain(read, gemeenteId, toMelding(kern), zaak.persoonId);
}

/** Of each case that took something off this aanslag, the lines of this aanslag; the latest first. */
export async function listOntheffingenVan(
  read: Read,
  gemeenteId: number,
  { aanslagId, persoonId }: { aanslagId: string; persoonId: string },
): Promise<Ontheffing[]> {
  const rijen = await read.db.melding.findMany({
    where: { gemeenteId, verminderdCenten: { gt: 0 }, zaak: { persoonId } },
    orderBy: [{ beslotenOp: 'desc' }, { zaakId: 'asc' }],
    take: 100,
  });
  const gevonden: Ontheffing[] = [];
  for (const rij of rijen) {
    const een = await explain(read, gemeenteId, toMelding(rij), persoonId);
    const hier = (regel: Eraf) => regel.aanslagId === aanslagId;
    if (een?.eraf.some(hier))
      gevonden.push({ ...een, eraf: een.eraf.filter(hier), blijft: een.blijft.filter(hier) });
  }
  return gevonden;
}

/** What was decided on stands in the proposal that a second person took; its steps follow from the lines, which do not change. */
async function explain(
  read: Read,
  gemeenteId: number,
  melding: Melding,
  persoonId: string,
): Promise<Ontheffing | null> {
  const { zaakId, soort, objectId, beslotenDag: dag, beslotenOp } = melding;
  if (dag === null || beslotenOp === null || !melding.verminderdCenten) return null;
  const besluit = await read.db.besluit.findFirst({
    where: { gemeenteId, zaakId, soort: 'melding', stand: 'genomen' },
    select: { inhoud: true },
  });
  if (!besluit) return null;
  const jaar = jaarVan(melding, dag, localDateOf(beslotenOp));
  const regels = await readJaarregels(read, gemeenteId, { persoonId, belastingjaar: jaar });
  const eraf = besluitSchema
    .parse(besluit.inhoud)
    .eraf.flatMap((een) => explainRegel(regels, een, { soort, dag, jaar }));
  return {
    ...{ zaakId, soort, dag, eraf },
    blijft:
      soort === 'verhuizing' && objectId !== null ? planBlijft(regels, objectId, dag, partsOf(dag).year) : [],
  };
}

function explainRegel(
  regels: readonly Jaarregel[],
  een: Pick<Eraf, 'aanslagId' | 'aanslagregelId' | 'bedragCenten'>,
  wat: { soort: Meldingsoort; dag: LocalDate; jaar: number },
): Eraf[] {
  const regel = regels.find((r) => r.regel.id === een.aanslagregelId)?.regel;
  if (!regel) return [];
  const belasting = { belastingsoort: regel.belastingsoort, code: regel.tarief.code };
  return [{ ...een, belasting, uitleg: explainAfgegaan(regel, een.bedragCenten, wat) }];
}
