import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { env } from '@/platform/env';
import { sendMail } from '@/platform/mail';
import { type Write, writeIn } from '@/platform/tenant';
import { makeMail } from './mail';
import { finishMail, type TeVerzenden, takeMail } from './mail.store';

const NEUTRAAL = '#00506e';

/** A mail did not go and is tried again; says a code and nothing of the mail. */
export class MailNietVerzonden extends Error {
  override readonly name = 'MailNietVerzonden';
}

/** A mail that went, or came back because there is no such mailbox. */
export type Afgerond = Pick<TeVerzenden, 'id' | 'persoonId' | 'onderwerpId' | 'naar' | 'soort'> & {
  status: 'verzonden' | 'geweigerd';
};

/**
 * Sends one mail and records what came of it, and in the same transaction what follows from that (`daarna`): between two transactions, so that a slow mail server holds no
 * connection. Should the worker die in between, the mail goes twice under one id, rather than not at all. Null when
 * there was nothing to send (any more). Throws MailNietVerzonden when it has to be tried again.
 */
export async function sendMailbericht(
  ctx: Context,
  input: { gemeenteId: number; mailId: string },
  daarna: (write: Write, mail: Afgerond) => Promise<void> = async () => undefined,
): Promise<'verzonden' | 'geweigerd' | null> {
  const { gemeenteId, mailId } = input;
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam;
  if (gemeente === undefined) return null;
  const taken = await writeIn(ctx, gemeenteId, async (write) => {
    const mail = await takeMail(write, mailId);
    return mail && { mail, kleur: await kleurVan(write) };
  });
  if (!taken) return null;
  const { mail, kleur } = taken;
  const uitkomst = await sendMail({
    id: mail.id,
    naar: mail.naar,
    taal: mail.taal,
    vanNaam: `Gemeente ${gemeente}`,
    ...makeMail({ ...inhoudVan(mail), gemeente, kantoor: ctx.kantoorNaam, kleur, site: siteVan() }),
  });
  await writeIn(ctx, gemeenteId, async (write) => {
    if (uitkomst.soort === 'mislukt') {
      await write.db.mailbericht.update({
        where: { gemeenteId_id: { gemeenteId, id: mailId } },
        data: { laatsteFout: uitkomst.fout },
      });
      return;
    }
    const status = uitkomst.soort;
    await finishMail(write, mailId, status, uitkomst.soort === 'geweigerd' ? uitkomst.fout : undefined);
    const { id, persoonId, onderwerpId, naar, soort } = mail;
    await daarna(write, { id, persoonId, onderwerpId, naar, soort, status });
  });
  if (uitkomst.soort === 'mislukt') throw new MailNietVerzonden(uitkomst.fout);
  return uitkomst.soort;
}

const inhoudVan = ({ soort, taal, gegevens }: TeVerzenden) => ({ soort, taal, gegevens });

/** The host alone: enough to know where to go, and nothing to click that somebody could imitate. */
const siteVan = (): string => new URL(env().NEXTAUTH_URL).host;

async function kleurVan(write: Write): Promise<string> {
  const gegevens = await readGegevens(write, write.gemeenteId);
  return geldendOp('huisstijl', gegevens, localDateOf(write.ctx.now)).waarde?.merk ?? NEUTRAAL;
}
