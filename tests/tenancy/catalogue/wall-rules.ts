import { APPROVAL_TRIGGERS, type RuleTrigger } from './approval-triggers';
import { BEZWAAR_TRIGGERS } from './bezwaar-triggers';
import { ALLOWED_GRANTS, DEFINER_OWNERS, expectedPolicies, type Printed, WITHOUT_MODEL } from './expected';
import { MANDAAT_TRIGGERS } from './mandaat-triggers';
import type { Model } from './models';
import { MONEY_TRIGGERS } from './money-triggers';
import { POST_TRIGGERS } from './post-triggers';
import type { Relation, Snapshot } from './snapshot';
import { scopeOf } from './table-rules';

/** Rules about who gets through: row-level security, policies, rights, roles, functions, views. */

const tables = (snapshot: Snapshot): Relation[] => snapshot.relations.filter((r) => 'rp'.includes(r.kind));
const isWorker = (table: string) => table.startsWith('graphile_worker.');

/** Row-level security stands, also for the owner, with exactly the policies of the scope. */
export function judgeWalls(snapshot: Snapshot, models: readonly Model[], printed: Printed): string[] {
  const bad: string[] = [];
  for (const r of tables(snapshot)) {
    if (isWorker(r.table) || WITHOUT_MODEL.has(r.table)) continue;
    if (!r.rls) bad.push(`${r.table}: row-level security is off`);
    if (!r.force) bad.push(`${r.table}: row-level security is not forced on the owner`);
    if (r.parent !== null) {
      // A partition that is read directly does not use the policies of its parent.
      if (r.app.length > 0) bad.push(`${r.table}: a partition that the application may reach directly`);
      continue;
    }
    const scope = scopeOf(models, r.table);
    const appendOnly = models.find((m) => m.table === r.table)?.appendOnly ?? false;
    if (scope)
      bad.push(...judgePolicies(snapshot, r.table, expectedPolicies(scope, r.table, appendOnly, printed)));
    if (scope === 'gemeente' || scope === 'kantoor') bad.push(...judgeStatistics(snapshot, r.table));
    if (scope === 'gemeente') bad.push(...judgeCheck(snapshot, r.table, printed.gemeentePositive));
    if (scope === 'kantoor') bad.push(...judgeCheck(snapshot, r.table, printed.kantoorPositive));
  }
  return bad;
}

function judgePolicies(
  snapshot: Snapshot,
  table: string,
  expected: ReturnType<typeof expectedPolicies>,
): string[] {
  const found = snapshot.policies.filter((p) => p.table === table);
  const bad: string[] = [];
  for (const want of expected) {
    const has = found.find((p) => p.name === want.name);
    if (!has) {
      bad.push(`${table}: policy ${want.name} is missing`);
      continue;
    }
    if (!has.permissive) bad.push(`${table}: policy ${want.name} is restrictive`);
    if (has.command !== want.command) bad.push(`${table}: policy ${want.name} is for ${has.command}`);
    if (has.roles.join() !== want.roles.join())
      bad.push(`${table}: policy ${want.name} is to ${has.roles.join()}`);
    if (has.using !== want.using) bad.push(`${table}: policy ${want.name} lets pass: using (${has.using})`);
    if (has.check !== want.check)
      bad.push(`${table}: policy ${want.name} lets pass: with check (${has.check})`);
  }
  for (const has of found) {
    if (!expected.some((want) => want.name === has.name))
      bad.push(`${table}: policy ${has.name} is not expected`);
  }
  return bad;
}

/** Nobody's plan depends on how many rows the others had: no statistics of which tenant has how much. */
const judgeStatistics = (snapshot: Snapshot, table: string): string[] =>
  snapshot.columns
    .filter((c) => c.table === table && /^(gemeente|kantoor)_id$/.test(c.name) && c.statistics !== 0)
    .map((c) => `${table}: statistics are kept of ${c.name}`);

/** A setting that was reset reads '': a tenant 0 or below must not exist. */
const judgeCheck = (snapshot: Snapshot, table: string, expression: string): string[] =>
  snapshot.checks.some((c) => c.table === table && c.validated && c.expression === expression)
    ? []
    : [`${table}: check ${expression} is missing`];

