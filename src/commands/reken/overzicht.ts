import { z } from 'zod';
import { formatBron } from '@/law/bron';
import { listParameters } from '@/law/dated';
// Parameters that no rule asks for are listed all the same.
import '@/law/bewaartermijnen';
import '@/law/heffing/woz-vaststelling';
import '@/law/invordering/adempauze';
import '@/law/invordering/incasso';
import '@/law/invordering/rustige-dagen';
import { regels } from './regels';

type Veld = { verplicht: boolean; soort: string; omschrijving?: string };

const SOORTEN: Partial<Record<string, string>> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'true / false',
  null: 'null',
};

/** Types as a JSON writer knows them: what a field is read as (a LocalDate) says nothing to him. */
function describeVeld(schema: z.core.JSONSchema._JSONSchema): string {
  if (typeof schema === 'boolean') return 'alles';
  if (typeof schema.soort === 'string') return schema.soort;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' / ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return variants.map(describeVeld).join(' of ');
  if (schema.type === 'array') return `[${describeVeld(schema.items as z.core.JSONSchema._JSONSchema)}]`;
  if (schema.type === 'object') {
    const required = new Set(schema.required);
    const parts = Object.entries(schema.properties ?? {}).map(
      ([name, part]) => `${name}${required.has(name) ? '' : '?'}: ${describeVeld(part)}`,
    );
    return parts.length > 0 ? `{ ${parts.join(', ')} }` : 'object';
  }
  return SOORTEN[String(schema.type)] ?? 'alles';
}

function veldenOf(invoer: z.ZodType): Record<string, Veld> {
  const schema = z.toJSONSchema(invoer, { io: 'input', unrepresentable: 'any' });
  const required = new Set(schema.required);
  const velden = Object.entries(schema.properties ?? {}).map(([name, part]): [string, Veld] => {
    const omschrijving = typeof part === 'object' ? part.description : undefined;
    return [
      name,
      { verplicht: required.has(name), soort: describeVeld(part), ...(omschrijving && { omschrijving }) },
    ];
  });
  return Object.fromEntries(velden);
}

/** Every rule with the fields of its input and of its outcome. */
export const listRegels = () =>
  regels.map(({ naam, omschrijving, invoer, uitkomst }) => ({
    regel: naam,
    omschrijving,
    invoer: veldenOf(invoer),
    uitkomst,
  }));

const writable = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : value;

/** Every window of every dated parameter: value, from (inclusive), to (exclusive), source, checked-on, confidence. */
export const listVensters = () =>
  listParameters().flatMap(({ naam, eenheid, vensters }) =>
    vensters.map(({ waarde, vanaf, tot, bron, gecontroleerdOp, zekerheid }) => ({
      parameter: naam,
      eenheid,
      waarde: JSON.parse(JSON.stringify(waarde, writable)),
      vanaf,
      tot,
      bron: formatBron(bron),
      gecontroleerdOp,
      zekerheid,
    })),
  );
