import { connection } from 'next/server';

/** The least that a dynamic page of this version of Next.js can be. */
export default async function Leeg() {
  await connection();
  return <p>Leeg</p>;
}
