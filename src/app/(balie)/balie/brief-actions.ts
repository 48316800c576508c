'use server';

import {
  dateText,
  formInput,
  type Refuse,
  readChoice,
  readRecord,
  type Typed,
} from '@/app/action-form/form-input';
import { offerBrief, sendBrief, withdrawBrief } from '@/domain/contacten/send-brief';
import { changeBrief, startBrief } from '@/domain/contacten/write-brief';
import {
  type Briefvelden,
  briefdefinitie,
  readBriefvelden,
  STANDAARDBRIEFSOORTEN,
  type Standaardbrief,
} from '@/domain/documenten/standaardbrief';
import { action } from '@/platform/action';
import { localDateOf, now } from '@/platform/clock';
import { briefPath } from './klant-path';
import { readId } from './read-id';

const toegang = { wie: 'medewerker', verb: 'brief.maken', bereik: 'gemeente' } as const;
const doel = 'brief-maken';

/** The free fields of a letter; a refusal at each that is not right. */
function readVelden(typed: Typed, soort: Standaardbrief, refuse: Refuse): Briefvelden {
  const getypt = Object.fromEntries(
    briefdefinitie(soort).velden.map(({ naam, vorm }) => [
      naam,
      vorm === 'datum' ? dateText(typed, naam) : (typed[naam] ?? ''),
    ]),
  );
  const gelezen = readBriefvelden(soort, getypt, localDateOf(now()));
  if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, `fouten.${reden}`);
  return getypt;
}

const readVingerafdruk = (typed: Typed): string => (typed.vingerafdruk ?? '').slice(0, 64);

export const startBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const contactId = readId(typed, 'contactId', refuse);
    const soort = readChoice(typed, 'soort', STANDAARDBRIEFSOORTEN, refuse);
    const vraagId = typed.vraagId ? readId(typed, 'vraagId', refuse) : null;
    return contactId && soort
      ? { contactId, soort, vraagId, velden: readVelden(typed, soort, refuse) }
      : null;
  }),
  run: async (write, input) => ({ naar: briefPath(write, await startBrief(write, input), 'gemaakt') }),
});

export const changeBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const brief = readRecord(typed, refuse);
    const soort = readChoice(typed, 'soort', STANDAARDBRIEFSOORTEN, refuse);
    const vraagId = typed.vraagId ? readId(typed, 'vraagId', refuse) : null;
    if (!brief || !soort) return null;
    const over = typed.vraagId === undefined ? {} : { vraagId };
    return { ...brief, ...over, velden: readVelden(typed, soort, refuse) };
  }),
  run: async (write, input) => {
    await changeBrief(write, input);
    return { naar: briefPath(write, input.id, 'bewaard') };
  },
});

export const sendBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    const wijze = readChoice(typed, 'wijze', ['post', 'balie'] as const, refuse);
    return id && wijze ? { id, wijze, vingerafdruk: readVingerafdruk(typed) } : null;
  }),
  run: async (write, input) => {
    await sendBrief(write, input);
    return { naar: briefPath(write, input.id, input.wijze) };
  },
});

export const offerBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    return id ? { id, vingerafdruk: readVingerafdruk(typed) } : null;
  }),
  run: async (write, input) => {
    await offerBrief(write, input);
    return { naar: briefPath(write, input.id, 'aangeboden') };
  },
});

export const withdrawBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    return id ? { id } : null;
  }),
  run: async (write, { id }) => {
    await withdrawBrief(write, id);
    return { naar: briefPath(write, id, 'ingetrokken') };
  },
});
