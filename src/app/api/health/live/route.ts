/** The process answers. Does no work, so that a busy database never makes a platform kill a healthy process. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
