'use server';

import { z } from 'zod';
import {
  formInput,
  type Refuse,
  readChoice,
  readFormKey,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readEuro } from '@/app/euro-input';
import { askRestNaUitspraak } from '@/domain/bezwaren/ask-rest-na-uitspraak';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { agreeRegelingVoor } from '@/domain/invordering/agree-regeling';
import { askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { changePlan, endRegeling } from '@/domain/invordering/change-regeling';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import { getAanvraag, getRegeling } from '@/domain/invordering/regeling.queries';
import { PLANSOORTEN } from '@/domain/invordering/regelingplan';
import { askRest } from '@/domain/kwijtschelding/ask-rest';
import { action } from '@/platform/action';
import { toCents } from '@/platform/cents';
import type { Write } from '@/platform/tenant';

const aanvragen = { wie: 'medewerker', verb: 'regeling.aanvragen', bereik: 'gemeente' } as const;
const behandelen = { wie: 'medewerker', verb: 'regeling.behandelen', bereik: 'gemeente' } as const;
const doel = 'betalingsregeling';

const klantPath = (write: Write, persoonId: string, rest = ''): string =>
  `/balie/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/klant/${persoonId}/regeling${rest}`;

/** Ids that a form hides, so a refusal is of the whole form. */
function readIds<N extends string>(
  typed: Typed,
  namen: readonly N[],
  refuse: Refuse,
): Record<N, string> | null {
  const parsed = z.object(Object.fromEntries(namen.map((naam) => [naam, z.guid()]))).safeParse(typed);
  if (!parsed.success) refuse('formulier', 'formulier.niet-gevonden');
  return parsed.success ? (parsed.data as Record<N, string>) : null;
}

/** What the person before the desk says that he can pay. Only of whom a contact is open in which it is known who he is. */
export const askRegelingVoorAction = action({
  toegang: aanvragen,
  doel,
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['persoonId'], refuse);
    const aanslagIds = Object.keys(typed).flatMap((naam) => {
      const id = z.guid().safeParse(naam.replace(/^aanslagen-/, ''));
      return naam.startsWith('aanslagen-') && typed[naam] === 'ja' && id.success ? [id.data] : [];
    });
    if (aanslagIds.length === 0) refuse('aanslagen', 'fouten.aanslagen');
    const nu = readEuro(typed, 'nu', refuse);
    const perMaand = readEuro(typed, 'perMaand', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    if (!ids || nu === null || perMaand === null || clientSleutel === null) return null;
    return { ...ids, aanslagIds, wens: { nu, perMaand }, clientSleutel };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    const { id } = await askRegelingVoor(write, input);
    return { naar: klantPath(write, input.persoonId, `/aanvraag/${id}`) };
  },
});

/** One press after a decision on kwijtschelding: what is left, filled in (S0: also by the gemeente itself). */
export const askRestVoorAction = action({
  toegang: aanvragen,
  doel,
  input: formInput((typed, refuse) => readIds(typed, ['zaak'], refuse)),
  run: async (write, { zaak }) => {
    const { id, persoonId } = await askRest(write, { zaakId: zaak, voor: 'kantoor' });
    await assertKlantGeopend(write, write.gemeenteId, persoonId);
    return { naar: klantPath(write, persoonId, `/aanvraag/${id}`) };
  },
});

/** The same after an uitspraak on an objection (D-09). */
export const askRestNaUitspraakAction = action({
  toegang: aanvragen,
  doel,
  input: formInput((typed, refuse) => readIds(typed, ['zaak'], refuse)),
  run: async (write, { zaak }) => {
    const { id, persoonId } = await askRestNaUitspraak(write, zaak);
    await assertKlantGeopend(write, write.gemeenteId, persoonId);
    return { naar: klantPath(write, persoonId, `/aanvraag/${id}`) };
  },
});

/** A plan within policy, on behalf of the person: the rule is his own. */
export const agreeRegelingVoorAction = action({
  toegang: aanvragen,
  doel,
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['persoonId', 'aanvraagId'], refuse);
    const soort = readChoice(typed, 'plan', PLANSOORTEN, () =>
      refuse('formulier', 'formulier.niet-gevonden'),
    );
    const totaal = /^\d{1,12}$/.test(typed.totaal ?? '') ? toCents(BigInt(typed.totaal ?? '0')) : null;
    return ids && soort && totaal !== null ? { ...ids, soort, totaal } : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await getAanvraag(write, write.gemeenteId, input.aanvraagId, input.persoonId);
    const { id } = await agreeRegelingVoor(write, input);
    return { naar: klantPath(write, input.persoonId, `/${id}?gelukt=ja`) };
  },
});

/** Beyond the policy, with why: a second person decides. */
export const proposeRegelingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['persoonId', 'aanvraagId'], refuse);
    const motivering = readText(typed, 'motivering', 1000, refuse);
    return ids && motivering ? { ...ids, motivering } : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await getAanvraag(write, write.gemeenteId, input.aanvraagId, input.persoonId);
    const id = await proposeRegeling(write, input);
    return { naar: klantPath(write, input.persoonId, `/${id}`) };
  },
});

/** Whose regeling it is, known and open at the desk. Throws NotFound. */
async function personOf(write: Write, id: string): Promise<string> {
  const { persoonId } = await getRegeling(write, write.gemeenteId, id);
  await assertKlantGeopend(write, write.gemeenteId, persoonId);
  return persoonId;
}

export const endRegelingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const waarom = readChoice(typed, 'waarom', ['niet-nagekomen', 'op-verzoek'] as const, refuse);
    const toelichting = readText(typed, 'toelichting', 1000, refuse);
    return record && waarom && toelichting ? { ...record, waarom, toelichting } : null;
  }),
  run: async (write, input) => {
    const persoonId = await personOf(write, input.id);
    await endRegeling(write, input);
    return { naar: klantPath(write, persoonId, `/${input.id}`) };
  },
});

export const changePlanAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const nu = readEuro(typed, 'nu', refuse);
    const perMaand = readEuro(typed, 'perMaand', refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    if (!record || nu === null || perMaand === null || !reden) return null;
    return { ...record, wens: { nu, perMaand }, reden };
  }),
  run: async (write, input) => {
    const persoonId = await personOf(write, input.id);
    await changePlan(write, input);
    return { naar: klantPath(write, persoonId, `/${input.id}`) };
  },
});
