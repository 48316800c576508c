import type pg from 'pg';
import { HELD } from './held';

/** A column in which stands who approved, decided, checked, released or signed. */
const APPROVAL =
  '^(besloten|beslist|gesloten|goedgekeurd|gecontroleerd|geaccordeerd|akkoord|bevestigd|vrijgegeven|gefiatteerd|ondertekend|beoordeeld|afgedaan|vastgesteld|toegekend)_door$|^(ondertekenaar|besluiter|goedkeurder|controleur)_id$';

/**
 * Columns of that name that are no approval of what another made, each with why one person is enough. A line that is not needed
 * any more fails the test.
 */
export const NO_SECOND_PERSON: Readonly<Record<string, string>> = {
  'bijlage.besloten_door': 'a file is the citizen’s; one medewerker lets it out of quarantine (foreign key)',
  'klacht.beoordeeld_door':
    'who sorts the post says that it is a complaint (Awb 9:1), nothing follows from it yet',
  'klacht.afgedaan_door':
    'a complaint is handled by who was not involved (Awb 9:7): a rule about the subject, not the maker',
  'ingebrekestelling.beoordeeld_door':
    'an opinion within the case; paying asks for a second person (dwangsomuitbetaling)',
  'dwangsom.vastgesteld_door':
    'counted by the law core, only grows; paying asks for a second person (dwangsomuitbetaling)',
};

export type Approval = {
  table: string;
  column: string;
  /** A trigger asks for a second person, by this column. */
  trigger: boolean;
  /** A foreign key to medewerker and a CHECK that compares it with another column. */
  key: boolean;
};

/** Every such column of every table of this database, with what guards it. */
export async function readApprovals(client: pg.ClientBase): Promise<Approval[]> {
  const { rows } = await client.query<Approval>(
    `select c.relname as "table", a.attname as "column",
       exists (select from pg_trigger g join pg_proc p on p.oid = g.tgfoid join pg_namespace pn on pn.oid = p.pronamespace
         where g.tgrelid = c.oid and g.tgenabled in ('O', 'A') and pn.nspname = 'kohier'
           and g.tgtype & 1 = 1 and g.tgtype & 4 = 4 and g.tgtype & 16 = 16
           and ((p.proname = 'require_second_person'
               and split_part(encode(g.tgargs, 'escape'), '\\000', 2) = a.attname)
             or (p.proname = 'require_third_person' and a.attname = 'besloten_door'))) as trigger,
       exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'medewerker'::regclass
           and a.attnum = any (k.conkey))
         and exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and cardinality(k.conkey) = 2
           and a.attnum = any (k.conkey) and pg_get_expr(k.conbin, k.conrelid) like '%<>%') as key
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attname ~ $1
     order by 1, 2`,
    [APPROVAL],
  );
  return rows;
}

/** What is wrong with them: no guard, not tried, or an exemption that nothing needs. */
export function judgeApprovals(approvals: readonly Approval[]): string[] {
  const bad: string[] = [];
  for (const { table, column, trigger, key } of approvals) {
    const name = `${table}.${column}`;
    const tried = HELD.some((held) => held.table === table && held.decider === column);
    if (Object.hasOwn(NO_SECOND_PERSON, name)) {
      if (trigger) bad.push(`${name}: is guarded, and stands among those that need no second person`);
      continue;
    }
    if (!trigger && !key) bad.push(`${name}: nothing asks for a second person`);
    else if (!tried) bad.push(`${name}: is guarded, and nobody tries it`);
  }
  const known = new Set(approvals.map(({ table, column }) => `${table}.${column}`));
  for (const name of Object.keys(NO_SECOND_PERSON))
    if (!known.has(name)) bad.push(`${name}: is no column any more`);
  for (const { table, decider } of HELD)
    if (!known.has(`${table}.${decider}`)) bad.push(`${table}.${decider}: is not seen as an approval`);
  return bad;
}
