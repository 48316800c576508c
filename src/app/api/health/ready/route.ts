import { answersDatabase } from '@/platform/tenant';

/**
 * The process can serve: the database answers. 503 while it does not. Everybody may ask, so it says nothing else: not how
 * far the migrations are, which is a version, nor why it does not answer.
 */
export async function GET(): Promise<Response> {
  const ready = await answersDatabase();
  return Response.json(
    { status: ready ? 'ok' : 'database-niet-bereikbaar' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
