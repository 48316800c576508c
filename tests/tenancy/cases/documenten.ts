import { citizenContext } from '@tests/support/context';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DocumentAangetast } from '@/domain/documenten/document';
import { listDocumenten, listVerzonden } from '@/domain/documenten/document.queries';
import { makeDocument } from '@/domain/documenten/make-document';
import { markGelezen } from '@/domain/documenten/mark-gelezen';
import { openDocument } from '@/domain/documenten/open-document';
import { recordResultaat } from '@/domain/documenten/record-resultaat';
import { renderDocument } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { findBriefVan } from '@/domain/documenten/zoek-brief.queries';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { type Case, reading, writing } from './case';

/** The key of another tenant's row is refused by the database in the same words as one that nobody has. */
async function byKey(asked: Promise<unknown>): Promise<unknown> {
  return asked.catch((error: { code?: string }) => {
    if (error.code === 'P2003') throw new NotFound();
    throw error;
  });
}

const gerenderd = { pdf: Buffer.from('%PDF'), bladzijden: 1, sha256: 'a'.repeat(64) };

export const cases: readonly Case[] = [
  {
    of: 'documenten/zoek-brief.queries.ts findBriefVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findBriefVan(read, `B-${String(of.gemeente.id).padStart(8, '0')}`)),
  },
  {
    of: 'documenten/document.queries.ts listDocumenten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listDocumenten(read, of.gemeente.id, of.gemeente.persoonId)),
  },
  {
    of: 'documenten/document.queries.ts listVerzonden',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => [
      ...(await listVerzonden(read, of.gemeente.id, [of.gemeente.documentId])),
    ]),
  },
  {
    // Takes no id of anybody: the letters are those of who asks, in the gemeenten that he asks for.
    of: 'documenten/bericht.queries.ts listBerichten',
    scope: 'gemeente',
    answer: 'own',
    ask: (by) =>
      readIn(citizenContext(by.kantoor, [by.gemeente]), [by.gemeente.id], (read) => listBerichten(read, 1)),
  },
  {
    of: 'documenten/mark-gelezen.ts markGelezen',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) =>
        markGelezen(write, of.gemeente.documentId),
      ),
  },
  {
    of: 'documenten/open-document.ts openDocument',
    scope: 'gemeente',
    answer: 'empty',
    // The row of the seed holds no letter that can be unsealed: found is found.
    ask: reading((read, of) =>
      openDocument(read, of.gemeente.id, of.gemeente.documentId).catch((error: unknown) => {
        if (error instanceof DocumentAangetast) return { found: true };
        throw error;
      }),
    ),
  },
  {
    of: 'documenten/make-document.ts makeDocument',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      byKey(
        makeDocument(write, [
          {
            id: of.gemeente.aanslagId,
            soort: 'aanslagbiljet',
            persoonId: of.gemeente.persoonId,
            aanslagId: of.gemeente.aanslagId,
            runId: null,
            dagtekening: toLocalDate('2026-02-28'),
            taal: 'nl',
            gerenderd,
          },
        ]),
      ),
    ),
  },
  {
    of: 'documenten/deliver-document.ts deliverDocument',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      byKey(deliverDocument(write, [{ documentId: of.gemeente.documentId, kanaal: 'mijn', adres: null }])),
    ),
  },
  {
    of: 'documenten/resend-document.ts resendDocument',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      resendDocument(write, { documentId: of.gemeente.documentId, wijze: 'balie' }),
    ),
  },
  {
    of: 'documenten/record-resultaat.ts recordResultaat',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      recordResultaat(write, {
        documentId: of.gemeente.documentId,
        kanaal: 'post',
        resultaat: 'bezorgd',
        reden: null,
      }),
    ),
  },
  {
    // Touches no database: what it is given is what it sets.
    of: 'documenten/render-document.ts renderDocument',
    scope: 'gemeente',
    answer: 'own',
    ask: async () => {
      const broken = renderDocument('proef', { sjabloon: 'bestaat-niet', data: {} });
      return broken.then(
        () => 'set',
        () => 'refused',
      );
    },
  },
];
