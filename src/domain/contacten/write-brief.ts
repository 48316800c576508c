import {
  type Briefvelden,
  briefdefinitie,
  readBriefvelden,
  type Standaardbrief,
} from '@/domain/documenten/standaardbrief';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { decideBrief, planBriefvraag } from './brief';
import { listBriefkeuzes } from './brief.queries';
import { auditBrief, insertBrief, lockBrief, saveBrief } from './brief.store';
import { magContact, magZien } from './contact';
import { lockContact } from './contact.store';
import { rollenIn } from './rollen-in';

/**
 * Begins a letter to the person of a contact that this medewerker has open and in which it is known who that is. It
 * goes nowhere yet. Answers its id. Throws NotFound, or Refused: not a letter of this desk, no question to write about or
 * none chosen, a field that is not right.
 */
export async function startBrief(
  write: Write,
  input: { contactId: string; soort: Standaardbrief; vraagId: string | null; velden: Briefvelden },
): Promise<string> {
  const medewerkerId = actingMedewerker(write.ctx);
  const contact = await lockContact(write, input.contactId);
  if (contact.persoonId === null || contact.medewerkerId !== medewerkerId) throw new NotFound();
  const mag = magContact('vastleggen', contact.status);
  if (!mag.ok) throw new Refused(mag.reden);
  if (!magZien(contact.verificatie)) throw new Refused('weigering.brief-niemand-bekend');
  const { soort } = input;
  const keuze = (await listBriefkeuzes(write, write.gemeenteId)).find((k) => k.soort === soort);
  if (!keuze?.mag) throw new Refused('weigering.brief-niet-van-deze-balie');
  const { vraag: overVraag, klasse } = briefdefinitie(soort);
  const vragen = await vragenIn(write, contact.id);
  const vraagId = vraagOver(overVraag, input.vraagId, vragen);
  const brief = {
    id: newId(),
    soort,
    klasse,
    persoonId: contact.persoonId,
    contactId: contact.id,
    vraagId,
    velden: veldenOf(write, soort, input.velden),
    makerId: medewerkerId,
    gemaaktOp: write.ctx.now,
  };
  await insertBrief(write, brief);
  await auditBrief(write, 'begonnen', { ...brief, status: 'concept' }, { contactId: contact.id });
  return brief.id;
}

/**
 * Changes what was typed and, where one is named, which question of the contact it is about, while the letter is with its
 * maker. Throws NotFound, Stale and Refused.
 */
export async function changeBrief(
  write: Write,
  input: { id: string; versie: number; velden: Briefvelden; vraagId?: string | null },
): Promise<void> {
  const medewerkerId = actingMedewerker(write.ctx);
  const brief = await lockBrief(write, input.id);
  const besluit = decideBrief('wijzigen', brief, { medewerkerId, rollen: rollenIn(write) });
  if (!besluit.ok) throw new Refused(besluit.reden);
  if (brief.versie !== input.versie) throw new Stale();
  const velden = veldenOf(write, brief.soort, input.velden);
  const { vraag } = briefdefinitie(brief.soort);
  const vraagId =
    input.vraagId === undefined
      ? brief.vraagId
      : vraagOver(vraag, input.vraagId, await vragenIn(write, brief.contactId));
  await saveBrief(write, brief, { velden, vraagId });
  await auditBrief(write, 'gewijzigd', brief, { velden: Object.keys(velden), vraagId });
}

const vragenIn = ({ db, gemeenteId }: Write, contactId: string): Promise<{ id: string }[]> =>
  db.vraag.findMany({ where: { gemeenteId, contactId }, select: { id: true } });

/** Throws Refused where that is no question of the contact, or none was chosen. */
function vraagOver(...over: Parameters<typeof planBriefvraag>): string | null {
  const plan = planBriefvraag(...over);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  return plan.vraagId;
}

/** Throws Refused with the first field that is not right. */
function veldenOf(write: Write, soort: Standaardbrief, getypt: Briefvelden): Record<string, string> {
  const gelezen = readBriefvelden(soort, getypt, localDateOf(write.ctx.now));
  if (gelezen.ok) return gelezen.velden;
  const [fout] = gelezen.fouten;
  throw new Refused(`fouten.${fout?.reden ?? 'verplicht'}`, { ...fout?.waarden }, fout?.veld);
}
