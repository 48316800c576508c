import { loadHouseSheet } from '@/app/house-style';

/**
 * The look of a gemeente as a stylesheet. Its address holds the hash of its content: under that address it never
 * changes and is kept for good. An address of another moment gets the look of now, which is asked for again next time.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ gemeente: string }> },
): Promise<Response> {
  const sheet = await loadHouseSheet((await params).gemeente);
  const exact = sheet !== null && new URL(request.url).pathname === sheet.href;
  // No look of its own: an empty sheet, and the neutral look of every page stays.
  return new Response(sheet?.css ?? '', {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': exact ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
