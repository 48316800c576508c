import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import type { AanslagTreffer } from '@/domain/betalingen/aanslag-zoeken.queries';
import type { OntvangstView } from '@/domain/betalingen/ontvangst.queries';
import type { TerugTeHalen } from '@/domain/betalingen/storno.queries';
import { samengevoegd } from '@/domain/grootboek/boeking';
import { formatCents, toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { placeStornoAction } from '../../actions';
import { formAnswers, words } from '../../words';
import { feiten, gemeenteVan } from './treffers';
import { Verdeling } from './verdeling';

interface StornoKeuzeProps {
  storno: OntvangstView;
  gekozen: AanslagTreffer;
  terug: readonly TerugTeHalen[];
  ctx: Context;
}

/** Which receipt on the chosen aanslag the bank took back, and what that does to the aanslag. */
export function StornoKeuze({ storno, gekozen, terug, ctx }: StornoKeuzeProps) {
  return (
    <>
      <Card as="section" labelledBy="bevestig" className="grid gap-4" first>
        <Heading level={2} id="bevestig">
          {words('storno.kop', { nummer: gekozen.aanslagnummer })}
        </Heading>
        <DataList items={feiten(gekozen, ctx)} />
        <p className="max-w-text">{words('storno.uitleg')}</p>
        {terug.length === 0 && (
          <EmptyState title={words('storno.geen.titel')}>
            {words('storno.geen.uitleg', { bedrag: formatCents(toCents(-storno.bedragCenten)) })}
          </EmptyState>
        )}
        <div>
          <ButtonLink variant="quiet" href={`/invordering/ontvangsten/${storno.id}`}>
            {words('ontvangst.anders')}
          </ButtonLink>
        </div>
      </Card>
      {terug.map((t) => (
        <Kandidaat
          key={t.ontvangstId}
          storno={storno}
          kandidaat={t}
          gemeente={gemeenteVan(ctx, gekozen)?.sleutel ?? ''}
        />
      ))}
    </>
  );
}

interface KandidaatProps {
  storno: OntvangstView;
  kandidaat: TerugTeHalen;
  gemeente: string;
}

function Kandidaat({ storno, kandidaat: t, gemeente }: KandidaatProps) {
  const kop = `storno-${t.ontvangstId}`;
  return (
    <Card as="section" labelledBy={kop} className="grid gap-4">
      <Heading level={2} looksLike={3} id={kop}>
        {words('storno.ontvangst', { datum: showDate(t.boekdatum) })}
      </Heading>
      <DataList
        items={[
          { term: words('ontvangsten.kolommen.naam'), value: t.naam ?? '-' },
          { term: words('ontvangsten.kolommen.bank'), value: t.bankreferentie },
        ]}
      />
      {t.regels === null ? (
        <Alert tone="letop" taal="nl">
          {words('storno.uitbetaald')}
        </Alert>
      ) : (
        <>
          <Verdeling kop={words('storno.gevolg')} regels={samengevoegd(t.regels)} uitleg={[]} />
          <p className="max-w-text">{words('storno.gevolgUitleg')}</p>
          <ActionForm
            id={`plaats-${t.ontvangstId}`}
            action={placeStornoAction}
            groepen={[]}
            verborgen={{ gemeente, storno: storno.id, ontvangst: t.ontvangstId }}
            knop={words('storno.knop')}
            antwoorden={formAnswers()}
          />
        </>
      )}
    </Card>
  );
}
