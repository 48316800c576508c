import {
  dateText,
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readZeker } from '@/app/action-form/zeker';
import { REGELS } from '@/domain/gemeenten/instelling';
import { isSoort, type Soort, type Waarde, waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import type { SetInstelling } from '@/domain/gemeenten/set-instelling';
import { huisstijlSchema } from '@/ui/theme/huisstijl';
import type { Invoer } from './instelling-veld';
import { staatInOverzicht, VORMEN } from './instelling-vorm';
import { DOELMAANDEN } from './instelling-vorm-invordering';

/** What was typed as the kind of value that the schema expects; text that cannot be read stays text and is refused there. */
function readInvoer(typed: Typed, invoer: Invoer): unknown {
  const naam = `waarde.${invoer.pad}`;
  const text = invoer.vorm === 'datum' ? dateText(typed, naam) : (typed[naam] ?? '').trim();
  if (invoer.vorm === 'tijden') return readTijden(text);
  if (text === '') return undefined;
  switch (invoer.vorm) {
    case 'getal':
    case 'getalKeuze':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'jaNee':
      return text === 'ja' ? true : text === 'nee' ? false : text;
    case 'procent':
      return /^\d{1,3}([.,]\d)?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 10) : text;
    default:
      return text;
  }
}

function readTijden(text: string): unknown {
  if (text === '') return [];
  const blokken = text
    .split(',')
    .map((part) => /^(\d{1,2})[.:](\d{2})\s*-\s*(\d{1,2})[.:](\d{2})$/.exec(part.trim()));
  if (blokken.some((blok) => blok === null)) return text;
  return blokken.map((blok) => {
    const [, van = '', vanMinuut = '', tot = '', totMinuut = ''] = blok ?? [];
    return { van: `${van.padStart(2, '0')}:${vanMinuut}`, tot: `${tot.padStart(2, '0')}:${totMinuut}` };
  });
}

type Nested = { [key: string]: unknown };

function put(target: Nested, pad: string, value: unknown): void {
  const [head = '', ...rest] = pad.split('.');
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const next = (target[head] ?? {}) as Nested;
  target[head] = next;
  put(next, rest.join('.'), value);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty));

/** The fields of a form as the raw value of its soort. */
function nest(soort: Soort, typed: Typed): Nested {
  const raw: Nested = {};
  for (const { invoer } of VORMEN[soort])
    for (const veld of invoer) {
      const value = readInvoer(typed, veld);
      if (value !== undefined) put(raw, veld.pad, value);
    }
  if (soort === 'incassonormen') {
    const doelen = (raw.doelen ?? {}) as Nested;
    raw.doelen = DOELMAANDEN.flatMap((naMaanden) => {
      const promille = doelen[naMaanden];
      return promille === undefined ? [] : [{ naMaanden, promille }];
    });
  }
  // A line without number and hours is a line that is not there.
  if (soort === 'openingstijden')
    for (const lijn of ['telefoon', 'doorverbinden', 'balie']) if (isEmpty(raw[lijn])) delete raw[lijn];
  return raw;
}

/** The name of the field that an error in the value belongs to. */
function fieldOf(soort: Soort, raw: Nested, path: readonly PropertyKey[]): string {
  if (soort === 'incassonormen' && path[0] === 'doelen' && Array.isArray(raw.doelen)) {
    // Empty fields are left out of the list, so the place in it says nothing.
    const doel: { naMaanden: number } | undefined = raw.doelen[Number(path[1])];
    return `waarde.doelen.${doel?.naMaanden ?? DOELMAANDEN[0]}`;
  }
  const pads = VORMEN[soort].flatMap((groep) => groep.invoer.map((invoer) => invoer.pad));
  for (let length = path.length; length > 0; length -= 1) {
    const pad = path.slice(0, length).join('.');
    if (pads.includes(pad)) return `waarde.${pad}`;
  }
  const begin = path.join('.');
  return `waarde.${pads.find((pad) => pad.startsWith(`${begin}.`)) ?? begin}`;
}

/** Reads the value of a soort from its form. Null and refusals by field when it is not right. */
export function readWaardeForm<S extends Soort>(soort: S, typed: Typed, refuse: Refuse): Waarde<S> | null {
  const raw = nest(soort, typed);
  const parsed = waardeSchemas[soort].safeParse(raw);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      refuse(fieldOf(soort, raw, path), message.startsWith('fouten.') ? message : 'fouten.verplicht');
    return null;
  }
  if (soort === 'huisstijl' && !huisstijlSchema.safeParse(parsed.data).success) {
    refuse('waarde.logoSvg', 'fouten.logo');
    return null;
  }
  return parsed.data as Waarde<S>;
}

/** The form of a new value from a date. */
export const setInstellingInput = formInput<SetInstelling>((typed, refuse) => {
  const { soort = '' } = typed;
  if (!isSoort(soort) || !staatInOverzicht(soort)) {
    refuse('formulier', 'weigering.niet-op-dit-niveau');
    return null;
  }
  const vanaf = readDate(typed, 'vanaf', refuse);
  const tot = REGELS[soort].einde === 'verplicht' ? readDate(typed, 'tot', refuse) : null;
  const waarde = readWaardeForm(soort, typed, refuse);
  const bron = readText(typed, 'bron', 400, refuse);
  const zekerheid = readChoice(
    typed,
    'zekerheid',
    ['geverifieerd', 'contract', 'te-bevestigen'] as const,
    refuse,
  );
  if (vanaf === null || waarde === null || bron === null || zekerheid === null) return null;
  return { soort, waarde, vanaf, tot, bron, zekerheid, stand: typed.stand ?? '' };
});

/** The form that withdraws a planned value. */
export const withdrawInput = formInput((typed, refuse) => {
  const record = readRecord(typed, refuse);
  return readZeker(typed, refuse) ? record : null;
});

/** The form that lets a value end. */
export const endInput = formInput((typed, refuse) => {
  const record = readRecord(typed, refuse);
  const tot = readDate(typed, 'tot', refuse);
  return readZeker(typed, refuse) && record && tot ? { ...record, tot } : null;
});
