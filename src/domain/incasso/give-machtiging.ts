import { requireAanslagVan } from '@/domain/aanslagen/require-aanslag-van';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { isStrong } from '@/platform/login/niveaus';
import { newId, type Write } from '@/platform/tenant';
import { isAndere } from './bekende-rekening';
import type { Incassobeleid } from './incassokeuze';
import { judgeHouder, judgeRekening, type Machtiging } from './machtiging';
import {
  endMachtiging,
  insertMachtiging,
  loadLevend,
  loadMachtigingenVan,
  lockMachtigingenVan,
} from './machtiging.store';
import { machtigingstekst } from './machtigingstekst';
import { endPlannen, planIncasso } from './plan-incasso';
import { readBeleid } from './read-beleid';

export type Machtigingsvraag = {
  iban: string;
  rekeninghouder: string;
  /** Null: all that he owes in this gemeente, now and later. */
  aanslagId: string | null;
  taal: 'nl' | 'en';
};

/**
 * A citizen lets what he owes be taken from his account. The one that he had for the same is replaced, and what was
 * collected by that goes on by this; the same one sent twice is one. Throws NotFound for an aanslag that is not his, or
 * Refused with the field that is wrong, or for another account by who logged in with less than two factors (U-02).
 */
export const giveMachtiging = (write: Write, vraag: Machtigingsvraag): Promise<string> =>
  keep(write, {
    ...vraag,
    persoonId: ownPersoonId(write),
    kanaal: 'mijn',
    bewijs: null,
  });

/**
 * The same at the desk for who stands there, with what the desk saw or keeps. Refused for another account than the one that
 * we know: that goes by `changeRekeningVoor`, with a second person.
 */
export const giveMachtigingVoor = (
  write: Write,
  vraag: Machtigingsvraag & { persoonId: string; bewijs: string },
): Promise<string> => keep(write, { ...vraag, kanaal: 'balie' });

/**
 * Goes on with what a person signed from another account of his own: each mandate that holds is replaced by the same one on
 * that account, and what was collected goes on. Answers how many. Whether the account may be used is decided before.
 */
export async function moveMachtigingen(
  write: Write,
  naar: Pick<Vraag, 'persoonId' | 'iban' | 'rekeninghouder' | 'kanaal' | 'bewijs'>,
): Promise<number> {
  const { gemeenteId } = write;
  const beleid = await readBeleid(write, gemeenteId);
  if (!beleid || !(await loadLevend(write, naar.persoonId))) return 0;
  await lockMachtigingenVan(write, naar.persoonId);
  const oude = (await loadMachtigingenVan(write, gemeenteId, naar.persoonId)).filter(
    (rij) => rij.status === 'actief' && rij.iban !== naar.iban,
  );
  for (const { aanslagId, id, versie } of oude)
    await replace(write, { ...naar, aanslagId, taal: 'nl' }, beleid, [{ id, versie }]);
  return oude.length;
}

type Vraag = Machtigingsvraag & Pick<Machtiging, 'persoonId' | 'kanaal' | 'bewijs'>;

async function keep(write: Write, vraag: Vraag): Promise<string> {
  const { persoonId, aanslagId, kanaal, bewijs } = vraag;
  const levend = await loadLevend(write, persoonId);
  if (levend === null) throw new NotFound();
  if (!levend) throw new Refused('incasso.fout.overleden');
  const rekening = judgeRekening(vraag.iban);
  if (!rekening.ok) throw new Refused(rekening.reden, {}, 'iban');
  const houder = judgeHouder(vraag.rekeninghouder);
  if (!houder.ok) throw new Refused(houder.reden, {}, 'rekeninghouder');
  if (kanaal === 'balie' && (bewijs ?? '').trim().length < 5)
    throw new Refused('incasso.fout.bewijs', {}, 'bewijs');
  const beleid = await readBeleid(write, write.gemeenteId);
  if (!beleid) throw new Refused('incasso.fout.geen-incasso');
  if (aanslagId !== null) await requireAanslagVan(write, write.gemeenteId, { persoonId, aanslagId });
  await lockMachtigingenVan(write, persoonId);
  const actief = (await loadMachtigingenVan(write, write.gemeenteId, persoonId)).filter(
    (rij) => rij.status === 'actief' && rij.aanslagId === aanslagId,
  );
  const zelfde = actief.find((rij) => rij.iban === rekening.iban && rij.rekeninghouder === houder.naam);
  if (zelfde) return zelfde.id;
  if (actief.length > 0) requireStrong(write);
  if (kanaal === 'balie') await requireBekend(write, persoonId, rekening.iban);
  const nieuw = { ...vraag, iban: rekening.iban, rekeninghouder: houder.naam };
  const { id, gepland } = await replace(write, nieuw, beleid, actief);
  // For one aanslag that cannot be collected it would be of no use.
  if (aanslagId !== null && gepland === 0) throw new Refused('incasso.fout.niet-te-incasseren', {}, 'bereik');
  return id;
}

/** Ends these mandates and keeps the one that takes their place; what they collected it collects. */
async function replace(
  write: Write,
  vraag: Vraag,
  beleid: Incassobeleid,
  actief: readonly Pick<Machtiging, 'id' | 'versie'>[],
): Promise<{ id: string; gepland: number }> {
  const liepen = new Set<string>();
  for (const oud of actief) {
    await endMachtiging(write, oud, 'vervangen', null);
    for (const id of await endPlannen(write, oud.id, 'ingetrokken', 'vervangen')) liepen.add(id);
  }
  const rij = nieuweRij(write, vraag, beleid);
  await insertMachtiging(write, rij);
  await write.audit({
    handeling: 'incasso.gemachtigd',
    onderwerp: { soort: 'incassomachtiging', id: rij.id },
    voor: null,
    na: rij,
    bewaarklasse: 'betalingen',
  });
  return { id: rij.id, gepland: await planIncasso(write, rij, beleid.keuze, liepen) };
}

/** Who steals a password may not put another's account in the place of the one that is there. */
function requireStrong({ ctx: { actor } }: Write): void {
  if (actor.soort !== 'inwoner' && actor.soort !== 'ondernemer') return;
  if (!isStrong(actor.soort, actor.niveau)) throw new Refused('incasso.fout.niveau');
}

/** At the desk one person puts no other account in the place of the one that we know: that takes two (U-02). */
async function requireBekend(write: Write, persoonId: string, iban: string): Promise<void> {
  if (await isAndere(write, persoonId, iban)) throw new Refused('incasso.fout.andere-rekening', {}, 'iban');
}

function nieuweRij(
  { ctx, gemeenteId }: Write,
  { persoonId, aanslagId, iban, rekeninghouder, kanaal, bewijs, taal }: Vraag,
  beleid: Incassobeleid,
) {
  const id = newId();
  const soort = aanslagId === null ? ('doorlopend' as const) : ('eenmalig' as const);
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
  return {
    id,
    persoonId,
    soort,
    aanslagId,
    kenmerk: `M${gemeenteId}-${id.replaceAll('-', '').slice(0, 16).toUpperCase()}`,
    iban,
    rekeninghouder,
    tekst: machtigingstekst(beleid, soort, gemeente, taal),
    incassantId: beleid.incassant.incassantId,
    kanaal,
    bewijs: bewijs === null ? null : bewijs.trim(),
    getekendOp: localDateOf(ctx.now),
  };
}
