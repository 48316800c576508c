import { ActionForm } from '@/app/action-form/action-form';
import type { AanslagTreffer } from '@/domain/betalingen/aanslag-zoeken.queries';
import type { Mogelijk } from '@/domain/betalingen/mogelijke-aanslagen.queries';
import type { OntvangstView } from '@/domain/betalingen/ontvangst.queries';
import type { Spreidingsdeel } from '@/domain/betalingen/spreiding';
import type { TerugTeHalen } from '@/domain/betalingen/storno.queries';
import { samengevoegd } from '@/domain/grootboek/boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { formatCents, toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { TextInput } from '@/ui/text-input';
import { placeOntvangstAction } from '../../actions';
import { formAnswers, words } from '../../words';
import { Spreiden } from './spreiden';
import { StornoKeuze } from './storno-keuze';
import { feiten, gemeenteVan, Treffers } from './treffers';
import { Verdeling } from './verdeling';

interface ThuisbrengenProps {
  ontvangst: OntvangstView;
  gevonden: AanslagTreffer[];
  lijkt: AanslagTreffer[];
  /** What points to an aanslag where no kenmerk does, with its reasons. */
  mogelijk: Mogelijk[];
  gekozen: AanslagTreffer | undefined;
  stand: StandVanAanslag | undefined;
  /** How it would be divided with what else the debtor owes; empty where that changes nothing. */
  spreiding: Spreidingsdeel[];
  /** Of a storno: the receipts on the chosen aanslag that the bank may have taken back. */
  terug: TerugTeHalen[];
  /** What was searched for; null when nothing was, or when it is too long ago. */
  zoek: string | null;
  ctx: Context;
}

/** A receipt that waits: find its aanslag, see how it would be divided, and book it. */
export function Thuisbrengen(props: ThuisbrengenProps) {
  const { ontvangst, gevonden, lijkt, mogelijk, gekozen, stand, spreiding, terug, zoek, ctx } = props;
  const storno = ontvangst.bedragCenten < 0n;
  if (gekozen && stand && storno)
    return <StornoKeuze storno={ontvangst} gekozen={gekozen} terug={terug} ctx={ctx} />;
  if (gekozen && stand) {
    return (
      <>
        <Bevestig ontvangst={ontvangst} gekozen={gekozen} stand={stand} ctx={ctx} />
        {spreiding.length > 0 && (
          <Spreiden ontvangst={ontvangst} gekozen={gekozen} delen={spreiding} ctx={ctx} />
        )}
      </>
    );
  }
  const treffers = (lijst: (AanslagTreffer | Mogelijk)[]) => (
    <Treffers
      lijst={lijst}
      ctx={ctx}
      href={(t) => `?${new URLSearchParams({ kies: t.aanslagId })}#bevestig`}
    />
  );
  return (
    <>
      {storno && <p className="max-w-text">{words('ontvangst.stornoWacht')}</p>}
      {lijkt.length > 0 && (
        <Card as="section" labelledBy="lijkt" className="grid gap-4" first>
          <Heading level={2} id="lijkt">
            {words(storno ? 'ontvangst.lijktStorno' : 'ontvangst.lijkt')}
          </Heading>
          <p className="max-w-text">
            {words(storno ? 'ontvangst.lijktStornoUitleg' : 'ontvangst.lijktUitleg')}
          </p>
          {treffers(lijkt)}
        </Card>
      )}
      {mogelijk.length > 0 && (
        <Card as="section" labelledBy="mogelijk" className="grid gap-4" first={lijkt.length === 0}>
          <Heading level={2} id="mogelijk">
            {words('ontvangst.mogelijk')}
          </Heading>
          <p className="max-w-text">{words('ontvangst.mogelijkUitleg')}</p>
          {treffers(mogelijk)}
        </Card>
      )}
      <Card as="section" labelledBy="zoek-kop" className="grid gap-4">
        <Heading level={2} id="zoek-kop">
          {words('ontvangst.zoek')}
        </Heading>
        <form
          className="grid max-w-text gap-4"
          method="post"
          action={`/invordering/ontvangsten/${ontvangst.id}/zoek`}
        >
          <TextInput
            taal="nl"
            name="zoek"
            id="zoek-aanslag"
            label={words('ontvangst.zoekLabel')}
            hint={words('ontvangst.zoekHint')}
            width="half"
            defaultValue={zoek ?? ''}
            autoComplete="off"
          />
          <div>
            <Button>{words('ontvangst.zoekKnop')}</Button>
          </div>
        </form>
        {zoek && gevonden.length === 0 && (
          <EmptyState title={words('ontvangst.geenTreffer')}>
            {words('ontvangst.geenTrefferUitleg')}
          </EmptyState>
        )}
        {treffers(gevonden)}
      </Card>
    </>
  );
}

type BevestigProps = {
  ontvangst: OntvangstView;
  gekozen: AanslagTreffer;
  stand: StandVanAanslag;
  ctx: Context;
};

function Bevestig({ ontvangst, gekozen, stand, ctx }: BevestigProps) {
  const gemeente = gemeenteVan(ctx, gekozen);
  const { regels, uitleg } = allocate(openUit(stand), ontvangst.bedragCenten);
  const vooruit = samengevoegd(regels).map((r) => ({ ...r, centen: toCents(-r.centen) }));
  return (
    <Card as="section" labelledBy="bevestig" className="grid gap-4" first>
      <Heading level={2} id="bevestig">
        {words('ontvangst.bevestig', { nummer: gekozen.aanslagnummer })}
      </Heading>
      <p className="max-w-text">
        {words('ontvangst.bevestigUitleg', {
          bedrag: formatCents(ontvangst.bedragCenten),
          naam: gekozen.naam,
          gemeente: gemeente?.naam ?? '',
        })}
      </p>
      <DataList items={feiten(gekozen, ctx)} />
      <Verdeling kop={words('ontvangst.verdelingWordt')} regels={vooruit} uitleg={uitleg} />
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm
          id="breng-thuis"
          action={placeOntvangstAction}
          groepen={[]}
          verborgen={{
            gemeente: gemeente?.sleutel ?? '',
            ontvangst: ontvangst.id,
            aanslag: gekozen.aanslagId,
          }}
          knop={words('ontvangst.bevestigKnop')}
          antwoorden={formAnswers()}
        />
        <ButtonLink variant="quiet" href={`/invordering/ontvangsten/${ontvangst.id}`}>
          {words('ontvangst.anders')}
        </ButtonLink>
      </div>
    </Card>
  );
}
