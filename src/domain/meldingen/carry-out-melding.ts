import { bookVermindering } from '@/domain/aanslagen/book-vermindering';
import type { Verminderingsreden } from '@/domain/aanslagen/vermindering';
import { endHond, registerHond } from '@/domain/objecten/change-hond';
import { endBelang } from '@/domain/objecten/end-belang';
import type { Besluit } from '@/domain/zaken/besluit';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { toCents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import { addDays } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { readVanObject } from './gather-feiten';
import { totaalEraf } from './gevolg';
import type { Besluitinvoer, Melding } from './melding';
import { endMelding, loadMelding } from './melding.store';
import type { Eraf } from './ontheffing';
import { sendMeldingbesluit } from './send-meldingbrief';
import { type Meldingsoort, rolVan } from './vragen';
import { planWissel } from './wissel';

type Uitvoering = {
  zaakId: string;
  besluit: Besluitinvoer;
  eraf: readonly Eraf[];
  /** The proposal that a second person took; null where one person decides, and then nothing goes off. */
  voorstel: Besluit | null;
};

/**
 * All that a decision does, in its transaction: the dog or the use of an object with its dates, what goes off by line, the
 * end of the term, and the letter. Throws NotFound, or Refused when any of it cannot be: then nothing happens.
 */
export async function carryOutMelding(
  write: Write,
  { zaakId, besluit, eraf, voorstel }: Uitvoering,
): Promise<void> {
  const { persoonId } = await holdZaak(write, { id: zaakId });
  const melding = await loadMelding(write, write.gemeenteId, zaakId);
  if (eraf.length > 0 && voorstel === null) throw new Refused('melding.fout.tweede-persoon');
  const hondId =
    besluit.uitkomst === 'niet-overgenomen'
      ? melding.hondId
      : await change(write, persoonId, melding, besluit);
  let teVeelCenten = 0n;
  for (const een of eraf) {
    const geboekt = await bookVermindering(write, {
      aanslagId: een.aanslagId,
      aanslagregelId: een.aanslagregelId,
      bedragCenten: een.bedragCenten,
      reden: redenVan(melding.soort),
      toelichting: besluit.motivering,
      voorgesteldDoor: voorstel?.voorgesteldDoor ?? '',
      voorgesteldOp: voorstel?.voorgesteldOp ?? write.ctx.now,
    });
    teVeelCenten += geboekt.teVeelCenten;
  }
  await endMelding(write, zaakId, {
    uitkomst: besluit.uitkomst,
    motivering: besluit.motivering,
    beslotenDag: besluit.uitkomst === 'niet-overgenomen' ? null : besluit.dag,
    verminderdCenten: totaalEraf(eraf),
    hondId,
  });
  await settleTermijnen(write, { zaakId, soort: 'beslissen', uitkomst: 'gehaald' });
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await noteInZaak(write, zaakId, {
    soort: `melding-${besluit.uitkomst}`,
    tekst: besluit.motivering,
    voorBurger: true,
  });
  await sendMeldingbesluit(write, zaakId, {
    ...besluit,
    eraf,
    teVeelCenten: toCents(teVeelCenten),
  });
}

/** What changes in what we hold. Answers the dog that it is about. */
async function change(
  write: Write,
  persoonId: string,
  melding: Melding,
  besluit: Besluitinvoer,
): Promise<string | null> {
  const { soort, hondId, objectId, antwoorden } = melding;
  const { dag } = besluit;
  if (soort === 'hond-aan' && dag !== null)
    return registerHond(write, { persoonId, vanaf: dag, naam: antwoorden.naam ?? '' });
  if (soort === 'hond-af' && hondId !== null && dag !== null)
    await endHond(write, { persoonId, hondId, tot: addDays(dag, 1) });
  if (soort === 'verhuizing' && objectId !== null && dag !== null)
    await endBelang(write, { persoonId, objectId, soort: 'gebruiker', tot: addDays(dag, 1) });
  await changeBelang(write, persoonId, melding, besluit);
  return hondId;
}

/** Who reported it leaves the object. */
async function changeBelang(
  write: Write,
  persoonId: string,
  melding: Melding,
  { uitkomst, dag }: Besluitinvoer,
): Promise<void> {
  const belangen = await readVanObject(write, write.gemeenteId, melding.objectId);
  const wissel = planWissel({ melding, persoonId, uitkomst, dag, belangen });
  if (wissel === null || dag === null) return;
  const { objectId, rol: soort } = wissel;
  if (wissel.vertrekt) await endBelang(write, { persoonId, objectId, soort, tot: dag });
}

const redenVan = (soort: Meldingsoort): Verminderingsreden =>
  soort === 'verhuizing' ? 'verhuizing' : rolVan(soort) === null ? 'ambtshalve' : 'gegevens-gemeente';
