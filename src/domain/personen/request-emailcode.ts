import { Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import { momentAt } from '@/platform/local-moment';
import { canSendMail } from '@/platform/mail';
import { hashCode, makeCode } from '@/platform/one-time-code';
import { newId, type Write } from '@/platform/tenant';
import { CODE, isZelfdeAdres, judgeAanvraag, readEmail } from './contactgegeven';
import {
  BEWAARKLASSE,
  closeCode,
  insertFeit,
  loadHuidig,
  loadOpenCode,
  lockContactgegevens,
  sealAdres,
} from './contactgegeven.store';
import { ownPersoonId } from './own-persoon';
import { queueMail } from './queue-mail';

export type Codeaanvraag = {
  /** Null sends another code to the address that is waited for. */
  email: string | null;
  taal: 'nl' | 'en';
  /** Made with the form: the same one sent twice asks one code, with another address it is refused. */
  clientSleutel: string;
};

/**
 * Sends a code to an address that somebody says is his. Nothing changes until he typed it over: what held stays in
 * force. A second one replaces the first. Throws NotFound, and Refused with the field: no address, the same as holds,
 * too many this hour, no mail server, or a key that another address has.
 */
export async function requestEmailcode(write: Write, input: Codeaanvraag): Promise<{ nieuw: boolean }> {
  const { db, gemeenteId, ctx } = write;
  const persoonId = ownPersoonId(write);
  await lockContactgegevens(write, persoonId);
  const { email, clientSleutel } = input;
  const inhoudHash = hashInzending({
    handeling: 'contactgegeven.gevraagd',
    gemeenteId,
    persoonId,
    inhoud: { email: email === null ? null : (readEmail(email) ?? email) },
  });
  const eerder = await db.contactcode.findUnique({
    where: { gemeenteId_persoonId_clientSleutel: { gemeenteId, persoonId, clientSleutel } },
    select: { inhoudHash: true },
  });
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return { nieuw: false };
  }
  const eerdere = await db.contactcode.findMany({
    where: { gemeenteId, persoonId },
    select: { gevraagdOp: true },
    orderBy: { gevraagdOp: 'desc' },
    take: 50,
  });
  const open = await loadOpenCode(write, persoonId);
  const adres = email === null ? (open?.adres ?? null) : readEmail(email);
  if (adres === null) throw new Refused(email === null ? 'weigering.geen-code' : 'fouten.email', {}, 'email');
  const huidig = await loadHuidig(write, persoonId, 'email');
  if (huidig?.bevestigdOp && isZelfdeAdres(huidig.waarde, adres))
    throw new Refused('weigering.zelfde-adres', {}, 'email');
  if (!canSendMail()) throw new Refused('weigering.mail-uit');
  const mag = judgeAanvraag(
    eerdere.map((e) => e.gevraagdOp),
    ctx.now,
  );
  if (!mag.ok)
    throw new Refused('weigering.te-vaak', { tijd: momentAt(mag.weerOp.getTime() + 59_999).slice(11) });
  if (open) await closeCode(write, open.id, 'vervangen');
  await insertCode(write, persoonId, adres, { ...input, inhoudHash });
  await insertFeit(write, { persoonId, soort: 'email', gebeurtenis: 'gevraagd', waarde: adres });
  await write.audit({
    handeling: 'contactgegeven.gevraagd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { soort: 'email', waarde: huidig?.waarde ?? null },
    na: { soort: 'email', waarde: adres },
    bewaarklasse: BEWAARKLASSE,
  });
  return { nieuw: true };
}

async function insertCode(
  write: Write,
  persoonId: string,
  adres: string,
  { taal, clientSleutel, inhoudHash }: Codeaanvraag & { inhoudHash: string },
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const code = makeCode();
  const geldigTot = new Date(ctx.now.getTime() + CODE.geldigMs);
  const mailId = await queueMail(write, {
    persoonId,
    naar: adres,
    soort: 'code',
    taal,
    gegevens: { code },
    uiterlijk: geldigTot,
  });
  await db.contactcode.create({
    data: {
      gemeenteId,
      id,
      persoonId,
      adresVersleuteld: sealAdres(write, id, adres),
      codeHmac: hashCode(id, code),
      gevraagdOp: ctx.now,
      geldigTot,
      mailId,
      clientSleutel,
      inhoudHash,
    },
  });
}
