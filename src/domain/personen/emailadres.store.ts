import type { Read, Write } from '@/platform/tenant';

/** Which of these persons have an e-mail address that holds, was confirmed and from which no mail came back. */
export async function loadMailbaar(
  { db }: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<string[]> {
  if (persoonIds.length === 0) return [];
  const rijen = await db.contactgegeven.findMany({
    where: {
      gemeenteId,
      persoonId: { in: [...persoonIds] },
      soort: 'email',
      vervallenOp: null,
      // Nobody may read the mail of who died.
      persoon: { overlijdensdatum: null },
    },
    orderBy: { gemaaktOp: 'desc' },
    select: {
      persoonId: true,
      herkomst: true,
      geverifieerdOp: true,
      onbruikbaarOp: true,
    },
  });
  // As `loadHuidig` chooses: what somebody recorded himself before what was delivered, then the latest.
  const geldend = new Map<string, (typeof rijen)[number]>();
  for (const rij of [
    ...rijen.filter((r) => r.herkomst !== 'import'),
    ...rijen.filter((r) => r.herkomst === 'import'),
  ])
    if (!geldend.has(rij.persoonId)) geldend.set(rij.persoonId, rij);
  return [...geldend.values()].flatMap((rij) =>
    rij.geverifieerdOp !== null && rij.onbruikbaarOp === null ? [rij.persoonId] : [],
  );
}

/** Marks an address that holds as one from which mail came back; null where it does not hold any more or was marked before. */
export async function markOnbruikbaar(
  { db, gemeenteId, ctx }: Write,
  persoonId: string,
  adres: string,
): Promise<string | null> {
  const [rij] = await db.contactgegeven.updateManyAndReturn({
    where: {
      gemeenteId,
      persoonId,
      soort: 'email',
      waarde: adres,
      vervallenOp: null,
      onbruikbaarOp: null,
    },
    data: { onbruikbaarOp: ctx.now },
    select: { id: true },
  });
  return rij?.id ?? null;
}
