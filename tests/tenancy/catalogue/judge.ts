import type { Printed } from './expected';
import type { Model } from './models';
import type { Snapshot } from './snapshot';
import { judgeForeignKeyIndexes, judgeForeignKeys, judgeKeys, judgeNames, judgeScopes } from './table-rules';
import {
  judgeFunctionsAndViews,
  judgeGrants,
  judgeJournals,
  judgeRoles,
  judgeRuleTriggers,
  judgeWalls,
  judgeWorker,
} from './wall-rules';

/**
 * Holds a database against the scopes that the Prisma models name (R1a). Answers with a sentence for every
 * breach, sorted, each beginning with the table, function or role; an empty list is a wall without holes.
 */
export function judgeCatalogue(snapshot: Snapshot, models: readonly Model[], printed: Printed): string[] {
  return [
    ...judgeScopes(snapshot, models),
    ...judgeNames(snapshot),
    ...judgeKeys(snapshot, models),
    ...judgeForeignKeys(snapshot, models),
    ...judgeForeignKeyIndexes(snapshot, models),
    ...judgeWalls(snapshot, models, printed),
    ...judgeWorker(snapshot),
    ...judgeJournals(snapshot, models),
    ...judgeRuleTriggers(snapshot),
    ...judgeGrants(snapshot, models),
    ...judgeRoles(snapshot),
    ...judgeFunctionsAndViews(snapshot),
  ].sort();
}
