import type { Bestandsoort } from '@/domain/bijlagen/bestandsoort';
import { aanlevernormVoor } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { explain, type UitlegZin } from '@/law/explain';
import { verordeningstermijnen } from '@/law/heffing/verordeningstermijnen';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { findHeffingsproblemen, type Heffingsprobleem } from './heffingsproblemen';
import { isHeffing, type Registerrij, type Stand, standVan } from './verordening';
import { loadRegister, loadVerordening, METTARIEVEN, toRegisterrij } from './verordening.store';
import { type Bestandregel, findBestand, loadBestanden } from './verordeningbestand.store';
import { isBelastingregel, isVerwacht, makeRegister, type RegisterRegel } from './verordeningstermijn';

/** What the register of a gemeente of this read holds, newest first. Throws NotFound outside the read. */
export async function listVerordeningen(read: Read, gemeenteId: number): Promise<Registerrij[]> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  return (await loadRegister(read, gemeenteId)).reverse();
}

export type Verordeningbestand = Bestandregel;
export type VerordeningView = Registerrij & { stand: Stand };

/** One verordening of a gemeente of this read with its tariffs. Throws NotFound. */
export async function getVerordening(read: Read, gemeenteId: number, id: string): Promise<VerordeningView> {
  const rij = read.gemeenten.includes(gemeenteId) ? await loadVerordening(read, gemeenteId, id) : null;
  if (rij === null) throw new NotFound();
  return { ...rij, stand: standVan(rij) };
}

/** The files of one verordening of a gemeente of this read, the last one first. Throws NotFound outside the read. */
export async function listVerordeningbestanden(
  read: Read,
  gemeenteId: number,
  verordeningId: string,
): Promise<Verordeningbestand[]> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  return loadBestanden(read, gemeenteId, verordeningId);
}

/** One file of a verordening with its content. Throws NotFound. */
export async function getVerordeningbestand(
  read: Read,
  gemeenteId: number,
  welk: { verordeningId: string; id: string },
): Promise<{ naam: string; soort: Bestandsoort; inhoud: Uint8Array<ArrayBuffer> }> {
  const rij = read.gemeenten.includes(gemeenteId) ? await findBestand(read, gemeenteId, welk) : null;
  if (rij === null) throw new NotFound();
  return { naam: rij.naam, soort: rij.soort as Bestandsoort, inhoud: rij.inhoud };
}

export type RegisterView = {
  regels: RegisterRegel[];
  /** What stands in the way of levying the taxes of the register. */
  problemen: Heffingsprobleem[];
  /** The last days of the road, with their source. */
  uitleg: UitlegZin[];
};

/** The register of a gemeente of this read for a belastingjaar, with what is late. Throws NotFound outside the read. */
export async function getRegister(
  read: Read,
  gemeenteId: number,
  belastingjaar: number,
): Promise<RegisterView> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const alle = await loadRegister(read, gemeenteId);
  const norm = aanlevernormVoor(await readGegevens(read, gemeenteId), belastingjaar);
  const regels = makeRegister(alle, belastingjaar, localDateOf(read.ctx.now), norm);
  const belastingsoorten = regels
    .filter(isVerwacht)
    .filter(isBelastingregel)
    .map((regel) => regel.belastingsoort);
  return {
    regels,
    problemen: findHeffingsproblemen({ belastingjaar, belastingsoorten }, alle.filter(isHeffing)),
    uitleg: explain(verordeningstermijnen(belastingjaar, null, norm).uitleg),
  };
}

/** The registers of every gemeente of this read for a belastingjaar. */
export async function listRegisters(
  read: Read,
  belastingjaar: number,
): Promise<{ gemeenteId: number; regels: RegisterRegel[] }[]> {
  const rijen = await read.db.verordening.findMany({
    where: { gemeenteId: { in: [...read.gemeenten] } },
    include: METTARIEVEN,
  });
  const vandaag = localDateOf(read.ctx.now);
  const registers: { gemeenteId: number; regels: RegisterRegel[] }[] = [];
  for (const gemeenteId of read.gemeenten) {
    const eigen = rijen.filter((rij) => rij.gemeenteId === gemeenteId).map(toRegisterrij);
    const norm = aanlevernormVoor(await readGegevens(read, gemeenteId), belastingjaar);
    registers.push({ gemeenteId, regels: makeRegister(eigen, belastingjaar, vandaag, norm) });
  }
  return registers;
}
