import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { isElfproef } from '@/platform/elfproef';
import { Refused } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { findPersoonId, insertBezwaarbestand } from './bezwaarbestand.store';
import { dagfout } from './inzending';

export const BESTANDKANALEN = ['e-mail', 'post'] as const;

export type Briefinvoer = {
  gemachtigde: string;
  /** BSN or RSIN; null where it is not given. */
  nummer: string | null;
  kanaal: (typeof BESTANDKANALEN)[number];
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  toelichting: string;
  clientSleutel: string;
};

/**
 * Records the letter of a bureau to which a file belongs: from whom, and on which day it came, from which every term
 * counts. Answers its id; the same form sent twice is one. Throws Refused at the field.
 */
export async function openBezwaarbestand(
  write: Write,
  { nummer, ...brief }: Briefinvoer,
): Promise<{ id: string }> {
  actingMedewerker(write.ctx);
  const dagen = dagfout(brief, localDateOf(write.ctx.now));
  if (dagen) throw new Refused(dagen.reden, {}, dagen.veld);
  const vertegenwoordigerId = nummer === null ? null : await personOf(write, nummer);
  const { id, nieuw } = await insertBezwaarbestand(write, {
    ...brief,
    vertegenwoordigerId,
    vastgelegdDoor: actorText(write.ctx.actor),
    vastgelegdOp: write.ctx.now,
  });
  if (nieuw)
    await write.audit({
      handeling: 'bezwaarbestand.vastgelegd',
      onderwerp: { soort: 'bezwaarbestand', id },
      voor: null,
      na: { ...brief, vertegenwoordigerId },
      bewaarklasse: 'zaken',
    });
  return { id };
}

async function personOf(write: Write, nummer: string): Promise<string> {
  const cijfers = nummer.replace(/[\s.]/g, '');
  if (!isElfproef(cijfers)) throw new Refused('bezwaarbestand.nummer', {}, 'nummer');
  const id = await findPersoonId(write, persoonSleutel(write.ctx.kantoorId, cijfers));
  if (id === null) throw new Refused('bezwaarbestand.nummer-onbekend', {}, 'nummer');
  write.shows(write.gemeenteId, [id]);
  return id;
}
