import http from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in, read as a mail program reads it. */
export type Gevangen = {
  nummer: number;
  ontvangen: string;
  van: string;
  naar: string;
  onderwerp: string;
  tekst: string;
  html: string;
  /** As in the mail: the same for a mail that came twice. */
  messageId: string;
};

const KEPT = 200;

/**
 * A real mail server that delivers nowhere: it keeps the last mails in memory and shows them on a web address of its
 * own. For demo and tests. It refuses a mailbox that begins with "bestaat-niet", as a real one would.
 */
export class Postvak {
  readonly berichten: Gevangen[] = [];
  private nummer = 0;
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('bestaat-niet')
          ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const naar = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        this.keep(Buffer.concat(chunks), naar).then(() => done(), done);
      });
    },
  });
  private readonly web = http.createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify(this.berichten));
  });

  /** Listens on these ports of this machine; 0 takes a free one. Answers which they became. */
  async listen(smtpPort: number, webPort: number): Promise<{ smtpPort: number; webPort: number }> {
    const smtp = await listening(this.smtp.listen(smtpPort, '127.0.0.1'));
    const web = await listening(this.web.listen(webPort, '127.0.0.1'));
    return { smtpPort: smtp, webPort: web };
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.smtp.close(resolve));
    this.web.closeAllConnections();
    await new Promise<void>((resolve) => this.web.close(() => resolve()));
  }

  private async keep(raw: Buffer, naar: string): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.nummer += 1;
    this.berichten.unshift({
      nummer: this.nummer,
      ontvangen: new Date().toISOString(),
      van: `${mail.from?.name ?? ''} <${mail.from?.address ?? ''}>`.trim(),
      naar,
      onderwerp: mail.subject ?? '',
      tekst: mail.text ?? '',
      html: mail.html ?? '',
      messageId: mail.messageId ?? '',
    });
    this.berichten.splice(KEPT);
  }
}

async function listening(server: {
  address(): AddressInfo | string | null;
  once(event: 'listening' | 'error', listener: (error?: Error) => void): unknown;
}): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('listening', () => resolve());
    server.once('error', reject);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