/** graphile-worker has its own tables: one policy, for the application alone (ADR 0011). */
export function judgeWorker(snapshot: Snapshot): string[] {
  const bad: string[] = [];
  for (const r of tables(snapshot).filter((t) => isWorker(t.table))) {
    // Version numbers of its schema; graphile-worker itself sets no row-level security on it.
    if (r.table === 'graphile_worker.migrations') continue;
    const found = snapshot.policies.filter((p) => p.table === r.table);
    const right =
      r.rls &&
      r.owner === 'kohier_eigenaar' &&
      found.length === 1 &&
      found.every((p) => p.command === 'ALL' && p.roles.join() === 'kohier_app');
    if (!right) bad.push(`${r.table}: needs row-level security with the one policy for kohier_app`);
  }
  return bad;
}

/** Journals only grow, for the owner as well: both triggers stand. */
export function judgeJournals(snapshot: Snapshot, models: readonly Model[]): string[] {
  const bad: string[] = [];
  for (const { table } of models.filter((m) => m.appendOnly)) {
    const stands = (type: number) =>
      snapshot.triggers.some(
        (g) =>
          g.table === table &&
          g.calls === 'kohier.refuse_change' &&
          g.type === type &&
          'OA'.includes(g.enabled),
      );
    // Bits of pg_trigger.tgtype: row 1, before 2, delete 8, update 16, truncate 32.
    if (!stands(1 + 2 + 8 + 16)) bad.push(`${table}: nothing refuses update and delete`);
    if (!stands(2 + 32)) bad.push(`${table}: nothing refuses truncate`);
  }
  return bad;
}

/** What a citizen can see and that has a status: each change of it is told to him (C-23). */
const MET_STATUS = [
  'zaak',
  'vraag',
  'terugbetaling',
  'uitbetaalrekening',
  'regeling',
  'machtiging',
  'vertegenwoordiging',
  'incassomachtiging',
];

