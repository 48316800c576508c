import net from 'node:net';
import { env } from './env';

/**
 * A scanner for viruses that speaks the protocol of clamd (ClamAV): `zINSTREAM`, pieces with their length in front,
 * a length of zero, one answer. Fails closed: only the words `stream: OK` make a file clean.
 */
export type Uitslag =
  | { uitslag: 'schoon' }
  | { uitslag: 'besmet'; naam: string }
  | { uitslag: 'geen-scanner' }
  /** Not there, too slow, broken off, or an answer that is none. */
  | { uitslag: 'scanner-stuk' };

/** How long the scanner may take to take a piece, and to answer after the last one. */
export type Geduld = { schrijven: number; antwoord: number };
const GEDULD: Geduld = { schrijven: 10_000, antwoord: 60_000 };
const ANTWOORD_MAX = 4096;

/** `tcp://server:3310` or `unix:/path/to/clamd.ctl`. */
function openSocket(address: string): net.Socket {
  if (address.startsWith('unix:')) return net.connect({ path: address.slice(5) });
  const { hostname, port } = new URL(address);
  return net.connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
}

/** Whether there is a scanner at all: without one a person lets each file through. */
export const canScan = (): boolean => env().KOHIER_VIRUSSCAN !== undefined;

/** Lets the scanner of this installation look at the content. Throws only what reading the content throws. */
export async function scanVirus(
  inhoud: AsyncIterable<Uint8Array>,
  address: string | undefined = env().KOHIER_VIRUSSCAN,
  geduld: Geduld = GEDULD,
): Promise<Uitslag> {
  if (address === undefined) return { uitslag: 'geen-scanner' };
  const gesprek = new Gesprek(openSocket(address), geduld);
  try {
    let goesOn = await gesprek.send(Buffer.from('zINSTREAM\0'));
    for await (const piece of inhoud) {
      // A piece of nothing would say that the file ends here.
      if (!goesOn || piece.length === 0) continue;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      goesOn = await gesprek.send(Buffer.concat([length, piece]));
      if (!goesOn) break;
    }
    // Only what it saw to the end can be clean, whatever it says before.
    const whole = goesOn && (await gesprek.send(Buffer.alloc(4)));
    const said = readAnswer(await gesprek.answer());
    return said.uitslag === 'schoon' && !whole ? { uitslag: 'scanner-stuk' } : said;
  } finally {
    gesprek.close();
  }
}

/** What clamd says: `stream: OK`, `stream: <name> FOUND`, or anything else. */
function readAnswer(text: string | null): Uitslag {
  if (text === 'stream: OK\0') return { uitslag: 'schoon' };
  const [, naam] = /^stream: (.{1,200}) FOUND\0$/.exec(text ?? '') ?? [];
  return naam === undefined ? { uitslag: 'scanner-stuk' } : { uitslag: 'besmet', naam };
}

/** One conversation: it never throws, and what went wrong once stays wrong. */
class Gesprek {
  private text = '';
  private ended = false;
  private broken = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly socket: net.Socket,
    private readonly geduld: Geduld,
  ) {
    socket.on('data', (data: Buffer) => {
      this.text += data.toString('latin1');
      if (this.text.length > ANTWOORD_MAX) this.fail();
      this.wake();
    });
    socket.on('error', () => this.fail());
    socket.on('close', () => {
      this.ended = true;
      this.wake();
    });
    for (const event of ['connect', 'drain']) socket.on(event, () => this.wake());
  }

  private fail(): void {
    this.broken = true;
    this.socket.destroy();
    this.wake();
  }

  /** Until `done`, or until the patience ends: then the conversation is broken. */
  private async until(done: () => boolean, patience: number): Promise<void> {
    const timer = setTimeout(() => this.fail(), patience);
    while (!done() && !this.broken && !this.ended)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    clearTimeout(timer);
  }

  /** Sends, and waits until the other side took it. False when it answered already or is gone: no more need be sent. */
  async send(bytes: Buffer): Promise<boolean> {
    if (this.broken || this.ended || this.text !== '') return false;
    let taken = false;
    this.socket.write(bytes, () => {
      taken = true;
      this.wake();
    });
    await this.until(() => taken || this.text !== '', this.geduld.schrijven);
    return taken && !this.broken;
  }

  /** The whole answer with the zero that ends it; null when there is none. */
  async answer(): Promise<string | null> {
    await this.until(() => this.text.includes('\0'), this.geduld.antwoord);
    return this.broken ? null : this.text;
  }

  close(): void {
    this.socket.destroy();
  }
}
