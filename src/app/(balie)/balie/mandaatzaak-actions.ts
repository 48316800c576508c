'use server';

import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readFormKey,
  readOptionalDate,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { readBedrag } from '@/domain/kwijtschelding/bedrag';
import { recordMandaatzaak, VASTLEGKANALEN } from '@/domain/mandaatzaken/file-mandaatzaak';
import { VERZOEKEN, type Verzoek } from '@/domain/mandaatzaken/mandaatzaak';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

const JAAR = /^(199\d|20\d\d|21\d\d)$/;

/** What stands on the aanslag of the gemeente, as somebody typed it over. */
function readBuitenaanslag(typed: Typed, refuse: Refuse) {
  const aanslagnummer = readText(typed, 'aanslagnummer', 60, refuse);
  const belasting = readText(typed, 'belasting', 120, refuse);
  const dagtekening = readDate(typed, 'dagtekening', refuse);
  const jaar = (typed.jaar ?? '').trim();
  if (!JAAR.test(jaar)) refuse('jaar', 'mandaatzaak.fout.jaar');
  const bedrag = readBedrag(typed.bedrag ?? '');
  const bedragCenten = bedrag.ok && bedrag.centen > 0n ? bedrag.centen : null;
  if (bedragCenten === null) refuse('bedrag', 'mandaatzaak.fout.geen-bedrag');
  if (!aanslagnummer || !belasting || !dagtekening || !JAAR.test(jaar) || bedragCenten === null) return null;
  return { aanslagnummer, belasting, dagtekening, belastingjaar: Number(jaar), bedragCenten };
}

/** At which court it lies, asked of a beroep alone; undefined and a refusal where something of it is missing. */
function readGerecht(typed: Typed, verzoek: Verzoek | null, refuse: Refuse) {
  if (verzoek !== 'beroep') return null;
  const gerechtNaam = readText(typed, 'gerechtNaam', 120, refuse);
  const gerechtKenmerk = readText(typed, 'gerechtKenmerk', 60, refuse);
  const verzondenOp = readDate(typed, 'verzondenOp', refuse);
  return gerechtNaam && gerechtKenmerk && verzondenOp
    ? { gerechtNaam, gerechtKenmerk, verzondenOp }
    : undefined;
}

/** Records what somebody asks about an aanslag of the gemeente itself, for the person whose file is open. */
export const recordMandaatzaakAction = action({
  toegang: { wie: 'medewerker', verb: 'mandaatzaak.vastleggen', bereik: 'gemeente' },
  doel: 'mandaatzaak-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const verzoek = readChoice(typed, 'verzoek', VERZOEKEN, refuse);
    const kanaal = readChoice(typed, 'kanaal', VASTLEGKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const terPost = readOptionalDate(typed, 'terPost', refuse);
    const aanslag = readBuitenaanslag(typed, refuse);
    const gronden = readText(typed, 'gronden', 4_000, refuse);
    const gerecht = readGerecht(typed, verzoek, refuse);
    if (gerecht === undefined) return null;
    if (!persoonId || !clientSleutel || !verzoek || !kanaal || !ontvangenOp || !aanslag || !gronden)
      return null;
    return { persoonId, clientSleutel, verzoek, kanaal, ontvangenOp, terPost, gronden, gerecht, ...aanslag };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordMandaatzaak(write, input);
    return { naar: klantPath(write, input.persoonId, 'mandaatzaak') };
  },
});
