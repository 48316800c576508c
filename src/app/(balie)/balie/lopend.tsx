import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, momentTekst, contactWords as words } from '@/app/contact/contact-words';
import { standVoorMedewerker } from '@/app/standen/stoffen';
import type { ContactRegel } from '@/domain/contacten/contact.queries';
import type { Context } from '@/platform/context';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { resumeContactAction } from './contact-actions';

/** My open contacts and everybody's parked ones: a lost session or a second caller costs nothing. */
export function Lopend({ contacten, ctx }: { contacten: readonly ContactRegel[]; ctx: Context }) {
  return (
    <section aria-labelledby="lopend">
      <Heading level={2} id="lopend" className="mb-3">
        {words('start.lopend')}
      </Heading>
      {contacten.length === 0 && (
        <EmptyState title={words('start.geen')}>{words('start.geenUitleg')}</EmptyState>
      )}
      <ul className="grid gap-3 lg:grid-cols-2">
        {contacten.map((contact) => (
          <li key={contact.id}>
            <Kaart contact={contact} ctx={ctx} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kaart({ contact, ctx }: { contact: ContactRegel; ctx: Context }) {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === contact.gemeenteId);
  const naam = contact.naam ?? words('start.anoniem');
  const geparkeerd = contact.status === 'geparkeerd';
  return (
    <Card tight>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          {geparkeerd ? (
            <strong>{naam}</strong>
          ) : (
            <Link
              href={`/balie/${gemeente?.sleutel}/${contact.persoonId === null ? `gesprek/${contact.id}` : `klant/${contact.persoonId}`}`}
              reload
            >
              {naam}
            </Link>
          )}
          <p className="text-sm text-ink-muted">
            {gemeente?.naam}, {words(`kanaal.${contact.kanaal}`).toLowerCase()},{' '}
            {momentTekst(contact.begonnenOp, ctx.now)}
          </p>
          <p className="text-sm">{words('start.zonderResultaat', { aantal: contact.zonderResultaat })}</p>
        </div>
        <div className="grid justify-items-end gap-1">
          <Badge tone={geparkeerd ? 'letop' : 'info'}>
            {standVoorMedewerker('klantcontact.status', contact.status)}
          </Badge>
          {!contact.vanMij && <Badge tone="rust">{words('start.vanCollega')}</Badge>}
        </div>
      </div>
      {geparkeerd && (
        <div className="mt-2">
          <ActionForm
            id={`hervat-${contact.id}`}
            action={resumeContactAction}
            groepen={[]}
            verborgen={{ gemeente: gemeente?.sleutel ?? '', contactId: contact.id }}
            knop={words('start.hervatten')}
            variant="secondary"
            antwoorden={contactAnswers()}
          />
        </div>
      )}
    </Card>
  );
}
