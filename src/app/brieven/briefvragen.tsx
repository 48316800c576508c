import { briefmaakWords as words } from '@/app/brieven/brief-words';
import type { BriefView, Briefvraag } from '@/domain/contacten/brief.queries';
import { Heading } from '@/ui/heading';

/** The question that a letter answers, in the words in which it was asked; nothing for a letter that is about none. */
export function Briefvragen({ brief, vragen }: { brief: BriefView; vragen: readonly Briefvraag[] }) {
  const vraag = vragen.find(({ id }) => id === brief.vraagId);
  if (!vraag) return null;
  return (
    <section aria-labelledby="gevraagd" className="grid max-w-text gap-1">
      <Heading level={2} looksLike={4} id="gevraagd">
        {words('blad.vraag')}
      </Heading>
      <p className="text-sm text-ink-muted">
        {vraag.onderwerpNaam}, {vraag.referentie}
      </p>
      <p className="border-l-4 border-line pl-3 wrap-anywhere whitespace-pre-line">{vraag.tekst}</p>
    </section>
  );
}
