import type { ContactOver } from '@/domain/contacten/contactobject.queries';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Timeline } from '@/ui/timeline';
import { momentTekst, tijdTekst, contactWords as words } from './contact-words';

type Props = { contacten: readonly ContactOver[]; ctx: Context; gemeente: string };

/**
 * The contacts that were about what is on this page, the latest first: who had it, by which way, and what came of it. What
 * was said stands in the file of who it was with.
 */
export function ContactenOver({ contacten, ctx, gemeente }: Props) {
  const rollen = ctx.gemeenten.find((g) => g.sleutel === gemeente)?.rollen ?? [];
  const dossier = may(rollen, 'klant.zien');
  return (
    <section aria-labelledby="contacten-over">
      <Heading level={2} looksLike={3} id="contacten-over" className="mb-2">
        {words('over.contacten')}
      </Heading>
      {contacten.length === 0 ? (
        <EmptyState title={words('over.geen')}>{words('over.geenUitleg')}</EmptyState>
      ) : (
        <Timeline
          items={contacten.map((contact) => ({
            key: contact.id,
            when: momentTekst(contact.begonnenOp, ctx.now),
            moment: contact.begonnenOp.toISOString(),
            title: words('over.van', {
              kanaal: words(`kanaal.${contact.kanaal}`),
              richting: contact.richting,
            }),
            detail: [duurTekst(contact), ...contact.vragen.map(vraagTekst)].join(' · '),
            aside: dossier && contact.persoonId !== null && (
              <Link href={`/balie/${gemeente}/klant/${contact.persoonId}`}>{words('over.dossier')}</Link>
            ),
          }))}
        />
      )}
    </section>
  );
}

/** "14.02 tot 14.09, Saskia Visser". */
export function duurTekst({
  begonnenOp,
  afgerondOp,
  medewerker,
}: Pick<ContactOver, 'begonnenOp' | 'afgerondOp' | 'medewerker'>): string {
  const wie = medewerker ?? words('over.zelf');
  const begin = tijdTekst(begonnenOp);
  return afgerondOp === null
    ? words('over.loopt', { begin, wie })
    : words('over.duur', { begin, eind: tijdTekst(afgerondOp), wie });
}

const vraagTekst = ({ onderwerp, resultaat }: ContactOver['vragen'][number]): string =>
  words('over.vraag', {
    onderwerp,
    resultaat: words(
      `resultaat.${(resultaat ?? 'geen') as 'beantwoord' | 'doorverbonden' | 'terugbelafspraak' | 'doorgezet' | 'afspraak' | 'geen'}`,
    ),
  });
