import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { administratiefBeroepVelden } from '@/app/administratief-beroep/administratief-beroep-velden';
import {
  beroepWerkAnswers,
  beroepWerkWords as words,
} from '@/app/administratief-beroep/administratief-beroep-words';
import { DeskFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import {
  listBestrijdbaar,
  type Rechtsmiddelblad,
} from '@/domain/administratief-beroep/administratief-beroep.queries';
import { VASTLEGKANALEN } from '@/domain/administratief-beroep/file-administratief-beroep';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { recordAdministratiefBeroepAction } from '../../../../administratief-beroep-actions';

const naamVan = ({ tegen, kenmerk, besluitOp }: Rechtsmiddelblad): string =>
  words(`feiten.${tegen}`, { kenmerk, datum: showDate(besluitOp) });

/** Recording on behalf that somebody does not agree with a decision, at the desk, by telephone, letter or e-mail. */
export default page({
  toegang: { wie: 'medewerker', verb: 'administratief-beroep.vastleggen', bereik: 'gemeente' },
  doel: 'administratief-beroep-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return (await listBestrijdbaar(read, gemeenteId, params.id)).filter(({ lopend }) => lopend === null);
  },
  render: (bladen, frame) => {
    const { gemeente, id } = frame.params;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('vastleggen.kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('vastleggen.kop')}</Heading>
            <p className="text-ink-muted">{words('vastleggen.uitleg')}</p>
          </div>
          {bladen.length === 0 ? (
            <p>{words('vastleggen.geen')}</p>
          ) : (
            <ActionForm
              id="administratief-beroep"
              action={recordAdministratiefBeroepAction}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'keuze',
                      naam: 'besluit',
                      label: words('vastleggen.tegen'),
                      opties: bladen.map((blad) => ({
                        value: `${blad.tegen}:${blad.id}`,
                        label: naamVan(blad),
                      })),
                    },
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
                    ...administratiefBeroepVelden('nl'),
                  ],
                },
              ]}
              verborgen={{ gemeente, persoon: id }}
              sleutel={randomUUID()}
              knop={words('vastleggen.knop')}
              antwoorden={beroepWerkAnswers()}
            />
          )}
        </div>
      </DeskFrame>
    );
  },
});
