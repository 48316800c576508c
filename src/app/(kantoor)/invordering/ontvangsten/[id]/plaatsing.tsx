import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { showMoment } from '@/app/words';
import type { WachtendVoorstel } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { actorText, type Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { decidePlaatsingAction, withdrawPlaatsingAction } from '../../actions';
import { formAnswers, words } from '../../words';
import { Verdeling } from './verdeling';

interface PlaatsingProps {
  voorstel: WachtendVoorstel;
  namen: ReadonlyMap<string, string>;
  ctx: Context;
}

/** What waits for a second person: what it would do, by whom, and the decision of who may. */
export function Plaatsing({ voorstel: v, namen, ctx }: PlaatsingProps) {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === v.gemeenteId);
  const items = [
    { term: words('plaatsing.wat'), value: words(`plaatsing.soort.${v.soort}`) },
    { term: words('ontvangsten.kolommen.aanslag'), value: v.aanslagnummer ?? '-' },
    { term: words('ontvangsten.kolommen.gemeente'), value: gemeente?.naam ?? '-' },
    {
      term: words('plaatsing.door'),
      value: nameActor(namen, v.voorgesteldDoor) ?? words('ontvangsten.onbekend'),
    },
    { term: words('plaatsing.op'), value: showMoment(v.voorgesteldOp) },
    ...(v.reden === null ? [] : [{ term: words('plaatsing.reden'), value: v.reden }]),
  ];
  return (
    <Card as="section" labelledBy="plaatsing" className="grid gap-4">
      <Heading level={2} id="plaatsing">
        {words('plaatsing.kop')}
      </Heading>
      <p className="max-w-text">{words('plaatsing.uitleg')}</p>
      <DataList items={items} />
      <Verdeling kop={words('plaatsing.gevolg')} regels={v.gevolg} uitleg={[]} />
      <p className="max-w-text text-ink-muted">{words('plaatsing.gevolgUitleg')}</p>
      {gemeente && <Besluit voorstel={v} sleutel={gemeente.sleutel} ctx={ctx} />}
    </Card>
  );
}

function Besluit({
  voorstel: v,
  sleutel,
  ctx,
}: {
  voorstel: WachtendVoorstel;
  sleutel: string;
  ctx: Context;
}) {
  const verborgen = { gemeente: sleutel, id: v.id, versie: String(v.versie) };
  if (v.voorgesteldDoor === actorText(ctx.actor))
    return (
      <>
        <Alert tone="info" taal="nl">
          {words('plaatsing.eigen')}
        </Alert>
        <ActionForm
          id="trek-plaatsing-in"
          action={withdrawPlaatsingAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('plaatsing.intrekken')}
          variant="secondary"
          antwoorden={formAnswers()}
        />
      </>
    );
  if (!may(ctx.kantoorRollen, 'ontvangst.besluiten')) return null;
  return (
    <ActionForm
      id="besluit-plaatsing"
      action={decidePlaatsingAction}
      verborgen={verborgen}
      groepen={[
        besluitgroep(
          {
            label: words('plaatsing.besluit'),
            opties: [
              { value: 'akkoord', label: words('plaatsing.akkoord') },
              { value: 'afwijzen', label: words('plaatsing.afwijzen') },
            ],
          },
          {
            naam: 'reden',
            label: words('plaatsing.redenVeld'),
            hint: words('plaatsing.redenHint'),
          },
        ),
      ]}
      knop={words('plaatsing.knop')}
      antwoorden={formAnswers()}
    />
  );
}
