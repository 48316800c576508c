import { BadInput, Refused } from '@/platform/errors';
import { problem } from '@/platform/route';

/**
 * What the door for one file answers: a program gets 201 or the refusal as problem+json, a form without JavaScript is sent
 * back to `naar`.
 */
export function answerUpload(
  request: Request,
  requestId: string,
  { uitkomst, gelukt, naar }: { uitkomst: string; gelukt: boolean; naar: string },
): Response {
  if (!request.headers.get('accept')?.includes('application/json'))
    return new Response(null, { status: 303, headers: { Location: naar } });
  if (gelukt) return Response.json({ uitkomst }, { status: 201 });
  return problem(uitkomst === 'te-groot' ? 413 : 422, `bijlagen.${uitkomst}`, requestId);
}

/** The refusal in an error, its key without `prefix`, where the door knows that one; any other goes on to the route. */
export function knownRefusal<U extends string>(error: unknown, prefix: string, bekend: readonly U[]): U {
  const reden =
    error instanceof BadInput
      ? error.soort
      : error instanceof Refused
        ? error.sleutel.replace(prefix, '')
        : null;
  const uitkomst = bekend.find((een) => een === reden);
  if (uitkomst === undefined) throw error;
  return uitkomst;
}