/** Triggers that hold a rule of the data: by what they call, on which table and when (bits of pg_trigger.tgtype). */
export const RULE_TRIGGERS: readonly RuleTrigger[] = [
  // After insert (4), per statement: a boeking sums to zero and is written whole (decision 5).
  ...(
    [
      ['boekingsregel', 'kohier.boeking_sluit'],
      ['boeking', 'kohier.boeking_heeft_regels'],
      ['kantoor_boekingsregel', 'kohier.kantoor_boeking_sluit'],
      ['kantoor_boeking', 'kohier.kantoor_boeking_heeft_regels'],
    ] as const
  ).map(([table, calls]) => ({ table, calls, type: 4, missing: 'nothing closes a boeking' })),
  // The same moment: each line is of the administratie of its boeking (GR art. 28).
  {
    table: 'kantoor_boekingsregel',
    calls: 'kohier.kantoor_boeking_gescheiden',
    type: 4,
    missing: 'nothing keeps the administraties apart',
  },
  // Costs are what their boeking charged, change by being taken back alone, and are open for no more than stands.
  {
    table: 'kosten',
    calls: 'kohier.kosten_geboekt',
    type: 1 + 4 + 16,
    missing: 'nothing holds costs to their boeking',
  },
  { table: 'kosten', calls: 'kohier.kosten_vast', type: 1 + 2 + 16, missing: 'nothing holds costs' },
  {
    table: 'boekingsregel',
    calls: 'kohier.kosten_begrensd',
    type: 4,
    missing: 'nothing keeps costs from being open for more than stands',
  },
  {
    table: 'kostenterugname',
    calls: 'kohier.kostenterugname_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds a proposal to take costs back',
  },
  {
    table: 'stapvoorstel',
    calls: 'kohier.stapvoorstel_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds a proposed step',
  },
  {
    table: 'oninbaarlijst',
    calls: 'kohier.oninbaarlijst_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds a list of oninbaar',
  },
  {
    table: 'oninbaarvoorstel',
    calls: 'kohier.oninbaarvoorstel_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds a proposal of oninbaar',
  },
  ...MONEY_TRIGGERS,
  // Before update, per row: what was proposed stays, what was confirmed can only end.
  {
    table: 'aanwijzing',
    calls: 'kohier.aanwijzing_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds who may decide',
  },
  ...APPROVAL_TRIGGERS,
  // Before insert, per row: a correctie counts as what it corrects, whatever the statement says.
  {
    table: 'boeking',
    calls: 'kohier.boeking_telt',
    type: 1 + 2 + 4,
    missing: 'nothing says what a boeking counts as',
  },
  // The state of a receipt follows its boekingen, and nothing else of it changes.
  {
    table: 'kantoor_boekingsregel',
    calls: 'kohier.ontvangst_volgt_boeking',
    type: 4,
    missing: 'nothing keeps the state of a receipt',
  },
  {
    table: 'ontvangst',
    calls: 'kohier.ontvangst_begint_nieuw',
    type: 1 + 2 + 4,
    missing: 'nothing lets a receipt begin',
  },
  {
    table: 'ontvangst',
    calls: 'kohier.ontvangst_staat_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds a receipt to what the bank said',
  },
  // After insert (4), per row (1): tax money is read from an account for tax money.
  {
    table: 'bankafschrift',
    calls: 'kohier.afschrift_van_belastingrekening',
    type: 1 + 4,
    missing: 'nothing holds tax money to its account',
  },
  {
    table: 'bankrekening',
    calls: 'kohier.bankrekening_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds an account to its purpose',
  },
  // Before (2) insert (4) or update (16), per row (1): what was proposed is what is decided on.
  {
    table: 'vermindering',
    calls: 'kohier.vermindering_vast',
    type: 1 + 2 + 4 + 16,
    missing: 'nothing holds a proposal',
  },
  {
    table: 'dienstbelofte',
    calls: 'kohier.dienstbelofte_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds a promise to its words',
  },
  ...BEZWAAR_TRIGGERS,
  ...MANDAAT_TRIGGERS,
  // A case, its terms, decisions and holds: what was said stays, and the worklist is ordered by the first last day.
  ...(
    [
      ['zaak', 'what came in'],
      ['termijn', 'where a term began from'],
      ['besluit', 'what was proposed and decided'],
      ['opschorting', 'why collecting waits'],
      ['kwijtschelding', 'what was asked and how it ended'],
      ['bezwaar', 'what was decided on an objection'],
      ['bezwaarregel', 'what is disputed'],
      ['bezwaarkosten', 'which costs are disputed'],
      ['ingebrekestelling', 'a notice that the office is late'],
      ['dwangsomuitbetaling', 'a proposal to pay a dwangsom'],
      ['beroep', 'what went to court'],
      ['melding', 'what was reported and decided'],
      ['vertegenwoordiging', 'what was recorded of who acts for somebody'],
      ['ervenverzoek', 'what was asked about heirs'],
      ['machtiging', 'what a citizen lets somebody else do'],
      ['klacht', 'what somebody complained about'],
      ['administratief_beroep', 'which decision is disputed'],
      ['mandaatzaak', 'what was asked about an aanslag of the gemeente'],
    ] as const
  ).map(([table, what]) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 2 + 16,
    missing: `nothing holds ${what}`,
  })),
  {
    table: 'termijn',
    calls: 'kohier.zaak_vervolg',
    type: 1 + 4 + 16,
    missing: 'nothing keeps the first last day of a case',
  },
  // A task: what was asked stays, and (5: after insert, per row) what it is about is there.
  {
    table: 'taak',
    calls: 'kohier.taak_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds a task to what was asked',
  },
  {
    table: 'taak',
    calls: 'kohier.taak_onderwerp',
    type: 1 + 4,
    missing: 'nothing looks whether the subject of a task is there',
  },
  // Every offer by post leaves a piece to print; pieces and print orders stay what they are.
  {
    table: 'bezorging',
    calls: 'kohier.bezorging_wordt_stuk',
    type: 1 + 4,
    missing: 'nothing lets a letter that goes by post be printed',
  },
  ...POST_TRIGGERS,
  // Every change of what a citizen can see is told to him, and what he was told stays told.
  ...MET_STATUS.map((table) => ({
    table,
    calls: 'kohier.stand_wordt_bericht',
    type: 1 + 4 + 16,
    missing: 'nothing tells the citizen that its status changed',
  })),
  {
    table: 'statusbericht',
    calls: 'kohier.statusbericht_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds what somebody was told',
  },
  // Every offer by the way that its reader chose is followed until it arrived, and ends once.
  {
    table: 'bezorging',
    calls: 'kohier.bezorging_wordt_zending',
    type: 1 + 4,
    missing: 'nothing follows a letter that goes electronically',
  },
  {
    table: 'zending',
    calls: 'kohier.zending_vast',
    type: 1 + 2 + 8 + 16,
    missing: 'nothing keeps a letter from falling back to post twice',
  },
  // What was agreed to be paid stays agreed; its aanslagen are of its person, and free when it ends.
  {
    table: 'regeling',
    calls: 'kohier.regeling_vast',
    type: 1 + 2 + 4 + 16,
    missing: 'nothing holds what was agreed',
  },
  {
    table: 'regeling',
    calls: 'kohier.regeling_aanslag_actief',
    type: 1 + 16,
    missing: 'nothing frees an aanslag of which the regeling ended',
  },
  {
    table: 'regeling_aanslag',
    calls: 'kohier.regeling_aanslag_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds a regeling to the aanslagen of its person',
  },
  // No step is taken twice, and no dwangbevel comes without an aanmaning that ran out.
  {
    table: 'invorderingsstap',
    calls: 'kohier.invorderingsstap_past',
    type: 1 + 4,
    missing: 'nothing holds a step of collection to the one before it',
  },
  // An assignment is given by another than who proposed it, and what is told of it is about it.
  {
    table: 'verhaalfeit',
    calls: 'kohier.verhaalfeit_past',
    type: 1 + 4,
    missing: 'nothing holds an assignment to its proposal',
  },
  // What came in is what was scanned and decided about; pieces (5: after insert, per row) come before that alone.
  {
    table: 'bijlage',
    calls: 'kohier.bijlage_vast',
    type: 1 + 2 + 4 + 16,
    missing: 'nothing holds a file to what came in',
  },
  {
    table: 'bijlage_deel',
    calls: 'kohier.bijlage_deel_vast',
    type: 1 + 4,
    missing: 'nothing keeps pieces out of a file that is whole',
  },
  // The same: what was offered is what is signed, by another than its maker.
  {
    table: 'brief',
    calls: 'kohier.brief_vast',
    type: 1 + 2 + 4 + 16,
    missing: 'nothing holds a letter that waits for a signature',
  },
  // What a contact was about is of the file that was open in it, and it ends with a result for what was asked (D-03).
  {
    table: 'contactobject',
    calls: 'kohier.contactobject_past',
    type: 1 + 4 + 8,
    missing: 'nothing holds what a contact was about',
  },
  ...['klantcontact', 'vraag'].map((table) => ({
    table,
    calls: 'kohier.contact_heeft_resultaat',
    type: 1 + 4 + 16,
    missing: 'nothing keeps a contact from ending without a result',
  })),
  // What got akkoord is what is carried out: a run, and the candidates of one that are judged again.
  {
    table: 'run',
    calls: 'kohier.run_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds what got akkoord',
  },
  {
    table: 'run_kandidaat',
    calls: 'kohier.run_kandidaat_vast',
    type: 1 + 2 + 16,
    missing: 'nothing holds a candidate',
  },
  {
    table: 'run_kandidaat',
    calls: 'kohier.run_kandidaat_erbij',
    type: 4,
    missing: 'nothing keeps candidates out after the plan',
  },
];

