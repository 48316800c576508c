import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { postkeuzeVelden } from '@/app/postkeuze/postkeuze-velden';
import { postkeuzeDeskAnswers, postkeuzeWords as words } from '@/app/postkeuze/postkeuze-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { getOpenGesprek } from '@/domain/vragen/gesprek.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { chooseKanaalNamensAction } from '../../../../postkeuze-actions';

/** Recording on behalf how somebody wants his letters, with him on the line. */
export default page({
  toegang: {
    wie: 'medewerker',
    verb: 'contact.vastleggen',
    bereik: 'gemeente',
  },
  doel: 'contact-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    const contact = await getOpenGesprek(read, gemeenteId, params.id);
    const stand = await getKeuze(read, gemeenteId, params.id);
    if (!contact || !stand) throw new NotFound();
    return { contactId: contact.id, stand };
  },
  render: ({ contactId, stand }, frame) => {
    const { gemeente } = frame.params;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('balie.paginaKop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('balie.paginaKop')}</Heading>
            <p className="text-ink-muted">{words('balie.paginaUitleg')}</p>
          </div>
          {!stand.mailbaar && (
            <Alert tone="info" taal="nl">
              {words('balie.geenEmail')}
            </Alert>
          )}
          <ActionForm
            id="postkeuze"
            action={chooseKanaalNamensAction}
            groepen={[{ velden: postkeuzeVelden(stand, 'nl', true) }]}
            verborgen={{ gemeente, contactId }}
            knop={words('knop')}
            antwoorden={postkeuzeDeskAnswers()}
          />
        </div>
      </DeskFrame>
    );
  },
});
