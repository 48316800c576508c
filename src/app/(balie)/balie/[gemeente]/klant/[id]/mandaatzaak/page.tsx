import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { DeskFrame } from '@/app/frames';
import { mandaatWerkAnswers, mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { VASTLEGKANALEN } from '@/domain/mandaatzaken/file-mandaatzaak';
import { VERZOEKEN } from '@/domain/mandaatzaken/mandaatzaak';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { recordMandaatzaakAction } from '../../../../mandaatzaak-actions';

/** Recording an objection, a request or a case at court about an aanslag that the gemeente levies and collects itself (J-15). */
export default page({
  toegang: { wie: 'medewerker', verb: 'mandaatzaak.vastleggen', bereik: 'gemeente' },
  doel: 'mandaatzaak-vastleggen',
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
            id="mandaatzaak"
            action={recordMandaatzaakAction}
            groepen={groepen(localDateOf(frame.ctx.now))}
            verborgen={{ gemeente, persoon: id }}
            sleutel={randomUUID()}
            knop={words('vastleggen.knop')}
            antwoorden={mandaatWerkAnswers()}
          />
        </div>
      </DeskFrame>
    );
  },
});

const groepen = (vandaag: LocalDate): readonly Veldgroep[] => [
  {
    velden: [
      {
        vorm: 'keuze',
        naam: 'verzoek',
        label: words('vastleggen.verzoek'),
        opties: VERZOEKEN.map((value) => ({ value, label: words(`verzoek.${value}`) })),
      },
      {
        vorm: 'keuze',
        naam: 'kanaal',
        label: words('vastleggen.kanaal'),
        opties: VASTLEGKANALEN.map((value) => ({ value, label: zaakWords(`kanaal.${value}`) })),
      },
      { vorm: 'datum', naam: 'ontvangen', label: words('vastleggen.ontvangen'), waarde: vandaag },
      {
        vorm: 'datum',
        naam: 'terPost',
        label: words('vastleggen.terPost'),
        hint: words('vastleggen.terPostHint'),
        optioneel: true,
      },
    ],
  },
  {
    kop: words('vastleggen.kopAanslag'),
    velden: [
      { vorm: 'tekst', naam: 'aanslagnummer', label: words('vastleggen.aanslagnummer'), breedte: 'half' },
      {
        vorm: 'tekst',
        naam: 'belasting',
        label: words('vastleggen.belasting'),
        hint: words('vastleggen.belastingHint'),
        breedte: 'half',
      },
      { vorm: 'tekst', naam: 'jaar', label: words('vastleggen.jaar'), breedte: 'short', cijfers: true },
      { vorm: 'tekst', naam: 'bedrag', label: words('vastleggen.bedrag'), breedte: 'short' },
      { vorm: 'datum', naam: 'dagtekening', label: words('vastleggen.dagtekening') },
      { vorm: 'alinea', naam: 'gronden', label: words('vastleggen.gronden') },
    ],
  },
  {
    kop: words('vastleggen.kopGerecht'),
    velden: [
      {
        vorm: 'tekst',
        naam: 'gerechtNaam',
        label: words('vastleggen.gerechtNaam'),
        hint: words('vastleggen.gerechtHint'),
        breedte: 'half',
        optioneel: true,
      },
      {
        vorm: 'tekst',
        naam: 'gerechtKenmerk',
        label: words('vastleggen.gerechtKenmerk'),
        breedte: 'half',
        optioneel: true,
      },
      { vorm: 'datum', naam: 'verzondenOp', label: words('vastleggen.verzondenOp'), optioneel: true },
    ],
  },
];
