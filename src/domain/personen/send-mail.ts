import { briefcontactOp, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { env } from '@/platform/env';
import { enqueue } from '@/platform/job';
import { sendMail } from '@/platform/mail';
import { type Write, writeIn } from '@/platform/tenant';
import { makeMail } from './mail';
import { findMail, finishMail, MAIL_TAAK, type TeVerzenden, takeMail } from './mail.store';
import { isBundelsoort } from './mailbundel';
import { takeBundel } from './mailbundel.store';

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
 * Sends one mail, with what goes along in it, and records what came of it, and in the same transaction what follows from that (`daarna`): between two transactions, so that a slow mail server holds no
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
    const mails = await takeAll(write, mailId);
    return { mails, ...(await afzenderVan(write)) };
  });
  const { mails, kleur, bel } = taken;
  const [mail] = mails;
  if (!mail) return null;
  const uitkomst = await sendMail({
    // The same at every try, whatever it takes along.
    id: mailId,
    naar: mail.naar,
    taal: mail.taal,
    vanNaam: `Gemeente ${gemeente}`,
    ...makeMail({
      ...inhoudVan(mail, mails.length),
      gemeente,
      kantoor: ctx.kantoorNaam,
      kleur,
      site: siteVan(),
      bel,
    }),
  });
  await writeIn(ctx, gemeenteId, async (write) => {
    if (uitkomst.soort === 'mislukt') {
      await write.db.mailbericht.updateMany({
        where: { gemeenteId, id: { in: mails.map(({ id }) => id) } },
        data: { laatsteFout: uitkomst.fout },
      });
      return;
    }
    const status = uitkomst.soort;
    for (const { id, persoonId, onderwerpId, naar, soort } of mails) {
      await finishMail(write, id, status, uitkomst.soort === 'geweigerd' ? uitkomst.fout : undefined);
      await daarna(write, { id, persoonId, onderwerpId, naar, soort, status });
    }
  });
  if (uitkomst.soort === 'mislukt') throw new MailNietVerzonden(uitkomst.fout);
  return uitkomst.soort;
}

/**
 * What goes in one mail: this one alone, or with all that says of one person that there is something new. One that waits
 * because such a mail went to him today already is asked for again.
 */
async function takeAll(write: Write, mailId: string): Promise<TeVerzenden[]> {
  const wat = await findMail(write, mailId);
  if (!wat) return [];
  if (!isBundelsoort(wat.soort)) {
    const mail = await takeMail(write, mailId);
    return mail ? [mail] : [];
  }
  const bundel = await takeBundel(write, mailId, wat.persoonId);
  if (bundel === null) return [];
  if ('mails' in bundel) return bundel.mails;
  const { gemeenteId, ctx } = write;
  await enqueue(write, MAIL_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, mailId }, mailId, bundel.wachtMs);
  return [];
}

/** Of several together nothing more is said than how many there are. */
const inhoudVan = ({ soort, taal, gegevens }: TeVerzenden, aantal: number) =>
  aantal === 1
    ? { soort, taal, gegevens }
    : { soort: 'stand' as const, taal, gegevens: { aantal: String(aantal) } };

/** The host alone: enough to know where to go, and nothing to click that somebody could imitate. */
const siteVan = (): string => new URL(env().NEXTAUTH_URL).host;

/** The look of the gemeente, and whom its letters name to call: a mail names the same. */
async function afzenderVan(write: Write) {
  const gegevens = await readGegevens(write, write.gemeenteId);
  const dag = localDateOf(write.ctx.now);
  return {
    kleur: geldendOp('huisstijl', gegevens, dag).waarde?.merk ?? NEUTRAAL,
    bel: briefcontactOp(gegevens, 'maatwerk-automatisch', dag).contact,
  };
}
