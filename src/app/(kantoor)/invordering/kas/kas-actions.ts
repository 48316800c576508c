'use server';

import { formInput, readDate, readText } from '@/app/action-form/form-input';
import { readEuro } from '@/app/euro-input';
import { kasoverzichtPath } from '@/app/kas/kas-words';
import { addKas } from '@/domain/kas/add-kas';
import { endKas } from '@/domain/kas/end-kas';
import { action } from '@/platform/action';
import { readId } from '../../../(balie)/balie/read-id';

const toegang = { wie: 'medewerker', verb: 'kas.beheren', bereik: 'gemeente' } as const;
const doel = 'kas-beheren';

export const addKasAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const naam = readText(typed, 'naam', 60, refuse);
    const code = (typed.code ?? '').trim();
    const goed = /^[A-Z][A-Z0-9]{0,5}$/.test(code);
    if (!goed) refuse('code', code === '' ? 'fouten.verplicht' : 'fouten.code');
    const wisselgeldCenten = readEuro(typed, 'wisselgeld', refuse);
    if (wisselgeldCenten !== null && wisselgeldCenten > 1_000_000n) refuse('wisselgeld', 'fouten.bedrag');
    const vanaf = readDate(typed, 'vanaf', refuse);
    return naam && goed && wisselgeldCenten !== null && wisselgeldCenten <= 1_000_000n && vanaf
      ? { naam, code, wisselgeldCenten, vanaf }
      : null;
  }),
  run: async (write, kas) => {
    await addKas(write, kas);
    return { naar: `${kasoverzichtPath}?gelukt=nieuw` };
  },
});

export const endKasAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const kasId = readId(typed, 'kasId', refuse);
    const tot = readDate(typed, 'tot', refuse);
    return kasId && tot ? { kasId, tot } : null;
  }),
  run: async (write, einde) => {
    await endKas(write, einde);
    return { naar: `${kasoverzichtPath}?gelukt=einde` };
  },
});
