'use server';

import { formInput, readChoice, readDate, readFormKey, readOptionalDate } from '@/app/action-form/form-input';
import { gekozenRegels, readBezwaarvelden, readKostenbezwaarvelden } from '@/domain/bezwaren/bezwaarvelden';
import { recordKostenbezwaar } from '@/domain/bezwaren/file-kostenbezwaar';
import { recordBezwaar, VASTLEGKANALEN } from '@/domain/bezwaren/record-bezwaar';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

const VELDEN =
  /^(regel-|grond-|gewenst-|toelichting$|later-ja$|teLaatReden$|horen$|bellen$|telefoon$|uitstel$)/;

/** Records an objection that came to the office, for the person whose file is open. */
export const recordBezwaarAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const aanslagId = readId(typed, 'aanslag', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const kanaal = readChoice(typed, 'kanaal', VASTLEGKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const terPost = readOptionalDate(typed, 'terPost', refuse);
    const regels = Object.entries(typed)
      .filter(([naam]) => naam.startsWith('soort-'))
      .map(([naam, belastingsoort]) => ({ id: naam.slice('soort-'.length), belastingsoort }));
    const velden = Object.fromEntries(Object.entries(typed).filter(([naam]) => VELDEN.test(naam)));
    // A line that was not ticked asks nothing: what stands beside it counts for nothing.
    const gelezen = readBezwaarvelden(velden, gekozenRegels(velden, regels));
    if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, reden);
    if (!persoonId || !aanslagId || !clientSleutel || !kanaal || !ontvangenOp) return null;
    return { persoonId, aanslagId, clientSleutel, kanaal, ontvangenOp, terPost, velden };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordBezwaar(write, input);
    return { naar: klantPath(write, input.persoonId, 'bezwaar') };
  },
});

const KOSTENVELDEN = /^(grond|toelichting|later-ja|teLaatReden|horen|bellen|telefoon|uitstel)$/;

/** The same against the costs of an act. */
export const recordKostenbezwaarAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const kanaal = readChoice(typed, 'kanaal', VASTLEGKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const terPost = readOptionalDate(typed, 'terPost', refuse);
    const velden = Object.fromEntries(Object.entries(typed).filter(([naam]) => KOSTENVELDEN.test(naam)));
    const gelezen = readKostenbezwaarvelden(velden);
    if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, reden);
    const kostenId = typed.kosten ?? '';
    if (!/^[0-9a-f-]{36}$/i.test(kostenId)) {
      refuse('kosten', 'bezwaar.fout.kies-kosten');
      return null;
    }
    if (!persoonId || !clientSleutel || !kanaal || !ontvangenOp) return null;
    return { persoonId, kostenId, clientSleutel, kanaal, ontvangenOp, terPost, velden };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordKostenbezwaar(write, input);
    return { naar: klantPath(write, input.persoonId, 'bezwaar') };
  },
});
