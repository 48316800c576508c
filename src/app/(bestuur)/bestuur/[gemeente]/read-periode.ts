import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { type Periode, parsePeriode } from '@/domain/rapportages/periode';
import { NotFound } from '@/platform/errors';
import { readQuery } from '@/platform/route';

const zoekSchema = z.object({ periode: z.string().max(7) });

/** The period that a download asks for. Throws NotFound where it names none. */
export function readPeriode(request: NextRequest): Periode {
  const gevraagd = zoekSchema.safeParse(readQuery(request));
  const periode = gevraagd.success ? parsePeriode(gevraagd.data.periode) : null;
  if (!periode) throw new NotFound();
  return periode;
}
