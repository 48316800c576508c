import { ActionForm } from '@/app/action-form/action-form';
import type { AanslagTreffer } from '@/domain/betalingen/aanslag-zoeken.queries';
import type { OntvangstView } from '@/domain/betalingen/ontvangst.queries';
import { samengevoegd } from '@/domain/grootboek/boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { rekenToe } from '@/domain/grootboek/toerekening';
import { formatCents, toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { TextInput } from '@/ui/text-input';
import { brengThuisAction } from '../../actions';
import { formAnswers, words } from '../../words';
import { Verdeling } from './verdeling';

interface ThuisbrengenProps {
  ontvangst: OntvangstView;
  gevonden: AanslagTreffer[];
  lijkt: AanslagTreffer[];
  gekozen: AanslagTreffer | undefined;
  stand: StandVanAanslag | undefined;
  zoek: string;
  ctx: Context;
}

/** A receipt that waits: find its aanslag, see how it would be divided, and book it. */
export function Thuisbrengen(props: ThuisbrengenProps) {
  const { ontvangst, gevonden, lijkt, gekozen, stand, zoek, ctx } = props;
  if (ontvangst.bedragCenten < 0n) return <p className="max-w-text">{words('ontvangst.stornoWacht')}</p>;
  if (gekozen && stand) return <Bevestig ontvangst={ontvangst} gekozen={gekozen} stand={stand} ctx={ctx} />;
  const treffers = (lijst: AanslagTreffer[]) => (
    <Treffers lijst={lijst} ctx={ctx} href={(t) => `?${new URLSearchParams({ zoek, kies: t.aanslagId })}`} />
  );
  return (
    <>
      {lijkt.length > 0 && (
        <Card as="section" labelledBy="lijkt" className="grid gap-4" first>
          <Heading level={2} id="lijkt">
            {words('ontvangst.lijkt')}
          </Heading>
          <p className="max-w-text">{words('ontvangst.lijktUitleg')}</p>
          {treffers(lijkt)}
        </Card>
      )}
      <Card as="section" labelledBy="zoek-kop" className="grid gap-4">
        <Heading level={2} id="zoek-kop">
          {words('ontvangst.zoek')}
        </Heading>
        <form className="grid max-w-text gap-4">
          <TextInput
            taal="nl"
            name="zoek"
            id="zoek-aanslag"
            label={words('ontvangst.zoekLabel')}
            hint={words('ontvangst.zoekHint')}
            width="half"
            defaultValue={zoek}
            autoComplete="off"
          />
          <div>
            <Button>{words('ontvangst.zoekKnop')}</Button>
          </div>
        </form>
        {zoek !== '' && gevonden.length === 0 && (
          <EmptyState title={words('ontvangst.geenTreffer')}>
            {words('ontvangst.geenTrefferUitleg')}
          </EmptyState>
        )}
        {treffers(gevonden)}
      </Card>
    </>
  );
}

interface TreffersProps {
  lijst: AanslagTreffer[];
  ctx: Context;
  href: (treffer: AanslagTreffer) => string;
}

const gemeenteVan = (ctx: Context, t: AanslagTreffer) =>
  ctx.gemeenten.find((g) => g.gemeenteId === t.gemeenteId);

const feiten = (t: AanslagTreffer, ctx: Context) => [
  { term: words('ontvangst.van'), value: t.naam },
  { term: words('ontvangsten.kolommen.gemeente'), value: gemeenteVan(ctx, t)?.naam ?? '' },
  { term: words('ontvangst.jaar'), value: t.belastingjaar },
  { term: words('ontvangsten.kolommen.kenmerk'), value: t.betalingskenmerk },
  { term: words('ontvangst.opgelegd'), value: formatCents(t.bedragCenten) },
  { term: words('ontvangst.open'), value: formatCents(t.openCenten) },
];

function Treffers({ lijst, ctx, href }: TreffersProps) {
  return (
    <ul className="grid gap-4 empty:hidden">
      {lijst.map((t) => (
        <li key={t.aanslagId}>
          <Card tight className="grid gap-3">
            <Heading level={3}>{t.aanslagnummer}</Heading>
            <DataList items={feiten(t, ctx)} />
            <div>
              <ButtonLink variant="secondary" href={href(t)}>
                {words('ontvangst.kies')}
              </ButtonLink>
            </div>
          </Card>
        </li>
      ))}
    </ul>
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
  const { regels, uitleg } = rekenToe(openUit(stand), ontvangst.bedragCenten);
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
          action={brengThuisAction}
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