export function judgeRuleTriggers(snapshot: Snapshot): string[] {
  return RULE_TRIGGERS.flatMap(({ table, calls, type, missing }) =>
    snapshot.triggers.some(
      (g) => g.table === table && g.calls === calls && g.type === type && 'OA'.includes(g.enabled),
    )
      ? []
      : [`${table}: ${missing}`],
  );
}

/** What the application may do with each table, at most. */
export function judgeGrants(snapshot: Snapshot, models: readonly Model[]): string[] {
  const bad: string[] = [];
  for (const r of snapshot.relations) {
    for (const privilege of r.public) bad.push(`${r.table}: PUBLIC may ${privilege}`);
    const allowed = allowedFor(r, models);
    for (const privilege of r.app) {
      if (!allowed.includes(privilege)) bad.push(`${r.table}: kohier_app may ${privilege}`);
    }
  }
  for (const g of snapshot.columnGrants) {
    if (isWorker(g.table) || g.role === 'public') continue;
    const text = `${g.table} ${g.role} ${g.privilege} ${g.column}`;
    if (!ALLOWED_GRANTS.includes(text)) bad.push(`${g.table}: right that is not on the list: ${text}`);
  }
  for (const grant of snapshot.defaultGrants) bad.push(`default privileges: ${grant}`);
  return bad;
}

