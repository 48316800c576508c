import { testId } from '@tests/support/two-tenants';
import { attachBijlagen, setBewaartermijn } from '@/domain/bijlagen/attach-bijlagen';
import { listBijlagen, listEigenBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { decideQuarantaine } from '@/domain/bijlagen/decide-quarantaine';
import { destroyBijlagen } from '@/domain/bijlagen/destroy-bijlagen';
import { openBijlage } from '@/domain/bijlagen/open-bijlage';
import { readInhoud } from '@/domain/bijlagen/read-inhoud';
import { storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import { removeBijlage } from '@/domain/bijlagen/remove-bijlage';
import { rescanBijlagen } from '@/domain/bijlagen/rescan-bijlagen';
import { scanBijlage } from '@/domain/bijlagen/scan-bijlage';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing } from './case';

const bijlageId = (of: Party) => testId(`bijlage ${of.gemeente.sleutel}`);
const zaakOf = (of: Party) => ({ soort: 'zaak' as const, id: testId(`zaak ${of.gemeente.sleutel}`) });
const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `bijlagen/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});

async function* pdf() {
  yield Buffer.from('%PDF-1.7\nproef\n%%EOF\n');
}

/** Files of forms and cases. */
export const cases: readonly Case[] = [
  gemeente(
    'bijlage.queries.ts listBijlagen',
    'empty',
    reading((read, of) => listBijlagen(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'bijlage.queries.ts listEigenBijlagen',
    'empty',
    reading((read, of) => listEigenBijlagen(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente('open-bijlage.ts openBijlage', 'not-found', (by, of) =>
    openBijlage(by.ctx, of.gemeente.id, bijlageId(of), async () => true),
  ),
  gemeente('read-inhoud.ts readInhoud', 'not-found', async (by, of) => {
    const pieces: string[] = [];
    for await (const piece of readInhoud(by.ctx, of.gemeente.id, bijlageId(of)))
      pieces.push(piece.toString('latin1'));
    return pieces;
  }),
  gemeente('receive-bijlage.ts storeBijlage', 'not-found', (by, of) =>
    storeBijlage(
      by.ctx,
      of.gemeente.id,
      { onderwerp: zaakOf(of), naam: 'proef.pdf', vanWie: async () => of.gemeente.persoonId },
      pdf(),
    ),
  ),
  gemeente('scan-bijlage.ts scanBijlage', 'not-found', (by, of) =>
    scanBijlage(by.ctx, of.gemeente.id, bijlageId(of)),
  ),
  gemeente('rescan-bijlagen.ts rescanBijlagen', 'own', (by) => rescanBijlagen(by.ctx, by.gemeente.id)),
  gemeente(
    'remove-bijlage.ts removeBijlage',
    'not-found',
    writing((write, of) => removeBijlage(write, bijlageId(of))),
  ),
  gemeente(
    'attach-bijlagen.ts attachBijlagen',
    'own',
    writing((write, of) => attachBijlagen(write, testId('concept'), zaakOf(of))),
  ),
  gemeente(
    'attach-bijlagen.ts setBewaartermijn',
    'own',
    writing((write, of) => setBewaartermijn(write, zaakOf(of), toLocalDate('2040-01-01'))),
  ),
  gemeente(
    'decide-quarantaine.ts decideQuarantaine',
    'not-found',
    writing((write, of) =>
      decideQuarantaine(write, { id: bijlageId(of), besluit: 'vrij', reden: 'proef' }, async () => true),
    ),
  ),
  gemeente(
    'destroy-bijlagen.ts destroyBijlagen',
    'own',
    writing((write) => destroyBijlagen(write)),
  ),
];
