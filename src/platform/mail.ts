import { createTransport } from 'nodemailer';
import { env } from './env';

/** One mail, as it goes to the mail server. */
export type Mail = {
  /** The same at every try: a mail program that gets it twice shows it once. */
  id: string;
  naar: string;
  /** Who the reader thinks it comes from; the address is that of the office. */
  vanNaam: string;
  onderwerp: string;
  tekst: string;
  html: string;
  taal: 'nl' | 'en';
};

/**
 * What came of it: gone, refused because of the address (trying again does not help), or not gone. `fout` is a code
 * and never the server's own words, which repeat the address.
 */
export type Verzending =
  | { soort: 'verzonden' }
  | { soort: 'geweigerd'; fout: string }
  | { soort: 'mislukt'; fout: string };

const SECONDS = 1_000;

/** Whether mail can be sent at all: without a mail server nothing is promised that has to go by mail. */
export const canSendMail = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;

/** Hands one mail to the mail server. Never throws for what a mail server may do. */
export async function sendMail(mail: Mail): Promise<Verzending> {
  const { SMTP_URL, MAIL_FROM, production } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return { soort: 'mislukt', fout: 'NIET-INGESTELD' };
  const transport = createTransport({
    url: SMTP_URL,
    // Personal data go over an encrypted line; only a catcher on this machine has none.
    requireTLS: production,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 20 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      messageId: `<${mail.id}@${MAIL_FROM.split('@')[1]}>`,
      from: { name: mail.vanNaam, address: MAIL_FROM },
      to: { name: '', address: mail.naar },
      subject: mail.onderwerp,
      text: mail.tekst,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.taal },
    });
    return { soort: 'verzonden' };
  } catch (error) {
    return failureOf(error);
  } finally {
    transport.close();
  }
}

function failureOf(error: unknown): Verzending {
  const { code, responseCode, command } = (error ?? {}) as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  const fout = String(responseCode ?? code ?? 'ONBEKEND');
  // 550, 553: this mailbox is not there. Any other refusal is about us or about now.
  const isAddress = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
  return { soort: isAddress ? 'geweigerd' : 'mislukt', fout };
}
