import { recordContactformulier } from '@/domain/contacten/record-contactformulier';
import { readOnderwerp } from '@/domain/kennis/read-onderwerp';
import { finishKlacht } from '@/domain/klachten/finish-klacht';
import { holdKlacht, type Welke } from '@/domain/klachten/hold-klacht';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import { openVraagtaak } from './open-vraagtaak';
import { auditVraag, insertStap, insertVraag, saveVraag } from './vraag.store';

/**
 * What came in as a complaint is a question: it goes on as one, with the words and the moment of receipt that it had, the
 * work and the promise that go with it. The complaint ends and names it. Throws NotFound, Stale, or Refused: a subject
 * that is none.
 */
export async function turnKlachtIntoVraag(
  write: Write,
  { onderwerp: sleutel, ...welke }: Welke & { onderwerp: string },
): Promise<{ vraagId: string }> {
  const { zaak, klacht } = await holdKlacht(write, welke);
  const { persoonId, ontvangenOp } = zaak;
  const onderwerp = await readOnderwerp(write, sleutel);
  if (!onderwerp?.voorBurger) throw new Refused('fouten.kies', {}, 'onderwerp');
  const contactId = await recordContactformulier(write, { persoonId });
  const { id, referentie } = await insertVraag(write, {
    contactId,
    persoonId,
    onderwerp: sleutel,
    tekst: klacht.tekst,
    taal: 'nl',
    ontvangenOp,
    clientSleutel: `klacht-${zaak.id}`,
    inhoudHash: hashInzending({
      handeling: 'vraag.uit-klacht',
      gemeenteId: write.gemeenteId,
      persoonId,
      inhoud: { zaak: zaak.id, onderwerp: sleutel },
    }),
  });
  const { plan } = await openVraagtaak(write, {
    soort: 'antwoord',
    vraagId: id,
    persoonId,
    team: onderwerp.team,
    urgentie: 'gewoon',
  });
  await insertStap(write, id, 'ontvangstbevestiging', plan?.beloofd ?? null, 'systeem:ontvangst');
  await saveVraag(write, id, { resultaat: 'doorgezet' });
  await auditVraag(write, 'vraag.uit-klacht', id, null, { onderwerp: sleutel, zaaknummer: zaak.zaaknummer });
  await noteInZaak(write, zaak.id, {
    soort: 'klacht-is-vraag',
    gegevens: { referentie },
    voorBurger: true,
  });
  await finishKlacht(write, zaak.id, { uitkomst: 'vraag' });
  return { vraagId: id };
}
