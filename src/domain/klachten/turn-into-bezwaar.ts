import { fileBezwaar } from '@/domain/bezwaren/file-bezwaar';
import { fileKostenbezwaar } from '@/domain/bezwaren/file-kostenbezwaar';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { finishKlacht } from './finish-klacht';
import { holdKlacht, type Welke } from './hold-klacht';

/** Against what: a line of an aanslag, or the costs of an act. */
export type Waartegen = { aanslagId: string; aanslagregelId: string } | { kostenId: string };

/**
 * What came in as a complaint is an objection: it goes on as one, with the words and the moment of receipt that it had,
 * so that it is in time when it was. The complaint ends, and each names the other. Throws NotFound, Stale, or Refused as
 * an objection is refused: then it stays what it was.
 */
export async function turnIntoBezwaar(
  write: Write,
  { tegen, ...welke }: Welke & { tegen: Waartegen },
): Promise<{ bezwaarId: string }> {
  const { gemeenteId, db } = write;
  const { zaak, klacht } = await holdKlacht(write, welke);
  const binnen = {
    persoonId: zaak.persoonId,
    kanaal: zaak.kanaal,
    ontvangenOp: localDateOf(zaak.ontvangenOp),
    moment: zaak.ontvangenOp,
    terPost: null,
    clientSleutel: `klacht-${zaak.id}`,
  };
  const algemeen = {
    toelichting: klacht.tekst,
    horen: 'nee',
    uitstel: 'nee',
    ...(klacht.telefoon === null ? { bellen: 'nee' } : { bellen: 'ja', telefoon: klacht.telefoon }),
  };
  const { schriftId } =
    'kostenId' in tegen
      ? await fileKostenbezwaar(write, {
          ...binnen,
          kostenId: tegen.kostenId,
          velden: { ...algemeen, grond: 'anders' },
        })
      : await fileBezwaar(write, {
          ...binnen,
          aanslagId: tegen.aanslagId,
          velden: {
            ...algemeen,
            [`regel-${tegen.aanslagregelId}`]: 'ja',
            [`grond-${tegen.aanslagregelId}`]: 'anders',
          },
        });
  const bezwaar = await db.bezwaar.findFirst({
    where: { gemeenteId, schriftId },
    select: { zaakId: true, zaak: { select: { zaaknummer: true } } },
  });
  if (!bezwaar) throw new NotFound();
  await noteInZaak(write, bezwaar.zaakId, {
    soort: 'was-klacht',
    gegevens: { zaaknummer: zaak.zaaknummer },
    voorBurger: true,
  });
  await noteInZaak(write, zaak.id, {
    soort: 'klacht-is-bezwaar',
    gegevens: { zaaknummer: bezwaar.zaak.zaaknummer, zaakId: bezwaar.zaakId },
    voorBurger: true,
  });
  await finishKlacht(write, zaak.id, { uitkomst: 'bezwaar' });
  return { bezwaarId: bezwaar.zaakId };
}
