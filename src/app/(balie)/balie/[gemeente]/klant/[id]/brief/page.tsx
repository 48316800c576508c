import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { briefAnswers, briefmaakWords as words } from '@/app/brieven/brief-words';
import { DeskFrame } from '@/app/frames';
import { type Briefkeuze, listBriefkeuzes } from '@/domain/contacten/brief.queries';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { isStandaardbrief, type Standaardbrief } from '@/domain/documenten/standaardbrief';
import { type GesprekVraag, getOpenGesprek } from '@/domain/vragen/gesprek.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { startBriefAction } from '../../../../brief-actions';
import { briefVelden, vraagVeld } from '../../../../brief-velden';

/** Which letter to write to the person of this contact, and what to say in it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'brief.maken', bereik: 'gemeente' },
  doel: 'brief-maken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ soort: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    const gesprek = await getOpenGesprek(read, gemeenteId, params.id);
    if (!gesprek) throw new NotFound();
    return { contactId: gesprek.id, vragen: gesprek.vragen, keuzes: await listBriefkeuzes(read, gemeenteId) };
  },
  render: ({ contactId, vragen, keuzes }, frame) => {
    const { gemeente, id } = frame.params;
    const gekozen = keuzes.find(({ soort, mag }) => mag && soort === frame.searchParams.soort)?.soort;
    const klant = `/balie/${gemeente}/klant/${id}`;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('kies.kop')}</title>
        <div className="grid gap-6">
          <Link href={klant} reload>
            {words('kies.terug')}
          </Link>
          {gekozen && isStandaardbrief(gekozen) ? (
            <Invullen
              soort={gekozen}
              vragen={vragen}
              verborgen={{ gemeente, contactId, soort: gekozen }}
              terug={`${klant}/brief`}
            />
          ) : (
            <Kiezen keuzes={keuzes} base={`${klant}/brief`} />
          )}
        </div>
      </DeskFrame>
    );
  },
});

function Invullen({
  soort,
  vragen,
  verborgen,
  terug,
}: {
  soort: Standaardbrief;
  vragen: readonly GesprekVraag[];
  verborgen: Record<string, string>;
  terug: string;
}) {
  return (
    <>
      <div className="grid gap-2">
        <Heading level={1}>{words(`naam.${soort}`)}</Heading>
        <p className="max-w-text text-ink-muted">{words(`waarvoor.${soort}`)}</p>
      </div>
      <ActionForm
        id="brief"
        action={startBriefAction}
        groepen={[{ velden: [...vraagVeld(soort, vragen), ...briefVelden(soort)] }]}
        verborgen={verborgen}
        knop={words('bekijken')}
        antwoorden={briefAnswers()}
      />
      <Link href={terug}>{words('kies.andere')}</Link>
    </>
  );
}

function Kiezen({ keuzes, base }: { keuzes: readonly Briefkeuze[]; base: string }) {
  const eigen = keuzes.filter(({ mag }) => mag);
  const kantoor = keuzes.filter(({ mag }) => !mag);
  return (
    <>
      <div className="grid gap-2">
        <Heading level={1}>{words('kies.kop')}</Heading>
        <p className="max-w-text text-ink-muted">{words('kies.uitleg')}</p>
      </div>
      {eigen.length === 0 && <EmptyState title={words('kies.geen')}>{words('kies.geenUitleg')}</EmptyState>}
      <ul className="grid gap-3 md:grid-cols-2">
        {eigen.map(({ soort, klasse }) => (
          <li key={soort}>
            <Card tight className="grid h-full content-start gap-2">
              <Heading level={2} looksLike={4}>
                {words(`naam.${soort}`)}
              </Heading>
              <p>{words(`waarvoor.${soort}`)}</p>
              <Badge tone={klasse === 'maatwerk-automatisch' ? 'rust' : 'letop'}>
                {words(`klasse.${klasse}`)}
              </Badge>
              <p className="text-sm text-ink-muted">{words(`klasseUitleg.${klasse}`)}</p>
              <Link
                href={`${base}?soort=${soort}`}
                aria-label={words('kies.maakNaam', { naam: words(`naam.${soort}`) })}
              >
                {words('kies.maak')}
              </Link>
            </Card>
          </li>
        ))}
      </ul>
      {kantoor.length > 0 && (
        <section aria-labelledby="kantoor" className="grid max-w-text gap-2">
          <Heading level={2} looksLike={3} id="kantoor">
            {words('kies.kantoor')}
          </Heading>
          <p className="text-ink-muted">{words('kies.kantoorUitleg')}</p>
          <ul className="list-disc pl-5">
            {kantoor.map(({ soort }) => (
              <li key={soort}>{words(`naam.${soort}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
