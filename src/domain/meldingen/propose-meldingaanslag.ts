import { type Aanvulregel, tryAanvullend, type Weigering } from '@/domain/aanslagen/calculate-aanvullend';
import { proposeAanvullendeAanslag } from '@/domain/aanslagen/propose-aanvullende-aanslag';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readBelanghebbenden } from '@/domain/objecten/end-belang';
import { getHeffingsgrondslag } from '@/domain/verordeningen/get-heffingsgrondslag';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import { planDagtekening } from './dagtekening';
import { jaarVan } from './gevolg';
import { aanslagNa, type Melding } from './melding';
import { loadMelding } from './melding.store';

/** Whom an aanslag is for that follows from a melding, and of which belastingen and year. */
export type Aanslagvraag = {
  persoonId: string;
  belastingjaar: number;
  belastingsoorten: readonly Belastingsoort[];
};

/**
 * What follows from a melding that was taken over: of a dog and a move for who reported it, of an owner or user for who
 * came after him. Null where no aanslag follows, or nobody came.
 */
export async function findAanslagvraag(
  read: Read,
  gemeenteId: number,
  { melding, persoonId }: { melding: Melding; persoonId: string },
): Promise<Aanslagvraag | null> {
  const wie = aanslagNa(melding);
  if (wie === null || melding.beslotenDag === null) return null;
  const belastingjaar = jaarVan(
    melding,
    melding.beslotenDag,
    localDateOf(melding.beslotenOp ?? read.ctx.now),
  );
  const aan =
    wie.rol === null
      ? persoonId
      : await findOpvolger(read, gemeenteId, { ...melding, rol: wie.rol, persoonId });
  if (aan === null) return null;
  const belastingsoorten = wie.belastingsoorten ?? (await listGeheven(read, gemeenteId, belastingjaar));
  return { persoonId: aan, belastingjaar, belastingsoorten };
}

async function findOpvolger(
  read: Read,
  gemeenteId: number,
  wat: {
    objectId: string | null;
    beslotenDag: LocalDate | null;
    rol: 'eigenaar' | 'gebruiker';
    persoonId: string;
  },
): Promise<string | null> {
  if (wat.objectId === null) return null;
  const belangen = await readBelanghebbenden(read, gemeenteId, wat.objectId);
  return (
    belangen.find((b) => b.soort === wat.rol && b.vanaf === wat.beslotenDag && b.persoonId !== wat.persoonId)
      ?.persoonId ?? null
  );
}

/** What this gemeente levies in a year: of which the verordening holds. */
async function listGeheven(read: Read, gemeenteId: number, belastingjaar: number): Promise<Belastingsoort[]> {
  const geheven: Belastingsoort[] = [];
  for (const soort of BELASTINGSOORTEN)
    if ((await getHeffingsgrondslag(read, gemeenteId, belastingjaar, [soort])).ok) geheven.push(soort);
  return geheven;
}

/** What an aanslag would come to that is proposed today, or in which words it is refused. */
export type Aanslagvoorstel = {
  persoonId: string;
  dagtekening: LocalDate;
  regels: readonly Aanvulregel[];
  weigering: Weigering | null;
};

/** The same as it would be today; null where none follows. The caller says whose case it is. */
export async function calculateMeldingaanslag(
  read: Read,
  gemeenteId: number,
  zaak: { melding: Melding; persoonId: string },
): Promise<Aanslagvoorstel | null> {
  const vraag = await findAanslagvraag(read, gemeenteId, zaak);
  if (vraag === null) return null;
  const dagtekening = planDagtekening(await readGegevens(read, gemeenteId), localDateOf(read.ctx.now));
  const berekend = await tryAanvullend(read, gemeenteId, { ...vraag, dagtekening });
  return { persoonId: vraag.persoonId, dagtekening, ...berekend };
}

/**
 * Proposes the aanslag that follows from a melding that was taken over. Answers the id of the run. Throws NotFound, Stale,
 * or Refused: no aanslag follows from this melding, or as `proposeAanvullendeAanslag` says.
 */
export async function proposeMeldingaanslag(
  write: Write,
  { zaakId, versie, dagtekening }: { zaakId: string; versie: number; dagtekening: LocalDate },
): Promise<string> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  const melding = await loadMelding(write, write.gemeenteId, zaakId);
  const vraag = await findAanslagvraag(write, write.gemeenteId, { melding, persoonId: zaak.persoonId });
  if (vraag === null) throw new Refused('melding.fout.geen-aanslag');
  const runId = await proposeAanvullendeAanslag(write, { ...vraag, dagtekening, zaakId });
  await noteInZaak(write, zaakId, { soort: 'aanslag-voorgesteld', gegevens: { runId }, voorBurger: false });
  return runId;
}
