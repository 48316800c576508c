import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Keuzes } from './verordening.schema';
import { findKwijtscheldingsregels } from './verordening.store';

/** Which version of the kwijtscheldingsregels of a gemeente is used, so that a decision can name it. */
export type Regelingversie = {
  id: string;
  naam: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  publicatie: string;
  bron: string;
};
export type Kwijtscheldingsregeling = { versie: Regelingversie; keuzes: Keuzes<'kwijtschelding'> };

/**
 * The kwijtscheldingsregels that hold in a gemeente on a day: what its raad adopted, published and held against the text by
 * a second person. Null where there are none. Throws NotFound outside the read.
 */
export async function getKwijtscheldingsregeling(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Kwijtscheldingsregeling | null> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const rij = await findKwijtscheldingsregels(read, gemeenteId, dag);
  if (!rij) return null;
  const { id, naam, vanaf, tot, publicatie, bron, keuzes } = rij;
  return { versie: { id, naam, vanaf, tot, bron, publicatie: publicatie ?? '' }, keuzes };
}
