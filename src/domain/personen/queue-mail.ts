import { encryptFor } from '@/platform/identiteit';
import { enqueue } from '@/platform/job';
import { newId, type Write } from '@/platform/tenant';
import { loadHuidig } from './contactgegeven.store';
import type { Mailsoort } from './mail';
import { MAIL_TAAK, mailPlace } from './mail.store';
import { isBundelsoort, SAMEN_MS } from './mailbundel';

export type NieuweMail = {
  persoonId: string;
  naar: string;
  soort: Mailsoort;
  taal: 'nl' | 'en';
  /** What the text needs; sealed, so that neither a table nor a job holds a code that can be read. */
  gegevens?: Record<string, string>;
  /** After this it is of no use any more. */
  uiterlijk: Date;
  onderwerpId?: string;
};

/** Asks for a mail in the transaction of the change that it tells of: no change, no mail. Answers its id. */
export async function queueMail(write: Write, mail: NieuweMail): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  const { persoonId, soort, taal, uiterlijk } = mail;
  const id = newId();
  const seal = (column: 'naar' | 'gegevens', text: string) =>
    encryptFor(mailPlace(ctx.kantoorId, gemeenteId, id, column), text);
  await db.mailbericht.create({
    data: {
      gemeenteId,
      id,
      persoonId,
      soort,
      taal,
      naarVersleuteld: seal('naar', mail.naar),
      gegevensVersleuteld: seal('gegevens', JSON.stringify(mail.gegevens ?? {})),
      onderwerpId: mail.onderwerpId ?? null,
      gemaaktOp: ctx.now,
      uiterlijk,
    },
  });
  const wacht = isBundelsoort(soort) ? SAMEN_MS : 0;
  await enqueue(write, MAIL_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, mailId: id }, id, wacht);
  return id;
}

/** The same to the confirmed address of a person; null, and nothing is asked, when there is none or mail came back from it. */
export async function notifyPersoon(write: Write, mail: Omit<NieuweMail, 'naar'>): Promise<string | null> {
  const huidig = await loadHuidig(write, mail.persoonId, 'email');
  if (!huidig?.bevestigdOp || huidig.onbruikbaarOp !== null) return null;
  return queueMail(write, { ...mail, naar: huidig.waarde });
}
