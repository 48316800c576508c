/** The part of smtp-server 3 that the catcher uses; the package brings no types. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  type Done = (error?: Error | null) => void;
  type Address = { address: string };

  interface Options {
    authOptional: boolean;
    disabledCommands: readonly string[];
    onRcptTo(address: Address, session: unknown, done: Done): void;
    onData(stream: Readable, session: { envelope: { rcptTo: readonly Address[] } }, done: Done): void;
  }

  export class SMTPServer {
    constructor(options: Options);
    listen(port: number, host: string): Server;
    close(done: () => void): void;
  }
}
