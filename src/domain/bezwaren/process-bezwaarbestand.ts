import { findAanslag, findAanslagenVanObject } from '@/domain/aanslagen/find-aanslagen';
import { type Aanslaginhoud, readAanslag } from '@/domain/aanslagen/read-aanslag';
import { findVolmacht } from '@/domain/vertegenwoordigingen/find-volmacht';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { loadBezwaren } from './bezwaar.store';
import {
  type Bestandcellen,
  type Bestandfout,
  type Bestandregel,
  type Bezwaarbestand,
  machtigingVan,
  readBestandregel,
  toVelden,
} from './bezwaarbestand';
import {
  answerRegel,
  closeBezwaarbestand,
  holdRegel,
  listWachtend,
  type Regelantwoord,
  requireBezwaarbestand,
} from './bezwaarbestand.store';
import { fileBezwaar } from './file-bezwaar';

/** A line that is not taken in, with what its sentence needs. */
class Geweigerd extends Refused {
  constructor(readonly fout: Bestandfout) {
    super(fout.reden, fout.waarden, fout.kolom);
  }
}
const geweigerd = (kolom: Bestandfout['kolom'], reden: string): Geweigerd =>
  new Geweigerd({ kolom, reden: `bezwaarbestand.${reden}`, waarden: {} });

/**
 * Answers every line of a file that waits, each in a transaction of its own: taken in as a bezwaar with its
 * ontvangstbevestiging, or refused with the reason, or found as a double. One that fails does not stop the next; what was
 * answered keeps its answer when this is done again. Throws NotFound, and an AggregateError of what failed.
 */
export async function processBezwaarbestand(ctx: Context, gemeenteId: number, id: string): Promise<void> {
  const { brief, regels } = await readIn(ctx, [gemeenteId], async (read) => ({
    brief: await requireBezwaarbestand(read, gemeenteId, id),
    regels: await listWachtend(read, gemeenteId, id),
  }));
  const failed: unknown[] = [];
  for (const regel of regels) {
    try {
      await answer(ctx, gemeenteId, brief, regel);
    } catch (error) {
      failed.push(error);
    }
  }
  await writeIn(ctx, gemeenteId, async (write) => {
    if (!(await closeBezwaarbestand(write, id))) return;
    await write.audit({
      handeling: 'bezwaarbestand.verwerkt',
      onderwerp: { soort: 'bezwaarbestand', id },
      voor: null,
      na: { bestandId: brief.bestandId },
      bewaarklasse: 'zaken',
    });
  });
  if (failed.length > 0) throw new AggregateError(failed, 'lines of a bezwaarbestand');
}

async function answer(ctx: Context, gemeenteId: number, brief: Bezwaarbestand, regel: number): Promise<void> {
  const no = await writeIn(ctx, gemeenteId, async (write) => {
    const cellen = await holdRegel(write, brief.id, regel);
    if (cellen) await answerRegel(write, brief.id, regel, await takeIn(write, brief, regel, cellen));
    return null;
  }).catch(refusalOf);
  // The transaction that took it in is gone with all that it did: what is kept is why.
  if (no) await writeIn(ctx, gemeenteId, (write) => answerRegel(write, brief.id, regel, no));
}

/** What a refusal makes of a line; anything else is a defect, and goes on. */
function refusalOf(error: unknown): Regelantwoord {
  if (error instanceof Geweigerd) return { stand: 'geweigerd', fout: error.fout };
  if (!(error instanceof Refused)) throw error;
  const waarden = Object.fromEntries(Object.entries(error.waarden).map(([k, v]) => [k, String(v)]));
  const dubbel = error.sleutel === 'bezwaar.fout.loopt-al';
  return { stand: dubbel ? 'dubbel' : 'geweigerd', fout: { kolom: '', reden: error.sleutel, waarden } };
}

async function takeIn(
  write: Write,
  brief: Bezwaarbestand,
  nummer: number,
  cellen: Bestandcellen,
): Promise<Regelantwoord> {
  const gelezen = readBestandregel(cellen, brief);
  if (!gelezen.ok) throw new Geweigerd(gelezen.fout);
  const op = brief.ontvangenOp;
  // Over his own page a bureau reaches what was given to it, and hears of nothing else whether it exists.
  const buiten = () => geweigerd('', 'geen-machtiging');
  const aanslag = await aanslagOf(write, gelezen.regel).catch((error: unknown) => {
    throw error instanceof Geweigerd && brief.kanaal === 'mijn' ? buiten() : error;
  });
  const volmacht = await findVolmacht(write, write.gemeenteId, {
    ...{ persoonId: aanslag.persoonId, vertegenwoordigerId: brief.vertegenwoordigerId, recht: 'bezwaar', op },
  });
  if (brief.kanaal === 'mijn' && !volmacht) throw buiten();
  const gevuld = toVelden(gelezen.regel, aanslag.regels);
  if (!gevuld.ok) throw new Geweigerd(gevuld.fout);
  const { schriftId } = await fileBezwaar(write, {
    aanslagId: aanslag.id,
    persoonId: aanslag.persoonId,
    kanaal: brief.kanaal,
    ontvangenOp: op,
    terPost: brief.terPost,
    velden: gevuld.velden,
    clientSleutel: `${brief.id}/${nummer}`,
  });
  const opmerking = machtigingVan(gelezen.regel, volmacht, op);
  for (const { zaakId } of await loadBezwaren(write, write.gemeenteId, { schriftId }))
    await noteInZaak(write, zaakId, {
      soort: opmerking ?? 'uit-bestand',
      tekst: brief.gemachtigde,
      gegevens: { bezwaarbestandId: brief.id, regel: nummer },
      voorBurger: false,
    });
  return { stand: 'aanvaard', schriftId, opmerking };
}

/** The aanslag that a line names by its number, or by an object that stands on one alone. */
async function aanslagOf(write: Write, regel: Bestandregel): Promise<Aanslaginhoud> {
  const { gemeenteId } = write;
  const { aanslagnummer, objectnummer: wozObjectnummer, belastingjaar } = regel;
  if (aanslagnummer !== '') {
    const id = await findAanslag(write, gemeenteId, aanslagnummer);
    if (id === null) throw geweigerd('aanslagnummer', 'aanslag-onbekend');
    return readAanslag(write, gemeenteId, id);
  }
  const ids = await findAanslagenVanObject(write, gemeenteId, { wozObjectnummer, belastingjaar });
  const [id] = ids;
  if (id === undefined) throw geweigerd('objectnummer', 'object-onbekend');
  if (ids.length > 1) throw geweigerd('aanslagnummer', 'meer-aanslagen');
  return readAanslag(write, gemeenteId, id);
}
