import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { OfficeFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listBezwaarbestanden } from '@/domain/bezwaren/bezwaarbestand.queries';
import { BESTANDKANALEN } from '@/domain/bezwaren/open-bezwaarbestand';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { openBezwaarbestandAction } from '../../bezwaarbestand-actions';
import { bestandAnswers, bestandPath, words } from '../../bezwaarbestand-words';
import { Stand } from './stand';

const LAATSTE = 50;

/** The letters of bureaus that object for many at once, and the form for a new one. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  params: z.object({ gemeente: z.string() }),
  load: (read) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return listBezwaarbestanden(read, gemeenteId, LAATSTE);
  },
  render: (bestanden, frame) => {
    const { ctx, params } = frame;
    const { gemeente } = params;
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{words('kop')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
          </div>
          <section aria-labelledby="lijst" className="grid min-w-0 gap-2">
            <Heading level={2} id="lijst">
              {words('lijst.kop')}
            </Heading>
            {bestanden.length === 0 ? (
              <EmptyState title={words('lijst.geen')} />
            ) : (
              <Table
                taal="nl"
                caption={words('lijst.kop')}
                captionHidden
                rows={bestanden}
                rowKey={(b) => b.id}
                columns={[
                  {
                    key: 'bureau',
                    header: words('lijst.bureau'),
                    rowHeader: true,
                    cell: (b) => <Link href={bestandPath(gemeente, b.id)}>{b.gemachtigde}</Link>,
                  },
                  {
                    key: 'ontvangen',
                    header: words('lijst.ontvangen'),
                    cell: (b) => showDate(b.ontvangenOp),
                  },
                  { key: 'stand', header: words('lijst.stand'), cell: (b) => <Stand bestand={b} /> },
                  ...(['aanvaard', 'dubbel', 'geweigerd'] as const).map((stand) => ({
                    key: stand,
                    header: words(`lijst.${stand}`),
                    number: true,
                    cell: (b: (typeof bestanden)[number]) => b.standen[stand],
                  })),
                ]}
              />
            )}
          </section>
          <section aria-labelledby="nieuw" className="grid gap-2">
            <Heading level={2} id="nieuw">
              {words('nieuw.kop')}
            </Heading>
            <ActionForm
              id="bezwaarbestand"
              action={openBezwaarbestandAction}
              groepen={briefGroepen(localDateOf(ctx.now))}
              verborgen={{ gemeente }}
              sleutel={randomUUID()}
              knop={words('nieuw.knop')}
              antwoorden={bestandAnswers()}
            />
          </section>
        </div>
      </OfficeFrame>
    );
  },
});

const briefGroepen = (vandaag: LocalDate): Veldgroep[] => [
  {
    velden: [
      { vorm: 'tekst', naam: 'gemachtigde', label: words('nieuw.gemachtigde') },
      {
        vorm: 'tekst',
        naam: 'nummer',
        label: words('nieuw.nummer'),
        hint: words('nieuw.nummerHint'),
        breedte: 'short',
        cijfers: true,
        optioneel: true,
      },
      {
        vorm: 'keuze',
        naam: 'kanaal',
        label: words('nieuw.kanaal'),
        opties: BESTANDKANALEN.map((value) => ({ value, label: words(`kanaal.${value}`) })),
      },
      {
        vorm: 'datum',
        naam: 'ontvangen',
        label: words('nieuw.ontvangen'),
        hint: words('nieuw.ontvangenHint'),
        waarde: vandaag,
      },
      {
        vorm: 'datum',
        naam: 'terPost',
        label: words('nieuw.terPost'),
        hint: words('nieuw.terPostHint'),
        optioneel: true,
      },
      {
        vorm: 'alinea',
        naam: 'toelichting',
        label: words('nieuw.toelichting'),
        hint: words('nieuw.toelichtingHint'),
      },
    ],
  },
];
