import net from 'node:net';

/** The harmless text that every scanner calls a virus (eicar.org), in pieces so that no scanner stops at this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** How the stand-in behaves: as it should, or in one of the ways in which a scanner fails. */
export type Gedrag = 'goed' | 'zwijgt' | 'breekt-af' | 'onzin' | 'te-vroeg-goed' | 'grens' | 'leest-niet';

/**
 * A scanner that speaks the protocol of clamd as its manual writes it (clamd(8), INSTREAM): pieces with a length in
 * front, zero at the end, one answer with a zero byte. What it got is kept to be looked at.
 */
export class ClamdStandIn {
  readonly gekregen: Buffer[] = [];
  gedrag: Gedrag = 'goed';
  address = '';
  private readonly open = new Set<net.Socket>();
  private readonly server = net.createServer((socket) => this.serve(socket));

  async listen(path?: string): Promise<this> {
    await new Promise<void>((resolve) => {
      if (path === undefined) this.server.listen(0, '127.0.0.1', resolve);
      else this.server.listen(path, resolve);
    });
    const at = this.server.address();
    this.address = typeof at === 'string' ? `unix:${at}` : `tcp://127.0.0.1:${at?.port}`;
    return this;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: net.Socket): void {
    this.open.add(socket);
    socket.on('close', () => this.open.delete(socket));
    socket.on('error', () => undefined);
    if (this.gedrag === 'leest-niet') return void socket.pause();
    if (this.gedrag === 'te-vroeg-goed') return void socket.write('stream: OK\0');
    let waiting = Buffer.alloc(0);
    const whole: Buffer[] = [];
    let begun = false;
    socket.on('data', (data) => {
      waiting = Buffer.concat([waiting, data]);
      if (!begun) {
        if (waiting.length < 10) return;
        if (waiting.toString('latin1', 0, 10) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        begun = true;
        waiting = waiting.subarray(10);
      }
      if (this.gedrag === 'breekt-af') return void socket.destroy();
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) return this.answer(socket, Buffer.concat(whole));
        if (waiting.length < 4 + length) return;
        whole.push(Buffer.from(waiting.subarray(4, 4 + length)));
        waiting = waiting.subarray(4 + length);
        if (this.gedrag === 'grens') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  }

  private answer(socket: net.Socket, content: Buffer): void {
    this.gekregen.push(content);
    if (this.gedrag === 'zwijgt') return;
    if (this.gedrag === 'onzin') return void socket.end('stream: OK maybe\0');
    socket.end(content.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
  }
}