function allowedFor(r: Relation, models: readonly Model[]): string[] {
  if (r.kind === 'm') return [];
  if (isWorker(r.table)) return ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
  if (r.kind === 'v') return ['SELECT'];
  const scope = scopeOf(models, r.table);
  if (!scope) return [];
  if (scope === 'register') return ['SELECT'];
  const appendOnly = models.find((m) => m.table === r.table)?.appendOnly;
  return appendOnly ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}

/** The roles of ADR 0010: the application owns nothing, is member of nothing and may make nothing. */
export function judgeRoles(snapshot: Snapshot): string[] {
  const bad: string[] = [];
  const wanted: Record<string, { powers: string; members: string }> = {
    kohier_app: { powers: 'LOGIN', members: '' },
    kohier_eigenaar: { powers: '', members: 'kohier_index' },
    kohier_index: { powers: 'INHERIT', members: '' },
  };
  for (const [name, want] of Object.entries(wanted)) {
    const role = snapshot.roles.find((r) => r.name === name);
    const powers = role?.powers.filter((p) => p !== 'INHERIT' || name === 'kohier_index').join() ?? 'missing';
    if (powers !== want.powers) bad.push(`${name}: role has [${powers}] instead of [${want.powers}]`);
    if (role?.memberOf.join() !== want.members)
      bad.push(`${name}: role is member of [${role?.memberOf.join()}]`);
  }
  for (const { role, what } of snapshot.owned) {
    if (role === 'kohier_app' || DEFINER_OWNERS.get(what) !== role) bad.push(`${role}: owns ${what}`);
  }
  for (const { name, openTo } of snapshot.schemas) {
    for (const role of openTo) bad.push(`${role}: may create in schema ${name}`);
  }
  if (snapshot.appOnDatabase.includes('CREATE')) bad.push('kohier_app: may create schemas');
  return bad;
}

/** Functions that run as their owner, and views, which do so unless told otherwise. */
export function judgeFunctionsAndViews(snapshot: Snapshot): string[] {
  const bad: string[] = [];
  for (const f of snapshot.definers) {
    const owner = DEFINER_OWNERS.get(f.name);
    if (owner === undefined) bad.push(`${f.name}: SECURITY DEFINER and not on the list`);
    else if (f.owner !== owner) bad.push(`${f.name}: SECURITY DEFINER owned by ${f.owner}`);
    // pg_temp last: otherwise a temporary table of the caller comes before the real one.
    if (f.config.join() !== 'search_path=pg_catalog, pg_temp')
      bad.push(`${f.name}: SECURITY DEFINER with search_path [${f.config.join()}]`);
    if (f.publicExecute) bad.push(`${f.name}: SECURITY DEFINER that PUBLIC may execute`);
  }
  for (const r of snapshot.relations) {
    if (r.kind === 'v' && !r.securityInvoker && !isWorker(r.table))
      bad.push(`${r.table}: view without security_invoker`);
    if (r.kind === 'm' && r.app.length > 0) bad.push(`${r.table}: a materialized view has no wall`);
  }
  return bad;
}
