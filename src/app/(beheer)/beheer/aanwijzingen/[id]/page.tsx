import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate, showMoment } from '@/app/words';
import { type AanwijzingView, getAanwijzing } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { decideAanwijzingAction, endAanwijzingAction } from '../../aanwijzing-actions';
import { BeheerFrame } from '../../beheer-frame';
import { metGelukt } from '../../search-params';
import {
  aanwijzingAnswers,
  grensTekst,
  periodeTekst,
  soortenTekst,
  standVan,
  aanwijzingWords as words,
} from '../aanwijzing-words';

/** One aanwijzing: what it carries, the decision of the second person, and its end. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aanwijzing.zien', bereik: 'kantoor' },
  doel: 'aanwijzingen',
  params: z.object({ id: z.guid() }),
  searchParams: metGelukt,
  load: async (read, { params }) => {
    const rij = await getAanwijzing(read, params.id);
    if (!rij) throw new NotFound();
    return { rij, namen: await getMedewerkerNamen(read) };
  },
  render: ({ rij, namen }, frame) => {
    const { ctx } = frame;
    const { stand, deel, toon } = standVan(rij, localDateOf(ctx.now));
    const mag = may(ctx.kantoorRollen, 'aanwijzing.beheren');
    return (
      <BeheerFrame
        {...frame}
        titel={rij.medewerker}
        gelukt={frame.searchParams.gelukt}
        crumbs={[{ href: '/beheer/aanwijzingen', label: words('kop') }]}
      >
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{`${rij.medewerker}, ${words(`functie.${rij.functie}`)}`}</Heading>
          <Badge tone={toon}>{words(`stand.${stand}`)}</Badge>
        </div>
        <Gegevens rij={rij} namen={namen} />
        {mag && deel === 'wacht' && (
          <Beslis rij={rij} ik={ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : ''} />
        )}
        {mag && deel === 'geldt' && <Eindig rij={rij} />}
      </BeheerFrame>
    );
  },
});

function Gegevens({ rij, namen }: { rij: AanwijzingView; namen: ReadonlyMap<string, string> }) {
  const door = (wie: string | null, moment: Date | null) =>
    wie === null || moment === null
      ? '-'
      : words('doorOp', { naam: namen.get(wie) ?? wie, moment: showMoment(moment) });
  return (
    <Card>
      <DataList
        items={[
          { term: words('soortenKort'), value: soortenTekst(rij) },
          { term: words('waarKort'), value: rij.gemeente ?? words('alle') },
          { term: words('grensKort'), value: grensTekst(rij) },
          { term: words('periode'), value: periodeTekst(rij) },
          {
            term: words('besluitKort'),
            value: words('besluitVan', { nummer: rij.besluitNummer, datum: showDate(rij.besluitDatum) }),
          },
          { term: words('voorgesteld'), value: door(rij.voorgesteldDoor, rij.voorgesteldOp) },
          { term: words('bevestigd'), value: door(rij.beslotenDoor, rij.beslotenOp) },
          { term: words('beeindigd'), value: door(rij.beeindigdDoor, rij.beeindigdOp) },
        ]}
      />
    </Card>
  );
}

/** The decision for who may take it, the reason for who may not; taking it back for who proposed it. */
function Beslis({ rij, ik }: { rij: AanwijzingView; ik: string }) {
  const eigen = rij.voorgesteldDoor === ik;
  const overMij = rij.medewerkerId === ik;
  const acten = eigen ? (['intrekken'] as const) : overMij ? [] : (['bevestigen', 'afwijzen'] as const);
  const knop = { bevestigen: words('bevestig'), afwijzen: words('wijsAf'), intrekken: words('neemTerug') };
  return (
    <Card as="section" labelledBy="beslis" className="grid gap-4 print:hidden">
      <Heading level={2} id="beslis">
        {words('beslis')}
      </Heading>
      <p className="max-w-text">{words(eigen ? 'eigen' : overMij ? 'overU' : 'beslisUitleg')}</p>
      <div className="flex flex-wrap gap-3">
        {acten.map((besluit) => (
          <ActionForm
            key={besluit}
            id={besluit}
            action={decideAanwijzingAction}
            groepen={[]}
            verborgen={{ id: rij.id, versie: String(rij.versie), besluit }}
            knop={knop[besluit]}
            variant={besluit === 'bevestigen' ? 'primary' : 'secondary'}
            antwoorden={aanwijzingAnswers()}
          />
        ))}
      </div>
    </Card>
  );
}

function Eindig({ rij }: { rij: AanwijzingView }) {
  return (
    <Card as="section" labelledBy="eindig" className="grid gap-4 print:hidden">
      <Heading level={2} id="eindig">
        {words('eindig')}
      </Heading>
      <p className="max-w-text">{words('eindigUitleg')}</p>
      <ActionForm
        id="einde"
        action={endAanwijzingAction}
        groepen={[{ velden: [{ vorm: 'datum', naam: 'laatste', label: words('laatste') }] }]}
        verborgen={{ id: rij.id, versie: String(rij.versie) }}
        knop={words('eindigKnop')}
        variant="danger"
        antwoorden={aanwijzingAnswers()}
      />
    </Card>
  );
}
