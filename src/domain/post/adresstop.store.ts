import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Retourcode, Retourreden } from './retour';

export type Teruggekomen = {
  documentId: string;
  soort: string;
  persoonId: string;
  adres: readonly string[];
};

/** The letters that a code can mean, each with the address to which it went last by post; none for what is not there. */
export async function findTeruggekomen({ db, gemeenteId }: Write, code: Retourcode): Promise<Teruggekomen[]> {
  const rijen = await db.bezorging.findMany({
    where: {
      gemeenteId,
      kanaal: 'post',
      resultaat: 'aangeboden',
      ...(code.soort === 'stuk'
        ? {
            afdrukstukken: { some: { volgnummer: code.volgnummer, opdracht: { nummer: code.nummer } } },
          }
        : {
            document:
              code.soort === 'document' ? { id: code.id } : { aanslag: { aanslagnummer: code.nummer } },
          }),
    },
    orderBy: { volg: 'desc' },
    include: { document: { select: { soort: true, persoonId: true } } },
    take: 50,
  });
  const gezien = new Set<string>();
  return rijen.flatMap(({ documentId, adres, document }) => {
    if (gezien.has(documentId)) return [];
    gezien.add(documentId);
    return [{ ...document, documentId, adres: Array.isArray(adres) ? adres.map(String) : [] }];
  });
}

type Plek = { persoonId: string; straat: string; plaats: string };

/** Two letters of one address that come back at once wait for each other here. */
export async function lockPlek({ db, gemeenteId }: Write, { persoonId }: Plek): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`adresstop:${persoonId}`}), ${gemeenteId}::int)`;
}

/** The stop that holds letters to this address of this person now, or null. */
export const loadOpenStop = ({ db, gemeenteId }: Write, plek: Plek): Promise<{ id: string } | null> =>
  db.adresstop.findFirst({ where: { gemeenteId, ...plek, opgehevenOp: null }, select: { id: true } });

/** The stop, and behind it every letter to that address that waits to be printed. Answers how many. */
export async function insertStop(
  { db, gemeenteId, ctx }: Write,
  nieuw: Plek & { id: string; documentId: string; reden: Retourreden },
): Promise<number> {
  await db.adresstop.create({
    data: { ...nieuw, gemeenteId, vastgelegdOp: ctx.now, vastgelegdDoor: actorText(ctx.actor) },
  });
  return db.$executeRaw`
    update afdrukstuk s set adresstop_id = ${nieuw.id}::uuid
    from document d, bezorging b
    where d.gemeente_id = ${gemeenteId} and d.persoon_id = ${nieuw.persoonId}::uuid
      and b.gemeente_id = ${gemeenteId} and b.document_id = d.id and b.adres ->> -2 = ${nieuw.straat} and b.adres ->> -1 = ${nieuw.plaats}
      and s.gemeente_id = ${gemeenteId} and s.bezorging_id = b.id and s.opdracht_id is null and s.uitval is null`;
}

export type OpenStop = {
  id: string;
  persoonId: string;
  straat: string;
  plaats: string;
  /** Of the letter that came back. */
  document: { soort: string; zaakId: string | null };
};

/** A stop that is not lifted, held until the end of the transaction. Throws NotFound for one that is not there or was lifted. */
export async function lockStop(
  { db, gemeenteId }: Write,
  id: string,
): Promise<{ id: string; persoonId: string }> {
  await db.$queryRaw`select 1 from adresstop where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.adresstop.findFirst({ where: { gemeenteId, id, opgehevenOp: null } });
  if (!rij) throw new NotFound();
  return rij;
}

export async function saveOpheffing(
  { db, gemeenteId, ctx }: Write,
  id: string,
  opheffing: 'adres-gewijzigd' | 'vrijgegeven',
  opheffingReden: string | null,
): Promise<void> {
  await db.adresstop.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { opheffing, opheffingReden, opgehevenOp: ctx.now, opgehevenDoor: actorText(ctx.actor) },
  });
}

/** Lets what waits behind a stop wait to be printed again; answers how many. */
export async function freeStukken({ db, gemeenteId }: Write, adresstopId: string): Promise<number> {
  const { count } = await db.afdrukstuk.updateMany({
    where: { gemeenteId, adresstopId },
    data: { adresstopId: null },
  });
  return count;
}

/** The same, to be offered again elsewhere: the pieces are done with. Answers their letters. */
export async function replaceStukken({ db, gemeenteId }: Write, adresstopId: string): Promise<string[]> {
  const rijen = await db.afdrukstuk.findMany({
    where: { gemeenteId, adresstopId },
    select: { documentId: true },
    orderBy: { id: 'asc' },
  });
  await db.afdrukstuk.updateMany({
    where: { gemeenteId, adresstopId },
    data: { adresstopId: null, uitval: 'vervangen' },
  });
  return [...new Set(rijen.map((rij) => rij.documentId))];
}

/** The stops of a gemeente that hold, the oldest first, from after one. */
export const listOpenStopIds = ({ db, gemeenteId }: Write, hoogstens: number): Promise<OpenStop[]> =>
  db.adresstop.findMany({
    where: { gemeenteId, opgehevenOp: null },
    orderBy: [{ vastgelegdOp: 'asc' }, { id: 'asc' }],
    take: hoogstens,
    include: { document: { select: { soort: true, zaakId: true } } },
  });

/** The same of one, or null when it was lifted. */
export const findOpenStop = ({ db, gemeenteId }: Write, id: string): Promise<OpenStop | null> =>
  db.adresstop.findFirst({
    where: { gemeenteId, id, opgehevenOp: null },
    include: { document: { select: { soort: true, zaakId: true } } },
  });

/** One line in the audit in the same transaction. */
export const auditStop = (write: Write, handeling: string, id: string, na: unknown): Promise<void> =>
  write.audit({
    handeling: `adresstop.${handeling}`,
    onderwerp: { soort: 'adresstop', id },
    voor: null,
    na,
    bewaarklasse: 'contact',
  });
