import net from 'node:net';
import { expect, test } from 'vitest';
import { firstFreePort, freePort, isPortFree } from '@/commands/postgres/ports';

function listen(port: number, host: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

test.each(['127.0.0.1', '0.0.0.0'])('a port that is taken on %s gives the next free one', async (host) => {
  const port = await freePort();
  const server = await listen(port, host);
  try {
    expect(await isPortFree(port)).toBe(false);
    expect(await firstFreePort(port)).toBeGreaterThan(port);
    expect(await freePort(port)).not.toBe(port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  expect(await freePort(port)).toBe(port);
});
