import { createHash } from 'node:crypto';

type Bestand = {
  naam: string;
  soort: string;
  bytes?: number;
  sha256: string;
  stroom: AsyncGenerator<Buffer>;
  /** Once it went whole, and was what it should be. */
  klaar?: () => Promise<void>;
};

/**
 * A file that is made while it goes. It breaks off where the reader does, and at the end when it is not what its hash
 * says: nobody takes the half for the whole, or another file for this one.
 */
export function sendStroom({ naam, soort, bytes, sha256, stroom, klaar }: Bestand): Response {
  const hash = createHash('sha256');
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await stroom.next();
      if (!done) {
        hash.update(value);
        controller.enqueue(value);
        return;
      }
      if (hash.digest('hex') !== sha256) throw new Error(`${naam} is not what was made`);
      await klaar?.();
      controller.close();
    },
    async cancel() {
      await stroom.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': soort,
      'Content-Disposition': `attachment; filename="${naam}"`,
      ...(bytes === undefined ? {} : { 'Content-Length': String(bytes) }),
    },
  });
}
