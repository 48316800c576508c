import type { MailberichtModel } from '@/generated/prisma/models';
import { decryptFor, type SecretPlace } from '@/platform/identiteit';
import type { Write } from '@/platform/tenant';
import type { Mailsoort } from './mail';

export const MAIL_TAAK = 'mail-verzenden';

/** Where the sealed part of a mail belongs: it opens in its own row and column only. */
export const mailPlace = (
  kantoorId: number,
  gemeenteId: number,
  id: string,
  column: 'naar' | 'gegevens',
): SecretPlace => ({
  kantoorId,
  doel: `mailbericht.${column}_versleuteld`,
  record: `${gemeenteId}:${id}`,
});

export type TeVerzenden = {
  id: string;
  persoonId: string;
  /** The record that it is about. */
  onderwerpId: string | null;
  naar: string;
  soort: Mailsoort;
  taal: 'nl' | 'en';
  gegevens: Record<string, string>;
};

/** Of what kind a mail is and for whom, before it is taken; null when it is not there. */
export const findMail = ({ db, gemeenteId }: Write, id: string) =>
  db.mailbericht.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { soort: true, persoonId: true },
  });

/** Takes one mail that waits and counts the try; null when it went, never will, or is not there. */
export async function takeMail(write: Write, id: string): Promise<TeVerzenden | null> {
  const { db, gemeenteId, ctx } = write;
  await db.$queryRaw`select id from mailbericht where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const row = await db.mailbericht.findFirst({ where: { gemeenteId, id, status: 'wacht' } });
  if (!row) return null;
  if (row.uiterlijk <= ctx.now) {
    await finishMail(write, id, 'verlopen');
    return null;
  }
  await db.mailbericht.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { pogingen: { increment: 1 }, laatstePogingOp: ctx.now },
  });
  return openMail(write, row);
}

/** A row as it is sent: what it says and where it goes, unsealed. */
export function openMail({ gemeenteId, ctx }: Write, row: MailberichtModel): TeVerzenden {
  const open = (column: 'naar' | 'gegevens', sealed: Uint8Array) =>
    decryptFor(mailPlace(ctx.kantoorId, gemeenteId, row.id, column), sealed);
  return {
    id: row.id,
    persoonId: row.persoonId,
    onderwerpId: row.onderwerpId,
    naar: open('naar', row.naarVersleuteld),
    soort: row.soort as Mailsoort,
    taal: row.taal === 'en' ? 'en' : 'nl',
    gegevens: row.gegevensVersleuteld ? JSON.parse(open('gegevens', row.gegevensVersleuteld)) : {},
  };
}

/** It went, or it never will: what it said is wiped. */
export async function finishMail(
  { db, gemeenteId, ctx }: Write,
  id: string,
  status: 'verzonden' | 'geweigerd' | 'verlopen',
  laatsteFout?: string,
): Promise<void> {
  await db.mailbericht.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      status,
      afgerondOp: ctx.now,
      gegevensVersleuteld: null,
      ...(status === 'verlopen' ? {} : { laatsteFout: laatsteFout ?? null }),
    },
  });
}

/**
 * Takes a mail that went and came back after all, with all that went in it and the address that it went to; empty for one
 * that did not go, came back before, or is not there.
 */
export async function takeTeruggekomen(
  { db, gemeenteId, ctx }: Write,
  id: string,
): Promise<Omit<TeVerzenden, 'taal' | 'gegevens'>[]> {
  const een = await db.mailbericht.findFirst({
    where: { gemeenteId, id, status: 'verzonden' },
    select: { bundelId: true },
  });
  if (!een) return [];
  const rows = await db.mailbericht.updateManyAndReturn({
    where: {
      gemeenteId,
      status: 'verzonden',
      ...(een.bundelId === null ? { id } : { bundelId: een.bundelId }),
    },
    data: { status: 'geweigerd', laatsteFout: 'TERUG' },
  });
  return rows.map((row) => ({
    id: row.id,
    persoonId: row.persoonId,
    onderwerpId: row.onderwerpId,
    naar: decryptFor(mailPlace(ctx.kantoorId, gemeenteId, row.id, 'naar'), row.naarVersleuteld),
    soort: row.soort as Mailsoort,
  }));
}
