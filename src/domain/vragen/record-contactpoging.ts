import { type NieuwePoging, recordPoging } from '@/domain/taken/record-poging';
import type { Write } from '@/platform/tenant';
import { insertStap } from './vraag.store';
import { vraagVan } from './vraag-van';

/** An attempt to reach who asked, in the journal of his question as well. Throws NotFound and Refused. */
export async function recordContactpoging(write: Write, input: NieuwePoging): Promise<void> {
  const taak = await recordPoging(write, input);
  await insertStap(write, vraagVan(taak), 'poging', input.bereikt ? 'bereikt' : input.bericht);
}
