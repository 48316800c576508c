import { Alert, Banner } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import { Link } from '@/ui/link';
import { StepBar } from '@/ui/stepper';
import { Show } from './show';

/** Text, buttons, links and statuses. */
export function ShowBasics() {
  return (
    <>
      <Card as="section" first labelledBy="betalen">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="grid gap-1">
            <Heading level={2} id="betalen">
              U moet nog betalen
            </Heading>
            <Amount size="large" text="€ 296,64" />
            <p>
              uiterlijk <strong>31 december 2026</strong> · aanslag gemeentelijke belastingen 2026
            </p>
          </div>
          <ButtonLink href="#betalen" wide>
            Betalen
          </ButtonLink>
        </div>
        <div className="mt-4 flex flex-wrap justify-between gap-x-4 gap-y-2 border-t border-line pt-3">
          <span className="text-sm text-ink-muted">U betaalt in één keer, zonder automatische incasso.</span>
          <Link href="#hulp">Kunt u niet betalen?</Link>
        </div>
      </Card>
      <div className="grid gap-4 sm:grid-cols-2">
        <Card as="article">
          <div className="grid gap-2">
            <Badge tone="info">In behandeling</Badge>
            <Heading level={2} looksLike={3}>
              Bezwaar WOZ-waarde
            </Heading>
            <p className="text-sm text-ink-muted">
              Wij beslissen uiterlijk <strong>31 december 2026</strong>.{' '}
              <Link href="#waarom">Waarom deze datum?</Link>
            </p>
            <StepBar total={4} done={2} label="Stap 2 van 4: wij onderzoeken uw bezwaar" />
          </div>
        </Card>
        <Card as="article">
          <div className="grid gap-2">
            <Badge tone="goed">Beantwoord</Badge>
            <Heading level={2} looksLike={3}>
              Uw vraag over de container
            </Heading>
            <p className="text-sm text-ink-muted">
              Wij beloofden antwoord uiterlijk woensdag 25 november. U had het dinsdag.{' '}
              <Link href="#beantwoord">Is uw vraag beantwoord?</Link>
            </p>
          </div>
        </Card>
      </div>
      <Show id="knoppen" title="Knoppen en links">
        <div className="flex flex-wrap items-center gap-3">
          <Button>Opslaan</Button>
          <Button variant="secondary">Terug</Button>
          <Button variant="quiet">Overslaan</Button>
          <Button variant="danger">Aanslag verminderen</Button>
          <ButtonLink href="#verder" variant="secondary">
            Naar mijn zaken
          </ButtonLink>
          <span>
            Opslaan met <Kbd>Alt S</Kbd>
          </span>
        </div>
      </Show>
      <Show id="statussen" title="Statussen en meldingen">
        <p className="flex flex-wrap gap-2">
          <Badge tone="goed">Gehaald</Badge>
          <Badge tone="letop">103 te laat</Badge>
          <Badge tone="mis">Gestorneerd</Badge>
          <Badge tone="info">In behandeling</Badge>
          <Badge tone="rust">Afgerond</Badge>
        </p>
        <Alert tone="goed" title="Uw bezwaar is ontvangen" taal="nl">
          Referentie B-2026-00412. Wij beslissen uiterlijk <Link href="#datum">31 december 2026</Link>.
        </Alert>
        <Alert tone="letop" title="Uw aanvraag is nog niet compleet" taal="nl">
          Stuur uw loonstrook vóór 12 december.
        </Alert>
        <Alert tone="mis" title="De betaling is niet gelukt" taal="nl">
          Er is niets afgeschreven. Probeer het later nog eens.
        </Alert>
        <Alert tone="info" taal="nl">
          Bellen kan op werkdagen van 9 tot 17 uur.
        </Alert>
        <Banner tone="letop" taal="nl">
          Zaterdag 28 november tussen 8 en 12 uur werkt deze website niet.
        </Banner>
      </Show>
      <Show id="gegevens" title="Gegevens">
        <DataList
          items={[
            { term: 'Telefoon', value: 'niet bekend', action: <Link href="#telefoon">Toevoegen</Link> },
            { term: 'E-mail', value: 'j.devries@example.nl', action: <Link href="#email">Wijzigen</Link> },
            { term: 'Ontvangt post', value: 'MijnOverheid' },
          ]}
        />
        <EmptyState title="U hebt geen berichten" action={<Link href="#vraag">Stel een vraag</Link>}>
          Een nieuw bericht ziet u hier. U krijgt ook een e-mail als wij uw adres kennen.
        </EmptyState>
      </Show>
    </>
  );
}
