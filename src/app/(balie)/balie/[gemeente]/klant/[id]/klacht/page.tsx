import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { klachtVelden } from '@/app/klacht/klacht-velden';
import { klachtWerkAnswers, klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { VASTLEGKANALEN } from '@/domain/klachten/file-klacht';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { recordKlachtAction } from '../../../../klacht-actions';

/** Recording on behalf what somebody complains about at the desk, by telephone, letter or e-mail. */
export default page({
  toegang: { wie: 'medewerker', verb: 'klacht.vastleggen', bereik: 'gemeente' },
  doel: 'klacht-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return null;
  },
  render: (_, frame) => {
    const { gemeente, id } = frame.params;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('vastleggen.kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('vastleggen.kop')}</Heading>
            <p className="text-ink-muted">{words('vastleggen.uitleg')}</p>
          </div>
          <ActionForm
            id="klacht"
            action={recordKlachtAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'keuze',
                    naam: 'kanaal',
                    label: words('vastleggen.kanaal'),
                    opties: VASTLEGKANALEN.map((value) => ({ value, label: zaakWords(`kanaal.${value}`) })),
                  },
                  {
                    vorm: 'datum',
                    naam: 'ontvangen',
                    label: words('vastleggen.ontvangen'),
                    waarde: localDateOf(frame.ctx.now),
                  },
                  ...klachtVelden('nl'),
                ],
              },
            ]}
            verborgen={{ gemeente, persoon: id }}
            sleutel={randomUUID()}
            knop={words('vastleggen.knop')}
            antwoorden={klachtWerkAnswers()}
          />
        </div>
      </DeskFrame>
    );
  },
});
