import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { env } from '@/platform/env';

/**
 * The control arm of the page benchmark: the least that a dynamic page of this build can be. It reads nothing and
 * shows nothing, so it needs no door. Only in a demo.
 */
export default async function Leeg() {
  await connection();
  if (!env().KOHIER_DEMO) notFound();
  return <p>Leeg</p>;
}
