import { isElfproef } from '@/platform/elfproef';

/** What is asked about who looked: a person by BSN or RSIN, or the trace of one request or job. */
export type WieKeekVraag = { soort: 'persoon'; nummer: string } | { soort: 'trace'; trace: string };

const TRACE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the one field of the question. Null when it is neither a BSN or RSIN that can exist nor a trace number. */
export function parseWieKeekVraag(text: string): WieKeekVraag | null {
  const vraag = text.trim();
  if (TRACE.test(vraag)) return { soort: 'trace', trace: vraag.toLowerCase() };
  const digits = vraag.replace(/[\s.]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return null;
  const nummer = digits.padStart(9, '0');
  return isElfproef(nummer) ? { soort: 'persoon', nummer } : null;
}
