import { contactWords as words } from '@/app/contact/contact-words';
import { wordsOfBalie as balieWords, showDate } from '@/app/words';
import type { Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import type { DocumentView } from '@/domain/documenten/document.queries';
import type { KlantVraag } from '@/domain/vragen/gesprek.queries';
import { formatCents, toCents } from '@/platform/cents';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Timeline, type TimelineItem } from '@/ui/timeline';
import { vraagregel } from './contact-slot';
import { documentnaam } from './document-naam';
import type { Over } from './gaat-over';

/** Of which kind something was that happened with somebody. */
export const GEBEURD = ['alles', 'contacten', 'brieven', 'betalingen'] as const;
export type Gebeurd = (typeof GEBEURD)[number];

type Regel = TimelineItem & { van: Exclude<Gebeurd, 'alles'>; op: string };

interface Props {
  slot: { vragen: readonly KlantVraag[]; over: Over };
  groepen: { documenten: readonly DocumentView[]; rekening: Pick<Rekeningoverzicht, 'mutaties'> };
  frame: { ctx: { now: Date }; params: { gemeente: string }; searchParams: { gebeurd: Gebeurd } };
  /** The path of this person. */
  pad: string;
}

/** So many stand open: with the nine groups above them they fit on one screen. */
const EERSTE = 8;

/** What happened, the latest first: contacts, letters and payments in one line of time, and one kind alone for who asks. */
export function WatErGebeurde({ pad, ...props }: Props) {
  const soort = props.frame.searchParams.gebeurd;
  const alle = regelsVan(props);
  const gekozen = soort === 'alles' ? alle : alle.filter(({ van }) => van === soort);
  const aantal = (welke: Gebeurd) =>
    welke === 'alles' ? alle.length : alle.filter(({ van }) => van === welke).length;
  const later = gekozen.slice(EERSTE);
  return (
    <section aria-labelledby="gebeurd" className="mt-6">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading level={2} id="gebeurd">
          {balieWords('klant.gebeurd')}
        </Heading>
        <nav aria-label={words('gebeurd.soort')} className="flex flex-wrap gap-x-4 text-sm">
          {GEBEURD.map((welke) =>
            welke === soort ? (
              <strong key={welke} aria-current="true">
                {words(`gebeurd.${welke}`, { aantal: aantal(welke) })}
              </strong>
            ) : (
              <Link key={welke} href={welke === 'alles' ? pad : `${pad}?gebeurd=${welke}`}>
                {words(`gebeurd.${welke}`, { aantal: aantal(welke) })}
              </Link>
            ),
          )}
        </nav>
      </div>
      {gekozen.length === 0 ? (
        <EmptyState title={balieWords('klant.gebeurdLeeg')}>{balieWords('klant.gebeurdUitleg')}</EmptyState>
      ) : (
        <Timeline items={gekozen.slice(0, EERSTE)} />
      )}
      {later.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer">{words('gebeurd.eerder', { aantal: later.length })}</summary>
          <Timeline items={later} />
        </details>
      )}
    </section>
  );
}

function regelsVan({ slot, groepen, frame }: Omit<Props, 'pad'>): Regel[] {
  const { vragen, over } = slot;
  const { now } = frame.ctx;
  const { gemeente } = frame.params;
  const contacten = vragen.map(
    (vraag): Regel => ({
      ...vraagregel(vraag, over, now),
      van: 'contacten',
      op: vraag.ontvangenOp.toISOString(),
    }),
  );
  const brieven = groepen.documenten.map(
    (document): Regel => ({
      key: `brief ${document.id}`,
      van: 'brieven',
      op: document.dagtekening,
      when: showDate(document.dagtekening),
      moment: document.dagtekening,
      title: documentnaam(document),
      aside: (
        <Link
          href={`/balie/${gemeente}/documenten/${document.id}`}
          aria-label={words('gebeurd.pdfVan', { naam: documentnaam(document) })}
          reload
          target="_blank"
        >
          {words('gebeurd.pdf')}
        </Link>
      ),
    }),
  );
  const betalingen = groepen.rekening.mutaties
    .filter(({ post }) => post === 'ontvangen' || post === 'teruggehaald' || post === 'terugbetaald')
    .map(({ mutatie, post, aanslag }): Regel => {
      const bedrag = mutatie.bedragCenten < 0n ? toCents(-mutatie.bedragCenten) : mutatie.bedragCenten;
      return {
        key: `betaling ${mutatie.boekingId} ${aanslag.id}`,
        van: 'betalingen',
        op: mutatie.datum,
        when: showDate(mutatie.datum),
        moment: mutatie.datum,
        title: words(`gebeurd.post.${post as 'ontvangen' | 'teruggehaald' | 'terugbetaald'}`, {
          bedrag: formatCents(bedrag),
        }),
        detail: words('gebeurd.op', { nummer: aanslag.aanslagnummer }),
      };
    });
  return [...contacten, ...brieven, ...betalingen].sort((a, b) => (a.op < b.op ? 1 : a.op > b.op ? -1 : 0));
}
