import { ActionForm } from '@/app/action-form/action-form';
import { berichtnaam } from '@/app/berichten/berichten-words';
import { OfficeFrame } from '@/app/frames';
import { showDate, showMoment } from '@/app/words';
import { type AdresstopView, listAdresstops } from '@/domain/post/adresstop.queries';
import { RETOURREDENEN } from '@/domain/post/retour';
import { listTakenOver } from '@/domain/taken/taak.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { postAnswers, postPath, words } from '../post-words';
import { recordRetourAction } from './retour-actions';

type Regel = AdresstopView & { taakId: string | null };

/** Letters that came back: where one is recorded, and what waits until an address is known. */
export default page({
  toegang: { wie: 'medewerker', verb: 'retour.behandelen', bereik: 'set' },
  doel: 'post-retour',
  load: async (read) => {
    const stops = await listAdresstops(read);
    const taken = await Promise.all(
      read.gemeenten.map((gemeenteId) =>
        listTakenOver(
          read,
          gemeenteId,
          'adresstop',
          stops.filter((stop) => stop.gemeenteId === gemeenteId).map((stop) => stop.id),
        ),
      ),
    );
    const taakVan = new Map(taken.flat().map((taak) => [taak.onderwerpId, taak.id]));
    return stops.map((stop): Regel => ({ ...stop, taakId: taakVan.get(stop.id) ?? null }));
  },
  render: (stops, frame) => (
    <OfficeFrame {...frame} crumbs={[{ label: words('naam'), href: postPath() }]}>
      <title>{words('retour.kop')}</title>
      <div className="grid min-w-0 gap-8">
        <div className="grid gap-2">
          <Heading level={1}>{words('retour.kop')}</Heading>
          <p className="max-w-text text-ink-muted">{words('retour.uitleg')}</p>
        </div>
        <div className="max-w-text">
          <Vastleggen ctx={frame.ctx} />
        </div>
        <section aria-labelledby="stops" className="grid gap-3">
          <Heading level={2} id="stops">
            {words('retour.lijst')}
          </Heading>
          {stops.length === 0 ? (
            <EmptyState title={words('retour.leeg')}>{words('retour.leegUitleg')}</EmptyState>
          ) : (
            <Lijst stops={stops} ctx={frame.ctx} />
          )}
        </section>
      </div>
    </OfficeFrame>
  ),
});

function Vastleggen({ ctx }: { ctx: Context }) {
  return (
    <ActionForm
      id="retour"
      action={recordRetourAction}
      verborgen={{}}
      groepen={[
        {
          velden: [
            {
              vorm: 'lijst',
              naam: 'gemeente',
              label: words('wacht.gemeente'),
              opties: ctx.gemeenten
                .filter((g) => may(g.rollen, 'retour.behandelen'))
                .map((g) => ({ value: g.sleutel, label: g.naam })),
            },
            { vorm: 'tekst', naam: 'code', label: words('retour.code'), hint: words('retour.codeHint') },
            {
              vorm: 'keuze',
              naam: 'reden',
              label: words('retour.reden'),
              opties: RETOURREDENEN.map((value) => ({ value, label: words(`retour.redenen.${value}`) })),
            },
          ],
        },
      ]}
      knop={words('retour.knop')}
      antwoorden={postAnswers()}
    />
  );
}

function Lijst({ stops, ctx }: { stops: readonly Regel[]; ctx: Context }) {
  const gemeenteVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  return (
    <Table
      taal="nl"
      caption={words('retour.tabel', { aantal: stops.length })}
      rows={stops}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'wie',
          header: words('retour.wie'),
          rowHeader: true,
          cell: ({ gemeenteId, taakId, naam }) =>
            taakId === null ? (
              naam
            ) : (
              <Link href={`/taken/${gemeenteVan(gemeenteId)?.sleutel ?? ''}/${taakId}`} reload>
                {naam}
              </Link>
            ),
        },
        {
          key: 'gemeente',
          header: words('wacht.gemeente'),
          cell: ({ gemeenteId }) => gemeenteVan(gemeenteId)?.naam,
        },
        {
          key: 'adres',
          header: words('retour.adres'),
          cell: ({ straat, plaats }) => `${straat}, ${plaats}`,
        },
        {
          key: 'reden',
          header: words('retour.reden'),
          cell: ({ reden }) => words(`retour.redenen.${reden}`),
        },
        {
          key: 'brief',
          header: words('retour.brief'),
          cell: ({ brief }) => `${berichtnaam(brief.soort, 'nl')}, ${showDate(brief.dagtekening)}`,
        },
        { key: 'wachtend', header: words('retour.wachtend'), number: true, cell: ({ wachtend }) => wachtend },
        { key: 'sinds', header: words('retour.sinds'), cell: (stop) => showMoment(stop.vastgelegdOp) },
      ]}
    />
  );
}
