import { probeDatabase } from '@/platform/tenant';

/** The process can serve: the database answers. 503 while it does not. */
export async function GET(): Promise<Response> {
  try {
    return Response.json(
      { status: 'ok', ...(await probeDatabase()) },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  } catch {
    return Response.json(
      { status: 'database-niet-bereikbaar' },
      { status: 503, headers: { 'Cache-Control': 'no-store' } },
    );
  }
}
