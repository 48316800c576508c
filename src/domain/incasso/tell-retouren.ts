import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { incassobriefdata, incassobriefSchema } from '@/domain/documenten/incassobrief';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import type { LocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { readBeleid } from './read-beleid';
import { eerstvolgendeIncassodag, laatstePogingen, type Vraag, vervolgVan, vraagVan } from './retourbrief';
import { loadOnverteld, markVerteld, type Onverteld, takeOnverteld } from './retourbrief.store';

const SOORT = 'incasso-mislukt';
/** So many at once; the rest comes the next time. */
const PER_KEER = 1_000;

/**
 * A letter to everybody of whom a collection failed: which term, why, and what he pays now by when (G-11). One for a mandate
 * however many came back with it, each in a transaction of its own: one that cannot be made keeps none of the others back.
 * What waits for an address is tried again the next time. Returns how many were made.
 */
export async function tellRetouren(
  ctx: Context,
  gemeenteId: number,
  failed: unknown[] = [],
): Promise<number> {
  const machtigingen = await writeIn(ctx, gemeenteId, (write) => loadOnverteld(write, PER_KEER));
  let gemaakt = 0;
  for (const machtigingId of machtigingen)
    try {
      if (await writeIn(ctx, gemeenteId, (write) => tellRetour(write, machtigingId))) gemaakt += 1;
    } catch (error) {
      failed.push(error);
    }
  return gemaakt;
}

/** The letter about what came back by one mandate. False when there is nothing to tell, or nobody to write to yet. */
async function tellRetour(write: Write, machtigingId: string): Promise<boolean> {
  const { gemeenteId, ctx } = write;
  const onverteld = await takeOnverteld(write, machtigingId);
  if (onverteld === null) return false;
  const { persoonId, posten } = onverteld;
  const postIds = posten.map((post) => post.postId);
  const id = idVan('incassobrief', machtigingId, ...postIds.toSorted());
  const feiten = await factsOf(write, onverteld, id);
  if (feiten === null) return false;
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data: incassobriefdata(feiten) });
  const { dagtekening } = feiten;
  await makeDocument(write, [
    { id, soort: SOORT, persoonId, aanslagId: null, runId: null, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: feiten.geadresseerde }]);
  await markVerteld(write, postIds, id);
  // Who chose how he wants his letters was told of it where the letter was offered.
  if (!(await findKeuzes(write, gemeenteId, [persoonId])).has(persoonId))
    await notifyPersoon(write, {
      persoonId,
      soort: 'bericht',
      taal: 'nl',
      uiterlijk: new Date(ctx.now.getTime() + 7 * 86_400_000),
      onderwerpId: id,
    });
  return true;
}

/** Everything the letter says; null where it cannot be made, waits for an address, or where nothing is open any more. */
async function factsOf(write: Write, onverteld: Onverteld, id: string) {
  const { gemeenteId, ctx } = write;
  const { persoonId, iban, gestopt } = onverteld;
  const dagtekening = localDateOf(ctx.now);
  const { klasse, over } = DOCUMENTSOORTEN[SOORT];
  const beleid = await readBeleid(write, gemeenteId);
  const gevonden = await getAfzender(write, gemeenteId, klasse, dagtekening);
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, dagtekening, over);
  if ('wacht' in aan || !gevonden.ok || beleid === null) return null;
  const { afzender } = gevonden;
  const posten = laatstePogingen(onverteld.posten).map((post) => ({
    ...post,
    vervolg: vervolgVan(post, gestopt),
  }));
  const aanslagen = await readEigenAanslagen(write, { gemeenteId, persoonId });
  const betalen = aanslagen.flatMap((aanslag) => {
    const vraag = asked(aanslag, posten, onverteld.meegestopt, {
      vandaag: dagtekening,
      dagen: beleid.keuze.betaaldagenNaMislukt,
    });
    const { aanslagnummer, betalingskenmerk: kenmerk } = aanslag;
    return vraag === null ? [] : [{ ...vraag, aanslagnummer, betaling: { ...afzender.rekening, kenmerk } }];
  });
  const feiten = incassobriefSchema.safeParse({
    taal: 'nl',
    dagtekening,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    telefoontijden: afzender.telefoontijden,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: `I-${id.slice(-8).toUpperCase()}`,
    rekening: iban.slice(-4),
    posten: posten.map(({ volgnummer: termijn, ...post }) => ({ ...post, termijn })),
    opnieuwVanaf: eerstvolgendeIncassodag(dagtekening, beleid.keuze.dag),
    betalen,
  });
  return feiten.success ? feiten.data : null;
}

/** What is asked of one aanslag, or null when nothing came back of it, or it is tried again. */
function asked(
  aanslag: EigenAanslag,
  posten: readonly { aanslagId: string; volgnummer: number; vervolg: string }[],
  meegestopt: readonly string[],
  { vandaag, dagen }: { vandaag: LocalDate; dagen: number },
): Vraag | null {
  const hier = posten.filter((post) => post.aanslagId === aanslag.id && post.vervolg !== 'opnieuw');
  const gestopt = meegestopt.includes(aanslag.id) || hier.some((post) => post.vervolg !== 'zelf-betalen');
  if (!gestopt && hier.length === 0) return null;
  return vraagVan(aanslag, gestopt ? null : new Set(hier.map((post) => post.volgnummer)), vandaag, dagen);
}
